import { LockMode } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS } from '@ugo/access';
import type { Clock, Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { Account, RecoveryLink } from './account.schema.js';
import { newToken, tokenDigest } from './token.js';

/** Hours a recovery link can be used. */
export const LINK_HOURS = 24;

/** A token shown once, and until when it can be used. */
export interface NewLink {
  readonly id: string;
  readonly departement: string;
  readonly token: string;
  readonly expiresAt: string;
}

/** Makes recovery links: one at a time for an account, the ones before are void. */
@Injectable()
export class RecoveryLinks {
  constructor(@Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids) {}

  /** Gives null when there is no such account, or a disabled one. */
  async issue(em: Em, accountId: string, issuedBy: string): Promise<NewLink | null> {
    // Locked, so that two links issued at once don't both stay.
    const account = await em.findOne(Account, { id: accountId, disabled: false }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!account) return null;
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + LINK_HOURS * 3_600_000);
    const id = this.ids.next();
    await em.nativeDelete(RecoveryLink, { accountId, usedAt: null });
    await em.insert(RecoveryLink, { id, departement: account.departement, accountId, tokenHash: tokenDigest(token), issuedBy, expiresAt, usedAt: null });
    return { id, departement: account.departement, token, expiresAt: expiresAt.toISOString() };
  }
}
