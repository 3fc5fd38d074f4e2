import { describe, expect, it } from '@jest/globals';
import { hash32 } from '../kernel/index.js';
import { PLANNED, TONIGHT } from './policy.js';
import { aChild, aFosterHome, anEmergency, aRequest, aUnit, EVENING, free, fullHost, reservedHost, siblings, silentHost, suspendedHost } from './testing/builders.js';
import { match } from './testing/checked-match.js';
import type { Candidate, MatchRequest } from './types.js';

const of = (request: MatchRequest, hosts: readonly Candidate[], nearMisses?: number) => (
  match(request, hosts, request.mode === 'tonight' ? TONIGHT : PLANNED, EVENING, nearMisses === undefined ? {} : { nearMisses }));
const names = (request: MatchRequest, ...hosts: Candidate[]) => of(request, hosts).nearMisses.map(({ hostId }) => hostId);
/** A host that is short of places on its last nights. */
const short = (nights: number, places: number, change: Parameters<typeof aUnit>[0] = {}) => aUnit({
  ...change, declared: { free: [...free(4, { last: `2026-03-${13 - nights}` }), ...free(4 - places, { first: `2026-03-${14 - nights}` })] },
});

describe('the margins of nearness', () => {
  it.each<[string, Candidate, Candidate, Partial<MatchRequest>]>([
    ['distance', aUnit({ travel: { home: 20_000 } }), aUnit({ travel: { home: 20_001 } }), { radiusMetres: 10_000, searchPlace: 'home' }],
    ['nights', aUnit({ authorised: { until: '2026-03-12' } }), aUnit({ authorised: { until: '2026-03-11' } }), { nights: { first: '2026-03-11', last: '2026-03-15' } }],
    ['years', aUnit({ declared: { ages: { min: 9, max: 12 } } }), aUnit({ declared: { ages: { min: 10, max: 12 } } }), {}],
    ['years above', aUnit({ declared: { ages: { min: 0, max: 5 } } }), aUnit({ declared: { ages: { min: 0, max: 4 } } }), {}],
    ['needs', aUnit({ declared: { capabilities: ['autism'] } }), aUnit(), { people: [aChild({ needs: ['autism', 'nightStaff'] })] }],
  ])('%s', (_, near, beyond, change) => {
    const count = (host: Candidate) => of(aRequest(change), [host]).counts.nearMisses;
    expect([count(near), count(beyond)]).toEqual([1, 0]);
  });

  it('are one place at most, for everyone who comes', () => {
    const two = aRequest({ people: siblings(4, 6) });
    const places = (count: number) => of(two, [aUnit({ declared: { free: free(count) } })]).nearMisses.map(({ people, refusals }) => [people.join(), ...refusals.map(({ rule, figures }) => `${rule} ${figures['missing']}`)]);
    expect(places(1)).toEqual([['c1,c2', 'declaredPlaces 1']]); // takes one of them: near for both
    expect(places(0)).toEqual([['c1', 'declaredPlaces 1']]); // two short for both: near for the first
    expect(places(2)).toEqual([]);
  });

  it('nothing that the law says of age, sex, measure or safety is near', () => {
    const refused: Candidate[] = [
      aUnit({ authorised: { ages: { min: 8, max: 12 } } }), aUnit({ authorised: { sexes: ['male'] } }), aUnit({ authorised: { measures: [] } }), suspendedHost(),
    ];
    expect(refused.map((host) => of(aRequest(), [host]).counts)).toEqual(refused.map(() => expect.objectContaining({ nearMisses: 0, excluded: 1 })));
    expect(of(aRequest({ excludedHostIds: ['h1'] }), [fullHost()]).nearMisses).toEqual([]);
    expect(of(aRequest({ refusedHostIds: ['h1'] }), [aUnit()]).nearMisses).toEqual([]);
  });

  it('what the host or the Département may grant is', () => {
    const granted: Candidate[] = [silentHost(), aUnit({ mayAsk: false }), aUnit({ declared: { sexes: ['male'] } }), aUnit({ declared: { care: ['relay'] } })];
    expect(granted.map((host) => of(aRequest(), [host]).nearMisses.map(({ refusals }) => refusals.map(({ rule, relaxation }) => [rule, relaxation])))).toEqual([
      [[['nothingPublished', null]]], [[['notAskable', null]]], [[['declaredSex', null]]], [[['careKind', null]]],
    ]);
  });
});

