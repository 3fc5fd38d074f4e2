import { describe, expect, it } from '@jest/globals';
import type { Candidate, MatchRequest } from '../types.js';
import { aChild, anEmergency, aRequest, aUnit, free, fullHost, siblings, suspendedHost, TODAY } from './builders.js';
import { faultsOfPlan } from './check-plan.js';

const faults = (request: MatchRequest, ...hosts: Candidate[]) => (
  faultsOfPlan(request.people.map(({ key }, index) => ({ personKey: key, hostId: (hosts[index] ?? hosts[0]!).hostId })), hosts, request)
);

describe('the second checker can say no', () => {
  it('and yes', () => {
    expect(faults(aRequest(), aUnit())).toEqual([]);
  });

  it.each<[string, MatchRequest, Candidate[]]>([
    ['suspended', aRequest(), [suspendedHost()]],
    ['declared short on 2026-03-11', aRequest({ nights: { first: '2026-03-11', last: '2026-03-11' } }), [fullHost()]],
    ['age', aRequest(), [aUnit({ authorised: { ages: { min: 8, max: 12 } } })]],
    ['sex', aRequest(), [aUnit({ declared: { sexes: ['male'] } })]],
    ['needs', aRequest({ people: [aChild({ needs: ['autism'] })] }), [aUnit()]],
    ['zone', aRequest({ zones: [{ place: 'danger', radiusMetres: 10 }] }), [aUnit()]],
    ['radius', aRequest({ radiusMetres: 10, searchPlace: 'home' }), [aUnit({ travel: { home: 11 } })]],
    ['closed at this hour', anEmergency(), [aUnit({ admission: { from: 480, to: 1200 } })]],
    ['too many siblings', aRequest({ people: siblings(4, 5) }), [aUnit({ declared: { siblingsAtMost: 1 } })]],
    ['too many under three', aRequest({ people: [aChild({ age: 1 })] }), [aUnit({ underThree: { limit: 3, hosted: 3 } })]],
    ['not apart', aRequest({ people: siblings(4, 5), apart: [['c1', 'c2']] }), [aUnit()]],
    ['not together', aRequest({ people: siblings(4, 5), together: [['c1', 'c2']] }), [aUnit({ hostId: 'a' }), aUnit({ hostId: 'b' })]],
    ['authorisation ended', aRequest(), [aUnit({ authorised: { until: '2026-03-12' } })]],
    ['closed on 2026-03-12', aRequest(), [aUnit({ closed: [{ first: '2026-03-12', last: '2026-03-12', places: 0, closed: null, by: 'host' }] })]],
    ['declared short on 2026-03-11', aRequest({ people: siblings(4, 5), nights: { first: '2026-03-11', last: '2026-03-11' } }), [aUnit({ declared: { free: free(4, { ages: [{ min: 0, max: 5, places: 1 }] }) } })]],
    ['closed on 2026-03-13', aRequest({ care: 'sequential', weekdays: [5] }), [aUnit({ closed: [{ first: TODAY, last: null, places: 0, closed: null, by: 'host' }] })]],
    ['measure', aRequest(), [aUnit({ authorised: { measures: [] } })]],
    ['care', aRequest(), [aUnit({ declared: { care: [] } })]],
    ['authorised short on 2026-03-11', aRequest({ nights: { first: '2026-03-11', last: '2026-03-11' } }), [aUnit({ authorised: { free: free(4, { female: 0 }) } })]],
  ])('%s', (fault, request, hosts) => {
    expect(faults(request, ...hosts)).toEqual([fault]);
  });
});
