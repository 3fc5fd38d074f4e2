import type { CapacityRow } from './capacity-rows.js';
import type { Batch } from './columns.js';
import type { Objective } from './objectives.js';
import { Left, takeOneByOne } from './one-by-one.js';

/** Most requests that make room for another one. */
const MOST_MOVED = 3;
/** Times all columns are tried: enough to settle, and never for ever. */
const MOST_PASSES = 12;
const NOTHING = 1e-6;

/** A choice near the values of a relaxation: what it takes most of first, then whoever still fits. */
export function roundOff(values: readonly number[], batch: Batch, rows: readonly CapacityRow[]): number[] {
  const left = new Left(rows);
  const placed = new Set<number>();
  const order = values.map((value, column) => ({ value, column })).filter(({ value }) => value > NOTHING).sort((a, b) => b.value - a.value || a.column - b.column);
  const chosen = order.filter(({ column }) => {
    const { request } = batch.columns[column]!;
    if (placed.has(request) || !left.fits(column)) return false;
    placed.add(request);
    left.take(column);
    return true;
  });
  return takeOneByOne(batch, rows, chosen.map(({ column }) => column));
}

/** Whether taking some columns for others makes the whole better: the first objective that changes decides. */
function betters(objectives: readonly Objective[], taken: readonly number[], given: readonly number[]): boolean {
  for (const { costs } of objectives) {
    let change = 0;
    for (const column of taken) change += costs[column]!;
    for (const column of given) change -= costs[column]!;
    if (change !== 0) return change < 0;
  }
  return false;
}

/**
 * Betters a choice by exchanges: a request takes another of its plans, those in the way move or give up theirs, and whoever has none
 * gets the first that fits. Not a proof of anything; it saves the solver most of its search.
 * @param isOut columns that are not worth trying
 */
export function exchange(start: readonly number[], batch: Batch, rows: readonly CapacityRow[], objectives: readonly Objective[], isOut: (column: number) => boolean): number[] {
  const left = new Left(rows, start);
  let chosen = new Map(start.map((column) => [batch.columns[column]!.request, column]));
  const urgentFirst = batch.requests.map((_, index) => index).sort((a, b) => batch.requests[a]!.urgency - batch.requests[b]!.urgency || a - b);

  const tryOut = (column: number): boolean => {
    const { request } = batch.columns[column]!;
    const next = new Map(chosen);
    const [given, taken]: [number[], number[]] = [[], []];
    const drop = (of: number): void => {
      const own = next.get(of);
      if (own === undefined) return;
      next.delete(of);
      left.give(own);
      given.push(own);
    };
    const pick = (of: number, own: number): void => {
      next.set(of, own);
      left.take(own);
      taken.push(own);
    };
    drop(request);
    for (let row = left.rowInTheWay(column); row !== null && given.length <= MOST_MOVED; row = left.rowInTheWay(column)) {
      const there = row.columns.filter((other) => next.get(batch.columns[other]!.request) === other);
      if (there.length === 0) break;
      drop(batch.columns[there.at(-1)!]!.request);
    }
    if (left.fits(column)) {
      pick(request, column);
      for (const other of urgentFirst) {
        const plan = next.has(other) ? undefined : batch.requests[other]!.columns.find((one) => left.fits(one));
        if (plan !== undefined) pick(other, plan);
      }
      if (betters(objectives, taken, given)) {
        chosen = next;
        return true;
      }
    }
    taken.forEach((one) => left.give(one));
    given.forEach((one) => left.take(one));
    return false;
  };

  for (let pass = 0, better = true; better && pass < MOST_PASSES; pass += 1) {
    better = false;
    for (let column = 0; column < batch.columns.length; column += 1) {
      if (!isOut(column) && chosen.get(batch.columns[column]!.request) !== column && tryOut(column)) better = true;
    }
  }
  return [...chosen.values()].sort((a, b) => a - b);
}
