import type { Asked, Demand, HostFacts, PersonFacts } from '../facts.js';
import type { Figures, Refusal, Relaxation, RuleCode, Waiver } from '../result.js';

/** Where a rule comes from: an article, a decision of the Département, a setting, the host's word, the request. */
export interface RuleSource {
  readonly kind: 'law' | 'decision' | 'setting' | 'declaration' | 'request';
  readonly reference: string;
}

/** What a rule found: figures for the sentence, the smallest change that would lift it. */
export interface Finding {
  readonly figures: Figures;
  readonly relaxation: Relaxation | null;
}

/** A rule about some `What`: a host, a person at a host, people who go to a host together. */
interface RuleAbout<What extends readonly unknown[]> {
  readonly code: RuleCode;
  readonly source: RuleSource;
  /** Null: nobody may set it aside. */
  readonly waivableBy: Waiver | null;
  /** Asked of every host in every search, so it makes nothing: whether the rule has no objection. */
  readonly passes: (...what: What) => boolean;
  /** Why it does not pass. Called only then, and only when somebody reads it. */
  readonly find: (...what: What) => Finding;
  /**
   * Whether a host that fails may be a near miss as far as this rule goes. Where it depends on how much is missing, a test of it that
   * makes nothing either: most near misses are counted and never read.
   */
  readonly near: 'never' | 'always' | ((...what: What) => boolean);
}

/** Says the same of a host for everyone. */
export interface HostRule extends RuleAbout<[host: HostFacts, asked: Asked]> {
  readonly scope: 'host';
}

/** Depends on the person. */
export interface PersonRule extends RuleAbout<[person: PersonFacts, host: HostFacts, asked: Asked]> {
  readonly scope: 'person';
}

/** Depends on who else comes: one person is a group of one. */
export interface GroupRule extends RuleAbout<[demand: Demand, host: HostFacts, asked: Asked]> {
  readonly scope: 'group';
}

/** A hard rule of the matching, as data. */
export type Rule = HostRule | PersonRule | GroupRule;

/**
 * The largest relaxations that are shown as near misses. What proposes candidates must widen its own margins by these,
 * or a near miss would be lost before it is seen.
 */
export const NEAR_MISS_MARGINS = { places: 1, metres: 10_000, years: 2, needs: 1, nights: 3 } as const;

/** A refusal that no figure measures. */
export function plain(figures: Figures): Finding {
  return { figures, relaxation: null };
}

/** Whether a rule that does not pass leaves the host near. */
export function isNear<What extends readonly unknown[]>({ near }: RuleAbout<What>, ...what: What): boolean {
  return typeof near === 'function' ? near(...what) : near === 'always';
}

/** Puts what a rule that does not pass finds under its name. */
export function refuse<What extends readonly unknown[]>(rule: RuleAbout<What>, personKey: string | null, ...what: What): Refusal {
  const { figures, relaxation } = rule.find(...what);
  return { rule: rule.code, personKey, waivableBy: rule.waivableBy, figures, relaxation, near: isNear(rule, ...what) };
}
