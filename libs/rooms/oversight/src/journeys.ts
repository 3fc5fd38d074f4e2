import { readHostFacts } from '@ugo/directory';
import { dayIn } from '@ugo/domain/kernel';
import { startOfDay } from '@ugo/domain/measures';
import { arrivalInstant, minutesBetween, nextMonth } from '@ugo/domain/oversight';
import type { Em } from '@ugo/persistence';
import { type FlowPerson, type FlowReferral, readFlow } from '@ugo/placement-request';
import { type PlannedPlace, readPlans } from '@ugo/search';
import { type FlowStay, readStaysOf } from '@ugo/stay';

/** What became of one person who was asked for, from the request to the arrival. */
export interface Journey {
  readonly person: FlowPerson;
  /** In which the request was submitted, in the Département's zone. */
  readonly month: string;
  readonly referrals: readonly FlowReferral[];
  /** Whole minutes since the request; null = not yet, or never. */
  readonly toAnswer: number | null;
  readonly toYes: number | null;
  readonly toArrival: number | null;
  readonly arrivedAt: Date | null;
  /** The day of the arrival is known, not its hour: the latest it can have been. */
  readonly isEstimated: boolean;
  /** Hosts that said no. */
  readonly refusals: number;
  /** The first stay; null = none, or nobody can say any more whose it was. */
  readonly stay: FlowStay | null;
  readonly stayNow: FlowStay | null;
  /** Where the plan taken stood in the search that proposed it; null = none did, or the search is kept no more. */
  readonly plan: PlannedPlace | null;
}

/** Whose journeys, by the months in which their requests were submitted. */
export interface JourneysOf {
  readonly departement: string;
  readonly territoryIds: readonly string[] | null;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly zone: string;
}

const earliest = (dates: readonly Date[]): Date | null => (dates.length === 0 ? null : dates.reduce((one, other) => (other < one ? other : one)));
const saidYes = ({ state, answeredAt }: FlowReferral): boolean => answeredAt !== null && state !== 'no';
/** Of a group whether one person was asked for there, or taken once the host has said whom. */
const concerns = ({ personIds }: FlowReferral, id: string): boolean => personIds.includes(id);
const accepts = (referral: FlowReferral, id: string): boolean => saidYes(referral) && (referral.acceptedIds.length > 0 ? referral.acceptedIds.includes(id) : concerns(referral, id));

function planOf(plans: readonly PlannedPlace[], { key }: FlowPerson, stay: FlowStay | null): PlannedPlace | null {
  const fitting = plans.filter((one) => one.personKey === key && one.hostId === stay?.hostId && one.createdAt <= stay.recordedAt);
  return fitting.reduce<PlannedPlace | null>((best, one) => (!best || one.createdAt > best.createdAt || (+one.createdAt === +best.createdAt && one.rank < best.rank) ? one : best), null);
}

/** Everybody's way from the request to the arrival: four statements, whatever the size. */
export async function readJourneys(em: Em, { departement, territoryIds, firstMonth, lastMonth, zone }: JourneysOf): Promise<Journey[]> {
  const from = startOfDay(`${firstMonth}-01`, zone);
  const { people, referrals } = await readFlow(em, { departement, territoryIds, from, until: startOfDay(`${nextMonth(lastMonth)}-01`, zone) });
  const requestIds = [...new Set(people.map(({ requestId }) => requestId))];
  const stays = Map.groupBy(await readStaysOf(em, requestIds), ({ personId }) => personId);
  const plans = Map.groupBy(await readPlans(em, requestIds), ({ requestId }) => requestId);
  const asked = Map.groupBy(referrals, ({ requestId }) => requestId);
  return people.map((person): Journey => {
    const own = (asked.get(person.requestId) ?? []).filter((one) => concerns(one, person.personId) || one.acceptedIds.includes(person.personId));
    const answered = (of: readonly FlowReferral[]): Date | null => earliest(of.flatMap(({ answeredAt }) => answeredAt ?? []));
    const lived = stays.get(person.personId) ?? [];
    const stay = lived[0] ?? null;
    const admittedOn = stay?.admittedOn ?? person.arrivedOn;
    const arrival = admittedOn === null ? null : arrivalInstant({
      admittedOn, recordedAt: stay?.recordedAt ?? new Date(0), agreedAt: own.find(({ id }) => id === stay?.referralId)?.arrivalAt ?? null,
    }, zone);
    return {
      person, month: dayIn(person.submittedAt, zone).slice(0, 7), referrals: own,
      toAnswer: minutesBetween(person.submittedAt, answered(own)), toYes: minutesBetween(person.submittedAt, answered(own.filter((one) => accepts(one, person.personId)))),
      toArrival: minutesBetween(person.submittedAt, arrival?.at ?? null), arrivedAt: arrival?.at ?? null, isEstimated: arrival?.estimated ?? false,
      refusals: own.filter(({ state }) => state === 'no').length, stay, stayNow: lived.findLast(({ exitOn }) => exitOn === null) ?? null,
      plan: planOf(plans.get(person.requestId) ?? [], person, stay),
    };
  });
}

/** Site of each host, so that two units of one establishment are together: one statement. */
export async function sitesOf(em: Em, hostIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await readHostFacts(em, [...new Set(hostIds)])).map(({ hostId, siteId }) => [hostId, siteId]));
}
