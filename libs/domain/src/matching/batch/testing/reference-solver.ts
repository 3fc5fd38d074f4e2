import type { Program, ProgramRow, Solver, SolverAnswer } from '../solver.port.js';

/**
 * A solver for small programs with nothing below zero, written to be read: 0/1 programs by trying everything, relaxations by the
 * simplex method with Bland's rule. The in-memory port of the specs, held to the same contract as HiGHS.
 */
export const referenceSolver: Solver = {
  solve: (program) => Promise.resolve(program.columns.some(({ integer }) => integer) ? enumerate(program) : simplex(program)),
};

const TOLERANCE = 1e-9;
const NO_ANSWER: SolverAnswer = { status: 'failed', values: [], objective: null, bound: null, duals: null, elapsedMs: 0 };

const optimal = (values: number[], objective: number, duals: number[] | null): SolverAnswer => ({ status: 'optimal', values, objective, bound: objective, duals, elapsedMs: 0 });

/** Tries every 0/1 choice, leaving a branch as soon as a row can't be kept any more. */
function enumerate({ columns, rows }: Program): SolverAnswer {
  const rowsOf = columns.map((): { row: number; by: number }[] => []);
  rows.forEach((row, index) => row.columns.forEach((column, at) => rowsOf[column]!.push({ row: index, by: row.coefficients[at]! })));
  const sums = rows.map(() => 0);
  // What the columns not yet decided can still add to each row, downwards and upwards.
  const least = rows.map(({ coefficients }) => coefficients.reduce((sum, by) => sum + Math.min(0, by), 0));
  const most = rows.map(({ coefficients }) => coefficients.reduce((sum, by) => sum + Math.max(0, by), 0));
  const values = columns.map(() => 0);
  let best: number[] | null = null;
  let bestObjective = -Infinity;
  const canBeKept = (row: ProgramRow, index: number) => (
    (row.upper === null || sums[index]! + least[index]! <= row.upper + TOLERANCE) && (row.lower === null || sums[index]! + most[index]! >= row.lower - TOLERANCE));
  const decide = (column: number, objective: number): void => {
    if (column === columns.length) {
      if (objective > bestObjective + TOLERANCE) [best, bestObjective] = [[...values], objective];
      return;
    }
    for (const { row, by } of rowsOf[column]!) {
      least[row]! -= Math.min(0, by);
      most[row]! -= Math.max(0, by);
    }
    for (const value of [1, 0]) {
      if (value < columns[column]!.lower || value > columns[column]!.upper) continue;
      values[column] = value;
      for (const { row, by } of rowsOf[column]!) sums[row]! += value * by;
      if (rowsOf[column]!.every(({ row }) => canBeKept(rows[row]!, row))) decide(column + 1, objective + value * columns[column]!.objective);
      for (const { row, by } of rowsOf[column]!) sums[row]! -= value * by;
    }
    for (const { row, by } of rowsOf[column]!) {
      least[row]! += Math.min(0, by);
      most[row]! += Math.max(0, by);
    }
  };
  if (!rows.every(canBeKept)) return { ...NO_ANSWER, status: 'infeasible' };
  decide(0, 0);
  return best ? optimal(best, bestObjective, null) : { ...NO_ANSWER, status: 'infeasible' };
}

/** Maximises from the origin, which every row must allow: all are "at most" rows of zero or more. */
function simplex({ columns, rows }: Program): SolverAnswer {
  const limits = [...rows, ...columns.map(({ upper }, column): ProgramRow => ({ lower: null, upper, columns: [column], coefficients: [1] }))];
  if (limits.some(({ lower, upper }) => lower !== null || upper === null || upper < 0) || columns.some(({ lower }) => lower !== 0)) return NO_ANSWER;
  const width = columns.length + limits.length;
  const table = limits.map((row, index) => {
    const line = new Array<number>(width + 1).fill(0);
    row.columns.forEach((column, at) => { line[column]! += row.coefficients[at]!; });
    line[columns.length + index] = 1;
    line[width] = row.upper!;
    return line;
  });
  const gains = [...columns.map(({ objective }) => objective), ...new Array<number>(limits.length + 1).fill(0)];
  const basis = limits.map((_, index) => columns.length + index);
  for (;;) {
    const entering = gains.findIndex((gain, column) => column < width && gain > TOLERANCE);
    if (entering < 0) break;
    let leaving = -1;
    for (let row = 0; row < table.length; row += 1) {
      if (table[row]![entering]! <= TOLERANCE) continue;
      const [ratio, known] = [table[row]![width]! / table[row]![entering]!, leaving < 0 ? Infinity : table[leaving]![width]! / table[leaving]![entering]!];
      if (ratio < known - TOLERANCE || (ratio < known + TOLERANCE && basis[row]! < basis[leaving]!)) leaving = row;
    }
    if (leaving < 0) return NO_ANSWER;
    const pivot = table[leaving]![entering]!;
    const line = table[leaving] = table[leaving]!.map((value) => value / pivot);
    for (const other of [...table.filter((_, row) => row !== leaving), gains]) {
      const by = other[entering]!;
      if (by !== 0) line.forEach((value, column) => { other[column]! -= by * value; });
    }
    basis[leaving] = entering;
  }
  const values = columns.map((_, column) => (basis.includes(column) ? table[basis.indexOf(column)]![width]! : 0));
  return optimal(values, -gains[width]!, rows.map((_, index) => 0 - gains[columns.length + index]!));
}
