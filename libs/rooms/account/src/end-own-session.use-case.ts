import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, notFound, Refused, type Refusal, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { Session } from './account.schema.js';
import type { SessionEnded } from './account.types.js';
import type { EndOwnSessionInput } from './dto/end-own-session.input.js';

/** Ends one of the actor's own sessions, such as the one on a lost telephone. */
@Injectable()
export class EndOwnSession {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  execute(actor: Actor, { idempotencyKey, sessionId }: EndOwnSessionInput): Promise<SessionEnded | Refusal> {
    const command = { action: 'endOwnSession', idempotencyKey, departement: actor.departement, input: { sessionId } };
    return this.work.change<SessionEnded>(actor, command, async (em) => {
      const ended = await em.nativeUpdate(Session, { id: sessionId, accountId: actor.accountId, endedAt: null }, { endedAt: this.clock.now() });
      if (!ended) throw new Refused(notFound());
      return { answer: { sessionId }, subjectType: 'session', subjectId: sessionId };
    });
  }
}
