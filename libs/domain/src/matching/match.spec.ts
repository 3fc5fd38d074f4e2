import { describe, expect, it } from '@jest/globals';
import { hash32 } from '../kernel/index.js';
import { ENGINE_VERSION } from './match.js';
import { match } from './testing/checked-match.js';
import { PLANNED, TONIGHT } from './policy.js';
import type { ComponentCode, Plan } from './result.js';
import { aChild, aFosterHome, anEmergency, aRequest, aUnit, EVENING, free, fullHost, reservedHost, siblings, silentHost } from './testing/builders.js';
import type { Candidate, MatchRequest } from './types.js';

const planned = (request: MatchRequest, ...hosts: Candidate[]) => match(request, hosts, PLANNED, EVENING);
const hosts = (plans: readonly Plan[]) => plans.map(({ hostIds }) => hostIds.join('+'));
const value = (plan: Plan | undefined, code: ComponentCode) => plan!.components.find((component) => component.code === code)!;

describe('match, one child', () => {
  it('answers nothing for no candidate', () => {
    expect(planned(aRequest())).toMatchObject({ engineVersion: ENGINE_VERSION, plans: [], incomplete: [], excluded: [], nearMisses: [], effort: { proven: true } });
  });

  it('orders by tier: known before needs before travel before freshness, on a working day', () => {
    const request = aRequest({ people: [aChild({ knownHostIds: ['known'], wished: ['autism'], visitPlaces: ['mother'] })] });
    const far = { mother: 120_000 };
    const old = { confirmedAt: '2025-01-01T00:00:00Z' };
    const list = [
      aUnit({ hostId: 'fresh', travel: far }), aUnit({ hostId: 'near', travel: { mother: 9999 }, freshness: old }),
      aUnit({ hostId: 'able', travel: far, freshness: old, declared: { capabilities: ['autism'] } }), aUnit({ hostId: 'known', travel: far, freshness: old }),
    ];
    expect(hosts(planned(request, ...list).plans)).toEqual(['known', 'able', 'near', 'fresh']);
    const tonight = { ...list[0]!, freshness: { confirmedAt: null, confirmedBy: null, onCallTonight: true } };
    expect(hosts(match({ ...request, mode: 'tonight' }, [...list.slice(1), tonight], TONIGHT, EVENING).plans)).toEqual(['fresh', 'known', 'able', 'near']);
  });

  it('says the first component in which a plan differs from the next', () => {
    const request = aRequest({ people: [aChild({ visitPlaces: ['mother'] })] });
    const { plans } = planned(request, aUnit({ hostId: 'a', travel: { mother: 5000 } }), aUnit({ hostId: 'b', travel: { mother: 12_000 } }));
    expect(plans[0]!.differsFromNext).toEqual({ tier: 'travel', code: 'visitsWorst', value: 0, next: 1 });
    expect(plans[1]!.differsFromNext).toBeNull();
  });

  it('puts an unknown distance in the middle band and says so', () => {
    const request = aRequest({ people: [aChild({ visitPlaces: ['mother'], schoolPlace: 'school' })] });
    const { plans } = planned(request, aUnit({ hostId: 'far', travel: { mother: 60_000, school: 0 } }), aUnit({ hostId: 'near', travel: { mother: 20_000, school: 0 } }), aUnit({ hostId: 'none', travel: { school: 0 } }));
    expect(hosts(plans)).toEqual(['near', 'none', 'far']);
    expect(value(plans[1], 'visitsWorst')).toMatchObject({ value: 2, data: [{ personKey: 'c1', place: 'mother', metres: null }] });
    expect(plans[1]!.unknowns).toContainEqual({ code: 'travelUnknown', personKey: 'c1', hostId: 'none', figures: { trip: 'visits', place: 'mother' } });
  });

  it('counts the farthest of several visits, and none when they are suspended', () => {
    const host = aUnit({ travel: { mother: 1000, father: 30_000 } });
    expect(value(planned(aRequest({ people: [aChild({ visitPlaces: ['mother', 'father'] })] }), host).plans[0], 'visitsWorst').value).toBe(2);
    expect(value(planned(aRequest(), host).plans[0], 'visitsWorst').value).toBe(0);
  });

  it('draws by fewest recent admissions, then by the hash of request and host', () => {
    const request = aRequest();
    const [a, b] = [aUnit({ hostId: 'a', recentAdmissionsPerMille: 10 }), aUnit({ hostId: 'b' })];
    expect(hosts(planned(request, a, b).plans)).toEqual(['b', 'a']);
    const even = ['a', 'b', 'c', 'd'].map((hostId) => aUnit({ hostId }));
    const expected = ['a', 'b', 'c', 'd'].sort((one, other) => hash32(request.id + one) - hash32(request.id + other));
    expect(hosts(planned(request, ...even).plans)).toEqual(expected);
  });

  it('lists as many plans as the policy says', () => {
    const list = Array.from({ length: 30 }, (_, index) => aUnit({ hostId: `h${index}` }));
    const { plans, fitting, counts } = planned(aRequest(), ...list);
    expect(plans).toHaveLength(20);
    expect(fitting.filter(({ unlisted }) => unlisted.length > 0)).toHaveLength(10);
    expect(counts).toMatchObject({ candidates: 30, fitting: 30, excluded: 0 });
  });

  it('warns to call where the declaration is old, and names who pays across the border', () => {
    const { plans } = planned(aRequest(), aUnit({ departement: '43', freshness: { confirmedAt: '2025-12-01T00:00:00Z' } }));
    expect(plans[0]!.warnings).toEqual([
      { code: 'toCall', personKey: null, hostId: 'h1', figures: { confirmedAt: '2025-12-01T00:00:00Z' } },
      { code: 'otherDepartement', personKey: null, hostId: 'h1', figures: { departement: '43', payer: '42' } },
    ]);
  });

  it('never uses reserved places, and reports them apart', () => {
    const { plans, reserved } = planned(anEmergency(), reservedHost(2), fullHost({ hostId: 'h2' }), reservedHost(2, { hostId: 'h3', suspended: true }));
    expect(plans).toEqual([]);
    expect(reserved).toEqual([{ hostId: 'h1', siteId: 'site-h1', places: 2, people: ['c1'], longestStay: null, warnings: [] }]);
  });

  it('reports the reserved places of a host whose other places are all taken', () => {
    const { plans, reserved } = planned(anEmergency(), reservedHost(1, { authorised: { free: [] } }), reservedHost(1, { hostId: 'h2', type: 'fosterHome', authorised: { free: [] } }));
    expect(plans).toEqual([]);
    expect(reserved.map(({ hostId }) => hostId)).toEqual(['h1', 'h2']);
  });

  it('keeps reserved places for the emergencies of the Département that reserved them', () => {
    const reservedFor = (request: MatchRequest, departement = '42') => planned(request, reservedHost(1, { departement })).reserved.length;
    expect([reservedFor(anEmergency()), reservedFor(anEmergency({ care: 'relay' }))]).toEqual([1, 1]);
    expect([reservedFor(anEmergency({ care: 'planned' })), reservedFor(anEmergency(), '43')]).toEqual([0, 0]);
  });

  it('lists near misses, the smallest relaxation first, and no host that the law refuses', () => {
    const request = aRequest({ radiusMetres: 20_000, searchPlace: 'home', people: [aChild({ age: 5 })] });
    const near = { home: 1000 };
    const { nearMisses, counts } = planned(
      request,
      silentHost({ hostId: 'silent', travel: near }), aUnit({ hostId: 'far', travel: { home: 24_000 } }),
      aUnit({ hostId: 'law', travel: near, authorised: { ages: { min: 6, max: 12 } } }), aUnit({ hostId: 'ages', travel: near, declared: { ages: { min: 6, max: 12 } } }),
      fullHost({ hostId: 'full', travel: near }), fullHost({ hostId: 'both', travel: { home: 24_000 } }), aUnit({ hostId: 'off', travel: near, suspended: true }),
    );
    expect(nearMisses.map(({ hostId }) => hostId)).toEqual(['full', 'far', 'ages', 'silent', 'both']);
    expect(nearMisses[1]).toMatchObject({ people: ['c1'], refusals: [{ rule: 'beyondRadius', relaxation: { metres: 4000 } }] });
    expect(counts).toMatchObject({ nearMisses: 5, byRule: { suspended: 1, beyondRadius: 2, declaredPlaces: 2, authorisedAge: 1, nothingPublished: 1, declaredAge: 1 } });
  });

  it('refuses a host given twice: its places would count twice', () => {
    expect(() => planned(aRequest(), aUnit(), aUnit())).toThrow(RangeError);
  });
});

