import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_KEY, type AuditLine, AuditTrail, CLOCK, IDS } from '@ugo/access';
import type { Clock, Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { contentOf, macOf } from './entry-content.js';

/** Writes audit entries beside what they tell of; the sealer chains them afterwards, so that no write waits for another's. */
@Injectable()
export class DatabaseAuditTrail extends AuditTrail {
  constructor(@Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids, @Inject(AUDIT_KEY) private readonly key: Buffer) {
    super();
  }

  override async write(em: Em, line: AuditLine): Promise<void> {
    const id = this.ids.next();
    const content = contentOf(line, this.clock.now());
    // One statement: the entry and its place in the sealer's queue.
    await em.execute(
      `with entry as (
         insert into audit_entry (id, departement, at, actor_id, action, subject_type, subject_id, details, mac)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id, departement)
       insert into audit_pending (entry_id, departement) select id, departement from entry`,
      [id, content.departement, content.at, content.actorId, content.action, content.subjectType, content.subjectId,
        JSON.stringify(content.details), macOf(this.key, id, content)]);
  }
}
