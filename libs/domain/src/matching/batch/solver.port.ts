/** A variable of a program. */
export interface ProgramColumn {
  /** What one unit adds to the objective. */
  readonly objective: number;
  readonly lower: number;
  readonly upper: number;
  /** Whole values only. */
  readonly integer: boolean;
}

/** A linear constraint: `lower <= sum of coefficient x column <= upper`; null = no such bound. */
export interface ProgramRow {
  readonly lower: number | null;
  readonly upper: number | null;
  /** Columns, by rank, each once. */
  readonly columns: readonly number[];
  /** Coefficients, one for each of `columns`. */
  readonly coefficients: readonly number[];
}

/** A linear program, mixed-integer where a column is. Always maximises. Plain JSON: it may cross to another thread. */
export interface Program {
  readonly columns: readonly ProgramColumn[];
  readonly rows: readonly ProgramRow[];
  /** Milliseconds after which the best found is answered. */
  readonly timeLimitMs: number;
  /** Most nodes of the branch and bound; null = no such limit. The same limit gives the same answer, which time does not. */
  readonly nodeLimit: number | null;
  /** Values known to be feasible, where the solver may start; null = none. */
  readonly start: readonly number[] | null;
}

/**
 * `optimal`: proven best. `feasible`: a limit came first, the values are the best found. `infeasible`: there is no answer.
 * `failed`: no values, whatever the reason; never thrown.
 */
export type SolverStatus = 'optimal' | 'feasible' | 'infeasible' | 'failed';

export interface SolverAnswer {
  readonly status: SolverStatus;
  /** One for each column; empty unless optimal or feasible. */
  readonly values: readonly number[];
  /** Value of the objective; null without values. */
  readonly objective: number | null;
  /** No answer can be above it; null when not known. */
  readonly bound: number | null;
  /** For each row, what one unit more of its bound would add to the objective; null for a program with integer columns. */
  readonly duals: readonly number[] | null;
  /** Time it took: the library has no clock. */
  readonly elapsedMs: number;
}

/** Solves linear and mixed-integer programs. Answers `failed` rather than rejecting. */
export interface Solver {
  solve(program: Program): Promise<SolverAnswer>;
}
