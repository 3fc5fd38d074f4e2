import fc from 'fast-check';
import { addDays } from '../../kernel/index.js';
import type { Capability } from '../../kernel/index.js';
import { PLANNED, TONIGHT } from '../policy.js';
import type { Candidate, FreePlaces, Pair, Person } from '../types.js';
import type { Case } from './arbitraries.js';
import { aChild, aRequest, aUnit, EVENING, free, TODAY } from './builders.js';

/**
 * Cases in which splits decide: many foster homes with one or two places, some sites with two units, brothers and sisters who must be
 * together or apart, or who already live somewhere. Every case has five children and twelve hosts unless told otherwise.
 */

const WISHES: readonly Capability[] = ['medicalCare', 'nightStaff'];
/** Mostly the first value; `rare` times in a hundred one of the others. */
const mostly = <T>(usual: T, other: fc.Arbitrary<T>, rare: number) => fc.oneof({ weight: 100 - rare, arbitrary: fc.constant(usual) }, { weight: rare, arbitrary: other });
const metres = mostly<number | null>(null, fc.integer({ min: 0, max: 120_000 }), 92);

/** A home has one or two places, seldom three or none, a unit up to five; in a scarce world there is mostly none. */
function places(inUnit: boolean, scarce: boolean): fc.Arbitrary<number> {
  if (scarce) return fc.constantFrom(0, 0, 0, 0, 0, 1);
  return inUnit ? fc.constantFrom(0, 1, 2, 2, 3, 5) : fc.constantFrom(0, 1, 1, 1, 1, 1, 2, 2, 2, 3);
}

function ceilings(places: number): fc.Arbitrary<Pick<FreePlaces, 'female' | 'male'>> {
  return fc.constantFrom<Pick<FreePlaces, 'female' | 'male'>>(
    ...Array.from({ length: 5 }, () => ({ female: null, male: null })), { female: 0, male: null }, { female: null, male: 0 }, { female: Math.min(1, places), male: null },
  );
}

function child(key: string): fc.Arbitrary<Person> {
  return fc.record({
    months: fc.integer({ min: 6, max: 200 }), sex: fc.constantFrom('female' as const, 'male' as const), years: fc.boolean(),
    needs: mostly<Capability[]>([], fc.constant(['autism']), 4), wished: mostly<Capability[]>([], fc.subarray([...WISHES]), 40),
    known: mostly<string[]>([], fc.subarray(['h01', 'h05', 'h08']), 30), visits: mostly(['mother'], fc.constantFrom<string[]>([], ['father'], ['mother', 'father']), 40),
    school: mostly<string | null>(null, fc.constant('school'), 50),
  }).map(({ months, sex, years, needs, wished, known, visits, school }) => aChild({
    key, sex, needs, wished, knownHostIds: known, visitPlaces: visits, schoolPlace: school,
    ...(years ? { age: Math.floor(months / 12) } : { born: `${2026 - Math.ceil(months / 12)}-${String(1 + (months % 12)).padStart(2, '0')}` }),
  }));
}

