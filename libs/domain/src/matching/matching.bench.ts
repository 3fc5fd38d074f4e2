import { addDays, CARE_KINDS, hash32, MEASURES } from '../kernel/index.js';
import { match } from './match.js';
import { PLANNED } from './policy.js';
import type { Candidate, FreePlaces, MatchContext, MatchRequest, Person } from './types.js';

const CONTEXT: MatchContext = { now: '2026-03-11T09:00:00.000Z', zone: 'Europe/Paris' };
const FIRST = '2026-03-11';
const METRES_ACROSS = 80_000;

/** Time of one case, milliseconds. */
export interface Timing {
  readonly runs: number;
  readonly median: number;
  readonly p99: number;
  readonly fitting: number;
  readonly plans: number;
  readonly nodes: number;
  readonly proven: boolean;
}

/** A number from 0 up to `below`, always the same for the same words. */
function drawn(below: number, ...words: readonly (string | number)[]): number {
  return hash32(words.join('/')) % below;
}

function runs(host: number, most: number): FreePlaces[] {
  const turn = addDays(FIRST, drawn(60, host, 'turn') - 20);
  const before = drawn(10, host, 'before') < 6 ? 0 : 1 + drawn(most, host, 'b');
  const after = drawn(10, host, 'after') < 5 ? 0 : 1 + drawn(most, host, 'a');
  return [
    { first: '2026-01-01', last: addDays(turn, -1), places: before, female: null, male: null },
    { first: turn, last: null, places: after, female: drawn(5, host, 'f') === 0 ? 1 : null, male: null },
  ];
}

/** A made-up Département: four foster homes for one unit, most of them full, ages, sexes and dates of every kind. */
export function aDepartement(size: number): Candidate[] {
  return Array.from({ length: size }, (_, host): Candidate => {
    const home = drawn(5, host, 'home') > 0;
    const [x, y] = [drawn(METRES_ACROSS, host, 'x'), drawn(METRES_ACROSS, host, 'y')];
    const min = drawn(8, host, 'min');
    return {
      hostId: `host-${String(host).padStart(5, '0')}`, siteId: home ? `home-${host}` : `site-${host >> 4}`,
      kind: home ? 'fosterHome' : 'mecs', type: home ? 'fosterHome' : 'unit', departement: '42', mayAsk: true,
      authorised: {
        ages: { min: 0, max: 21 }, sexes: ['female', 'male'], measures: MEASURES, until: drawn(20, host, 'until') === 0 ? addDays(FIRST, 3) : null,
        free: [{ first: '2026-01-01', last: null, places: home ? 3 : 8, female: null, male: null }],
      },
      declared: {
        ages: { min, max: min + 6 + drawn(6, host, 'max') }, sexes: null, care: drawn(3, host, 'care') ? CARE_KINDS : ['emergency'],
        capabilities: drawn(2, host, 'cap') ? ['medicalCare', 'psychologicalCare'] : ['nightStaff'], siblingsAtMost: null, free: runs(host, home ? 2 : 6),
      },
      reserved: [], suspended: drawn(50, host, 'suspended') === 0, underThree: null, admission: null,
      freshness: { confirmedAt: `2026-0${1 + drawn(3, host, 'month')}-0${1 + drawn(9, host, 'day')}T10:00:00.000Z`, confirmedBy: 'hostStaff', onCallTonight: false },
      travel: { home: Math.abs(x - 40_000) + Math.abs(y - 40_000), school: x }, position: { x, y },
      recentAdmissionsPerMille: drawn(4000, host, 'recent'), priceBand: 0,
    };
  });
}

function child(index: number): Person {
  return {
    key: `c${index}`, kind: 'child', age: { completedYears: 5 + index }, sex: index % 2 ? 'male' : 'female', needs: [], wished: ['medicalCare'],
    knownHostIds: [], visitPlaces: ['home'], schoolPlace: 'school',
  };
}

function requestFor(people: number): MatchRequest {
  return {
    id: 'bench', departement: '42', mode: 'planned', people: Array.from({ length: people }, (_, index) => child(index)), care: 'planned',
    measure: 'judicialPlacement', nights: { first: FIRST, last: addDays(FIRST, 90) }, arrivalMinute: null, preferredKinds: ['fosterHome'],
    together: [], apart: [], zones: [{ place: 'home', radiusMetres: 2000 }], excludedHostIds: [], refusedHostIds: [], radiusMetres: 60_000, searchPlace: 'home',
  };
}

function time(people: number, candidates: readonly Candidate[], runs: number, clock: () => number): Timing {
  const request = requestFor(people);
  let result = match(request, candidates, PLANNED, CONTEXT);
  for (let warm = 0; warm < runs; warm += 1) result = match(request, candidates, PLANNED, CONTEXT);
  const times = Array.from({ length: runs }, () => {
    const start = clock();
    match(request, candidates, PLANNED, CONTEXT);
    return clock() - start;
  }).sort((a, b) => a - b);
  return {
    runs, median: times[runs >> 1]!, p99: times[Math.floor(runs * 0.99)]!,
    fitting: result.counts.fitting, plans: result.plans.length + result.incomplete.length, nodes: result.effort.nodes, proven: result.effort.proven,
  };
}

/** One child, 2,000 hosts. @param clock milliseconds, as `performance.now` */
export function benchOneChild(clock: () => number, runs = 100): Timing {
  return time(1, aDepartement(2000), runs, clock);
}

/** Four brothers and sisters, 2,000 hosts, a few of which can take all four. */
export function benchFourChildren(clock: () => number, runs = 30): Timing {
  return time(4, aDepartement(2000), runs, clock);
}

/** Four brothers and sisters where only foster homes are left, so that every plan is a split. */
export function benchFourChildrenInHomes(clock: () => number, runs = 10): Timing {
  return time(4, aDepartement(2000).filter(({ type }) => type === 'fosterHome'), runs, clock);
}
