import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { SignInSlowing } from './account.schema.js';
import { slowedUntilAfter } from './sign-in-slowing.js';
import { SignInTries, type Try } from './sign-in-tries.port.js';
import { tokenDigest } from './token.js';

/** Hours without a try after which an address is forgotten. */
const FORGOTTEN_AFTER_HOURS = 24;

/** Tries in the database, so that those of several processes add up. */
@Injectable()
export class DatabaseSignInTries extends SignInTries {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {
    super();
  }

  override async take(em: Em, address: string): Promise<Try> {
    const now = this.clock.now();
    await this.forget(em, now);
    // The row is locked until the commit: parallel tries come here one after the other.
    const [counted] = await em.execute<{ tries: number }[]>(
      `insert into sign_in_slowing as s (address_digest, tries, last_try_at) values (?, 1, ?)
       on conflict (address_digest) do update set tries = s.tries + 1, last_try_at = excluded.last_try_at
       where s.slowed_until is null or s.slowed_until <= excluded.last_try_at returning tries`, [tokenDigest(address), now]);
    if (!counted) {
      const { slowedUntil } = await em.findOneOrFail(SignInSlowing, { addressDigest: tokenDigest(address) });
      return { allowed: false, slowedUntil: slowedUntil ?? null };
    }
    const slowedUntil = slowedUntilAfter(counted.tries, now);
    await em.nativeUpdate(SignInSlowing, { addressDigest: tokenDigest(address) }, { slowedUntil });
    return { allowed: true, slowedUntil };
  }

  override async touch(em: Em, address: string): Promise<void> {
    await em.execute('update sign_in_slowing set tries = tries where address_digest = ?', [tokenDigest(address)]);
  }

  override async clear(em: Em, address: string): Promise<void> {
    await em.nativeDelete(SignInSlowing, { addressDigest: tokenDigest(address) });
  }

  /** Addresses that strangers made up must not pile up; a few at a time, none that another try holds. */
  private async forget(em: Em, now: Date): Promise<void> {
    await em.execute(
      `delete from sign_in_slowing where address_digest in
         (select address_digest from sign_in_slowing where last_try_at < ? order by last_try_at limit 100 for update skip locked)`,
      [new Date(now.getTime() - FORGOTTEN_AFTER_HOURS * 3_600_000)]);
  }
}
