import { describe, expect, it } from '@jest/globals';
import { PLANNED } from '../policy.js';
import { aChild, aFosterHome, aRequest, aUnit, free, MORNING, siblings, silentHost } from '../testing/builders.js';
import type { Candidate, MatchRequest } from '../types.js';
import type { BatchRequest } from './batch.types.js';
import { capacityRows, keepsTo, tightest } from './capacity-rows.js';
import { ageCeilings, CEILINGS } from './ceilings.js';
import { columnsOf } from './columns.js';
import { bareBatch, bareRow } from './testing/bare.js';

const NIGHTS = { first: '2026-03-11', last: '2026-03-15' };
const asks = (id: string, change: Partial<MatchRequest> = {}): BatchRequest => ({ urgency: 0, request: aRequest({ id, nights: NIGHTS, ...change }) });
/** Limits of one kind that two girls who ask the same nights, or others, meet at some hosts. */
const rows = (hosts: Candidate[], ceiling: string, requests = [asks('a'), asks('b')]) => (
  capacityRows(columnsOf(requests, hosts, PLANNED, MORNING, {})).filter((row) => row.ceiling === ceiling));
const nights = (hosts: Candidate[], ceiling: string, requests?: BatchRequest[]) => rows(hosts, ceiling, requests).map(({ first, last, free: left }) => [first, last, left]);

describe('what requests share', () => {
  it('is limited where the plans could reach it together, and binding where they could pass it', () => {
    const home = (places: number) => [aUnit({ declared: { free: free(places) } })];
    expect(rows(home(1), 'declaredPlaces')).toMatchObject([{ hostId: 'h1', ...NIGHTS, free: 1, columns: [0, 1], coefficients: [1, 1], binding: true }]);
    expect(rows(home(2), 'declaredPlaces')).toMatchObject([{ free: 2, binding: false }]);
    expect(rows(home(3), 'declaredPlaces')).toEqual([]);
  });

  it('is limited for those who take of it', () => {
    const boy = asks('c', { people: [aChild({ sex: 'male' })] });
    expect(rows([aUnit({ declared: { free: free(4, { female: 1 }) } })], 'declaredFemale', [asks('a'), asks('b'), boy])).toMatchObject([{ columns: [0, 1] }]);
  });

  it('is told by host, whatever the order in which they come', () => {
    const hosts = [aFosterHome({ hostId: 'z' }), aFosterHome({ hostId: 'a' })];
    expect(rows(hosts, 'declaredPlaces').map(({ hostId }) => hostId)).toEqual(['a', 'z']);
  });

  it('is the least that is free on some stretch of the nights asked', () => {
    const then = (before: number, after: number) => [aUnit({ declared: { free: [...free(before, { last: '2026-03-12' }), ...free(after, { first: '2026-03-13' })] } })];
    expect(nights(then(2, 1), 'declaredPlaces')).toEqual([['2026-03-13', '2026-03-15', 1]]);
    expect(nights(then(1, 2), 'declaredPlaces')).toEqual([['2026-03-11', '2026-03-12', 1]]);
    expect(nights([aUnit({ declared: { free: [...free(3), ...free(1)] } })], 'declaredPlaces')).toEqual([['2026-03-11', '2026-03-15', 1]]);
  });

  it.each<[string, string, string | null, string]>([
    ['between', '2026-03-12', '2026-03-13', '2026-03-13'], ['from the first night', '2026-03-11', '2026-03-14', '2026-03-14'],
    ['on the last night', '2026-03-15', null, '2026-03-15'], ['on the first night', '2026-03-11', '2026-03-11', '2026-03-11'],
  ])('is closed %s', (_, first, last, until) => {
    expect(nights([aUnit({ closed: [{ first, last, places: 1, closed: 3, by: 'host' }] })], 'closed')).toEqual([[first, until, 1]]);
  });

  it('is shared on the evenings on which two rhythms meet, the last one too', () => {
    const weekly = (id: string, weekdays: number[], last: string) => asks(id, { care: 'sequential', weekdays, nights: { first: '2026-03-11', last } });
    const meeting = (last: string) => nights([aFosterHome()], 'declaredPlaces', [weekly('a', [3, 1], last), weekly('b', [4, 1], last)]);
    expect(meeting('2026-03-16')).toContainEqual(['2026-03-16', '2026-03-16', 1]);
    expect(meeting('2026-03-31').map(([first]) => first)).toContain('2026-03-16');
    expect(meeting('2026-03-15')).not.toContainEqual(['2026-03-16', '2026-03-16', 1]);
    expect(rows([aFosterHome()], 'declaredPlaces', [weekly('a', [3], '2026-03-31'), weekly('b', [4], '2026-03-31')]).filter(({ columns }) => columns.length > 1)).toEqual([]);
  });
});

