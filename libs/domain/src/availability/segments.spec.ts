import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../kernel/day.js';
import { atLeastZero, clip, isEmpty, layer, maximum, minimum, stack, subtract, sum, tightest, valueOn, type Counts, type Run, type Span } from './segments.js';

const START = '2026-03-20'; // the nights below pass the change to summer time and a month's end
const HORIZON = 60;
const nights = Array.from({ length: HORIZON }, (_, index) => addDays(START, index));
const settings = { seed: 20_260_320, numRuns: 300 };

const spans = fc.tuple(fc.nat(39), fc.option(fc.nat(12), { nil: null })).map(([from, length]): Span => (
  { first: addDays(START, from), last: length === null ? null : addDays(START, from + length) }));
const pieces = fc.array(fc.tuple(spans, fc.integer({ min: -3, max: 5 })).map(([span, value]): Run<number> => ({ ...span, value })), { maxLength: 7 });

const covers = (span: Span, night: Day): boolean => span.first <= night && (span.last === null || night <= span.last);
const naive = (list: readonly Run<number>[], night: Day): number => list.filter((it) => covers(it, night)).reduce((total, it) => total + it.value, 0);
const at = (counts: Counts, night: Day): number => valueOn(counts, night) ?? 0;

/** Canonical: in order, disjoint, no empty run, no zero, no two neighbours that say the same. */
function expectCanonical(counts: Counts): void {
  counts.forEach((run, index) => {
    expect(isEmpty(run)).toBe(false);
    expect(run.value).not.toBe(0);
    const next = counts[index + 1];
    if (!next) return;
    expect(run.last).not.toBeNull();
    const following = addDays(run.last as Day, 1);
    expect(next.first >= following).toBe(true);
    expect(next.first === following && next.value === run.value).toBe(false);
  });
}

describe('the algebra of nights, against a recount of every night', () => {
  it('stacks pieces that overlap', () => {
    fc.assert(fc.property(pieces, (list) => {
      const counts = stack(list);
      expectCanonical(counts);
      for (const night of nights) expect(at(counts, night)).toBe(naive(list, night));
    }), settings);
  });

  it.each([
    ['sum', sum, (a: number, b: number) => a + b],
    ['subtract', subtract, (a: number, b: number) => a - b],
    ['minimum', minimum, Math.min],
    ['maximum', maximum, Math.max],
  ] as const)('%s', (_, operation, expected) => {
    fc.assert(fc.property(pieces, pieces, (a, b) => {
      const counts = operation(stack(a), stack(b));
      expectCanonical(counts);
      for (const night of nights) expect(at(counts, night) + 0).toBe(expected(naive(a, night), naive(b, night)) + 0);
    }), settings);
  });

  it('cuts below zero', () => {
    fc.assert(fc.property(pieces, (list) => {
      const counts = atLeastZero(stack(list));
      expectCanonical(counts);
      for (const night of nights) expect(at(counts, night)).toBe(Math.max(0, naive(list, night)));
    }), settings);
  });

  it('clips to a span', () => {
    fc.assert(fc.property(pieces, spans, (list, span) => {
      const counts = clip(stack(list), span);
      for (const night of nights) expect(at(counts, night)).toBe(covers(span, night) ? naive(list, night) : 0);
    }), settings);
  });

  it('layers decisions: the last piece that covers a night wins', () => {
    fc.assert(fc.property(pieces, (list) => {
      const runs = layer(list);
      for (const night of nights) expect(valueOn(runs, night)).toBe(list.filter((it) => covers(it, night)).at(-1)?.value);
    }), settings);
  });

  it('finds the tightest night, uncovered nights counting none', () => {
    fc.assert(fc.property(pieces, spans, (list, span) => {
      const expected = Math.min(...nights.filter((night) => covers(span, night)).map((night) => naive(list, night)));
      expect(tightest(stack(list), span)).toBe(expected + 0);
    }), settings);
  });
});

describe('ends', () => {
  it('keeps an open end open', () => {
    const endless = stack([{ first: '2026-01-01', last: null, value: 3 }]);
    expect(subtract(endless, stack([{ first: '2026-01-10', last: '2026-01-11', value: 1 }]))).toEqual([
      { first: '2026-01-01', last: '2026-01-09', value: 3 },
      { first: '2026-01-10', last: '2026-01-11', value: 2 },
      { first: '2026-01-12', last: null, value: 3 },
    ]);
    expect(tightest(endless, { first: '2026-01-01', last: null })).toBe(3);
    expect(tightest([{ first: '2026-01-01', last: '2026-02-01', value: 3 }], { first: '2026-01-01', last: null })).toBe(0);
  });

  it('counts a reversed span for nothing', () => {
    expect(stack([{ first: '2026-01-02', last: '2026-01-01', value: 3 }])).toEqual([]);
    expect(tightest([], { first: '2026-01-02', last: '2026-01-01' })).toBe(Infinity);
  });
});
