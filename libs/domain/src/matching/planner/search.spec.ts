import { describe, expect, it } from '@jest/globals';
import { match } from '../match.js';
import { PLANNED } from '../policy.js';
import { aFosterHome, aRequest, aUnit, EVENING, siblings } from '../testing/builders.js';

const homes = Array.from({ length: 12 }, (_, index) => aFosterHome({ hostId: `home${index}`, position: { x: index * 7000, y: 0 } }));
const request = aRequest({ people: siblings(4, 6, 8) });

describe('the budget of the search', () => {
  it('is in steps: when it runs out the answer is marked not proven, and is the same again', () => {
    const short = match(request, homes, PLANNED, EVENING, { nodeLimit: 30 });
    expect(short.effort).toEqual({ nodes: 30, nodeLimit: 30, proven: false });
    expect(match(request, homes, PLANNED, EVENING, { nodeLimit: 30 })).toEqual(short);
    expect(match(request, homes, PLANNED, EVENING).effort.proven).toBe(true);
  });

  it('never keeps the whole group on one site from being found', () => {
    const list = [...homes, aUnit({ hostId: 'unit' }), aFosterHome({ hostId: 'z1', siteId: 'z' }), aUnit({ hostId: 'z2', siteId: 'z', authorised: { sexes: ['female'] } })];
    const { plans, effort } = match(request, list, PLANNED, EVENING, { nodeLimit: 0 });
    expect(effort.proven).toBe(false);
    expect(plans.map(({ hostIds }) => hostIds)).toEqual([['unit'], ['z1', 'z2']]);
  });

  it('still places some when no step is allowed', () => {
    const { plans, incomplete, effort } = match(request, homes, PLANNED, EVENING, { nodeLimit: 0 });
    expect(plans).toEqual([]);
    expect(incomplete[0]!.assignments).toHaveLength(1);
    expect(effort.proven).toBe(false);
  });
});
