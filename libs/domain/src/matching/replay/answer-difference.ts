import type { ComponentCode, MatchResult } from '../result.js';
import type { PolicyTier } from '../types.js';

/** What a stored search keeps of its answer. Parts that a later engine added may be absent. */
export type KeptAnswer = Pick<MatchResult, 'plans' | 'incomplete' | 'nearMisses' | 'reserved' | 'counts' | 'effort'> & Partial<Pick<MatchResult, 'bridges' | 'splitBeside'>>;

/** Parts of an answer, and what it was made of. */
export type AnswerPart = 'input' | 'policy' | 'plans' | 'incomplete' | 'bridges' | 'splitBeside' | 'nearMisses' | 'reserved' | 'counts' | 'proven';

/**
 * What differs: `refused` = today's engine refuses what was stored; `missing` = no such policy was ever signed; `field` = one field of it;
 * `number` = how many, or a count; `place` = other hosts for the people, at a rank; `components` = another list of components;
 * `value` = the same hosts and another value; `detail` = the same values and another question, warning or figure.
 */
export type DifferenceKind = 'refused' | 'missing' | 'field' | 'number' | 'place' | 'components' | 'value' | 'detail';

/** One thing that a recomputed answer has otherwise. Codes and numbers only, never a person of the request. */
export interface AnswerDifference {
  readonly part: AnswerPart;
  readonly kind: DifferenceKind;
  /** Place in its list, 1 = first; null where there is no list. */
  readonly rank: number | null;
  /** First component that differs between the two plans of that rank. */
  readonly tier: PolicyTier | 'draw' | null;
  readonly code: ComponentCode | null;
  /** Field, count or rule, where no component is to blame. */
  readonly field: string | null;
  readonly then: number | string | boolean | null;
  readonly now: number | string | boolean | null;
}

const NOTHING: Omit<AnswerDifference, 'part' | 'kind'> = { rank: null, tier: null, code: null, field: null, then: null, now: null };

/** Makes a difference of what is known about it. */
export function difference(part: AnswerPart, kind: DifferenceKind, more: Partial<AnswerDifference> = {}): AnswerDifference {
  return { ...NOTHING, part, kind, ...more };
}

/** Whether two pieces of JSON say the same in what both have: an older answer may lack a field, and its keys come back from a database in another order. */
export function saysTheSame(then: unknown, now: unknown): boolean {
  if (Array.isArray(then) && Array.isArray(now)) return then.length === now.length && then.every((value, index) => saysTheSame(value, now[index]));
  if (typeof then !== 'object' || typeof now !== 'object' || then === null || now === null) return Object.is(plainZero(then), plainZero(now));
  if (Array.isArray(then) !== Array.isArray(now)) return false;
  const other = now as Readonly<Record<string, unknown>>;
  return Object.entries(then).every(([key, value]) => !Object.hasOwn(other, key) || saysTheSame(value, other[key]));
}

/** JSON knows no -0. */
const plainZero = (value: unknown): unknown => (value === 0 ? 0 : value);
