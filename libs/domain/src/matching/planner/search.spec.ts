import { describe, expect, it } from '@jest/globals';
import { match } from '../testing/checked-match.js';
import { PLANNED } from '../policy.js';
import { aFosterHome, aRequest, aUnit, EVENING, siblings } from '../testing/builders.js';

const homes = Array.from({ length: 12 }, (_, index) => aFosterHome({ hostId: `home${index}`, position: { x: index * 7000, y: 0 } }));
/** Two of the three can be placed. */
const TWO_HOMES = 2;
const request = aRequest({ people: siblings(4, 6, 8) });

describe('the budget of the search', () => {
  it('is in steps: when it runs out the answer is marked not proven, and is the same again', () => {
    const short = match(request, homes, PLANNED, EVENING, { nodeLimit: 30 });
    expect(short.effort).toMatchObject({ nodeLimit: 30, proven: false });
    expect(short.effort.nodes).toBeLessThan(100);
    expect(short.plans.length).toBeGreaterThan(0); // any plan is better than none
    expect(match(request, homes, PLANNED, EVENING, { nodeLimit: 30 })).toEqual(short);
    expect(match(request, homes, PLANNED, EVENING).effort.proven).toBe(true);
  });

  it('never keeps the whole group on one site from being found', () => {
    const list = [...homes, aUnit({ hostId: 'unit' }), aFosterHome({ hostId: 'z1', siteId: 'z' }), aUnit({ hostId: 'z2', siteId: 'z', authorised: { sexes: ['female'] } })];
    const { plans, effort } = match(request, list, PLANNED, EVENING, { nodeLimit: 0 });
    expect(effort.proven).toBe(false);
    expect(plans.map(({ hostIds }) => hostIds)).toEqual([['unit'], ['z1', 'z2']]);
  });

  it('still places everyone it can when no step is allowed', () => {
    const { plans, incomplete, effort } = match(request, homes, PLANNED, EVENING, { nodeLimit: 0 });
    expect(plans[0]!.assignments).toHaveLength(3);
    expect(incomplete).toEqual([]);
    expect(effort.proven).toBe(false);
  });

  it('never lists a complete plan among the incomplete ones, nor the other way round', () => {
    for (const nodeLimit of [0, 1, 5, 50, 5000]) {
      const short = match(request, homes.slice(0, TWO_HOMES), PLANNED, EVENING, { nodeLimit });
      expect(short.plans).toEqual([]);
      for (const { assignments, unplaced } of short.incomplete) expect([assignments.length > 0, assignments.length + unplaced.length, unplaced.length > 0]).toEqual([true, 3, true]);
    }
  });

  it('follows children who are alike, and homes that are alike, once', () => {
    const alike = aRequest({ people: siblings(6, 6, 6, 6, 6, 6, 6, 6).map((person) => ({ ...person, sex: 'female' as const })) });
    const list = Array.from({ length: 40 }, (_, index) => aFosterHome({ hostId: `home${String(index).padStart(2, '0')}` }));
    const { plans, effort } = match(alike, list, PLANNED, EVENING);
    expect(plans).toHaveLength(20);
    expect(effort).toMatchObject({ proven: true });
    expect(effort.nodes).toBeLessThan(20_000);
  });
});
