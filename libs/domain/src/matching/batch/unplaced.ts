import type { Bottleneck, Unplaced } from './batch.types.js';
import type { CapacityRow } from './capacity-rows.js';
import type { Batch } from './columns.js';

/** Where a column does not fit beside those chosen, the worst stretch of each count of a host. */
function bottlenecksOf(column: number, chosen: ReadonlySet<number>, { requests, columns }: Batch, rows: readonly CapacityRow[]): Bottleneck[] {
  const { urgency } = requests[columns[column]!.request]!;
  const worst = new Map<string, Bottleneck>();
  for (const row of rows) {
    const own = row.columns.indexOf(column);
    if (own < 0) continue;
    const there = row.columns.map((other, at) => ({ other, takes: row.coefficients[at]! })).filter(({ other }) => chosen.has(other));
    const missing = there.reduce((sum, { takes }) => sum + takes, row.coefficients[own]!) - row.free;
    const known = worst.get(row.hostId);
    if (missing <= 0 || (known && known.missing >= missing)) continue;
    const taking = there.map(({ other }) => requests[columns[other]!.request]!);
    worst.set(row.hostId, {
      hostId: row.hostId, ceiling: row.ceiling, first: row.first, last: row.last, missing,
      takenBy: taking.map(({ id }) => id).sort(), moreUrgent: taking.some((one) => one.urgency < urgency),
    });
  }
  return [...worst.values()].sort((a, b) => (a.hostId < b.hostId ? -1 : 1));
}

/** The requests without a plan, the most urgent first, and why. */
export function unplacedOf(chosen: readonly number[], batch: Batch, rows: readonly CapacityRow[]): Unplaced[] {
  const placed = new Set(chosen.map((column) => batch.columns[column]!.request));
  const there = new Set(chosen);
  return batch.requests.filter((_, index) => !placed.has(index)).map(({ id, urgency, people, columns, result }): Unplaced => ({
    requestId: id, urgency, people,
    why: columns.length === 0 ? 'noPlan' : 'placesTaken',
    placeable: columns.length > 0 ? people : result.incomplete[0]?.assignments.length ?? 0,
    bottlenecks: columns.length === 0 ? [] : bottlenecksOf(columns[0]!, there, batch, rows),
  })).sort((a, b) => a.urgency - b.urgency || (a.requestId < b.requestId ? -1 : 1));
}
