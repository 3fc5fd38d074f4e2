import { addDays, CAPABILITIES, CARE_KINDS, hash32, MEASURES } from '../kernel/index.js';
import type { Capability } from '../kernel/index.js';
import type { AgeRange, Candidate, FreePlaces, MatchRequest, Person } from './types.js';

/**
 * Three families of searches for eight brothers and sisters among 2,000 hosts, none of which takes all eight:
 * - *sparse*: a host fits a child in 2 % of the cases, independently;
 * - *realistic*: homes stand together in communes, most are full, ages are a range: a host fits a child in about 10 % of the cases;
 * - *adversarial*: 30 %, independently, and every host has one place, so that every plan is a split in eight.
 * The same seed gives the same search, on every engine.
 */
export const FAMILIES = ['sparse', 'realistic', 'adversarial'] as const;
export type Family = (typeof FAMILIES)[number];

const FIRST = '2026-03-11';
const NIGHTS = { first: FIRST, last: addDays(FIRST, 90) };
const METRES_ACROSS = 80_000;
const COMMUNES = 130;
const CHILDREN = 8;
/** One capability for each child: a host that declares it fits the child, so that every pair is drawn by itself. */
const NEEDS: readonly Capability[] = CAPABILITIES.slice(0, CHILDREN);

/** A number from 0 up to `below`, always the same for the same words. */
export function drawn(below: number, ...words: readonly (string | number)[]): number {
  return hash32(words.join('/')) % below;
}

interface Shape {
  readonly places: number;
  readonly capabilities: readonly Capability[];
  readonly ages: AgeRange | null;
  readonly point: { readonly x: number; readonly y: number };
  /** Number of the site it belongs to; null = a home, a site by itself. */
  readonly site: number | null;
}

const PER_CENT = 100;

function scattered(seed: number, host: number): Shape['point'] {
  return { x: drawn(METRES_ACROSS, seed, host, 'x'), y: drawn(METRES_ACROSS, seed, host, 'y') };
}

function independent(seed: number, host: number, perCent: number): readonly Capability[] {
  return NEEDS.filter((need) => drawn(PER_CENT, seed, host, need) < perCent);
}

/** Places of foster homes as they are: one, often two, rarely three; a few units take more. */
function placesDrawn(seed: number, host: number): number {
  const turn = drawn(PER_CENT, seed, host, 'places');
  return turn < 50 ? 1 : turn < 84 ? 2 : turn < 96 ? 3 : 4;
}

const SHAPES: Readonly<Record<Family, (seed: number, host: number) => Shape>> = {
  sparse: (seed, host) => ({ places: placesDrawn(seed, host), capabilities: independent(seed, host, 2), ages: null, point: scattered(seed, host), site: null }),
  adversarial: (seed, host) => ({ places: 1, capabilities: independent(seed, host, 30), ages: null, point: scattered(seed, host), site: null }),
  realistic: (seed, host) => {
    const min = drawn(15, seed, host, 'min') - 3;
    const isUnit = drawn(12, seed, host, 'unit') === 0;
    const site = isUnit ? drawn(80, seed, host, 'site') : null;
    const commune = scattered(seed, -1 - drawn(COMMUNES, seed, site === null ? host : `site${site}`, 'commune'));
    const full = drawn(PER_CENT, seed, host, 'full') < 74;
    return {
      places: full ? 0 : isUnit ? 1 + drawn(3, seed, host, 'free') : placesDrawn(seed, host),
      capabilities: NEEDS, ages: { min: Math.max(0, min), max: min + 5 + drawn(4, seed, host, 'max') }, point: commune, site,
    };
  },
};

function openEnded(places: number): FreePlaces[] {
  return [{ first: '2026-01-01', last: null, places, female: null, male: null }];
}

function away({ x, y }: Shape['point'], [toX, toY]: readonly [number, number]): number {
  return 1000 * Math.round((Math.abs(x - toX) + Math.abs(y - toY)) / 1000);
}

function candidate(family: Family, seed: number, host: number): Candidate {
  const { places, capabilities, ages, point, site } = SHAPES[family](seed, host);
  const hostId = `host-${String(host).padStart(5, '0')}`;
  return {
    hostId, siteId: site === null ? hostId : `site-${site}`, kind: site === null ? 'fosterHome' : 'mecs', type: site === null ? 'fosterHome' : 'unit',
    departement: '42', mayAsk: true,
    authorised: { ages: { min: 0, max: 21 }, sexes: ['female', 'male'], measures: MEASURES, until: null, free: openEnded(Math.max(3, places)) },
    declared: { ages, sexes: null, care: CARE_KINDS, capabilities, siblingsAtMost: null, free: openEnded(places) },
    closed: [], reserved: [], suspended: false, underThree: null, admission: null,
    freshness: { confirmedAt: `2026-0${1 + drawn(3, seed, host, 'month')}-0${1 + drawn(9, seed, host, 'day')}T10:00:00.000Z`, confirmedBy: 'hostStaff', onCallTonight: false },
    travel: { mother: away(point, [40_000, 40_000]), school: away(point, [42_000, 37_000]), college: away(point, [39_000, 44_000]) },
    position: point, recentAdmissionsPerMille: drawn(3, seed, host, 'admitted') === 0 ? 250 * (1 + drawn(4, seed, host, 'recent')) : 0, priceBand: 0,
  };
}

function child(family: Family, index: number): Person {
  return {
    key: `c${index}`, kind: 'child', age: { completedYears: 2 + index * 2 }, sex: index % 2 ? 'male' : 'female',
    needs: family === 'realistic' ? [] : [NEEDS[index]!], wished: index % 3 === 0 ? [NEEDS[(index + 1) % CHILDREN]!] : [],
    knownHostIds: [], visitPlaces: ['mother'], schoolPlace: index < 5 ? 'school' : 'college',
  };
}

/** One search of a family. */
export function familyCase(family: Family, seed: number, hosts = 2000): { readonly request: MatchRequest; readonly candidates: readonly Candidate[] } {
  return {
    request: {
      id: `bench-${seed}`, departement: '42', mode: 'planned', people: Array.from({ length: CHILDREN }, (_, index) => child(family, index)), care: 'planned',
      measure: 'judicialPlacement', nights: NIGHTS, arrivalMinute: null, preferredKinds: [], together: [], apart: [], zones: [],
      excludedHostIds: [], refusedHostIds: [], radiusMetres: null, searchPlace: null,
    },
    candidates: Array.from({ length: hosts }, (_, host) => candidate(family, seed, host)),
  };
}
