import { drawn } from './families.bench.js';
import { addDays, CARE_KINDS, MEASURES } from '../kernel/index.js';
import type { Candidate, FreePlaces, MatchRequest, Person } from './types.js';

const FIRST = '2026-03-11';
const METRES_ACROSS = 80_000;

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
      closed: [], reserved: [], suspended: drawn(50, host, 'suspended') === 0, underThree: null, admission: null,
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

/** Brothers and sisters of five years and more, in a planned search with a zone and a radius. */
export function requestFor(people: number, id: string): MatchRequest {
  return {
    id, departement: '42', mode: 'planned', people: Array.from({ length: people }, (_, index) => child(index)), care: 'planned',
    measure: 'judicialPlacement', nights: { first: FIRST, last: addDays(FIRST, 90) }, arrivalMinute: null, preferredKinds: ['fosterHome'],
    together: [], apart: [], zones: [{ place: 'home', radiusMetres: 2000 }], excludedHostIds: [], refusedHostIds: [], radiusMetres: 60_000, searchPlace: 'home',
  };
}
