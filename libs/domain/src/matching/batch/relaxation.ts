import type { Program, SolverAnswer } from './solver.port.js';

/** What the duals of a relaxation prove, worked out here and not taken on the solver's word: true for any duals whatever. */
export interface Certificate {
  /** No choice is worth more: whole, for whole objectives. */
  readonly bound: number;
  /** What no choice with this column is worth more than. */
  readonly boundWith: (column: number) => number;
}

/** Rounding down must not be led astray by the last digits. */
const TOLERANCE = 1e-6;
/** What a solver may leave of a whole number. */
const NEARLY = 1e-4;

/** The duals of a relaxation that was solved to its end, one finite number for each row; null otherwise. */
export function dualsOf({ rows }: Program, { status, duals }: SolverAnswer): readonly number[] | null {
  return status === 'optimal' && duals !== null && duals.length === rows.length && duals.every(Number.isFinite) ? duals : null;
}

/** Weak duality: what is free at its price, and what each column gains beyond the prices of what it takes. */
export function certify(program: Program, answer: SolverAnswer): Certificate | null {
  const duals = dualsOf(program, answer);
  if (duals === null) return null;
  const { columns, rows } = program;
  const gains = columns.map(({ objective }) => objective);
  let bound = 0;
  rows.forEach((row, index) => {
    const price = Math.max(0, duals[index]!);
    bound += price * row.upper!;
    row.columns.forEach((column, at) => { gains[column]! -= price * row.coefficients[at]!; });
  });
  gains.forEach((gain, column) => { if (columns[column]!.upper > 0) bound += Math.max(0, gain); });
  return { bound: Math.floor(bound + TOLERANCE), boundWith: (column) => Math.floor(bound + Math.min(0, gains[column]!) + TOLERANCE) };
}

/** The columns chosen, when the values are whole, as a relaxation's often are by themselves; null otherwise. */
export function wholeChoice({ values }: SolverAnswer): number[] | null {
  const chosen: number[] = [];
  for (let column = 0; column < values.length; column += 1) {
    if (values[column]! > 1 - NEARLY) chosen.push(column);
    else if (!(values[column]! < NEARLY)) return null;
  }
  return chosen;
}
