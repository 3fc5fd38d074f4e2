import { hash32 } from '../../kernel/index.js';
import { compareVectors } from '../components.js';
import type { ComponentCode } from '../result.js';
import type { Policy, PolicyTier } from '../types.js';
import type { ObjectiveCode } from './batch.types.js';
import type { Batch, Column } from './columns.js';

/** One objective of the joint order, to be made as small as can be. */
export interface Objective {
  readonly code: ObjectiveCode;
  /** Whole number for each column; summed over those chosen. */
  readonly costs: readonly number[];
}

/** Objectives that one solve settles together: weights keep their order exactly, all sums staying small whole numbers. */
export interface Step {
  /** Ranks into the objectives. */
  readonly from: number;
  readonly to: number;
  readonly costs: readonly number[];
}

/** Sums up to a million stay exact well within a solver's tolerance; one big weight does not (measured at 1e16). */
const LARGEST_SUM = 1_000_000;
/** Of the last objective: a draw among equals, the same on every engine. */
const DRAW_BELOW = 23;

const component = (column: Column, code: ComponentCode): number => column.plan.components.find((one) => one.code === code)?.value ?? 0;

/** The components of the plans, in the policy's order of tiers; within a tier as the engine orders them. The draw has its own objective. */
function componentsInOrder({ columns }: Batch, policy: Policy): { tier: PolicyTier | 'draw'; code: ComponentCode }[] {
  const known = new Map<ComponentCode, PolicyTier | 'draw'>();
  for (const { plan } of columns) for (const { code, tier } of plan.components) if (!known.has(code)) known.set(code, tier);
  return [...policy.tiers, 'draw' as const].flatMap((tier) => [...known].filter(([code, of]) => of === tier && code !== 'drawn').map(([code]) => ({ tier, code })));
}

/** The joint order: children placed by class of urgency, the tiers of the policy, then the plans' own ranks and a draw. */
export function objectivesOf(batch: Batch, policy: Policy): Objective[] {
  const { requests, columns } = batch;
  const classes = [...new Set(requests.map(({ urgency }) => urgency))].sort((a, b) => a - b);
  const nothing = { urgency: null, tier: null, component: null };
  return [
    ...classes.map((urgency): Objective => ({
      code: { ...nothing, kind: 'placed', urgency },
      costs: columns.map(({ request, plan }) => (requests[request]!.urgency === urgency ? 0 - plan.assignments.length : 0)),
    })),
    ...componentsInOrder(batch, policy).map(({ tier, code }): Objective => ({
      code: { ...nothing, kind: 'component', tier, component: code }, costs: columns.map((column) => component(column, code)),
    })),
    { code: { ...nothing, kind: 'ownRank' }, costs: columns.map(({ rank }) => rank) },
    { code: { ...nothing, kind: 'draw', tier: 'draw' }, costs: columns.map(({ request, plan }) => hash32([requests[request]!.id, ...plan.hostIds].join('/')) % DRAW_BELOW) },
  ];
}

/** How far apart two sums of an objective can be. */
function rangeOf({ costs }: Objective, { requests }: Batch): number {
  return requests.reduce((sum, { columns }) => {
    const values = [0, ...columns.map((column) => costs[column]!)];
    return sum + Math.max(...values) - Math.min(...values);
  }, 0);
}

/** What may be settled together: the classes of urgency, the components of one tier, the draws. */
function familyOf({ code }: Objective): string {
  return code.kind === 'component' ? `tier ${code.tier}` : code.kind === 'placed' ? 'placed' : 'draw';
}

/** Joins neighbours of one family as long as their weighted sum stays small: the order they stand in is kept exactly. */
export function stepsOf(objectives: readonly Objective[], batch: Batch): Step[] {
  const steps: Step[] = [];
  for (let from = 0; from < objectives.length;) {
    let to = from + 1;
    let costs = objectives[from]!.costs;
    let range = rangeOf(objectives[from]!, batch);
    for (; to < objectives.length && familyOf(objectives[to]!) === familyOf(objectives[from]!); to += 1) {
      const weight = rangeOf(objectives[to]!, batch) + 1;
      if ((range + 1) * weight > LARGEST_SUM) break;
      const next = objectives[to]!.costs;
      costs = costs.map((cost, column) => cost * weight + next[column]!);
      range = (range + 1) * weight;
    }
    steps.push({ from, to, costs });
    from = to;
  }
  return steps;
}

/** Sum of costs over the columns chosen. */
export function sumOf(costs: readonly number[], chosen: readonly number[]): number {
  const sum = chosen.reduce((total, column) => total + costs[column]!, 0);
  return sum === 0 ? 0 : sum; // never -0
}

/** Every objective of a choice, in order: smaller is better, the first difference decides. */
export const valuesOf = (objectives: readonly Objective[], chosen: readonly number[]): number[] => objectives.map(({ costs }) => sumOf(costs, chosen));

/** Whether one choice is better than another. */
export const isBetter = (objectives: readonly Objective[], one: readonly number[], other: readonly number[]): boolean => (
  compareVectors(valuesOf(objectives, one), valuesOf(objectives, other)) < 0);
