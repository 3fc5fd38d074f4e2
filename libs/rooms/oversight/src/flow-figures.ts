import type { PlacementSettings } from '@ugo/domain/placement';
import { CLOCK_OUTCOMES, clocksOfPerson, delaysOf, DISTANCE_BOUNDS_KM, distanceBand, type NightSpan, nightsIn, siblingsPlaced } from '@ugo/domain/oversight';
import type { FlowReferral } from '@ugo/placement-request';
import type { FlowStay } from '@ugo/stay';
import type { CodeCount } from './common.types.js';
import type { AcrossDepartements, DistanceBandView, FlowClock, FlowMonth, HostRefusals } from './flow.types.js';
import type { Journey } from './journeys.js';

/** What the figures of a month are counted with. */
export interface CountedWith {
  readonly now: Date;
  readonly today: string;
  readonly zone: string;
  readonly settings: Pick<PlacementSettings, 'urgentHours'>;
  readonly sites: ReadonlyMap<string, string>;
  /** Stays of the Département's children with a night in the period. */
  readonly stays: readonly LivedStay[];
}

/** A stay with its evenings, where it is sequential. */
export type LivedStay = FlowStay & Pick<NightSpan, 'weekdays'>;

/** How often each code occurs, the most frequent first. */
export function countCodes(codes: readonly string[]): CodeCount[] {
  return [...Map.groupBy(codes, (code) => code)].map(([code, { length }]) => ({ code, count: length })).sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** Each once, though several people of a request were asked for there. */
const once = (journeys: readonly Journey[]): FlowReferral[] => [...new Map(journeys.flatMap(({ referrals }) => referrals).map((one) => [one.id, one])).values()];

function clocks(journeys: readonly Journey[], { zone, now, settings: { urgentHours } }: CountedWith): FlowClock[] {
  const all = journeys.flatMap(({ person, arrivedAt }) => clocksOfPerson({ ...person, urgentHours, arrivedAt }, zone, now));
  return [...Map.groupBy(all, ({ code }) => code)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, of]) => {
    const [inTime, late, running, unknown] = CLOCK_OUTCOMES.map((outcome) => of.filter((one) => one.outcome === outcome).length) as [number, number, number, number];
    return { code, inTime, late, running, unknown };
  });
}

/** What became of those whose requests were submitted in a month. */
export function monthOf(month: string, all: readonly Journey[], counted: CountedWith): FlowMonth {
  const journeys = all.filter((one) => one.month === month);
  const children = journeys.filter(({ person }) => person.kind === 'child').length;
  const nights = (kind: FlowStay['kind']): number => nightsIn(month, counted.stays.filter((one) => one.kind === kind), counted.today);
  return {
    month, children, others: journeys.length - children,
    firstAnswer: delaysOf(journeys.map(({ toAnswer }) => toAnswer)), firstYes: delaysOf(journeys.map(({ toYes }) => toYes)), arrival: delaysOf(journeys.map(({ toArrival }) => toArrival)),
    estimatedArrivals: journeys.filter(({ isEstimated }) => isEstimated).length,
    clocks: clocks(journeys, counted), channels: countCodes(once(journeys).flatMap(({ channel }) => channel ?? [])),
    siblings: siblingsPlaced(journeys.flatMap(({ person, stay, stayNow }) => (stay === null ? [] : [{
      groupId: person.requestId, firstSite: counted.sites.get(stay.hostId) ?? stay.hostId, siteNow: stayNow && (counted.sites.get(stayNow.hostId) ?? stayNow.hostId),
    }]))),
    relayNights: nights('relay'), emergencyNights: nights('emergency'),
  };
}

/** Refusals by reason, all of them; and by host, those of secret requests left out: nobody may link a child to a host that it was asked of. */
export function refusalsOf(journeys: readonly Journey[]): { readonly refusals: CodeCount[]; readonly refusalsByHost: HostRefusals[] } {
  const refused = once(journeys).filter(({ state }) => state === 'no');
  const codes = (of: readonly FlowReferral[]): CodeCount[] => countCodes(of.map(({ reason }) => reason ?? 'unknown'));
  return {
    refusals: codes(refused),
    refusalsByHost: [...Map.groupBy(refused.filter(({ secret }) => !secret), ({ hostId }) => hostId)]
      .map(([hostId, of]) => ({ hostId, count: of.length, reasons: codes(of) })).sort((a, b) => b.count - a.count || (a.hostId < b.hostId ? -1 : 1)),
  };
}

/** People who arrived, by how far their visits and their school are; those of whom it is not known last, and those of secret requests with them: a distance says where a child is. */
export function distancesOf(journeys: readonly Journey[]): DistanceBandView[] {
  const arrived = journeys.filter(({ arrivedAt }) => arrivedAt !== null);
  const band = ({ person, stay }: Journey, metres: number | null | undefined): number | null => (metres == null || person.secret || stay?.secret ? null : distanceBand(metres));
  return [...DISTANCE_BOUNDS_KM, null].map((fromKm) => ({
    fromKm, visits: arrived.filter((one) => band(one, one.plan?.visitMetres) === fromKm).length, school: arrived.filter((one) => band(one, one.plan?.schoolMetres) === fromKm).length,
  }));
}

/** Stays at the hosts of another Département than the child's, by both; secret ones left out, for a Département of few hosts is a place. */
export function acrossOf(stays: readonly LivedStay[], months: readonly string[], today: string): AcrossDepartements[] {
  const across = stays.filter(({ departement, hostDepartement, secret }) => departement !== hostDepartement && !secret);
  return [...Map.groupBy(across, ({ departement, hostDepartement }) => `${departement} ${hostDepartement}`)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => ({
    payer: of[0]!.departement, host: of[0]!.hostDepartement, admissions: of.filter(({ admittedOn }) => admittedOn.slice(0, 7) >= months[0]!).length,
    nights: months.reduce((nights, month) => nights + nightsIn(month, of, today), 0),
  }));
}
