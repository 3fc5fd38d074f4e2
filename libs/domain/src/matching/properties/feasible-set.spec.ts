import { describe, expect, it } from '@jest/globals';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../kernel/index.js';
import type { MatchResult } from '../result.js';
import { aCase, SEED } from '../testing/arbitraries.js';
import type { Case } from '../testing/arbitraries.js';
import { TODAY } from '../testing/builders.js';
import { match } from '../testing/checked-match.js';
import { bySetOfHosts, compareInOrder, fittingPairs, vectorOfTiers } from '../testing/compare.js';
import { MANY, RUNS } from '../testing/runs.js';
import type { Candidate, FreePlaces, MatchRequest } from '../types.js';

/** With six hosts and three children there are 41 sets of hosts at most: a list of 100 has every feasible one. */
const HOSTS = 6;
/** Each case tries one tightening of four, so that each is tried on hundreds of cases. */
const IN_TURN = 4;
const everyPlan = (one: Case): Case => ({ ...one, policy: { ...one.policy, plans: 100 } });
const TOMORROW = addDays(TODAY, 1);
const run = ({ request, candidates, policy, context }: Case) => match(request, candidates, policy, context);

const places = (runs: readonly FreePlaces[], more: number) => runs.map((span) => ({
  ...span, places: Math.max(0, span.places + more),
  female: span.female === null ? null : Math.max(0, span.female + more), male: span.male === null ? null : Math.max(0, span.male + more),
}));
const hostAt = (one: Case, at: number, change: (host: Candidate) => Candidate): Case => (
  { ...one, candidates: one.candidates.map((host, index) => (index === at ? change(host) : host)) });
const asked = (one: Case, change: (request: MatchRequest) => Partial<MatchRequest>): Case => ({ ...one, request: { ...one.request, ...change(one.request) } });
const declared = (change: (declared: Candidate['declared']) => Partial<Candidate['declared']>) => (
  (host: Candidate): Candidate => ({ ...host, declared: { ...host.declared, ...change(host.declared) } }));
const authorised = (change: (authorised: Candidate['authorised']) => Partial<Candidate['authorised']>) => (
  (host: Candidate): Candidate => ({ ...host, authorised: { ...host.authorised, ...change(host.authorised) } }));
const narrow = ({ min, max }: { min: number; max: number }) => ({ min: min + 1, max: max - 2 });

/** Each makes one hard rule stricter at one host, or for the whole request. */
const TIGHTENINGS: readonly [string, (one: Case, at: number) => Case][] = [
  ['a declared place fewer', (one, at) => hostAt(one, at, declared(({ free }) => ({ free: free.length === 0 ? [] : places(free, -1) })))],
  ['an authorised place fewer', (one, at) => hostAt(one, at, authorised(({ free }) => ({ free: places(free, -1) })))],
  ['nights closed', (one, at) => hostAt(one, at, (host) => ({ ...host, closed: [...host.closed, { first: TODAY, last: TOMORROW, places: 0, closed: null, by: 'host' }] }))],
  ['no place for the young', (one, at) => hostAt(one, at, declared(({ free }) => ({ free: free.map((span) => ({ ...span, ages: [...span.ages ?? [], { min: 0, max: 9, places: 0 }] })) })))],
  ['no place for girls', (one, at) => hostAt(one, at, declared(({ free }) => ({ free: free.map((span) => ({ ...span, female: 0 })) })))],
  ['free nights that end', (one, at) => hostAt(one, at, declared(({ free }) => ({ free: free.map((span) => ({ ...span, last: span.last !== null && span.last < TOMORROW ? span.last : TOMORROW })).filter(({ first, last }) => first <= last) })))],
  ['narrower authorised ages', (one, at) => hostAt(one, at, authorised(({ ages }) => ({ ages: narrow(ages) })))],
  ['narrower declared ages', (one, at) => hostAt(one, at, declared(({ ages }) => ({ ages: ages ? narrow(ages) : { min: 6, max: 12 } })))],
  ['one sex authorised', (one, at) => hostAt(one, at, authorised(({ sexes }) => ({ sexes: sexes.filter((sex) => sex === 'female') })))],
  ['one sex accepted', (one, at) => hostAt(one, at, declared(() => ({ sexes: ['male'] })))],
  ['fewer siblings together', (one, at) => hostAt(one, at, declared(() => ({ siblingsAtMost: 1 })))],
  ['another kind of care', (one, at) => hostAt(one, at, declared(() => ({ care: ['relay'] })))],
  ['no habilitation', (one, at) => hostAt(one, at, authorised(() => ({ measures: [] })))],
  ['an authorisation cut short', (one, at) => hostAt(one, at, authorised(() => ({ until: TODAY })))],
  ['a suspension', (one, at) => hostAt(one, at, (host) => ({ ...host, suspended: true }))],
  ['a host that may not be asked', (one, at) => hostAt(one, at, (host) => ({ ...host, mayAsk: false }))],
  ['shorter admission hours', (one, at) => hostAt(one, at, (host) => ({ ...host, admission: { from: 540, to: 600 } }))],
  ['one infant more living there', (one, at) => hostAt(one, at, (host) => ({ ...host, underThree: host.underThree ? { ...host.underThree, hosted: host.underThree.hosted + 1 } : { limit: 3, hosted: 3 } }))],
  ['a protective zone', (one) => asked(one, ({ zones }) => ({ zones: [...zones, { place: 'mother', radiusMetres: 40_000 }] }))],
  ['a host excluded by name', (one, at) => asked(one, ({ excludedHostIds }) => ({ excludedHostIds: [...excludedHostIds, `h${at}`] }))],
  ['a host that said no', (one, at) => asked(one, ({ refusedHostIds }) => ({ refusedHostIds: [...refusedHostIds, `h${at}`] }))],
  ['a radius', (one) => asked(one, ({ radiusMetres }) => ({ radiusMetres: Math.min(radiusMetres ?? 50_000, 50_000), searchPlace: 'centre' }))],
  ['a night more', (one) => asked(one, ({ nights }) => ({ nights: { ...nights, last: addDays(nights.last, 3) } }))],
  ['a need more', (one) => asked(one, ({ people }) => ({ people: people.map((person, index) => (index === 0 ? { ...person, needs: [...person.needs, 'nightStaff' as const] } : person)) }))],
  ['two who must be apart', (one) => asked(one, ({ together, apart }) => ({ apart: together.length > 0 ? apart : [...apart, ['c3', 'c1'] as const] }))],
  ['two who must be together', (one) => asked(one, ({ together, apart }) => ({ together: apart.length > 0 ? together : [...together, ['c2', 'c3'] as const] }))],
];

