import type { ComponentCode } from '../result.js';
import type { Candidate, MatchContext, Policy } from '../types.js';
import type { BatchOptions, BatchProposal, BatchRequest, BatchTotals, Chosen, Gain, ObjectiveBound } from './batch.types.js';
import { capacityRows, tightest } from './capacity-rows.js';
import { checkBatch } from './check-batch.js';
import { columnsOf } from './columns.js';
import type { Batch } from './columns.js';
import { isBetter, objectivesOf, sumOf, valuesOf } from './objectives.js';
import type { Objective } from './objectives.js';
import { takeOneByOne } from './one-by-one.js';
import { pricesOf } from './prices.js';
import { BadBatch } from './problems.js';
import { scarcityOf } from './scarcity.js';
import type { Solver } from './solver.port.js';
import { solveInOrder } from './solve-in-order.js';
import { unplacedOf } from './unplaced.js';

const DEFAULT_TIME_MS = 10_000;
/** Prices are one linear program, and never the first to be given up. */
const LEAST_PRICE_MS = 1_000;

/** As people read it: more children placed is more. */
const read = ({ code }: Objective, cost: number): number => (code.kind === 'placed' && cost !== 0 ? -cost : cost);

function totalsOf(chosen: readonly number[], { columns }: Batch): BatchTotals {
  const plans = chosen.map((column) => columns[column]!.plan);
  const total = (code: ComponentCode) => plans.reduce((sum, { components }) => sum + (components.find((one) => one.code === code)?.value ?? 0), 0);
  return {
    childrenPlaced: plans.reduce((sum, { assignments }) => sum + assignments.length, 0), requestsPlaced: plans.length,
    separated: total('separated'), pairsTogether: Math.abs(total('sitePairs')),
  };
}

function gainOf(joint: readonly number[], plain: readonly number[], objectives: readonly Objective[], batch: Batch): Gain {
  const [one, other] = [valuesOf(objectives, joint), valuesOf(objectives, plain)];
  const at = one.findIndex((value, index) => value !== other[index]);
  return {
    joint: totalsOf(joint, batch), oneByOne: totalsOf(plain, batch),
    first: at < 0 ? null : { ...objectives[at]!.code, joint: read(objectives[at]!, one[at]!), oneByOne: read(objectives[at]!, other[at]!) },
  };
}

function chosenOf(chosen: readonly number[], { requests, columns }: Batch): Chosen[] {
  return chosen.map((column): Chosen => {
    const { request, plan, rank } = columns[column]!;
    const waiting = requests[request]!;
    return {
      requestId: waiting.id, urgency: waiting.urgency, people: waiting.people, plan, rank: rank + 1, best: columns[waiting.columns[0]!]!.plan,
      scarcity: scarcityOf(columns[column]!, waiting),
    };
  }).sort((a, b) => a.urgency - b.urgency || (a.requestId < b.requestId ? -1 : 1));
}

/**
 * Proposes plans for all requests that wait, together: at most one for each, chosen among the best plans of each, so that none takes
 * what is not there. Children placed count first, the most urgent class before the others; then the tiers of the policy, in order,
 * each optimum fixed before the next; equals by the plans' own ranks, then by a draw. A proposal that nobody has to take.
 *
 * The order in which requests and candidates are given never matters. Whatever the solver does, the answer is never worse than
 * taking the requests one by one, and says what it is worth.
 * @param policy the joint order, and that of each request which brings none of its own
 * @throws BadBatch naming every field that {@link checkBatch} refuses; never because of the solver
 */
export async function planBatch(
  requests: readonly BatchRequest[], candidates: readonly Candidate[], policy: Policy, context: MatchContext, solver: Solver, options: BatchOptions = {},
): Promise<BatchProposal> {
  const problems = checkBatch(requests, candidates, policy, options);
  if (problems.length > 0) throw new BadBatch(problems);
  const batch = columnsOf(requests, candidates, policy, context, options);
  const everyRow = capacityRows(batch);
  const rows = tightest(everyRow);
  const objectives = objectivesOf(batch, policy);
  const plain = takeOneByOne(batch, rows);
  const limits = { timeLimitMs: options.timeLimitMs ?? DEFAULT_TIME_MS, nodeLimit: options.nodeLimit ?? null };
  const settled = await solveInOrder(batch, rows, objectives, plain, limits, solver);
  const prices = await pricesOf(batch, rows, { ...limits, timeLimitMs: Math.max(LEAST_PRICE_MS, limits.timeLimitMs - settled.elapsedMs) }, solver);
  const allProven = settled.bounds.every(({ proven }) => proven);
  const { chosen } = settled;
  return {
    chosen: chosenOf(chosen, batch),
    unplaced: unplacedOf(chosen, batch, everyRow),
    bound: objectives.map((objective, index): ObjectiveBound => {
      const { bound, proven } = settled.bounds[index]!;
      return { ...objective.code, value: read(objective, sumOf(objective.costs, chosen)), bound: bound === null ? null : read(objective, bound), proven };
    }),
    status: allProven ? 'optimal' : settled.failed && !isBetter(objectives, chosen, plain) ? 'oneByOne' : 'feasible',
    columns: {
      plansPerRequest: batch.plansPerRequest, total: batch.columns.length,
      cutShort: batch.requests.filter(({ columns, policy: own }) => columns.length >= (options.plansPerRequest ?? own.plans)).map(({ id }) => id),
      notProven: batch.requests.filter(({ result }) => !result.effort.proven).map(({ id }) => id),
    },
    prices: prices ?? [], priced: prices !== null,
    gain: gainOf(chosen, plain, objectives, batch),
    effort: { solves: settled.solves + 1, elapsedMs: settled.elapsedMs },
  };
}
