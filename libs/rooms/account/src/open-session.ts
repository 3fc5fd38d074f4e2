import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS } from '@ugo/access';
import type { Clock, Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { type AccountRow, Session } from './account.schema.js';
import { newToken, tokenDigest } from './token.js';

/** A working day and a night on call; a session also ends after half an hour without a request. */
export const SESSION_HOURS = 14;
/** Ended sessions are kept for who asks what happened, then go. */
const KEPT_DAYS = 30;

/** A token shown once, and the end of its session. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: string;
}

/** Opens a session for an account that has proved who it is, whichever way. */
@Injectable()
export class OpenSession {
  constructor(@Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids) {}

  async open(em: Em, { id: accountId, departement }: Pick<AccountRow, 'id' | 'departement'>): Promise<OpenedSession> {
    const now = this.clock.now();
    const token = newToken();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    await em.nativeDelete(Session, { accountId, expiresAt: { $lt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } });
    await em.insert(Session, { id: this.ids.next(), departement, accountId, tokenHash: tokenDigest(token), createdAt: now, lastSeenAt: now, expiresAt, endedAt: null });
    return { token, expiresAt: expiresAt.toISOString() };
  }

  /** Ends every open session of the account. */
  async endAll(em: Em, accountId: string): Promise<void> {
    await em.nativeUpdate(Session, { accountId, endedAt: null }, { endedAt: this.clock.now() });
  }
}