/** Nothing that `looser` lacks is in `tighter`, and nothing there is better. */
function expectNoMore(tighter: MatchResult, looser: MatchResult): void {
  const fitting = new Set(fittingPairs(looser));
  assert.deepEqual(fittingPairs(tighter).filter((pair) => !fitting.has(pair)), []);
  const known = bySetOfHosts(looser.plans);
  for (const [hosts, vector] of bySetOfHosts(tighter.plans)) {
    assert(known.has(hosts), `${hosts} was not feasible before`);
    assert(compareInOrder(known.get(hosts)!, vector) <= 0, `${hosts} was worse before`);
  }
  const placed = ({ plans, incomplete }: MatchResult) => (plans[0] ?? incomplete[0])?.assignments.length ?? 0;
  assert(placed(tighter) <= placed(looser));
  if (tighter.plans.length > 0) assert(compareInOrder(vectorOfTiers(looser.plans[0]!), vectorOfTiers(tighter.plans[0]!)) <= 0);
}

describe('the feasible set', () => {
  it('never grows when a hard rule is tightened', () => {
    const bites = new Map(TIGHTENINGS.map(([name]) => [name, 0]));
    let turn = 0;
    fc.assert(fc.property(aCase({ hosts: HOSTS, people: 3 }), fc.integer({ min: 0, max: HOSTS - 1 }), (one, at) => {
      const looser = run(everyPlan(one));
      turn += 1;
      for (const [index, [name, tighten]] of TIGHTENINGS.entries()) {
        if ((index + turn) % IN_TURN !== 0) continue;
        const tighter = run(tighten(everyPlan(one), at));
        expectNoMore(tighter, looser);
        if (fittingPairs(tighter).length < fittingPairs(looser).length || tighter.plans.length < looser.plans.length) bites.set(name, bites.get(name)! + 1);
      }
    }), { seed: SEED, numRuns: RUNS });
    // A tightening that never takes anything away proves nothing.
    if (MANY) expect([...bites].filter(([, count]) => count < RUNS / 50 / IN_TURN)).toEqual([]);
  });

  it('never shrinks with a place more, and the best of tiers 1 to 6 is never worse', () => {
    let better = 0;
    fc.assert(fc.property(aCase({ hosts: HOSTS, people: 3 }), fc.integer({ min: 0, max: 1 }), (one, first) => {
      const before = run(everyPlan(one));
      for (let at = first; at < HOSTS; at += 2) {
        const more = (host: Candidate) => declared(({ free }) => ({ free: places(free, 1) }))(authorised(({ free }) => ({ free: places(free, 1) }))(host));
        const after = run(hostAt(everyPlan(one), at, more));
        expectNoMore(before, after);
        better += after.plans.length > before.plans.length ? 1 : 0;
      }
    }), { seed: SEED, numRuns: RUNS });
    if (MANY) expect(better).toBeGreaterThan(RUNS / 10);
  });
});
