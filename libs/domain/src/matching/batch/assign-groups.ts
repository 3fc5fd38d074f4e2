import { checkGroups } from './check-groups.js';
import { BadBatch } from './problems.js';
import { dualsOf, wholeChoice } from './relaxation.js';
import { solveSafely } from './solve-safely.js';
import type { Program, ProgramRow, Solver, SolverAnswer } from './solver.port.js';

/** The simplest joint problem, in bare numbers. Sizes and capacities have the same dimensions, such as children, girls, under three. */
export interface GroupsToAssign {
  readonly groups: readonly { readonly id: string; readonly size: readonly number[] }[];
  readonly places: readonly { readonly id: string; readonly capacity: readonly number[] }[];
  /** What it is worth to have group g at place p, `weights[g][p]`; null = it cannot be. */
  readonly weights: readonly (readonly (number | null)[])[];
  /** Nodes the solver may look at; without it, only time limits. */
  readonly nodeLimit?: number;
  /** Default 10 s. */
  readonly timeLimitMs?: number;
}

export interface GroupAssignment {
  /** Place of each group; null = it has none. Each group has one place at most. */
  readonly assignment: Readonly<Record<string, string | null>>;
  /** Sum of the weights of the groups placed. */
  readonly objective: number;
  /** No assignment is worth more. Equal to the objective when `status` is `optimal`. */
  readonly bound: number;
  /** What one more unit of a place's capacity would be worth, by place and dimension: duals of the LP relaxation, never negative. Zeros when `priced` is false. */
  readonly prices: readonly (readonly number[])[];
  readonly priced: boolean;
  /** What the answer is worth: proven best, best found within the limits, or one by one because the solver failed. */
  readonly status: 'optimal' | 'feasible' | 'oneByOne';
}

const DEFAULT_TIME_MS = 10_000;
/** Solvers keep to constraints within a millionth; so does the check of their answers. */
const TOLERANCE = 1e-6;
/** Largest coefficient of the objective: solvers are exact to some nine digits, so that weights are brought near. */
const LARGEST_WEIGHT = 1024;
/** Taken off the capacities for the prices: of several duals, the one that says what is lost when places run short. */
const SHORT_BY = 1e-4;

/** One group at one place. */
interface Pair {
  readonly group: number;
  readonly place: number;
  readonly weight: number;
}

type Problem = Pick<GroupsToAssign, 'groups' | 'places' | 'weights'>;

const fitsAlone = (size: readonly number[], capacity: readonly number[]): boolean => size.every((amount, dimension) => amount <= capacity[dimension]! + TOLERANCE);

/** Every group at every place that can take it alone: what can't be whole has no part in the relaxation either. */
function pairsOf({ groups, places, weights }: Problem): Pair[] {
  return groups.flatMap(({ size }, group) => places.flatMap(({ capacity }, place): Pair[] => {
    const weight = weights[group]![place] ?? null;
    return weight !== null && fitsAlone(size, capacity) ? [{ group, place, weight }] : [];
  }));
}

/** A power of two, so that scaling changes no digit. */
function scaleOf(pairs: readonly Pair[]): number {
  const largest = pairs.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 0);
  return largest === 0 ? 1 : 2 ** Math.floor(Math.log2(LARGEST_WEIGHT / largest));
}

function capacityRows(pairs: readonly Pair[], { groups, places }: Problem, shortBy: number): ProgramRow[] {
  const byPlace = places.map((): number[] => []);
  pairs.forEach(({ place }, column) => byPlace[place]!.push(column));
  return places.flatMap(({ capacity }, place) => capacity.map((amount, dimension): ProgramRow => {
    const columns = byPlace[place]!.filter((column) => groups[pairs[column]!.group]!.size[dimension]! > 0);
    return { lower: null, upper: Math.max(0, amount - shortBy), columns, coefficients: columns.map((column) => groups[pairs[column]!.group]!.size[dimension]!) };
  }));
}

/** The program: one column for each pair, one place at most for each group, then the capacities by place and dimension. */
function programOf(pairs: readonly Pair[], problem: Problem, options: { integer: boolean; shortBy: number; limits: Pick<Program, 'timeLimitMs' | 'nodeLimit'> }): Program {
  const scale = scaleOf(pairs);
  const byGroup = problem.groups.map((): number[] => []);
  pairs.forEach(({ group }, column) => byGroup[group]!.push(column));
  return {
    columns: pairs.map(({ weight }) => ({ objective: weight * scale, lower: 0, upper: 1, integer: options.integer })),
    rows: [
      ...byGroup.map((columns): ProgramRow => ({ lower: null, upper: 1, columns, coefficients: columns.map(() => 1) })),
      ...capacityRows(pairs, problem, options.shortBy),
    ],
    ...options.limits, start: null,
  };
}

/** The pairs the solver chose, if they keep to every constraint: an answer is checked before it is believed. */
function chosenBy(answer: SolverAnswer, pairs: readonly Pair[], { groups, places }: Problem): Pair[] | null {
  if (answer.values.length !== pairs.length) return null;
  const chosen = pairs.filter((_, column) => answer.values[column]! > 0.5);
  if (new Set(chosen.map(({ group }) => group)).size < chosen.length) return null;
  const within = places.every(({ capacity }, place) => capacity.every((amount, dimension) => (
    chosen.reduce((sum, pair) => (pair.place === place ? sum + groups[pair.group]!.size[dimension]! : sum), 0) <= amount + TOLERANCE)));
  return within ? chosen : null;
}

