import type { CapacityRow } from './capacity-rows.js';
import type { Batch } from './columns.js';

/** What is still free in each row beside the columns taken. */
export class Left {
  private readonly left: number[];
  private readonly rowsOf = new Map<number, { row: number; takes: number }[]>();

  constructor(private readonly rows: readonly CapacityRow[], taken: Iterable<number> = []) {
    this.left = rows.map(({ free }) => free);
    rows.forEach(({ columns, coefficients }, row) => columns.forEach((column, at) => {
      const known = this.rowsOf.get(column);
      if (known) known.push({ row, takes: coefficients[at]! });
      else this.rowsOf.set(column, [{ row, takes: coefficients[at]! }]);
    }));
    for (const column of taken) this.take(column);
  }

  fits(column: number): boolean {
    return this.rowInTheWay(column) === null;
  }

  /** A row that has not enough left for the column; null when it fits. */
  rowInTheWay(column: number): CapacityRow | null {
    for (const { row, takes } of this.rowsOf.get(column) ?? []) if (takes > this.left[row]!) return this.rows[row]!;
    return null;
  }

  take(column: number): void {
    for (const { row, takes } of this.rowsOf.get(column) ?? []) this.left[row]! -= takes;
  }

  give(column: number): void {
    for (const { row, takes } of this.rowsOf.get(column) ?? []) this.left[row]! += takes;
  }
}

/**
 * The columns that taking the requests one after the other gives: the most urgent first, within a class in the order of their ids,
 * each with its best plan that still fits. Starts from what is given.
 */
export function takeOneByOne(batch: Batch, rows: readonly CapacityRow[], given: readonly number[] = []): number[] {
  const left = new Left(rows, given);
  const chosen = [...given];
  const placed = new Set(given.map((column) => batch.columns[column]!.request));
  const order = batch.requests.map((_, index) => index).filter((index) => !placed.has(index)).sort((a, b) => batch.requests[a]!.urgency - batch.requests[b]!.urgency || a - b);
  for (const index of order) {
    const column = batch.requests[index]!.columns.find((one) => left.fits(one));
    if (column === undefined) continue;
    left.take(column);
    chosen.push(column);
  }
  return chosen.sort((a, b) => a - b);
}
