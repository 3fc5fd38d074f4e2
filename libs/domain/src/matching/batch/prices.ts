import type { PlacePrice } from './batch.types.js';
import type { CapacityRow } from './capacity-rows.js';
import type { Batch } from './columns.js';
import { dualsOf } from './relaxation.js';
import { rowsOf } from './solve-in-order.js';
import type { SolveLimits } from './solve-in-order.js';
import { solveSafely } from './solve-safely.js';
import type { Program, Solver } from './solver.port.js';

/** Taken off what is free: of several duals, the one that says what is lost when places run short. */
const SHORT_BY = 1e-4;
const LEAST_PRICE = 1e-6;

/** What a place of each host is worth in children placed, dearest first; null when the solver has no answer. */
export async function pricesOf(batch: Batch, rows: readonly CapacityRow[], limits: SolveLimits, solver: Solver): Promise<PlacePrice[] | null> {
  if (rows.length === 0) return [];
  const short = rows.map((row) => ({ ...row, free: Math.max(0, row.free - SHORT_BY) }));
  const program: Program = {
    columns: batch.columns.map(({ plan }) => ({ objective: plan.assignments.length, lower: 0, upper: 1, integer: false })),
    rows: rowsOf(batch, short), ...limits, start: null,
  };
  const duals = dualsOf(program, await solveSafely(solver, program));
  if (duals === null) return null;
  const from = duals.length - rows.length;
  const byHost = new Map<string, PlacePrice['limits'][number][]>();
  rows.forEach(({ hostId, ceiling, first, last }, index) => {
    const price = duals[from + index]!;
    if (price <= LEAST_PRICE) return;
    byHost.set(hostId, [...byHost.get(hostId) ?? [], { ceiling, first, last, price }]);
  });
  return [...byHost].map(([hostId, limits]) => ({ hostId, price: limits.reduce((sum, { price }) => sum + price, 0), limits }))
    .sort((a, b) => b.price - a.price || (a.hostId < b.hostId ? -1 : 1));
}