/** The best pair that still fits, again and again: what is answered when the solver fails. */
function oneByOne(pairs: readonly Pair[], { groups, places }: Problem): Pair[] {
  const left = places.map(({ capacity }) => [...capacity]);
  const placed = new Set<number>();
  return [...pairs].sort((a, b) => b.weight - a.weight || a.group - b.group || a.place - b.place).filter(({ group, place, weight }) => {
    const { size } = groups[group]!;
    if (weight <= 0 || placed.has(group) || !fitsAlone(size, left[place]!)) return false;
    placed.add(group);
    size.forEach((amount, dimension) => { left[place]![dimension]! -= amount; });
    return true;
  });
}

const worth = (pairs: readonly Pair[]): number => pairs.reduce((sum, { weight }) => sum + weight, 0);

/** Above any assignment: every group at its best place. */
function looseBound(pairs: readonly Pair[], groups: number): number {
  const best = new Array<number>(groups).fill(0);
  for (const { group, weight } of pairs) best[group] = Math.max(best[group]!, weight);
  return best.reduce((sum, weight) => sum + weight, 0);
}

/** The relaxation first: it is fast, and where it is whole by itself nothing is left to search. */
async function solveWhole(pairs: readonly Pair[], problem: Problem, limits: Pick<Program, 'timeLimitMs' | 'nodeLimit'>, solver: Solver): Promise<SolverAnswer> {
  const relaxed = await solveSafely(solver, programOf(pairs, problem, { integer: false, shortBy: 0, limits }));
  if (relaxed.status === 'optimal' && relaxed.values.length === pairs.length && wholeChoice(relaxed) !== null) return relaxed;
  const timeLimitMs = Math.max(1, limits.timeLimitMs - relaxed.elapsedMs);
  return solveSafely(solver, programOf(pairs, problem, { integer: true, shortBy: 0, limits: { ...limits, timeLimitMs } }));
}

/** Prices from the relaxation of a capacity a little smaller: zero or more, by place and dimension. */
async function pricesOf(pairs: readonly Pair[], problem: Problem, limits: Pick<Program, 'timeLimitMs' | 'nodeLimit'>, solver: Solver) {
  const nothing = problem.places.map(({ capacity }) => capacity.map(() => 0));
  if (pairs.length === 0) return { prices: nothing, priced: true };
  const program = programOf(pairs, problem, { integer: false, shortBy: SHORT_BY, limits });
  const duals = dualsOf(program, await solveSafely(solver, program));
  if (duals === null) return { prices: nothing, priced: false };
  const scale = scaleOf(pairs);
  const dimensions = problem.groups[0]!.size.length;
  const price = (dual: number) => (dual <= TOLERANCE ? 0 : dual / scale);
  return {
    prices: problem.places.map((_, place) => nothing[place]!.map((_zero, dimension) => price(duals[problem.groups.length + place * dimensions + dimension]!))),
    priced: true,
  };
}

/**
 * Assigns groups to places so that the sum of the weights is greatest: exact, by integer programming.
 * Leaving a group without a place is worth nothing, so a negative weight is never taken.
 * @throws BadBatch naming every field that {@link checkGroups} refuses; never because of the solver
 */
export async function assignGroups(input: GroupsToAssign, solver: Solver): Promise<GroupAssignment> {
  const problems = checkGroups(input);
  if (problems.length > 0) throw new BadBatch(problems);
  const pairs = pairsOf(input);
  const limits = { timeLimitMs: input.timeLimitMs ?? DEFAULT_TIME_MS, nodeLimit: input.nodeLimit ?? null };
  const empty: SolverAnswer = { status: 'optimal', values: [], objective: 0, bound: 0, duals: null, elapsedMs: 0 };
  const answer = pairs.length === 0 ? empty : await solveWhole(pairs, input, limits, solver);
  const found = answer.status === 'optimal' || answer.status === 'feasible' ? chosenBy(answer, pairs, input) : null;
  const plain = oneByOne(pairs, input);
  const chosen = found !== null && worth(found) >= worth(plain) ? found : plain; // cut short, a solver may do worse than one by one
  const objective = worth(chosen);
  const loose = looseBound(pairs, input.groups.length);
  const bound = found === null || !Number.isFinite(answer.bound) ? loose : Math.max(objective, Math.min(loose, answer.bound! / scaleOf(pairs)));
  const status = found === null ? 'oneByOne' : answer.status === 'optimal' ? 'optimal' : 'feasible';
  const placeOf = new Map(chosen.map(({ group, place }) => [group, input.places[place]!.id]));
  return {
    assignment: Object.fromEntries(input.groups.map(({ id }, group) => [id, placeOf.get(group) ?? null])),
    objective, bound: status === 'optimal' ? objective : bound, status, ...await pricesOf(pairs, input, limits, solver),
  };
}