describe('the nearest first', () => {
  it('by what is asked: a night, a kilometre, a month, a quarter of an hour weigh the same', () => {
    const people = [aChild({ born: '2018-05' })]; // 7 years 9 or 10 months
    const request = aRequest({ people, radiusMetres: 10_000, searchPlace: 'home' });
    const hosts = [
      aUnit({ hostId: 'months', declared: { ages: { min: 8, max: 12 } } }), // 2 months
      short(3, 4, { hostId: 'nights' }), // one place, three nights
      aUnit({ hostId: 'km', travel: { home: 13_001 } }), // 4
      aUnit({ hostId: 'until', authorised: { until: '2026-03-12' } }), // 1 night
      aUnit({ hostId: 'asked', mayAsk: false }), // 30
    ];
    expect(names(request, ...hosts)).toEqual(['until', 'months', 'nights', 'km', 'asked']);
    expect(names(request, ...[...hosts].reverse())).toEqual(['until', 'months', 'nights', 'km', 'asked']);
  });

  it('by years where months are not known, and minutes by the quarter', () => {
    const request = anEmergency({ people: [aChild({ age: 7 })], arrivalMinute: 1380 });
    const hosts = [
      aUnit({ hostId: 'years', declared: { ages: { min: 8, max: 12 } } }), // 12
      aUnit({ hostId: 'minutes', admission: { from: 1380 + 46, to: 300 } }), // 46 minutes: 4
      aUnit({ hostId: 'quarters', admission: { from: 1380 + 45, to: 300 } }), // 3
      aUnit({ hostId: 'later', admission: { from: 120, to: 300 } }), // 180 minutes past midnight: 12
    ];
    expect(names(request, ...hosts).slice(0, 2)).toEqual(['quarters', 'minutes']);
    expect(names(request, ...hosts).slice(2)).toEqual(['years', 'later'].sort((a, b) => hash32(`r1${a}`) - hash32(`r1${b}`)));
    expect(of(request, [hosts[3]!]).nearMisses[0]!.refusals[0]!.relaxation).toEqual({ kind: 'minutes', minutes: 180 });
  });

  it('whoever takes most people, then for fewest reasons', () => {
    const request = aRequest({ people: siblings(4, 6, 8), radiusMetres: 10_000, searchPlace: 'home' });
    const hosts = [
      aUnit({ hostId: 'two', declared: { ages: { min: 6, max: 12 }, sexes: ['male'] } }), // c1 (4) needs two things, all three near
      aUnit({ hostId: 'all', mayAsk: false }),
      aUnit({ hostId: 'some', authorised: { ages: { min: 5, max: 12 } }, mayAsk: false }), // the law leaves c1 out
      aUnit({ hostId: 'far', mayAsk: false, travel: { home: 11_000 } }),
    ];
    const found = of(request, hosts).nearMisses.map(({ hostId, people, refusals }) => [hostId, people.length, refusals.length]);
    expect(found).toEqual([['all', 3, 1], ['far', 3, 2], ['two', 3, 3], ['some', 2, 1]]);
  });

  it('counts needs and siblings by the head', () => {
    const request = aRequest({ people: siblings(4, 6, 8) });
    const hosts = [aUnit({ hostId: 'one', declared: { siblingsAtMost: 1 } }), aUnit({ hostId: 'two', declared: { siblingsAtMost: 2 } })];
    expect(names(request, ...hosts)).toEqual(['two', 'one']);
  });

  it('lists as many as asked and counts them all', () => {
    const hosts = Array.from({ length: 30 }, (_, index) => silentHost({ hostId: `h${String(index).padStart(2, '0')}` }));
    const order = hosts.map(({ hostId }) => hostId).sort((a, b) => hash32(`r1${a}`) - hash32(`r1${b}`));
    for (const most of [0, 1, 7, 100]) {
      const { nearMisses, counts } = of(aRequest(), hosts, most);
      expect(nearMisses.map(({ hostId }) => hostId)).toEqual(order.slice(0, most));
      expect(counts.nearMisses).toBe(30);
    }
    expect(names(aRequest(), ...hosts)).toEqual(order.slice(0, 20));
  });

  it('gives a host that takes some already for the others', () => {
    const request = aRequest({ people: siblings(4, 6) });
    const [miss] = of(request, [aUnit({ declared: { ages: { min: 6, max: 12 } } })]).nearMisses;
    expect(miss).toMatchObject({ people: ['c1', 'c2'], refusals: [{ rule: 'declaredAge', personKey: 'c1' }] });
  });
});

describe('places the Département keeps', () => {
  const reserved = (request: MatchRequest, ...hosts: Candidate[]) => of(request, hosts).reserved.map(({ hostId, places, people }) => `${hostId} ${places} ${people.join()}`);

  it('are shown for its own emergencies, to those they suit', () => {
    const people = siblings(4, 6);
    expect(reserved(anEmergency({ people }), reservedHost(2))).toEqual(['h1 2 c1,c2']);
    expect(reserved(anEmergency({ people, care: 'relay' }), reservedHost(1))).toEqual(['h1 1 c1,c2']);
    expect(reserved(aRequest({ people }), reservedHost(2))).toEqual([]);
    expect(reserved(anEmergency({ people }), reservedHost(2, { departement: '43' }))).toEqual([]);
    expect(reserved(anEmergency({ people }), fullHost())).toEqual([]);
  });

  it('follow the ceilings by sex, the ages and the nights', () => {
    const people = siblings(4, 6); // a girl and a boy
    expect(reserved(anEmergency({ people }), fullHost({ reserved: free(1, { female: 0 }) }))).toEqual(['h1 1 c2']);
    expect(reserved(anEmergency({ people }), fullHost({ reserved: free(1, { male: 0 }) }))).toEqual(['h1 1 c1']);
    expect(reserved(anEmergency({ people }), reservedHost(1, { authorised: { ages: { min: 5, max: 12 } } }))).toEqual(['h1 1 c2']);
    expect(reserved(anEmergency({ people }), fullHost({ reserved: free(1, { last: '2026-03-12' }) }))).toEqual([]);
    expect(reserved(anEmergency({ people }), reservedHost(0))).toEqual([]);
    expect(reserved(anEmergency({ people }), reservedHost(1, { suspended: true }))).toEqual([]);
  });

  it('are counted apart from those the host says are full, or did not publish', () => {
    expect(reserved(anEmergency(), silentHost({ reserved: free(1) }))).toEqual(['h1 1 c1']);
    expect(reserved(anEmergency(), reservedHost(1, { authorised: { free: free(0) } }))).toEqual(['h1 1 c1']);
    expect(reserved(anEmergency(), aFosterHome({ reserved: free(1), authorised: { free: free(0) } }))).toEqual(['h1 1 c1']);
  });
});
