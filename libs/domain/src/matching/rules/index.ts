import { GROUP_RULES } from './group.js';
import { HOST_RULES } from './host.js';
import { PERSON_RULES } from './person.js';
import type { Rule } from './rule.js';

export { GROUP_RULES, HOST_RULES, PERSON_RULES };
export { isNear, NEAR_MISS_MARGINS, refuse } from './rule.js';
export type { Finding, GroupRule, HostRule, PersonRule, Rule, RuleSource } from './rule.js';

/** Every hard rule, in the order in which a host's reasons are read. */
export const RULES: readonly Rule[] = [...HOST_RULES, ...PERSON_RULES, ...GROUP_RULES];
