import type { Em } from '@ugo/persistence';
import { Availability } from './availability.schema.js';

/** A referral whose option or hold stands on nights that have closed since. */
export interface ClosedOut {
  readonly referralId: string;
  readonly hostId: string;
}

/**
 * Options that the open places no longer bear, and holds on nights on which the host may take nobody any more (a suspension, an authority's
 * closure); newest first, so that of several the last one asked falls. A hold that only competes with a stay imported meanwhile is left to
 * people. What stands above the number stands on its decision, and takes nothing from the others.
 */
export async function findClosedOut(em: Em, now: Date, referralId: string | null = null): Promise<ClosedOut[]> {
  return em.execute<ClosedOut[]>(`
    select c.referral_id as "referralId", c.host_id as "hostId" from claim c
    where c.kind in ('option', 'hold') and c.ended_at is null and c.expires_at > ? and c.referral_id is not null ${referralId ? 'and c.referral_id = ?' : ''} and exists (
      select 1 from generate_series(c.first_night, c.last_night, interval '1 day') n (night)
      left join place_limit l on l.host_id = c.host_id and l.intermittent = c.intermittent and n.night between l.first_night and l.last_night
      where (c.weekdays is null or extract(isodow from n.night)::int = any (c.weekdays))
        and case when c.kind = 'hold' or c.over_reason is not null then coalesce(l.lawful, 0) = 0 else coalesce(l.open, 0) < (
          select count(*) from claim o where o.host_id = c.host_id and o.intermittent = c.intermittent and o.ended_at is null and o.over_reason is null
            and (o.expires_at is null or o.expires_at > ?) and o.first_night <= n.night and (o.last_night is null or o.last_night >= n.night)
            and (o.weekdays is null or extract(isodow from n.night)::int = any (o.weekdays))) end)
    group by 1, 2 order by max(c.kind) desc, c.referral_id desc`, [now, ...(referralId ? [referralId] : []), now]);
}

/** Asks the owner of what a host has published whether it is still exact; gives whether it was not asked already. */
export async function questionDeclaration(em: Em, hostId: string, now: Date): Promise<boolean> {
  return await em.nativeUpdate(Availability, { hostId, supersededAt: null, questionedAt: null }, { questionedAt: now }) > 0;
}

/** When the host last spoke, or said "still exact"; null = it has published nothing. */
export async function lastWordOf(em: Em, hostId: string): Promise<Date | null> {
  const [row] = await em.find(Availability, { hostId, supersededAt: null }, { orderBy: { confirmedAt: 'desc' }, limit: 1, refresh: true, disableIdentityMap: true });
  return row?.confirmedAt ?? null;
}
