import { RULE_CODES } from '../result.js';
import type { Bridge, Counts, SplitBeside } from '../result.js';
import type { Policy } from '../types.js';
import { difference, saysTheSame } from './answer-difference.js';
import type { AnswerDifference, AnswerPart, KeptAnswer } from './answer-difference.js';
import { planDifference, planListDifferences } from './compare-plans.js';

/** How a recomputed answer stands to the one that was kept. */
export interface AnswerComparison {
  readonly differences: readonly AnswerDifference[];
  /** Parts that the engine of today gives and that of then did not. */
  readonly notCompared: readonly AnswerPart[];
}

function bridgeDifferences(then: readonly Bridge[], now: readonly Bridge[]): AnswerDifference[] {
  const differences = then.length === now.length ? [] : [difference('bridges', 'number', { then: then.length, now: now.length })];
  for (let index = 0; index < Math.min(then.length, now.length); index += 1) {
    const [one, other, rank] = [then[index]!, now[index]!, index + 1];
    if (one.switchNight !== other.switchNight) return [...differences, difference('bridges', 'field', { rank, field: 'switchNight', then: one.switchNight, now: other.switchNight })];
    const found = planDifference('bridges', rank, one.tonight, other.tonight) ?? planDifference('bridges', rank, one.then, other.then);
    if (found) return [...differences, found];
  }
  return differences;
}

function besideDifferences(then: SplitBeside | null, now: SplitBeside | null): AnswerDifference[] {
  if (then === null || now === null) return then === now ? [] : [difference('splitBeside', 'number', { then: then ? 1 : 0, now: now ? 1 : 0 })];
  const found = planDifference('splitBeside', null, then.plan, now.plan);
  return found ? [found] : saysTheSame(then.because, now.because) ? [] : [difference('splitBeside', 'detail', { field: 'because' })];
}

/** Lists of hosts with their reasons: how many, and the first rank that is otherwise. */
function listDifferences(part: 'nearMisses' | 'reserved', then: readonly unknown[], now: readonly unknown[]): AnswerDifference[] {
  const differences = then.length === now.length ? [] : [difference(part, 'number', { then: then.length, now: now.length })];
  const at = then.findIndex((one, index) => index < now.length && !saysTheSame(one, now[index]));
  return at < 0 ? differences : [...differences, difference(part, 'detail', { rank: at + 1 })];
}

function countDifferences(then: Counts, now: Counts): AnswerDifference[] {
  const fields = (['candidates', 'fitting', 'excluded', 'nearMisses'] as const).map((field) => [field, then[field], now[field]] as const);
  // A rule that refuses nobody has no count.
  const rules = RULE_CODES.map((rule) => [`byRule.${rule}`, then.byRule[rule] ?? 0, now.byRule[rule] ?? 0] as const);
  return [...fields, ...rules].filter(([, one, other]) => one !== other).map(([field, one, other]) => difference('counts', 'number', { field, then: one, now: other }));
}

/**
 * Compares the answer that a search kept with the one that the engine gives today for the same input, part by part: the reasons for
 * `differs`. How many steps the search took is no part of an answer; whether it is proven is.
 */
export function compareAnswers(then: KeptAnswer, now: KeptAnswer): AnswerComparison {
  const differences = [
    ...planListDifferences('plans', then.plans, now.plans),
    ...planListDifferences('incomplete', then.incomplete, now.incomplete),
    ...(then.bridges && now.bridges ? bridgeDifferences(then.bridges, now.bridges) : []),
    ...(then.splitBeside !== undefined && now.splitBeside !== undefined ? besideDifferences(then.splitBeside, now.splitBeside) : []),
    ...listDifferences('nearMisses', then.nearMisses, now.nearMisses),
    ...listDifferences('reserved', then.reserved, now.reserved),
    ...countDifferences(then.counts, now.counts),
    ...(then.effort.proven === now.effort.proven ? [] : [difference('proven', 'field', { then: then.effort.proven, now: now.effort.proven })]),
  ];
  const added = (['bridges', 'splitBeside'] as const).filter((part) => then[part] === undefined && now[part] !== undefined);
  return { differences, notCompared: added };
}

/**
 * Compares the policy that a search kept with the one of its name and version, as signed or by default: neither is ever changed, so a
 * difference says that one of them was.
 */
export function comparePolicies(kept: Policy, named: Policy | null): AnswerDifference[] {
  if (named === null) return [difference('policy', 'missing', { then: kept.version })];
  return (Object.keys(named) as (keyof Policy)[])
    .filter((field) => JSON.stringify(kept[field]) !== JSON.stringify(named[field]))
    .map((field) => difference('policy', 'field', { field, then: JSON.stringify(kept[field]) ?? null, now: JSON.stringify(named[field]) }));
}
