import type { Plan } from '../result.js';
import { difference, saysTheSame } from './answer-difference.js';
import type { AnswerDifference, AnswerPart } from './answer-difference.js';
import { isSamePlan } from './plan-figures.js';

type Found = Partial<AnswerDifference>;

/** The first component that two plans have otherwise; null when they have the same components with the same values. */
function componentDifference(then: Plan, now: Plan): Found | null {
  const length = Math.max(then.components.length, now.components.length);
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [then.components[index], now.components[index]];
    if (one?.code !== other?.code) return { kind: 'components', then: one?.code ?? null, now: other?.code ?? null };
    if (one!.value !== other!.value) return { kind: 'value', tier: one!.tier, code: one!.code, then: one!.value, now: other!.value };
  }
  return null;
}

/** What a person reads beside the values, but for what follows from them: the first that differs. */
function detailDifference(then: Plan, now: Plan): Found | null {
  for (const field of ['unplaced', 'questions', 'warnings', 'unknowns'] as const) {
    if (Object.hasOwn(then, field) && !saysTheSame(then[field], now[field])) return { kind: 'detail', field };
  }
  const data = then.components.find((component, index) => !saysTheSame(component.data, now.components[index]!.data));
  return data ? { kind: 'detail', tier: data.tier, code: data.code, field: 'data' } : null;
}

/** What two plans of one rank differ in; null = nothing. */
export function planDifference(part: AnswerPart, rank: number | null, then: Plan, now: Plan): AnswerDifference | null {
  const component = componentDifference(then, now);
  const found: Found | null = isSamePlan(then, now) ? component ?? detailDifference(then, now) : { ...component, kind: 'place' };
  return found && difference(part, found.kind!, { ...found, rank });
}

/** What two lists of plans differ in: how many, the first rank with other hosts, the first with other values; a detail only where that is all. */
export function planListDifferences(part: AnswerPart, then: readonly Plan[], now: readonly Plan[]): AnswerDifference[] {
  const number = then.length === now.length ? [] : [difference(part, 'number', { then: then.length, now: now.length })];
  const found = then.slice(0, now.length).flatMap((plan, index) => planDifference(part, index + 1, plan, now[index]!) ?? []);
  const place = found.find(({ kind }) => kind === 'place');
  const value = found.find(({ kind }) => kind === 'value' || kind === 'components');
  const told = [place, value].filter((one) => one !== undefined);
  return [...number, ...(told.length > 0 ? told : found.slice(0, 1))];
}
