import { describe, expect, it } from '@jest/globals';
import { PLANNED } from '../policy.js';
import type { MatchResult, Plan } from '../result.js';
import { aFosterHome, aRequest, aUnit, EVENING, free, fullHost, siblings, suspendedHost } from './builders.js';
import { match } from './checked-match.js';
import { faultsOfAnswer, requestFor } from './check-result.js';

const request = aRequest({ people: siblings(4, 6) });
const home = aFosterHome({ hostId: 'home' });
const hosts = [aUnit({ hostId: 'unit' }), home];
const answer = match(request, hosts, PLANNED, EVENING);
const [plan] = answer.plans;
const faults = (change: Partial<MatchResult>, candidates = hosts, asked = request) => faultsOfAnswer({ ...answer, ...change }, candidates, asked);
const at = (...places: [string, string][]): Plan => ({
  ...plan!, assignments: places.map(([personKey, hostId]) => ({ personKey, hostId, siteId: `site-${hostId}` })), hostIds: [...new Set(places.map(([, hostId]) => hostId))].sort(),
  unplaced: ['c1', 'c2'].filter((key) => !places.some(([personKey]) => personKey === key)),
});

describe('the second checker over an answer', () => {
  it('finds nothing where the engine is right', () => {
    expect(faults({})).toEqual([]);
    expect(faultsOfAnswer(match(request, [home], PLANNED, EVENING), [home], request)).toEqual([]);
  });

  it.each<[string, Partial<MatchResult>]>([
    ['plan 1: declared short on 2026-03-11', { plans: [at(['c1', 'home'], ['c2', 'home'])] }],
    ['plan 1: somebody is left out', { plans: [at(['c1', 'home'])] }],
    ['plan 1: not everyone is placed or unplaced once', { plans: [{ ...at(['c1', 'unit'], ['c2', 'unit']), unplaced: ['c2'] }] }],
    ['plan 1: hosts named are not those used', { plans: [{ ...plan!, hostIds: ['home'] }] }],
    ['plan 1: a site is not the host’s', { plans: [{ ...plan!, assignments: plan!.assignments.map((one) => ({ ...one, siteId: 'elsewhere' })) }] }],
    ['plan 1: unknown host', { plans: [at(['c1', 'nowhere'], ['c2', 'unit'])] }],
    ['plans: the same hosts twice', { plans: [plan!, plan!] }],
    ['incomplete plans beside plans for everyone', { incomplete: [at(['c1', 'home'])] }],
    ['incomplete 1: declared short on 2026-03-11', { plans: [], incomplete: [{ ...at(['c1', 'home'], ['c2', 'home']) }] }],
  ])('%s', (fault, change) => {
    expect(faults(change)).toContain(fault);
  });

  it('wants those who must be together left out together', () => {
    const paired = { ...request, together: [['c1', 'c2'] as const] };
    expect(faults({ plans: [], incomplete: [at(['c1', 'home'])] }, hosts, paired)).toEqual(['incomplete 1: somebody who must be with a placed person is left out']);
    expect(requestFor(paired, ['c1'])).toBeNull();
    expect(requestFor({ ...request, apart: [['c1', 'c2']] }, ['c1'])).toMatchObject({ people: [{ key: 'c1' }], apart: [] });
  });

  it('reads both hosts of a bridge on their own nights, and the split shown beside', () => {
    const tonight = { ...home, declared: { ...home.declared, free: free(2, { last: '2026-03-11' }) }, authorised: { ...home.authorised, free: free(2) } };
    const later = { ...hosts[0]!, declared: { ...hosts[0]!.declared, free: free(2, { first: '2026-03-12' }) } };
    const bridge = (switchNight: string) => ({ plans: [], bridges: [{ switchNight, tonight: at(['c1', 'home'], ['c2', 'home']), then: at(['c1', 'unit'], ['c2', 'unit']) }] });
    expect(faultsOfAnswer({ ...answer, ...bridge('2026-03-12') }, [tonight, later], request)).toEqual([]);
    expect(faultsOfAnswer({ ...answer, ...bridge('2026-03-13') }, [tonight, later], request)).toContain('bridge 1, tonight: declared short on 2026-03-12');
    expect(faultsOfAnswer({ ...answer, ...bridge('2026-03-11') }, [tonight, later], request)).toEqual(expect.arrayContaining(['bridge 1: changes host outside the nights asked', 'bridge 1, then: declared short on 2026-03-11']));
    expect(faultsOfAnswer({ ...answer, splitBeside: { plan: at(['c1', 'unit'], ['c2', 'home']) } }, hosts, request)).toEqual([]);
    expect(faultsOfAnswer({ ...answer, splitBeside: { plan: at(['c1', 'unit'], ['c2', 'home']) } }, [hosts[0]!, fullHost({ hostId: 'home' })], request)).toContain('split beside: declared short on 2026-03-11');
  });

  it('reads nothing into hosts that changed since', () => {
    expect(faults({}, [suspendedHost({ hostId: 'unit' }), home])).toContain('plan 1: suspended');
  });
});
