import fc from 'fast-check';
import { addDays } from '../../kernel/index.js';
import type { Capability } from '../../kernel/index.js';
import { PLANNED, TONIGHT } from '../policy.js';
import type { AgePlaces, Candidate, ClosedNights, FreePlaces, MatchContext, MatchRequest, Pair, Person, PlacesWithinNumber, Policy } from '../types.js';
import { aChild, aRequest, aUnit, EVENING, TODAY } from './builders.js';

/** Printed on failure by fast-check; change it only to look elsewhere. */
export const SEED = 20_260_311;

/** A search as `match` takes it. */
export interface Case {
  readonly request: MatchRequest;
  readonly candidates: readonly Candidate[];
  readonly policy: Policy;
  readonly context: MatchContext;
}

const FEW: readonly Capability[] = ['medicalCare', 'nightStaff', 'autism'];
const some = <T>(values: readonly T[], most: number) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const mostly = <T>(usual: T, other: fc.Arbitrary<T>, weight = 5) => fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const ceiling = mostly<number | null>(null, fc.integer({ min: 0, max: 2 }), 6);

const agePlaces = mostly<AgePlaces | null>(null, fc.record({ min: fc.integer({ min: 0, max: 8 }), max: fc.integer({ min: 8, max: 17 }), places: fc.integer({ min: 0, max: 1 }) }), 6);

function runs(most: number): fc.Arbitrary<FreePlaces[]> {
  const places = fc.constantFrom(...Array.from({ length: most + 1 }, (_, free) => free), most, 1);
  return fc.tuple(places, places, ceiling, ceiling, fc.integer({ min: -3, max: 8 }), mostly(false, fc.constant(true), 1), agePlaces).map(([before, after, female, male, turn, changes, aged]) => (
    changes
      ? [
        { first: '2026-01-01', last: addDays(TODAY, turn), places: before, female, male: null },
        { first: addDays(TODAY, turn + 1), last: null, places: after, female: null, male },
      ]
      : [{ first: '2026-01-01', last: null, places: before, female, male, ...(aged && { ages: [aged] }) }]));
}

const exceptions = fc.record({ turn: fc.integer({ min: -3, max: 8 }), length: fc.option(fc.integer({ min: 0, max: 6 })), places: fc.integer({ min: 0, max: 2 }) })
  .map(({ turn, length, places }) => {
    const last = length === null ? null : addDays(TODAY, turn + length);
    return [{ first: addDays(TODAY, turn), last, places, until: last }];
  });

const closures: fc.Arbitrary<ClosedNights[]> = fc.record({
  turn: fc.integer({ min: -3, max: 8 }), length: fc.option(fc.integer({ min: 0, max: 6 })), places: fc.integer({ min: 0, max: 2 }), by: fc.constantFrom('host' as const, 'decision' as const),
}).map(({ turn, length, places, by }) => [{
  first: addDays(TODAY, turn), last: length === null ? null : addDays(TODAY, turn + length), places, closed: places === 0 ? null : 1, by,
}]);

function person(key: string): fc.Arbitrary<Person> {
  return fc.record({
    born: fc.integer({ min: 0, max: 200 }), sex: fc.constantFrom('female' as const, 'male' as const), years: fc.boolean(),
    needs: mostly<Capability[]>([], some(FEW, 1), 8), wished: some(FEW, 2), known: some(['h0', 'h3'], 2),
    visits: some(['father', 'mother'], 2), school: fc.option(fc.constant('school')),
  }).map(({ born, sex, years, needs, wished, known, visits, school }) => aChild({
    key, sex, needs, wished, knownHostIds: known, visitPlaces: visits, schoolPlace: school,
    ...(years ? { age: Math.floor(born / 12) } : { born: `${2026 - Math.ceil(born / 12)}-${String(1 + (born % 12)).padStart(2, '0')}` }),
  }));
}

const metres = fc.option(fc.integer({ min: 0, max: 120_000 }), { freq: 8 });

