import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { Session } from './account.schema.js';

/** Ends the actor's session at once. */
@Injectable()
export class SignOut {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock, private readonly audit: AuditTrail) {}

  async execute(actor: Actor): Promise<boolean> {
    await this.work.system(async (em) => {
      await em.nativeUpdate(Session, { id: actor.sessionId, endedAt: null }, { endedAt: this.clock.now() });
      await this.audit.write(em, { departement: actor.departement, actorId: actor.accountId, action: 'signOut', subjectType: 'session', subjectId: actor.sessionId });
    });
    return true;
  }
}
