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

/** Weak duality: what is free at its price, and what each column gains beyond the prices of what it takes. */
export function certify({ columns, rows }: Program, { duals }: SolverAnswer): Certificate | null {
  if (duals === null || duals.length !== rows.length || !duals.every(Number.isFinite)) return null;
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

/** The columns a relaxation chose, when it is whole by itself, as it often is; null otherwise. */
export function wholeChoice({ values }: SolverAnswer): number[] | null {
  const chosen: number[] = [];
  for (let column = 0; column < values.length; column += 1) {
    if (values[column]! > 1 - TOLERANCE) chosen.push(column);
    else if (!(values[column]! < TOLERANCE)) return null;
  }
  return chosen;
}
