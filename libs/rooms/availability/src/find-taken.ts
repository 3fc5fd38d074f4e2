import type { DepartementCode } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import type { ClaimAsked, Shortage } from './free-for.js';

/** Ordinary places asked of one host, for so many people. */
export interface PlacesAsked extends Pick<ClaimAsked, 'hostId' | 'nights' | 'care'> {
  readonly size: number;
}

/**
 * What is surely taken already, in one statement: claims counted against limits, as the database's own check does at the end (`claim_fits`,
 * ADR 9). It only ever refuses what that check would refuse. What may fit is worked out from the rows, ceilings by sex and age with it; so is
 * whatever may go on a foster home's intermittent places, or is asked at another Département's host.
 */
export async function findTaken(em: Em, departement: DepartementCode, asked: readonly PlacesAsked[], now: Date): Promise<Shortage[]> {
  const lines = asked.filter(({ care }) => care !== 'relay' && care !== 'sequential').map(({ hostId, size, nights }) => ({
    host_id: hostId, size, first_night: nights.first, last_night: nights.last, weekdays: nights.weekdays ?? null,
  }));
  return lines.length === 0 ? [] : em.execute<Shortage[]>(TAKEN, [JSON.stringify(lines), departement, now]);
}

/** Nights without a limit are left to who knows why there is none. */
const TAKEN = `
  select a.host_id as "hostId", max(a.size - greatest(f.free, 0))::int as missing, min(n.night)::date::text as "from"
  from jsonb_to_recordset(?::jsonb) as a (host_id uuid, size int, first_night date, last_night date, weekdays int[])
  join place_limit l on l.host_id = a.host_id and l.departement = ? and not l.intermittent and l.first_night <= a.last_night and l.last_night >= a.first_night
  cross join lateral generate_series(greatest(a.first_night, l.first_night), least(a.last_night, l.last_night), interval '1 day') n (night)
  cross join lateral (
    select count(*) as claims, count(*) filter (where not c.reserved) as ordinary from claim c
    where c.host_id = a.host_id and not c.intermittent and c.ended_at is null and (c.expires_at is null or c.expires_at > ?)
      and c.first_night <= n.night and (c.last_night is null or c.last_night >= n.night)
      and (c.weekdays is null or extract(isodow from n.night)::int = any (c.weekdays))) t
  cross join lateral (
    select least(l.lawful - t.claims, l.open - t.claims, least(l.lawful, l.open, coalesce(l.declared, 0)) - l.reserved - t.ordinary) as free) f
  where (a.weekdays is null or extract(isodow from n.night)::int = any (a.weekdays)) and f.free < a.size
  group by a.host_id order by a.host_id`;
