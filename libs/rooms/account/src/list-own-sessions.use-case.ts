import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { Session } from './account.schema.js';
import type { SessionView } from './account.types.js';
import { idleSince } from './authenticate.js';

/** More are not shown: whoever has that many changes the password, which ends them all. */
const MOST_SHOWN = 100;

/** The open sessions of the signed-in account, the latest seen first. */
@Injectable()
export class ListOwnSessions {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  execute(actor: Actor): Promise<SessionView[]> {
    const now = this.clock.now();
    return this.work.read(actor, async (em) => {
      const open = { accountId: actor.accountId, endedAt: null, expiresAt: { $gt: now }, lastSeenAt: { $gt: idleSince(now) } };
      const sessions = await em.find(Session, open, { orderBy: { lastSeenAt: 'desc', id: 'desc' }, limit: MOST_SHOWN });
      return sessions.map(({ id, createdAt, lastSeenAt, expiresAt }) => ({
        id, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), expiresAt: expiresAt.toISOString(), current: id === actor.sessionId,
      }));
    });
  }
}
