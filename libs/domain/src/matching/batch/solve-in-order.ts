import type { CapacityRow } from './capacity-rows.js';
import { keepsTo } from './capacity-rows.js';
import type { Batch } from './columns.js';
import { exchange, roundOff } from './exchange.js';
import { isBetter, stepsOf, sumOf } from './objectives.js';
import type { Objective, Step } from './objectives.js';
import { takeOneByOne } from './one-by-one.js';
import { certify, wholeChoice } from './relaxation.js';
import type { Certificate } from './relaxation.js';
import { solveSafely } from './solve-safely.js';
import type { Program, ProgramRow, Solver, SolverAnswer } from './solver.port.js';

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

/**
 * Settles the objectives in order by integer programming, each optimum fixed before the next. What is found so far is kept unless the
 * solver's answer is better in the whole order, so the answer is never worse than where it starts, whatever the solver does.
 */
class InOrder {
  chosen: readonly number[];
  failed = false;
  solves = 0;
  elapsedMs = 0;
  readonly bounds: { bound: number | null; proven: boolean }[] = [];
  private readonly binding: readonly CapacityRow[];
  private readonly rows: ProgramRow[];
  /** Columns that no choice with the optima so far can have. */
  private readonly ruledOut = new Set<number>();

  constructor(
    private readonly batch: Batch, private readonly capacity: readonly CapacityRow[], private readonly objectives: readonly Objective[], start: readonly number[],
    private readonly limits: SolveLimits, private readonly solver: Solver,
  ) {
    this.chosen = start;
    this.binding = capacity.filter(({ binding }) => binding);
    this.rows = rowsOf(batch, this.binding);
  }

  async settle(step: Step): Promise<void> {
    let bound = this.plainBound(step);
    const certificate = this.value(step) > bound ? await this.relax(step) : null;
    if (certificate !== null) bound = Math.max(bound, 0 - certificate.bound);
    if (this.value(step) > bound) bound = Math.max(bound, await this.branch(step));
    if (this.value(step) > bound) this.keep(takeOneByOne(this.batch, this.capacity, this.chosen)); // cut short, there may be room for one more
    const value = this.value(step);
    if (certificate !== null) this.ruleOut(step, certificate);
    for (let index = step.from; index < step.to; index += 1) {
      const proven = value <= bound;
      const own = sumOf(this.objectives[index]!.costs, this.chosen);
      this.bounds.push({ proven, bound: proven ? own : step.to - step.from === 1 && Number.isFinite(bound) ? bound : null });
    }
    const columns = step.costs.flatMap((cost, column) => (cost === 0 ? [] : [column]));
    this.rows.push({ lower: null, upper: value, columns, coefficients: columns.map((column) => step.costs[column]!) });
  }

  private value({ costs }: Step): number {
    return sumOf(costs, this.chosen);
  }

  /** Takes over a choice that is better, filled up first: a solver that looks at one objective leaves out whoever does not count for it. */
  private keep(found: readonly number[] | null): void {
    if (found === null || !keepsTo(found, this.batch, this.binding)) return;
    for (const choice of [found, takeOneByOne(this.batch, this.capacity, found)]) if (isBetter(this.objectives, choice, this.chosen)) this.chosen = choice;
  }

  /** What no choice can be below, without solving: each request at its least. Where everyone has a plan, nobody is left out again. */
  private plainBound({ costs }: Step): number {
    const { requests } = this.batch;
    const everyone = requests.filter(({ columns }) => columns.length > 0).length === this.chosen.length;
    return requests.reduce((sum, { columns }) => (columns.length === 0 ? sum : (
      sum + Math.min(...columns.map((column) => costs[column]!), ...(everyone ? [] : [0])))), 0);
  }

  /** The relaxation first: it is fast, often whole, and its duals prove a bound and rule columns out. */
  private async relax(step: Step): Promise<Certificate | null> {
    const program = this.program(step, false);
    const answer = await this.ask(program);
    if (answer?.status !== 'optimal' || answer.values.length !== this.batch.columns.length) return null;
    this.keep(wholeChoice(answer));
    const certificate = certify(program, answer);
    if (certificate === null) return null;
    this.ruleOut(step, certificate);
    // The relaxation proves how far one can get; a choice near it, or near what is known, often gets there.
    for (const near of [() => roundOff(answer.values, this.batch, this.capacity), () => this.chosen]) {
      if (this.value(step) > 0 - certificate.bound) this.keep(exchange(near(), this.batch, this.binding, this.objectives, (column) => this.ruledOut.has(column)));
    }
    return certificate;
  }

  /** Leaves out the columns with which nothing as good as what is found can be had. */
  private ruleOut(step: Step, { boundWith }: Certificate): void {
    step.costs.forEach((_, column) => { if (boundWith(column) < 0 - this.value(step)) this.ruledOut.add(column); });
  }

  private async branch(step: Step): Promise<number> {
    const answer = await this.ask(this.program(step, true));
    if (answer === null) return -Infinity;
    const found = answer.values.length === this.batch.columns.length ? wholeChoice(answer) : null;
    const isOptimal = answer.status === 'optimal';
    // An optimum that is worse than what is known is no optimum.
    const usable = found !== null && (isOptimal || answer.status === 'feasible') && keepsTo(found, this.batch, this.binding)
      && !(isOptimal && sumOf(step.costs, found) > this.value(step));
    this.failed = !usable;
    if (!usable) return -Infinity;
    this.keep(found);
    const said = Number.isFinite(answer.bound) ? Math.ceil(-answer.bound! - TOLERANCE) : -Infinity;
    return isOptimal ? Math.max(said, sumOf(step.costs, found)) : said;
  }

  private program({ costs }: Step, integer: boolean): Program {
    const there = new Set(this.chosen);
    return {
      columns: costs.map((cost, column) => ({ objective: cost === 0 ? 0 : -cost, lower: 0, upper: this.ruledOut.has(column) ? 0 : 1, integer })),
      rows: [...this.rows], timeLimitMs: this.limits.timeLimitMs - this.elapsedMs, nodeLimit: this.limits.nodeLimit,
      start: integer ? costs.map((_, column) => (there.has(column) ? 1 : 0)) : null,
    };
  }

  /** Null when there is no use in asking: the solver has failed, or no time is left. */
  private async ask(program: Program): Promise<SolverAnswer | null> {
    if (this.failed || program.timeLimitMs < LEAST_MS) return null;
    const answer = await solveSafely(this.solver, program);
    this.solves += 1;
    this.elapsedMs += answer.elapsedMs;
    return answer;
  }
}

/** Settles all objectives, from what taking the requests one by one gives. */
export async function solveInOrder(
  batch: Batch, rows: readonly CapacityRow[], objectives: readonly Objective[], start: readonly number[], limits: SolveLimits, solver: Solver,
): Promise<Settled> {
  const search = new InOrder(batch, rows, objectives, start, limits, solver);
  for (const step of stepsOf(objectives, batch)) await search.settle(step);
  const { chosen, bounds, failed, solves, elapsedMs } = search;
  return { chosen, bounds, failed, solves, elapsedMs };
}
