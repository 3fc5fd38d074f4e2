import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';

/** Deletes the notes that have expired. Nobody could read them any more; now nothing is left to read. */
@Injectable()
export class DropNotes {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  /** Gives how many went. Running twice changes nothing. */
  run(): Promise<number> {
    return this.work.system(async (em) => {
      const gone = await em.execute<{ requestId: string; departement: string }[]>(
        'delete from request_note where expires_at <= ? returning request_id as "requestId", departement', [this.clock.now()]);
      for (const { requestId, departement } of gone) {
        await this.audit.write(em, { departement, actorId: null, action: 'dropNote', subjectType: 'placementRequest', subjectId: requestId });
      }
      return gone.length;
    });
  }
}