function host(index: number, most: number, sites: number): fc.Arbitrary<Candidate> {
  return fc.record({
    site: fc.integer({ min: 0, max: sites }), authorised: runs(most + 1), declared: runs(most), min: fc.integer({ min: 0, max: 8 }),
    travel: fc.record({ father: metres, mother: metres, school: metres, centre: metres }),
    capabilities: some(FEW, 3), siblingsAtMost: mostly<number | null>(null, fc.integer({ min: 1, max: 2 }), 8), rare: fc.integer({ min: 0, max: 30 }),
    hours: fc.option(fc.integer({ min: 0, max: 1200 }), { freq: 6 }), recent: fc.integer({ min: 0, max: 3 }), price: fc.integer({ min: 0, max: 2 }),
    foster: fc.boolean(), closed: mostly<ClosedNights[]>([], closures, 6), beyond: mostly<PlacesWithinNumber[]>([], exceptions, 2), underThree: mostly<Candidate['underThree']>(null, fc.record({ limit: fc.constant(3), hosted: fc.integer({ min: 1, max: 3 }) })),
  }).map((made): Candidate => {
    // One position for each site: units of one site are at no distance.
    const position = made.site !== 1 ? { x: (made.site * 7919) % 60_000, y: 0 } : null;
    return aUnit({
      hostId: `h${index}`, siteId: `s${made.site}`, kind: made.foster ? 'fosterHome' : 'mecs', type: made.foster ? 'fosterHome' : 'unit', position,
      authorised: { withinNumber: made.beyond, ages: { min: made.rare === 0 ? made.min : 0, max: 21 }, free: made.authorised, until: made.rare === 1 ? TODAY : null, sexes: made.rare === 2 ? ['female'] : ['female', 'male'] },
      declared: {
        ages: made.rare % 5 === 0 ? { min: made.min, max: made.min + 9 } : null, capabilities: made.capabilities, siblingsAtMost: made.siblingsAtMost,
        free: made.rare === 3 ? [] : made.declared, care: made.rare === 4 ? ['relay'] : ['planned', 'emergency', 'sequential'],
      },
      closed: made.closed, reserved: made.rare % 7 === 0 ? [{ first: TODAY, last: null, places: 1, female: null, male: null }] : [],
      suspended: made.rare === 5, mayAsk: made.rare !== 6, underThree: made.underThree, admission: made.rare === 7 ? { from: 480, to: 1200 } : null,
      travel: made.travel, recentAdmissionsPerMille: made.recent, priceBand: made.price,
      freshness: { confirmedAt: made.hours === null ? null : new Date(Date.parse(EVENING.now) - made.hours * 3_600_000).toISOString(), onCallTonight: made.rare === 8 },
    });
  });
}

/** Pairs that never contradict each other: at most one of each kind, on different people. */
function pairs(keys: readonly string[]): fc.Arbitrary<{ together: Pair[]; apart: Pair[] }> {
  if (keys.length < 2) return fc.constant({ together: [], apart: [] });
  const two = [keys[0]!, keys[1]!] as const;
  return mostly<{ together: Pair[]; apart: Pair[] }>({ together: [], apart: [] }, fc.constantFrom(
    { together: [two] as Pair[], apart: [] as Pair[] }, { together: [] as Pair[], apart: [two] as Pair[] },
    ...(keys.length > 2 ? [{ together: [two] as Pair[], apart: [[keys[1]!, keys[2]!]] as Pair[] }] : []),
  ), 3);
}

/** Sequential care asks some evenings only, where there is one in the period; the others ask every night. */
function careOf({ tonight, rhythm, length }: { tonight: boolean; rhythm: number[] | null; length: number }): Pick<MatchRequest, 'care' | 'weekdays'> {
  if (tonight) return { care: 'emergency' };
  return rhythm && (rhythm.includes(3) || length > 2) ? { care: 'sequential', weekdays: rhythm } : { care: 'planned' };
}

/** The units of a site say the same of children under three, as those who make candidates see to. */
function ofOneWord(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((one) => ({ ...one, underThree: candidates.find(({ siteId }) => siteId === one.siteId)!.underThree }));
}

/** Small searches in which everything happens: splits, shared sites, ceilings, unknown distances, pairs, a settled sibling. */
export function aCase({ hosts, people, most = 2 }: { hosts: number; people: number; most?: number }): fc.Arbitrary<Case> {
  const keys = Array.from({ length: people }, (_, index) => `c${index + 1}`);
  return fc.record({
    people: fc.tuple(...keys.map(person)), candidates: fc.tuple(...Array.from({ length: hosts }, (_, index) => host(index, most, Math.max(2, hosts - 2)))),
    pairs: pairs(keys), tonight: fc.boolean(), settled: mostly(false, fc.constant(true), 4), elder: mostly<'with' | 'without' | null>(null, fc.constantFrom('with', 'without'), 2), radius: mostly<number | null>(null, fc.constant(90_000), 8),
    zone: mostly(false, fc.constant(true), 12), preferred: fc.boolean(), length: fc.integer({ min: 0, max: 12 }), rhythm: mostly<number[] | null>(null, fc.constantFrom([3], [3, 4, 7], [5, 6]), 5), excluded: mostly<string[]>([], fc.constant(['h1'])),
  }).map((made) => {
    const withElder = (wanted: 'with' | 'without'): Pair[] => (made.settled && made.elder === wanted ? [['elder', keys[keys.length - 1]!]] : []);
    return { ...made, pairs: { together: [...made.pairs.together, ...withElder('with')], apart: [...made.pairs.apart, ...withElder('without')] } };
  }).map((made): Case => ({
    request: aRequest({
      mode: made.tonight ? 'tonight' : 'planned', arrivalMinute: made.tonight ? 1380 : null, ...careOf(made),
      people: made.people, ...made.pairs, radiusMetres: made.radius, searchPlace: made.radius === null ? null : 'centre', excludedHostIds: made.excluded,
      zones: made.zone ? [{ place: 'father', radiusMetres: 10_000 }] : [], preferredKinds: made.preferred ? ['fosterHome'] : [],
      nights: { first: TODAY, last: addDays(TODAY, made.length) },
      settledSiblings: made.settled ? [{ key: 'elder', hostId: 'h2', siteId: made.candidates[2]?.siteId ?? 's0', position: made.candidates[2]?.position ?? null }] : [],
    }),
    candidates: ofOneWord(made.candidates), policy: made.tonight ? TONIGHT : PLANNED, context: EVENING,
  }));
}
