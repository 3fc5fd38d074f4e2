import type { Day } from '@ugo/domain/kernel';
import type { ExitReason, StayKind } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';

/** A stay as a list of managers shows it: of no secret one, and nothing of the child. */
export interface ListedStay {
  readonly id: string;
  readonly hostId: string;
  readonly kind: StayKind;
  readonly admittedOn: Day;
  readonly expectedExit: Day | null;
  readonly exitOn: Day | null;
  readonly exitReason: ExitReason | null;
  readonly renewals: number;
}

const LISTED = `s.id, s.host_id as "hostId", s.kind, s.admitted_on::text as "admittedOn", s.expected_exit::text as "expectedExit", s.exit_on::text as "exitOn", s.exit_reason as "exitReason", s.renewals`;
/** Who may link a child to its host is a list: no line about people by host is of a secret stay (ADR 12). */
const OPEN = `not s.secret and not exists (select from placement_request r where r.id = s.request_id and r.secret)`;
const ids = (hostIds: readonly string[]): string => `{${hostIds.join(',')}}`;

/** Stays that began or ended within the days, or whose expected exit lies in them: one statement. */
export function readMovements(em: Em, hostIds: readonly string[], first: Day, last: Day): Promise<ListedStay[]> {
  return em.execute<ListedStay[]>(`select ${LISTED} from stay s where s.host_id = any(?::uuid[]) and ${OPEN}
    and (s.admitted_on between ?::date and ?::date or coalesce(s.exit_on, s.expected_exit) between ?::date and ?::date) order by s.id`, [ids(hostIds), first, last, first, last]);
}

/** Relay stays that go on: one statement. */
export function readRelays(em: Em, hostIds: readonly string[]): Promise<ListedStay[]> {
  return em.execute<ListedStay[]>(`select ${LISTED} from stay s where s.host_id = any(?::uuid[]) and ${OPEN} and s.kind = 'relay' and s.exit_on is null order by s.admitted_on, s.id`, [ids(hostIds)]);
}

/**
 * Emergency stays that go on since before a day, and whose child has no lasting solution in sight: no exit expected from today on, no other
 * host that is asked or holds a place for the same request, no other stay of the same child that goes on. One statement.
 */
export function readUnsettledEmergencies(em: Em, hostIds: readonly string[], before: Day, today: Day): Promise<ListedStay[]> {
  return em.execute<ListedStay[]>(`select ${LISTED} from stay s where s.host_id = any(?::uuid[]) and ${OPEN} and s.kind = 'emergency' and s.exit_on is null and s.admitted_on <= ?::date
    and (s.expected_exit is null or s.expected_exit < ?::date)
    and not exists (select from referral f where f.request_id = s.request_id and f.host_id <> s.host_id and f.state in ('sent', 'yes', 'taken') and s.person_id = any(f.person_ids)
      and not exists (select from stay o where o.referral_id = f.id and o.person_id = s.person_id))
    and not exists (select from stay o where o.child_id = s.child_id and o.id <> s.id and o.exit_on is null and o.kind = 'ordinary') order by s.admitted_on, s.id`, [ids(hostIds), before, today]);
}

/** Of reserved emergency places, how many stays go on beyond the days their quota gives, by host: secret ones are in no count. One statement. */
export async function countReservedOver(em: Em, hostIds: readonly string[], today: Day): Promise<ReadonlyMap<string, number>> {
  const rows = await em.execute<{ hostId: string; over: number }[]>(`select s.host_id as "hostId", count(*)::int as over from stay s join referral f on f.id = s.referral_id
    where s.host_id = any(?::uuid[]) and ${OPEN} and f.max_stay_days is not null and s.exit_on is null and s.admitted_on + f.max_stay_days < ?::date group by s.host_id`, [ids(hostIds), today]);
  return new Map(rows.map(({ hostId, over }) => [hostId, over]));
}