describe('match, a sibling group', () => {
  it('keeps them together before anything else', () => {
    const people = siblings(4, 6).map((person) => ({ ...person, knownHostIds: ['home1', 'home2'] }));
    const { plans } = planned(aRequest({ people }), aUnit({ hostId: 'unit' }), aFosterHome({ hostId: 'home1' }), aFosterHome({ hostId: 'home2' }));
    expect(hosts(plans)[0]).toBe('unit');
    expect(plans[0]!.differsFromNext).toMatchObject({ tier: 'siblings', code: 'separated', value: 0, next: 2 });
  });

  it('prefers one unit, then two units of one site, then two sites', () => {
    const one = (hostId: string, siteId: string, places: number) => aUnit({ hostId, siteId, declared: { free: free(places) } });
    const { plans } = planned(aRequest({ people: siblings(4, 6) }), one('a1', 'a', 1), one('a2', 'a', 1), one('b', 'b', 2), one('c', 'c', 1));
    expect(hosts(plans).slice(0, 2)).toEqual(['b', 'a1+a2']);
    expect(plans[0]!.differsFromNext).toMatchObject({ code: 'unitPairs', value: -1, next: 0 });
    expect(plans[1]!.differsFromNext).toMatchObject({ code: 'separated', value: 0 });
  });

  it('prefers 2+2 to 3+1, and 3+3 to 5+1', () => {
    const homes = (...places: number[]) => places.map((count, index) => aUnit({ hostId: `h${index}`, declared: { free: free(count) } }));
    const shape = (plan: Plan | undefined) => plan!.hostIds.map((hostId) => plan!.assignments.filter((one) => one.hostId === hostId).length).sort().join('+');
    expect(shape(planned(aRequest({ people: siblings(3, 5, 7, 9) }), ...homes(3, 2, 2, 1)).plans[0])).toBe('2+2');
    const six = aRequest({ people: siblings(3, 5, 7, 9, 11, 13) });
    const roomy = (hostId: string, places: number) => aUnit({ hostId, authorised: { free: free(6) }, declared: { free: free(places) } });
    const [five, three] = [planned(six, roomy('a', 5), roomy('b', 1)).plans[0]!, planned(six, roomy('c', 3), roomy('d', 3)).plans[0]!];
    expect([shape(five), shape(three)]).toEqual(['1+5', '3+3']);
    expect(three.vector[0]).toBeLessThan(five.vector[0]!); // though 5+1 keeps more pairs
  });

  it('keeps two homes close to each other', () => {
    const home = (hostId: string, x: number) => aFosterHome({ hostId, position: { x, y: 0 } });
    const { plans } = planned(aRequest({ people: siblings(4, 6) }), home('a', 0), home('b', 40_000), home('c', 43_000));
    expect(hosts(plans)[0]).toBe('b+c');
    expect(value(plans[0], 'siteDistance')).toMatchObject({ value: 1, data: [{ metres: 3000 }] });
  });

  it('obeys "must be apart" and "must be together"', () => {
    const apart = planned(aRequest({ people: siblings(4, 6), apart: [['c1', 'c2']] }), aUnit({ hostId: 'a' }), aUnit({ hostId: 'b' }));
    expect(hosts(apart.plans)).toEqual(['a+b']);
    const together = planned(aRequest({ people: siblings(4, 6), together: [['c1', 'c2']] }), aFosterHome({ hostId: 'a' }), aFosterHome({ hostId: 'b' }));
    expect(together.plans).toEqual([]);
    expect(together.incomplete).toEqual([]); // one without the other is no answer
  });

  it('sends a child to the brother who already lives somewhere', () => {
    const settledSiblings = [{ key: 'elder', hostId: 'b', siteId: 'site-b', position: null }];
    const { plans } = planned(aRequest({ settledSiblings }), aUnit({ hostId: 'a' }), aUnit({ hostId: 'b' }));
    expect(hosts(plans)).toEqual(['b', 'a']);
    expect(plans[0]!.vector.slice(0, 4)).toEqual([0, -1, -1, 0]);
    expect(plans[1]!.unknowns).toContainEqual(expect.objectContaining({ code: 'siteDistanceUnknown' }));
  });

  it('shows in a section of its own the plans that place most', () => {
    const { plans, incomplete } = planned(aRequest({ people: siblings(4, 6, 8) }), aFosterHome({ hostId: 'a' }), aFosterHome({ hostId: 'b' }), aUnit({ hostId: 'c', suspended: true }));
    expect(plans).toEqual([]);
    expect(incomplete.every(({ assignments, unplaced }) => assignments.length === 2 && unplaced.length === 1)).toBe(true);
    expect(hosts(incomplete)).toEqual(['a+b']);
  });

  it('uses a host for one child and refuses it for another', () => {
    const girls = aUnit({ hostId: 'girls', authorised: { sexes: ['female'] } });
    const { plans, excluded, fitting } = planned(aRequest({ people: siblings(4, 6) }), girls, aFosterHome({ hostId: 'home' }));
    expect(plans[0]!.assignments).toEqual([
      { personKey: 'c1', hostId: 'girls', siteId: 'site-girls' }, { personKey: 'c2', hostId: 'home', siteId: 'site-home' },
    ]);
    expect(excluded).toMatchObject([{ hostId: 'girls', refusals: [{ rule: 'authorisedSex', personKey: 'c2' }] }]);
    expect(fitting.map(({ hostId, listed, unlisted }) => ({ hostId, listed, unlisted }))).toEqual([
      { hostId: 'girls', listed: ['c1'], unlisted: [] }, { hostId: 'home', listed: ['c2'], unlisted: ['c1'] },
    ]);
  });

  it('counts a host one place short for the whole group as a near miss', () => {
    const { nearMisses } = planned(aRequest({ people: siblings(4, 6) }), aFosterHome({ hostId: 'a', authorised: { free: free(3) } }));
    expect(nearMisses).toMatchObject([{ hostId: 'a', people: ['c1', 'c2'], refusals: [{ rule: 'declaredPlaces', personKey: null, relaxation: { missing: 1, nights: 3 } }] }]);
  });
});

describe('match, tonight', () => {
  it('lets a closed door be waived, with the minutes until it opens', () => {
    const { nearMisses } = match(anEmergency(), [aUnit({ admission: { from: 8 * 60, to: 20 * 60 } })], TONIGHT, EVENING);
    expect(nearMisses[0]!.refusals[0]).toMatchObject({ rule: 'admissionHour', relaxation: { kind: 'minutes', minutes: 9 * 60 } });
  });
});
