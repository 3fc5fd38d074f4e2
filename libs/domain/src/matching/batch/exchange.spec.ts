import { describe, expect, it } from '@jest/globals';
import type { CapacityRow } from './capacity-rows.js';
import type { Batch } from './columns.js';
import { exchange, roundOff } from './exchange.js';
import { takeOneByOne } from './one-by-one.js';
import { bareBatch, bareRow } from './testing/bare.js';

const one = { plans: [{}] };
const two = { plans: [{}, {}] };

describe('a choice near a relaxation', () => {
  it('takes most of what the relaxation takes most of, then whoever still fits', () => {
    expect(roundOff([0.4, 0.6, 0], bareBatch(one, one, one), [bareRow(1, { 0: 1, 1: 1 })])).toEqual([1, 2]);
    expect(roundOff([0.5, 0.5], bareBatch(one, one), [bareRow(1, { 0: 1, 1: 1 })])).toEqual([0]);
  });

  it('takes one plan of a request, and no plan that the relaxation leaves', () => {
    expect(roundOff([0.4, 0.6], bareBatch(two), [])).toEqual([1]);
    expect(roundOff([0, 1e-9], bareBatch(two), [])).toEqual([0]); // neither: its best
  });
});

describe('taking one by one', () => {
  it('goes on from what is given, the most urgent first', () => {
    const batch = bareBatch({ urgency: 1, plans: [{}] }, one, two);
    const rows = [bareRow(1, { 0: 1, 1: 1, 2: 1 })];
    expect(takeOneByOne(batch, rows)).toEqual([1, 3]);
    expect(takeOneByOne(batch, rows, [2])).toEqual([2]);
    expect(takeOneByOne(batch, rows, [3])).toEqual([1, 3]);
  });
});

describe('exchanges', () => {
  /** Children placed first, then the costs given. */
  const better = (start: readonly number[], batch: Batch, rows: readonly CapacityRow[] = [], costs: readonly number[][] = [], out: readonly number[] = []) => exchange(
    start, batch, rows,
    [batch.columns.map(({ plan }) => 0 - plan.assignments.length), ...costs].map((each) => ({ code: { kind: 'placed', urgency: 0, tier: null, component: null }, costs: each })),
    (column) => out.includes(column),
  );

  it('take a better plan where nothing is in the way, unless it is ruled out', () => {
    expect(better([0], bareBatch(two), [], [[5, 3]])).toEqual([1]);
    expect(better([0], bareBatch(two), [], [[5, 3]], [1])).toEqual([0]);
    expect(better([0], bareBatch(two), [], [[3, 3]])).toEqual([0]);
    expect(better([0], bareBatch(two), [], [[3, 5]])).toEqual([0]);
  });

  it('are decided by the first objective that changes', () => {
    expect(better([0], bareBatch(two), [], [[0, 1], [9, 0]])).toEqual([0]);
    expect(better([0], bareBatch(two), [], [[1, 0], [0, 9]])).toEqual([1]);
  });

  it('make room for who has no place: the one in the way goes elsewhere', () => {
    expect(better([1], bareBatch(one, two), [bareRow(1, { 0: 1, 1: 1 })])).toEqual([0, 2]);
  });

  it('let three come for one, never one for three', () => {
    const batch = bareBatch(one, { plans: [{ people: 3 }] }, one);
    const rows = [bareRow(3, { 0: 1, 1: 3, 2: 1 })];
    expect(better([0], batch, rows)).toEqual([1]);
    expect(better([1], batch, rows)).toEqual([1]);
  });

  it('leave everyone where they are when too many would have to give up', () => {
    const many = Array.from({ length: 10 }, () => one);
    const batch = bareBatch({ plans: [{ people: 11 }] }, ...many);
    const there = many.map((_, index) => index + 1);
    expect(better(there, batch, [bareRow(11, Object.fromEntries([[0, 11], ...there.map((column) => [column, 1])]))])).toEqual(there);
  });

  it('give what gets free to the most urgent of those who wait', () => {
    const batch = bareBatch(two, { urgency: 1, plans: [{}] }, one);
    expect(better([0], batch, [bareRow(1, { 0: 1, 2: 1, 3: 1 })], [[1, 0, 0, 0]])).toEqual([1, 3]);
  });

  it('are tried again once another one has made them possible', () => {
    const batch = bareBatch(two, two, two); // columns 0, 2: one host; 3, 4: another
    const rows = [bareRow(1, { 0: 1, 2: 1 }), bareRow(1, { 3: 1, 4: 1 })];
    expect(better([1, 2, 4], batch, rows, [[0, 1, 0, 0, 1, 0]])).toEqual([0, 3, 5]);
  });
});
