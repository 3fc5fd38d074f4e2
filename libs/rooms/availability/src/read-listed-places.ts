import type { Day } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';

const ids = (hostIds: readonly string[]): string => `{${hostIds.join(',')}}`;

/** A host of which something published was confirmed by nobody for long, or is contradicted by its answers. */
export interface DoubtfulDeclaration {
  readonly hostId: string;
  /** Of what it published and is in doubt, the oldest. */
  readonly confirmedAt: string;
  /** Since when silences or refusals contradict it; null = they do not. */
  readonly questionedAt: string | null;
}

/**
 * Hosts with a declaration in force on the day that was confirmed before the instant, or questioned since, the oldest first: one statement. A host
 * is checked once, whatever it declares: permanent places and intermittent ones, this period and the next.
 */
export function readDoubtfulDeclarations(em: Em, hostIds: readonly string[], today: Day, confirmedBefore: Date): Promise<DoubtfulDeclaration[]> {
  const iso = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  return em.execute<DoubtfulDeclaration[]>(`
    select a.host_id as "hostId", ${iso('min(a.confirmed_at)')} as "confirmedAt", ${iso('min(a.questioned_at) filter (where a.questioned_at > a.confirmed_at)')} as "questionedAt"
    from availability a where a.host_id = any(?::uuid[]) and a.superseded_at is null and (a.valid_until is null or a.valid_until >= ?::date)
      and (a.confirmed_at < ? or a.questioned_at > a.confirmed_at) group by a.host_id order by min(a.confirmed_at), a.host_id`, [ids(hostIds), today, confirmedBefore]);
}

/** Emergency places that the Département reserves at a host on a night. */
export interface ReservedUse {
  readonly hostId: string;
  readonly places: number;
  /** Optioned, held or lived in: a number of places, a secret child's among them. */
  readonly taken: number;
}

/** The reserved places of the hosts that have any on the night, or people on one: one statement. */
export function readReservedUse(em: Em, hostIds: readonly string[], night: Day, now: Date): Promise<ReservedUse[]> {
  return em.execute<ReservedUse[]>(`
    with quota as (select host_id, sum(places)::int as places from reserved_place
        where host_id = any(?::uuid[]) and valid_from <= ?::date and (valid_until is null or valid_until >= ?::date) group by host_id),
      used as (select host_id, count(*)::int as taken from claim where host_id = any(?::uuid[]) and reserved and ended_at is null and (expires_at is null or expires_at > ?)
        and first_night <= ?::date and (last_night is null or last_night >= ?::date) and (weekdays is null or extract(isodow from ?::date)::int = any(weekdays)) group by host_id)
    select coalesce(q.host_id, u.host_id) as "hostId", coalesce(q.places, 0) as places, coalesce(u.taken, 0) as taken from quota q full join used u on u.host_id = q.host_id order by 1`,
  [ids(hostIds), night, night, ids(hostIds), now, night, night, night]);
}
