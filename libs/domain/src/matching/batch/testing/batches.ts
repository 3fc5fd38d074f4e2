import fc from 'fast-check';
import { addDays } from '../../../kernel/index.js';
import { PLANNED } from '../../policy.js';
import { aChild, aFosterHome, aRequest, aUnit, free, MORNING, TODAY } from '../../testing/builders.js';
import type { Candidate, MatchContext, Policy } from '../../types.js';
import type { GroupsToAssign } from '../assign-groups.js';
import type { BatchRequest } from '../batch.types.js';

/** Printed on failure by fast-check; change it only to look elsewhere. */
export const SEED = 20_260_312;

/** Bare groups and places, small whole numbers, some pairs impossible. */
export function someGroups({ groups, places, dimensions = 2 }: { groups: number; places: number; dimensions?: number }): fc.Arbitrary<GroupsToAssign> {
  const amounts = (most: number) => fc.array(fc.integer({ min: 0, max: most }), { minLength: dimensions, maxLength: dimensions });
  return fc.record({
    groups: fc.tuple(...Array.from({ length: groups }, (_, index) => amounts(3).map((size) => ({ id: `g${index}`, size })))),
    places: fc.tuple(...Array.from({ length: places }, (_, index) => amounts(5).map((capacity) => ({ id: `p${index}`, capacity })))),
    weights: fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 4 }), { minLength: places, maxLength: places }), { minLength: groups, maxLength: groups }),
  });
}

/** A batch as `planBatch` takes it. */
export interface BatchCase {
  readonly requests: readonly BatchRequest[];
  readonly candidates: readonly Candidate[];
  readonly policy: Policy;
  readonly context: MatchContext;
}

function host(index: number): fc.Arbitrary<Candidate> {
  return fc.record({
    home: fc.boolean(), places: fc.integer({ min: 1, max: 3 }), female: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 3 }), turn: fc.integer({ min: 0, max: 5 }),
    later: fc.integer({ min: 0, max: 3 }), metres: fc.integer({ min: 0, max: 60_000 }), underThree: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 4 }),
    hours: fc.integer({ min: 0, max: 900 }),
  }).map(({ home, places, female, turn, later, metres, underThree, hours }) => {
    const runs = [{ first: '2026-01-01', last: addDays(TODAY, turn - 1), places, female, male: null }, { first: addDays(TODAY, turn), last: null, places: later, female: null, male: null }];
    return (home ? aFosterHome : aUnit)({
      hostId: `h${index}`, siteId: home ? `h${index}` : `s${index >> 1}`, authorised: { free: free(3) }, declared: { free: turn === 0 ? runs.slice(1) : runs },
      underThree: underThree === null ? null : { limit: 3, hosted: 3 - underThree }, travel: { home: metres, other: 60_000 - metres }, position: { x: metres, y: 0 },
      freshness: { confirmedAt: new Date(Date.parse(MORNING.now) - hours * 3_600_000).toISOString() },
    });
  });
}

function waiting(index: number): fc.Arbitrary<BatchRequest> {
  return fc.record({
    ages: fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 3 }), girls: fc.boolean(), urgency: fc.integer({ min: 0, max: 2 }),
    first: fc.integer({ min: 0, max: 3 }), nights: fc.integer({ min: 0, max: 4 }), visits: fc.constantFrom('home', 'other'),
  }).map(({ ages, girls, urgency, first, nights, visits }) => ({
    urgency,
    request: aRequest({
      id: `r${index}`, nights: { first: addDays(TODAY, first), last: addDays(TODAY, first + nights) },
      people: ages.map((age, at) => aChild({ key: `c${at}`, age, sex: girls === (at % 2 === 0) ? 'female' : 'male', visitPlaces: [visits] })),
    }),
  }));
}

/** A few requests for a few hosts with too few places: splits, ceilings, nights that only partly meet. */
export function aBatch({ requests, hosts, plans }: { requests: number; hosts: number; plans: number }): fc.Arbitrary<BatchCase> {
  return fc.record({
    requests: fc.tuple(...Array.from({ length: requests }, (_, index) => waiting(index))),
    candidates: fc.tuple(...Array.from({ length: hosts }, (_, index) => host(index))),
  }).map((made): BatchCase => ({ ...made, policy: { ...PLANNED, plans }, context: MORNING }));
}