/** A home of its own, or a unit of a site with two. */
function host(index: number, scarce: boolean): fc.Arbitrary<Candidate> {
  const id = `h${String(index).padStart(2, '0')}`;
  const inUnit = index % 4 === 3; // three hosts of twelve
  return places(inUnit, scarce).chain((count) => fc.record({
    count: fc.constant(count), limits: ceilings(count), spare: fc.integer({ min: 0, max: 1 }), shared: mostly(false, fc.constant(true), 45),
    x: fc.integer({ min: 0, max: 90 }), y: fc.integer({ min: 0, max: 20 }), nowhere: fc.integer({ min: 0, max: 30 }),
    travel: fc.record({ mother: metres, father: metres, school: metres }), able: fc.subarray([...WISHES, 'autism' as const]), rare: fc.integer({ min: 0, max: 60 }),
    from: fc.constantFrom(0, 0, 0, 0, 0, 0, 3, 8), hours: mostly<number | null>(null, fc.constantFrom(1, 5, 20, 60, 100, 200, 800), 88),
    recent: fc.integer({ min: 0, max: 3 }), price: fc.constantFrom(0, 0, 0, 1, 2),
  })).map((made): Candidate => {
    const runs = free(made.count, made.limits);
    const declared = made.rare === 1 ? [{ ...runs[0]!, last: addDays(TODAY, 1) }, { ...runs[0]!, first: addDays(TODAY, 2), places: Math.max(0, made.count - 1) }] : runs;
    return aUnit({
      hostId: id, siteId: inUnit ? (made.shared ? 's03' : `s${id}`) : `s${id}`, kind: inUnit ? 'mecs' : 'fosterHome', type: inUnit ? 'unit' : 'fosterHome',
      position: made.nowhere === 0 && !inUnit ? null : inUnit && made.shared ? { x: 40_000, y: 5000 } : { x: made.x * 1000, y: made.y * 1000 },
      authorised: {
        // One place of some is there by derogation.
        withinNumber: made.rare % 6 === 0 ? [{ first: '2026-01-01', last: null, places: Math.max(0, made.count - 1), until: null }] : [],
        ages: { min: made.rare === 2 ? 10 : 0, max: 21 }, free: free(made.count + made.spare), sexes: made.rare === 3 ? ['male'] : ['female', 'male'], until: made.rare === 4 ? TODAY : null,
      },
      declared: {
        ages: made.from === 0 ? null : { min: made.from, max: 17 }, capabilities: made.able, free: declared,
        siblingsAtMost: made.rare % 20 === 5 ? 1 : null, care: made.rare === 6 ? ['relay'] : ['planned', 'emergency'],
      },
      suspended: made.rare === 7, mayAsk: made.rare !== 8, underThree: inUnit && made.rare % 3 === 0 ? { limit: 3, hosted: 2 } : null,
      travel: made.travel, recentAdmissionsPerMille: made.recent, priceBand: made.price,
      freshness: { confirmedAt: made.hours === null ? null : new Date(Date.parse(EVENING.now) - made.hours * 3_600_000).toISOString(), onCallTonight: made.rare % 15 === 9 },
    });
  });
}

/** Pairs that don't contradict each other. */
function pairs(keys: readonly string[]): fc.Arbitrary<{ together: Pair[]; apart: Pair[] }> {
  const none = { together: [] as Pair[], apart: [] as Pair[] };
  const [a, b, c, d] = keys;
  if (b === undefined) return fc.constant(none);
  const two: { together: Pair[]; apart: Pair[] }[] = [{ together: [[a!, b]], apart: [] }, { together: [], apart: [[b, a!]] }];
  const four: { together: Pair[]; apart: Pair[] }[] = d === undefined ? [] : [
    { together: [[a!, b], [b, c!]], apart: [] }, { together: [[a!, b], [c!, d]], apart: [[d, a!]] }, { together: [[c!, a!]], apart: [[a!, b], [b, d]] }, { together: [], apart: [[a!, b], [c!, d], [a!, c!]] },
  ];
  return mostly(none, fc.constantFrom(...two, ...four), 35);
}

/** A sibling group and the hosts it could go to. */
export function aSiblingCase({ hosts = 12, people = 5 }: { hosts?: number; people?: number } = {}): fc.Arbitrary<Case> {
  const keys = Array.from({ length: people }, (_, index) => `c${index + 1}`);
  return mostly(false, fc.constant(true), 15).chain((scarce) => fc.record({
    people: fc.tuple(...keys.map(child)), candidates: fc.tuple(...Array.from({ length: hosts }, (_, index) => host(index, scarce))),
    pairs: pairs(keys), elder: mostly<'none' | 'there' | 'with' | 'without'>('none', fc.constantFrom('there', 'with', 'without'), 20),
    elderAt: fc.integer({ min: 0, max: hosts - 1 }), preferred: fc.boolean(), tonight: fc.boolean(), length: fc.integer({ min: 0, max: 3 }),
    plans: mostly(20, fc.constantFrom(1, 3), 20),
  })).map(({ people: children, candidates, pairs: { together, apart }, elder, elderAt, preferred, tonight, length, plans }): Case => {
    const { hostId, siteId, position } = candidates[elderAt]!;
    const pair: Pair = ['elder', keys.at(-1)!];
    return {
      request: aRequest({
        mode: tonight ? 'tonight' : 'planned', care: tonight ? 'emergency' : 'planned', arrivalMinute: tonight ? 1380 : null, people: children,
        together: elder === 'with' ? [...together, pair] : together, apart: elder === 'without' ? [...apart, pair] : apart,
        preferredKinds: preferred ? ['fosterHome'] : [], nights: { first: TODAY, last: addDays(TODAY, length) },
        settledSiblings: elder === 'none' ? [] : [{ key: 'elder', hostId, siteId, position }],
      }),
      candidates, policy: { ...(tonight ? TONIGHT : PLANNED), plans }, context: EVENING,
    };
  });
}
