import { CARE_KINDS, MEASURES } from '../../kernel/index.js';
import type { Candidate, FreePlaces, MatchContext, MatchRequest, Person } from '../types.js';

/** A Wednesday, 22:00 in Paris. */
export const EVENING: MatchContext = { now: '2026-03-11T21:00:00.000Z', zone: 'Europe/Paris' };
/** The same day at 10:00 in Paris. */
export const MORNING: MatchContext = { now: '2026-03-11T09:00:00.000Z', zone: 'Europe/Paris' };
/** The day of {@link EVENING}. */
export const TODAY = '2026-03-11';

type PersonChange = Partial<Omit<Person, 'age'>> & { readonly age?: number; readonly born?: string };
type Change<T> = { readonly [K in keyof T]?: T[K] extends readonly unknown[] | null ? T[K] : T[K] extends object ? Partial<T[K]> : T[K] };

/** A child of 7 who needs nothing special. `age` in completed years, or `born` as a month. */
export function aChild({ age = 7, born, ...change }: PersonChange = {}): Person {
  return {
    key: 'c1', kind: 'child', age: born === undefined ? { completedYears: age } : { birthMonth: born }, sex: 'female',
    needs: [], wished: [], knownHostIds: [], visitPlaces: [], schoolPlace: null, ...change,
  };
}

/** Brothers and sisters of the given ages, keys `c1`, `c2`..., girls first then alternating. */
export function siblings(...ages: number[]): Person[] {
  return ages.map((age, index) => aChild({ key: `c${index + 1}`, age, sex: index % 2 === 0 ? 'female' : 'male' }));
}

/** Planned care for one child, from today for three nights, asked in the Loire. */
export function aRequest(change: Partial<MatchRequest> = {}): MatchRequest {
  return {
    id: 'r1', departement: '42', mode: 'planned', people: [aChild()], care: 'planned', measure: 'judicialPlacement',
    nights: { first: TODAY, last: '2026-03-13' }, arrivalMinute: null, preferredKinds: [], together: [], apart: [], zones: [],
    excludedHostIds: [], refusedHostIds: [], radiusMetres: null, searchPlace: null, ...change,
  };
}

/** An emergency of tonight, arriving at 23:00. */
export function anEmergency(change: Partial<MatchRequest> = {}): MatchRequest {
  return aRequest({ mode: 'tonight', care: 'emergency', measure: 'prosecutorOpp', arrivalMinute: 23 * 60, ...change });
}

/** A run of nights without end on which `places` are free, for both sexes. */
export function free(places: number, change: Partial<FreePlaces> = {}): FreePlaces[] {
  return [{ first: '2026-01-01', last: null, places, female: null, male: null, ...change }];
}

/** A unit of a MECS that may take anyone and has four places, confirmed this afternoon. */
export function aUnit({ authorised, declared, freshness, ...change }: Change<Candidate> = {}): Candidate {
  return {
    hostId: 'h1', siteId: change.hostId ? `site-${change.hostId}` : 'site-h1', kind: 'mecs', type: 'unit', departement: '42', mayAsk: true,
    authorised: { ages: { min: 0, max: 21 }, sexes: ['female', 'male'], measures: MEASURES, free: free(4), until: null, ...authorised },
    declared: { ages: null, sexes: null, care: CARE_KINDS, capabilities: [], siblingsAtMost: null, free: free(4), ...declared },
    closed: [], reserved: [], suspended: false, underThree: null, admission: null,
    freshness: { confirmedAt: '2026-03-11T14:00:00.000Z', confirmedBy: 'hostStaff', onCallTonight: false, ...freshness },
    travel: {}, position: { x: 0, y: 0 }, recentAdmissionsPerMille: 0, priceBand: 0, ...change,
  } as Candidate;
}

/** A foster home with one place of the three its approval may reach. */
export function aFosterHome({ authorised, declared, ...change }: Change<Candidate> = {}): Candidate {
  return aUnit({
    kind: 'fosterHome', type: 'fosterHome', authorised: { free: free(1), ...authorised }, declared: { free: free(1), ...declared }, ...change,
  });
}

/** A unit that says it is full, on every night. */
export function fullHost(change: Change<Candidate> = {}): Candidate {
  return aUnit({ ...change, declared: { ...change.declared, free: free(0) } });
}

/** A unit that published nothing. */
export function silentHost(change: Change<Candidate> = {}): Candidate {
  return aUnit({ ...change, declared: { ...change.declared, free: [] } });
}

/** A unit whose authorisation is suspended. */
export function suspendedHost(change: Change<Candidate> = {}): Candidate {
  return aUnit({ ...change, suspended: true });
}

/** A unit whose places are all kept by the Département. */
export function reservedHost(places: number, change: Change<Candidate> = {}): Candidate {
  return fullHost({ ...change, reserved: free(places) });
}
