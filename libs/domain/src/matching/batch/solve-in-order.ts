import type { CapacityRow } from './capacity-rows.js';
import { keepsTo } from './capacity-rows.js';
import type { Batch } from './columns.js';
import { isBetter, stepsOf, sumOf } from './objectives.js';
import type { Objective, Step } from './objectives.js';
import { takeOneByOne } from './one-by-one.js';
import { solveSafely } from './solve-safely.js';
import type { ProgramRow, Solver } from './solver.port.js';

export interface SolveLimits {
  readonly timeLimitMs: number;
  readonly nodeLimit: number | null;
}

/** How far each objective is settled; `bound` as the objective's costs, none can be smaller; null = not known. */
export interface Settled {
  readonly chosen: readonly number[];
  readonly bounds: readonly { readonly bound: number | null; readonly proven: boolean }[];
  /** The solver gave no usable answer where one was needed. */
  readonly failed: boolean;
  readonly solves: number;
  readonly elapsedMs: number;
}

/** Whole sums: half of one keeps the rounding of the solver out. */
const HALF = 0.5;
const LEAST_MS = 1;
/** Rounding up a bound must not be led astray by the last digits. */
const TOLERANCE = 1e-6;

/** One plan at most for each request, and no more of anything than there is. */
export function rowsOf({ requests }: Batch, capacity: readonly CapacityRow[]): ProgramRow[] {
  return [
    ...requests.filter(({ columns }) => columns.length > 0).map(({ columns }): ProgramRow => ({ lower: null, upper: 1, columns, coefficients: columns.map(() => 1) })),
    ...capacity.map(({ columns, coefficients, free }): ProgramRow => ({ lower: null, upper: free, columns, coefficients })),
  ];
}

/** Keeps what a step has reached. */
function kept({ costs }: Step, value: number): ProgramRow {
  const columns = costs.flatMap((cost, column) => (cost === 0 ? [] : [column]));
  return { lower: null, upper: value + HALF, columns, coefficients: columns.map((column) => costs[column]!) };
}

/** What no choice can be below, without solving: each request at its least. Where everyone has a plan, nobody is left out again. */
function plainBound({ costs }: Step, { requests }: Batch, chosen: readonly number[]): number {
  const everyone = requests.filter(({ columns }) => columns.length > 0).length === chosen.length;
  return requests.reduce((sum, { columns }) => (columns.length === 0 ? sum : (
    sum + Math.min(...columns.map((column) => costs[column]!), ...(everyone ? [] : [0])))), 0);
}

/**
 * Settles the objectives in order by integer programming, each optimum fixed before the next. What is found so far is kept unless the
 * solver's answer is better in the whole order, so the answer is never worse than where it starts, whatever the solver does.
 */
export async function solveInOrder(
  batch: Batch, rows: readonly CapacityRow[], objectives: readonly Objective[], start: readonly number[], limits: SolveLimits, solver: Solver,
): Promise<Settled> {
  const binding = rows.filter((row) => row.binding);
  const fixed = rowsOf(batch, binding);
  let chosen = start;
  let [solves, elapsedMs, failed] = [0, 0, false];
  const bounds: { bound: number | null; proven: boolean }[] = [];

  for (const step of stepsOf(objectives, batch)) {
    let bound: number | null = plainBound(step, batch, chosen);
    const remaining = limits.timeLimitMs - elapsedMs;
    if (sumOf(step.costs, chosen) > bound && !failed && remaining >= LEAST_MS) {
      const there = new Set(chosen);
      const answer = await solveSafely(solver, {
        columns: step.costs.map((cost) => ({ objective: cost === 0 ? 0 : -cost, lower: 0, upper: 1, integer: true })), rows: fixed,
        timeLimitMs: remaining, nodeLimit: limits.nodeLimit, start: step.costs.map((_, column) => (there.has(column) ? 1 : 0)),
      });
      solves += 1;
      elapsedMs += answer.elapsedMs;
      const found = answer.values.length === batch.columns.length ? answer.values.flatMap((value, column) => (value > HALF ? [column] : [])) : null;
      const usable = found !== null && (answer.status === 'optimal' || answer.status === 'feasible') && keepsTo(found, batch, binding);
      failed = !usable;
      if (usable && Number.isFinite(answer.bound)) bound = Math.max(bound, Math.ceil(-answer.bound! - TOLERANCE));
      if (usable && answer.status === 'optimal') bound = Math.max(bound, sumOf(step.costs, found));
      if (usable && isBetter(objectives, found, chosen)) chosen = found;
    }
    if (sumOf(step.costs, chosen) > bound) {
      const more = takeOneByOne(batch, rows, chosen); // cut short, what was found may leave room for one more
      if (isBetter(objectives, more, chosen)) chosen = more;
    }
    const value = sumOf(step.costs, chosen);
    const proven = value <= bound;
    for (let index = step.from; index < step.to; index += 1) {
      const single = step.to - step.from === 1;
      bounds.push({ proven, bound: proven ? sumOf(objectives[index]!.costs, chosen) : single ? bound : null });
    }
    fixed.push(kept(step, value));
  }
  return { chosen, bounds, failed, solves, elapsedMs };
}
