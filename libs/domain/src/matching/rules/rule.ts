import type { Asked, Demand, HostFacts, PersonFacts } from '../facts.js';
import type { Figures, Refusal, Relaxation, RuleCode, Waiver } from '../result.js';

/** Where a rule comes from: an article, a decision of the Département, a setting, the host's word, the request. */
export interface RuleSource {
  readonly kind: 'law' | 'decision' | 'setting' | 'declaration' | 'request';
  readonly reference: string;
}

/** What a check found: figures for the sentence, the smallest change that would lift it. */
export interface Finding {
  readonly figures: Figures;
  readonly relaxation: Relaxation | null;
  readonly near: boolean;
}

interface RuleBase {
  readonly code: RuleCode;
  readonly source: RuleSource;
  /** Null: nobody may set it aside. */
  readonly waivableBy: Waiver | null;
}

/** Says the same of a host for everyone. */
export interface HostRule extends RuleBase {
  readonly scope: 'host';
  readonly check: (host: HostFacts, asked: Asked) => Finding | null;
}

/** Depends on the person. */
export interface PersonRule extends RuleBase {
  readonly scope: 'person';
  readonly check: (person: PersonFacts, host: HostFacts, asked: Asked) => Finding | null;
}

/** Depends on who else comes: one person is a group of one. */
export interface GroupRule extends RuleBase {
  readonly scope: 'group';
  /** Cheap, for the search: whether the check would find nothing. */
  readonly passes: (demand: Demand, host: HostFacts, asked: Asked) => boolean;
  /** Called only when the rule does not pass. */
  readonly find: (demand: Demand, host: HostFacts, asked: Asked) => Finding;
}

/** A hard rule of the matching, as data. */
export type Rule = HostRule | PersonRule | GroupRule;

/**
 * The largest relaxations that are shown as near misses. What proposes candidates must widen its own margins by these,
 * or a near miss would be lost before it is seen.
 */
export const NEAR_MISS_MARGINS = { places: 1, metres: 10_000, years: 2, needs: 1, nights: 3 } as const;

/** A refusal that no figure measures: as near as the rule lets it be. */
export function plain(figures: Figures, near: boolean): Finding {
  return { figures, relaxation: null, near };
}

/** Puts the finding under its rule's name. */
export function refuse(rule: Rule, personKey: string | null, { figures, relaxation, near }: Finding): Refusal {
  return { rule: rule.code, personKey, waivableBy: rule.waivableBy, figures, relaxation, near };
}
