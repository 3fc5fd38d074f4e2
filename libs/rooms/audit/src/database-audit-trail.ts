import { Inject, Injectable } from '@nestjs/common';
import { type AuditLine, AuditTrail, CLOCK, IDS } from '@ugo/access';
import type { Clock, Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { AuditEntry } from './audit.schema.js';

/** Writes audit entries beside what they tell of; the sealer chains them afterwards, so that no write waits for another's. */
@Injectable()
export class DatabaseAuditTrail extends AuditTrail {
  constructor(@Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids) {
    super();
  }

  override async write(em: Em, line: AuditLine): Promise<void> {
    await em.insert(AuditEntry, { details: {}, ...line, id: this.ids.next(), at: this.clock.now() });
  }
}