describe('ceilings', () => {
  const ages = (least: number, most: number, places: number) => ({ min: least, max: most, places });
  const demand = (...years: number[]) => columnsOf([asks('a', { people: siblings(...years) })], [aUnit({ authorised: { free: free(9) }, declared: { free: free(9) } })], PLANNED, MORNING, {}).columns[0]!.uses[0]!.demand;

  it('of ages are one for each range that some night has, and count who is surely of these ages', () => {
    const found = ageCeilings(aUnit({ declared: { free: free(4, { ages: [ages(3, 5, 1), ages(6, 9, 2), ages(6, 9, 3), ages(6, 17, 1)] }) } }));
    expect(found.map(({ name }) => name)).toEqual(['declaredAges 3-5', 'declaredAges 6-9', 'declaredAges 6-17']);
    const run = free(4, { ages: [ages(3, 5, 1), ages(6, 9, 2), ages(6, 9, 3), ages(6, 17, 1)] })[0]!;
    expect(found.map(({ of }) => of(run))).toEqual([1, 2, 1]);
    expect(found.map(({ of }) => of(free(4)[0]!))).toEqual([null, null, null]);
    expect(found.map(({ takes }) => takes(demand(2, 3, 5, 6, 9, 10)))).toEqual([2, 2, 3]);
    expect(ageCeilings(aUnit())).toEqual([]);
  });

  it('of what a host declares are none when it published nothing', () => {
    const declared = CEILINGS.find(({ code }) => code === 'declaredPlaces')!;
    expect(declared.runs(silentHost())).toBeNull();
    expect(declared.runs(aUnit())).toHaveLength(1);
    expect(ageCeilings(silentHost())).toEqual([]);
  });
});

describe('limits that say all that another one says', () => {
  const tight = bareRow(1, { 0: 1, 1: 1 });

  it('stand for it, in whatever order they come', () => {
    const loose = bareRow(2, { 0: 1, 1: 1 });
    expect([tightest([loose, tight]), tightest([tight, loose])]).toEqual([[tight], [tight]]);
    expect(tightest([tight, { ...tight, ceiling: 'closed' }])).toEqual([tight]);
    expect(tightest([tight, bareRow(1, { 0: 1 })])).toEqual([tight]);
    expect(tightest([bareRow(1, { 0: 1 }), tight])).toEqual([tight]);
  });

  it('stand for nothing else: more of each, other columns, another host', () => {
    for (const other of [bareRow(2, { 0: 2, 1: 2 }), bareRow(1, { 0: 1, 2: 1 }), bareRow(1, { 0: 1, 1: 1, 2: 1 }, { free: 0, columns: [2], coefficients: [1] }), bareRow(2, { 0: 1, 1: 1 }, { hostId: 'other' })]) {
      expect(tightest([tight, other])).toEqual([tight, other]);
      expect(tightest([other, tight])).toEqual([other, tight]);
    }
  });
});

describe('a choice keeps to every limit', () => {
  const batch = bareBatch({ plans: [{}, {}] }, { plans: [{}] });

  it('when it takes what there is and no more, one plan for each request', () => {
    expect(keepsTo([0, 2], batch, [bareRow(2, { 0: 1, 2: 1 })])).toBe(true);
    expect(keepsTo([0, 2], batch, [bareRow(2, { 0: 1, 2: 2 })])).toBe(false);
    expect(keepsTo([0, 2], batch, [bareRow(9, { 0: 1 }), bareRow(1, { 0: 1, 2: 1 })])).toBe(false);
    expect(keepsTo([0], batch, [bareRow(1, { 0: 1, 2: 1 })])).toBe(true);
    expect(keepsTo([0, 1], batch, [])).toBe(false);
  });
});
