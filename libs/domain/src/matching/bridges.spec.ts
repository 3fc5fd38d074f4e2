import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayNumber } from '../kernel/index.js';
import { bridgesOf } from './bridges.js';
import { compareVectors } from './components.js';
import { match } from './testing/checked-match.js';
import { TONIGHT } from './policy.js';
import { aCase, SEED } from './testing/arbitraries.js';
import { aFosterHome, anEmergency, aUnit, EVENING, free, siblings, TODAY } from './testing/builders.js';
import { MANY, RUNS } from './testing/runs.js';
import type { Candidate, FreePlaces, MatchRequest } from './types.js';

const MONDAY = '2026-03-16';
const WEEKEND = { first: '2026-03-13', last: '2026-03-17' };
const until = (last: string, places = 4): FreePlaces[] => free(places, { last });
const from = (first: string, places = 4): FreePlaces[] => free(places, { first });
const tonight = (request: MatchRequest, ...hosts: Candidate[]) => match(request, hosts, TONIGHT, EVENING);
const told = ({ bridges }: ReturnType<typeof match>) => bridges.map(({ switchNight, tonight: one, then }) => `${one.hostIds.join('+')} > ${switchNight} > ${then.hostIds.join('+')}`);

describe('a bridge: one host tonight, another later', () => {
  const request = anEmergency({ nights: WEEKEND });
  const first = aUnit({ hostId: 'a', declared: { free: until('2026-03-15') } });
  const later = aUnit({ hostId: 'b', declared: { free: from(MONDAY) } });

  it('is found when no host covers the nights, and each part is a plan of its own', () => {
    const result = tonight(request, first, later);
    expect(result.plans).toEqual([]);
    expect(told(result)).toEqual([`a > ${MONDAY} > b`]);
    expect(result.bridges[0]).toMatchObject({ moving: ['c1'], tonight: { assignments: [{ personKey: 'c1', hostId: 'a' }] }, then: { assignments: [{ personKey: 'c1', hostId: 'b' }] } });
    expect(result.bridges[0]!.tonight.components.map(({ value }) => value)).toEqual(result.bridges[0]!.tonight.vector);
  });

  it('is not looked for when a host covers them, when one night is asked, or when nothing is urgent', () => {
    expect(tonight(request, first, later, aUnit({ hostId: 'c' })).bridges).toEqual([]);
    expect(tonight(anEmergency({ nights: { first: TODAY, last: TODAY } }), later).bridges).toEqual([]);
    expect(tonight(anEmergency({ nights: WEEKEND, care: 'planned' }), first, later).bridges).toEqual([]);
    expect(told(tonight(anEmergency({ nights: WEEKEND, care: 'relay' }), first, later))).toHaveLength(1);
  });

  it('is found around a closure', () => {
    const closes = aUnit({ hostId: 'a', closed: [{ first: MONDAY, last: null, places: 0, closed: null, by: 'host' }] });
    const opens = aUnit({ hostId: 'b', closed: [{ first: '2026-03-01', last: '2026-03-15', places: 0, closed: null, by: 'decision' }] });
    expect(told(tonight(request, closes, opens))).toEqual([`a > ${MONDAY} > b`]);
  });

  it('leaves no night without a host', () => {
    expect(tonight(request, first, aUnit({ hostId: 'b', declared: { free: from('2026-03-17') } })).bridges).toEqual([]);
  });

  it('changes as early as the second host can, and names each pair of hosts once', () => {
    const early = aUnit({ hostId: 'b', declared: { free: from('2026-03-15') } });
    expect(told(tonight(request, first, early))).toEqual(['a > 2026-03-15 > b']);
  });

  it('asks the hour of arrival of the first host only', () => {
    const day = { from: 8 * 60, to: 20 * 60 };
    expect(told(tonight(request, first, { ...later, admission: day }))).toHaveLength(1);
    expect(tonight(request, { ...first, admission: day }, later).bridges).toEqual([]);
  });

  it('keeps siblings together on both sides before anything else, and says who moves', () => {
    const people = siblings(6, 9);
    const list = [
      aUnit({ hostId: 'both', declared: { free: until('2026-03-15', 2) } }), aUnit({ hostId: 'then', declared: { free: from(MONDAY, 2) } }),
      aFosterHome({ hostId: 'one', declared: { free: from(MONDAY, 1) } }), aFosterHome({ hostId: 'two', declared: { free: from(MONDAY, 1) } }),
    ];
    const { bridges } = tonight(anEmergency({ nights: WEEKEND, people }), ...list);
    expect(bridges[0]).toMatchObject({ tonight: { hostIds: ['both'] }, then: { hostIds: ['then'] }, moving: ['c1', 'c2'] });
    expect(bridges[1]!.then.hostIds.length).toBe(2);
  });

  it('lets a child who can stay do so', () => {
    const people = siblings(6, 9);
    const list = [aUnit({ hostId: 'a', declared: { free: [...until('2026-03-15', 2), ...from(MONDAY, 1)] } }), later];
    const { bridges } = tonight(anEmergency({ nights: WEEKEND, people }), ...list);
    expect(bridges.map(({ moving, then }) => `${moving.join()}:${then.hostIds.join('+')}`)[0]).toBe('c1,c2:b'); // together first
    expect(bridges.some(({ moving }) => moving.length === 1)).toBe(true);
  });

  it('counts an authorisation that ends as a night of change', () => {
    expect(told(tonight(request, aUnit({ hostId: 'a', authorised: { until: '2026-03-15' } }), later))).toEqual([`a > ${MONDAY} > b`]);
  });

  it.each<[string, Partial<Parameters<typeof aUnit>[0]>]>([
    ['an authorisation ends', { authorised: { until: '2026-03-15' } }], ['what it declares ends', { declared: { free: until('2026-03-15') } }],
    ['what it is authorised for ends', { authorised: { free: until('2026-03-15') } }], ['it closes', { closed: [{ first: MONDAY, last: MONDAY, places: 0, closed: null, by: 'decision' }] }],
  ])('is found where %s at the first host, and nothing changes at the second', (_, change) => {
    const byDay = aUnit({ hostId: 'b', admission: { from: 8 * 60, to: 20 * 60 } });
    expect(told(tonight(request, aUnit({ hostId: 'a', ...change }), byDay))[0]).toBe(`a > ${MONDAY} > b`);
  });

  it('may change on the last night asked, and not after', () => {
    const asked = anEmergency({ nights: { first: WEEKEND.first, last: MONDAY } });
    expect(told(tonight(asked, first, later))).toEqual([`a > ${MONDAY} > b`]);
    expect(bridgesOf(asked, [aUnit({ hostId: 'a', declared: { free: until(MONDAY) } }), aUnit({ hostId: 'b', declared: { free: from('2026-03-17') } })], TONIGHT, EVENING, 1000).bridges).toEqual([]);
  });

  it('is named once, with its first night, in whatever order nights are met', () => {
    const second = aUnit({ hostId: 'b', declared: { free: [...from(MONDAY), ...free(4, { first: '2026-03-14', last: '2026-03-15' })] } });
    expect(told(tonight(request, second, first))).toEqual(['a > 2026-03-14 > b']);
  });

  it('has as many as the policy lists, and says what it took', () => {
    const several = [first, later, aUnit({ hostId: 'c', declared: { free: from(MONDAY) } })];
    expect(match(request, several, TONIGHT, EVENING).bridges).toHaveLength(2);
    expect(match(request, several, { ...TONIGHT, plans: 1 }, EVENING).bridges).toHaveLength(1);
    const siblingsApart = anEmergency({ nights: WEEKEND, people: siblings(5, 7, 9) });
    const homes = ['a', 'b', 'c', 'd'].flatMap((name) => [aFosterHome({ hostId: `${name}1`, declared: { free: until('2026-03-15', 1) } }), aFosterHome({ hostId: `${name}2`, declared: { free: from(MONDAY, 1) } })]);
    const [whole, short] = [1_000_000, 0].map((nodes) => bridgesOf(siblingsApart, homes, TONIGHT, EVENING, nodes));
    expect([whole!.proven, short!.proven]).toEqual([true, false]);
    expect(whole!.nodes).toBeGreaterThan(short!.nodes);
    expect(short!.nodes).toBeGreaterThanOrEqual(0);
    expect(bridgesOf(anEmergency({ nights: WEEKEND, care: 'planned' }), homes, TONIGHT, EVENING, 9)).toEqual({ bridges: [], nodes: 0, proven: true });
  });

  it('places everyone on every night, whatever the search', () => {
    let found = 0;
    fc.assert(fc.property(aCase({ hosts: 6, people: 2, most: 1 }), fc.integer({ min: 1, max: 6 }), (one, more) => {
      const nights = { first: one.request.nights.first, last: addDays(one.request.nights.first, more) };
      const candidates = one.candidates.map((host, index): Candidate => ({
        ...host, declared: { ...host.declared, free: index % 2 === 0 ? until(addDays(nights.first, index)) : from(addDays(nights.first, index - 2)) },
      }));
      const { plans, bridges } = match({ ...one.request, care: 'emergency', weekdays: undefined, nights }, candidates, one.policy, one.context);
      if (plans.length > 0) expect(bridges).toEqual([]);
      bridges.forEach(({ switchNight, tonight: before, then }, index) => {
        found += 1;
        expect(dayNumber(switchNight)).toBeGreaterThan(dayNumber(nights.first));
        expect(switchNight <= nights.last).toBe(true);
        for (const part of [before, then]) expect(part.assignments.map(({ personKey }) => personKey)).toEqual(one.request.people.map(({ key }) => key).sort());
        if (index > 0) expect(compareVectors(bridges[index - 1]!.vector, bridges[index]!.vector)).toBeLessThanOrEqual(0);
      });
    }), { seed: SEED, numRuns: RUNS });
    if (MANY) expect(found).toBeGreaterThan(100);
  });
});
