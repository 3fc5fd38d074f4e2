import { describe, expect, it } from '@jest/globals';
import { match } from './testing/checked-match.js';
import { PLANNED } from './policy.js';
import { aFosterHome, aRequest, aUnit, EVENING, free, siblings } from './testing/builders.js';
import type { Candidate, MatchRequest } from './types.js';

const visiting = (request: MatchRequest): MatchRequest => ({ ...request, people: request.people.map((person) => ({ ...person, visitPlaces: ['mother'] })) });
const request = visiting(aRequest({ people: siblings(5, 8) }));
const beside = (asked: MatchRequest, ...hosts: Candidate[]) => match(asked, hosts, PLANNED, EVENING).splitBeside;
const far = aUnit({ hostId: 'far', travel: { mother: 60_000 } }); // band 3
const homes = (metres: number) => ['one', 'two'].map((hostId) => aFosterHome({ hostId, travel: { mother: metres }, position: { x: 60_000, y: 0 } }));

describe('the best split beside the best together', () => {
  it('is shown when the visits are two bands nearer', () => {
    expect(beside(request, far, ...homes(20_000))).toMatchObject({
      plan: { hostIds: ['one', 'two'] }, because: [{ tier: 'travel', code: 'visitsWorst', together: 3, split: 1 }],
    });
  });

  it('is not shown for one band, for nothing, or when there is no split', () => {
    expect(beside(request, far, ...homes(30_000))).toBeNull();
    expect(beside(request, far, ...homes(60_000))).toBeNull();
    expect(beside(request, far)).toBeNull();
    expect(beside(visiting(aRequest()), far, ...homes(0))).toBeNull(); // one child
  });

  it('is shown when two more wishes are met', () => {
    const wishing = aRequest({ people: siblings(5, 8).map((person) => ({ ...person, wished: ['psychologicalCare'] as const })) });
    const able = homes(0).map((home) => ({ ...home, declared: { ...home.declared, capabilities: ['psychologicalCare'] as const } }));
    expect(beside(wishing, far, ...able)).toMatchObject({ because: [{ tier: 'needs', code: 'needsMet', together: 0, split: -2 }] });
    expect(beside(wishing, far, able[0]!, homes(0)[1]!)).toBeNull();
  });

  it('is the best of the splits, also when the list is full of plans that keep them together', () => {
    const many = Array.from({ length: 30 }, (_, index) => aUnit({ hostId: `far${index}`, travel: { mother: 120_000 } }));
    const near = aUnit({ hostId: 'near', declared: { free: free(1) }, travel: { mother: 0 } });
    expect(beside(request, ...many, near, ...homes(20_000))!.plan.hostIds).toEqual(['one', 'two']); // both at one point, before a nearer pair apart
  });

  it('is not shown when the first plan is a split already, or everyone must be together', () => {
    expect(beside(request, ...homes(0))).toBeNull();
    expect(beside({ ...request, together: [['c1', 'c2']] }, far, ...homes(0))).toBeNull();
  });

  it('counts a brother who already lives at a host as one of them', () => {
    const alone = visiting(aRequest({ settledSiblings: [{ key: 's1', hostId: 'far', siteId: 'site-far', position: { x: 0, y: 0 } }] }));
    expect(beside(alone, far, homes(0)[0]!)).toMatchObject({ plan: { hostIds: ['one'] } });
  });
});
