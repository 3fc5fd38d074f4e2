import { describe, expect, it } from '@jest/globals';
import { PLANNED, TONIGHT } from '../policy.js';
import { isBetter, objectivesOf, stepsOf, sumOf } from './objectives.js';
import type { Objective } from './objectives.js';
import { bareBatch } from './testing/bare.js';

const chance = { tier: 'chance', code: 'chance', value: 2 } as const;
const visits = { tier: 'travel', code: 'visitsWorst', value: 3 } as const;
const needs = { tier: 'needs', code: 'needsMet', value: -1 } as const;
const recent = { tier: 'draw', code: 'recentAdmissions', value: 40 } as const;
const drawn = { tier: 'draw', code: 'drawn', value: 123_456 } as const;

/** An objective of one family, by what it costs each of two requests with one plan. */
const costing = (tier: 'travel' | 'chance', ...costs: number[]): Objective => ({ code: { kind: 'component', urgency: null, tier, component: 'visitsSum' }, costs });

describe('the joint order', () => {
  it('is children placed by urgency, the tiers of the policy, the rank in one’s own list, a draw', () => {
    const batch = bareBatch({ urgency: 3, plans: [{ people: 2, components: [chance, visits, needs, recent, drawn] }] }, { plans: [{ components: [chance] }, {}] });
    const said = (policy = PLANNED) => objectivesOf(batch, policy).map(({ code: { kind, urgency, tier, component } }) => [kind, urgency, tier, component]);
    const [placed, rest] = [[['placed', 0, null, null], ['placed', 3, null, null]], [['component', null, 'draw', 'recentAdmissions'], ['ownRank', null, null, null], ['draw', null, 'draw', null]]];
    const of = ({ tier, code }: { tier: string; code: string }) => ['component', null, tier, code];
    expect(said()).toEqual([...placed, of(needs), of(visits), of(chance), ...rest]);
    expect(said(TONIGHT)).toEqual([...placed, of(chance), of(needs), of(visits), ...rest]);
    const costs = Object.fromEntries(objectivesOf(batch, PLANNED).map((one) => [one.code.component ?? `${one.code.kind} ${one.code.urgency}`, one.costs]));
    expect(costs).toMatchObject({ 'placed 0': [0, -1, -1], 'placed 3': [-2, 0, 0], needsMet: [-1, 0, 0], chance: [2, 2, 0], 'ownRank null': [0, 0, 1] });
  });

  it('draws by request and host, in small numbers', () => {
    const drawOf = (count: number) => objectivesOf(bareBatch(...Array.from({ length: count }, () => ({ plans: [{}, {}] }))), PLANNED).at(-1)!.costs;
    expect(drawOf(30).every((cost) => Number.isInteger(cost) && cost >= 0 && cost < 100)).toBe(true);
    expect(new Set(drawOf(30)).size).toBeGreaterThan(10);
    expect(drawOf(30)).toEqual(drawOf(30));
  });
});

describe('objectives that are settled together', () => {
  const batch = bareBatch({ plans: [{}] }, { plans: [{}] });
  const steps = (...objectives: Objective[]) => stepsOf(objectives, batch).map(({ from, to }) => [from, to]);

  it('are neighbours of one tier, or of the classes of urgency', () => {
    expect(steps(costing('travel', 1, 0), costing('travel', 0, 1), costing('chance', 1, 1))).toEqual([[0, 2], [2, 3]]);
    const every = objectivesOf(bareBatch({ plans: [{ components: [needs, visits] }] }, { urgency: 1, plans: [{}] }), PLANNED);
    expect(stepsOf(every, bareBatch({ plans: [{}] }, { plans: [{}] })).map(({ from, to }) => [from, to])).toEqual([[0, 2], [2, 3], [3, 4], [4, 6]]);
  });

  it('keep their order exactly, whoever is chosen', () => {
    const objectives = [costing('travel', 1, -2), costing('travel', -3, 4), costing('travel', 2, 2)];
    const { costs } = stepsOf(objectives, batch)[0]!;
    const choices = [[], [0], [1], [0, 1]];
    for (const one of choices) {
      for (const other of choices) expect(sumOf(costs, one) < sumOf(costs, other)).toBe(isBetter(objectives, one, other));
    }
  });

  it('are no more than a solver can tell apart: sums up to a million', () => {
    expect(steps(costing('travel', 999, 0), costing('travel', 0, 999))).toEqual([[0, 2]]);
    expect(steps(costing('travel', 1000, 0), costing('travel', 0, 1000))).toEqual([[0, 1], [1, 2]]);
    expect(steps(costing('travel', 9, 0), costing('travel', 0, 9), costing('travel', 99_999, 0))).toEqual([[0, 2], [2, 3]]);
  });

  it('are better only when something is', () => {
    const objectives = [costing('travel', 1, 1), costing('chance', 2, 1)];
    expect([isBetter(objectives, [1], [0]), isBetter(objectives, [0], [1]), isBetter(objectives, [0], [0])]).toEqual([true, false, false]);
  });
});
