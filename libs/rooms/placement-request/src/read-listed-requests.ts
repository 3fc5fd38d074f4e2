import type { Day, DepartementCode } from '@ugo/domain/kernel';
import { isWaiting, REQUEST_STATES } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';

const UNSOLVED = REQUEST_STATES.filter((state) => isWaiting(state) && state !== 'draft' && state !== 'held').map((state) => `'${state}'`).join(', ');

/** A request as a list of managers shows it: of no secret one, and nothing of its people but their number. */
export interface UnsolvedRequest {
  readonly id: string;
  readonly urgency: string;
  readonly submittedOn: Day;
  readonly people: number;
  readonly refusals: number;
  /** Hosts that are asked now. */
  readonly asked: number;
}

/** Requests with one of the needs that still wait, submitted before an instant or refused so many times, the oldest first: one statement. */
export function readUnsolved(em: Em, departement: DepartementCode, territories: readonly string[] | null, { needs, before, refusals, zone }: {
  readonly needs: readonly string[]; readonly before: Date; readonly refusals: number; readonly zone: string;
}): Promise<UnsolvedRequest[]> {
  return em.execute<UnsolvedRequest[]>(`
    select r.id, r.urgency, (r.submitted_at at time zone ?)::date::text as "submittedOn", p.people, f.refusals, f.asked from placement_request r
    join lateral (select count(*)::int as people, bool_or(needs && ?::text[]) as complex from request_person where request_id = r.id and arrived_on is null) p on p.complex
    cross join lateral (select (count(*) filter (where state = 'no'))::int as refusals, (count(*) filter (where state = 'sent'))::int as asked from referral where request_id = r.id) f
    where r.departement = ? and r.state in (${UNSOLVED}) and not r.secret and r.anonymised_at is null and (?::uuid[] is null or r.territory_id = any(?::uuid[]))
      and (r.submitted_at <= ? or (r.submitted_at is not null and f.refusals >= ?)) order by r.submitted_at, r.id`,
  [zone, `{${needs.join(',')}}`, departement, territories && `{${territories.join(',')}}`, territories && `{${territories.join(',')}}`, before, refusals]);
}

/** People for whom a host keeps places, by the day on which they are expected: of no secret request. */
export interface ExpectedEntry {
  readonly hostId: string;
  readonly day: Day;
  readonly care: string;
  readonly people: number;
}

/** Entries to come within the days: one statement. */
export function readExpectedEntries(em: Em, hostIds: readonly string[], first: Day, last: Day, zone: string): Promise<ExpectedEntry[]> {
  return em.execute<ExpectedEntry[]>(`
    select * from (select f.host_id as "hostId", greatest(coalesce((f.arrival_at at time zone ?)::date, f.first_night), f.first_night)::text as day, f.care, count(*)::int as people
      from referral f join claim c on c.referral_id = f.id and c.kind = 'hold' and c.ended_at is null
      where f.host_id = any(?::uuid[]) and f.state in ('yes', 'taken') and not f.secret group by f.id) e
    where day between ? and ? order by day, "hostId"`, [zone, `{${hostIds.join(',')}}`, first, last]);
}

/** Claims by which hosts keep places for people of secret requests, by id: one statement. */
export async function readSecretHolds(em: Em, hostIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ id: string }[]>(`select c.id from claim c join referral f on f.id = c.referral_id
    where c.host_id = any(?::uuid[]) and c.ended_at is null and c.kind <> 'stay' and f.secret`, [`{${hostIds.join(',')}}`]);
  return new Set(rows.map(({ id }) => id));
}
