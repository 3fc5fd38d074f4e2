import type { Asked, Demand, HostFacts, PersonFacts } from './facts.js';
import { lowestBit } from './planner/subsets.js';
import type { Refusal } from './result.js';
import { GROUP_RULES, HOST_RULES, isNear, PERSON_RULES, refuse, RULES } from './rules/index.js';
import type { Rule } from './rules/index.js';

/**
 * What the rules say of one host: which of them it fails, as bits in the order of {@link RULES}. People are bits too, in the order of
 * {@link Asked.people}. Reasons in full are worked out by {@link refusalsOf}, for those that somebody reads.
 */
export interface Judgement {
  readonly host: HostFacts;
  /** Rules that fail for everyone. */
  readonly failed: number;
  /** Rules that fail for one person, alone, in the order of the people. */
  readonly failedBy: readonly number[];
  /** Who could live here, alone. */
  readonly fits: number;
}

const FIRST_PERSON_RULE = HOST_RULES.length;
const FIRST_GROUP_RULE = FIRST_PERSON_RULE + PERSON_RULES.length;

/** The rules of some kind, as bits. */
export function rulesWhere(isIn: (rule: Rule) => boolean): number {
  return RULES.reduce((bits, rule, index) => (isIn(rule) ? bits | (1 << index) : bits), 0);
}

const NEVER_NEAR = rulesWhere(({ near }) => near === 'never');
const ALWAYS_NEAR = rulesWhere(({ near }) => near === 'always');

/** The rules that refuse these people together, as bits. */
export function failedTogether(demand: Demand, host: HostFacts, asked: Asked): number {
  let failed = 0;
  for (let at = 0; at < GROUP_RULES.length; at += 1) if (!GROUP_RULES[at]!.passes(demand, host, asked)) failed |= 1 << (FIRST_GROUP_RULE + at);
  return failed;
}

/** Whether these people can live here together. */
export function takesTogether(demand: Demand, host: HostFacts, asked: Asked): boolean {
  for (const rule of GROUP_RULES) if (!rule.passes(demand, host, asked)) return false;
  return true;
}

/** Judges a host for each person alone: all the rules, not up to the first that fails. */
export function judge(host: HostFacts, asked: Asked): Judgement {
  let failed = 0;
  for (let at = 0; at < HOST_RULES.length; at += 1) if (!HOST_RULES[at]!.passes(host, asked)) failed |= 1 << at;
  let fits = 0;
  const failedBy: number[] = [];
  for (const person of asked.people) {
    let own = failedTogether(person.alone, host, asked);
    for (let at = 0; at < PERSON_RULES.length; at += 1) if (!PERSON_RULES[at]!.passes(person, host, asked)) own |= 1 << (FIRST_PERSON_RULE + at);
    failedBy.push(own);
    if ((failed | own) === 0) fits |= 1 << person.index;
  }
  return { host, failed, failedBy, fits };
}

/**
 * Whether failed rules all leave the host near.
 * @param person whom the rules about a person were asked about
 * @param demand whom those about numbers were asked about
 */
export function areNear(failed: number, host: HostFacts, asked: Asked, person?: PersonFacts, demand?: Demand): boolean {
  if ((failed & NEVER_NEAR) !== 0) return false;
  for (let bits = failed & ~ALWAYS_NEAR; bits !== 0; bits &= bits - 1) {
    const rule = RULES[lowestBit(bits)]!;
    const near = rule.scope === 'host' ? isNear(rule, host, asked)
      : rule.scope === 'person' ? isNear(rule, person!, host, asked) : isNear(rule, demand!, host, asked);
    if (!near) return false;
  }
  return true;
}

/** The reasons behind failed rules, in the order in which they are read; the parameters are those of {@link areNear}. */
export function refusalsBehind(failed: number, host: HostFacts, asked: Asked, person?: PersonFacts, demand?: Demand): Refusal[] {
  const refusals: Refusal[] = [];
  for (let bits = failed; bits !== 0; bits &= bits - 1) {
    const rule = RULES[lowestBit(bits)]!;
    refusals.push(rule.scope === 'host' ? refuse(rule, null, host, asked)
      : rule.scope === 'person' ? refuse(rule, person!.person.key, person!, host, asked) : refuse(rule, demand!.personKey, demand!, host, asked));
  }
  return refusals;
}

/** All the reasons why a host is no place for some of the people, each alone: everyone's, then person by person. */
export function refusalsOf({ host, failed, failedBy }: Judgement, asked: Asked): Refusal[] {
  const refusals = refusalsBehind(failed, host, asked);
  for (const person of asked.people) refusals.push(...refusalsBehind(failedBy[person.index]!, host, asked, person, person.alone));
  return refusals;
}
