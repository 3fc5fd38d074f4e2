import { checkPolicy } from './policy.js';
import type { PolicyProblemCode } from './policy.js';
import type { Problem } from './result.js';
import { policyProblem } from './texts/policy.js';
import type { Policy } from './types.js';

/** A policy read from outside, or all that is wrong with it. */
export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly Problem<PolicyProblemCode>[] };

type Kind = 'text' | 'number' | 'texts' | 'numbers';

const FIELDS: Readonly<Record<keyof Policy, Kind>> = {
  name: 'text', version: 'number', tiers: 'texts', travelBandsMetres: 'numbers', siteBandsMetres: 'numbers', freshnessBandsHours: 'numbers', plans: 'number',
};
/** Longest list that is looked at item by item: a file may hold anything. */
const LONGEST_LIST = 100;
const LONGEST_KEY = 40;

function typeProblems(field: string, value: unknown, kind: Kind): Problem<PolicyProblemCode>[] {
  const wanted = kind === 'text' || kind === 'texts' ? 'string' : 'number';
  if (kind === 'text' || kind === 'number') return typeof value === wanted ? [] : [policyProblem(field, 'wrongType')];
  if (!Array.isArray(value)) return [policyProblem(field, 'wrongType')];
  if (value.length > LONGEST_LIST) return [policyProblem(field, kind === 'numbers' ? 'bandsTooMany' : 'wrongType')];
  // `Array.from` sees the holes of a sparse list, which `flatMap` would skip.
  return Array.from(value as unknown[], (one, index) => (typeof one === wanted ? [] : [policyProblem(`${field}.${index}`, 'wrongType')])).flat();
}

/** A key as it may be shown: a file may name its fields as it likes. */
const shownKey = (key: string): string => key.slice(0, LONGEST_KEY).replace(/[^\p{L}\p{N}_.-]/gu, '?');

/**
 * Reads a policy from what JSON held: every field there, of its type, no other field, then {@link checkPolicy}. Never throws;
 * each problem names its field.
 */
export function parsePolicy(value: unknown): ParsedPolicy {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, problems: [policyProblem('', 'notAPolicy')] };
  const given = value as Readonly<Record<string, unknown>>;
  const problems = Object.keys(given).filter((key) => !Object.hasOwn(FIELDS, key)).map((key) => policyProblem(shownKey(key), 'fieldUnknown'));
  for (const [field, kind] of Object.entries(FIELDS)) {
    if (!Object.hasOwn(given, field)) problems.push(policyProblem(field, 'fieldMissing'));
    else problems.push(...typeProblems(field, given[field], kind));
  }
  if (problems.length > 0) return { ok: false, problems };
  const { name, version, tiers, travelBandsMetres, siteBandsMetres, freshnessBandsHours, plans } = given as unknown as Policy;
  const policy: Policy = {
    name, version, plans,
    tiers: [...tiers], travelBandsMetres: [...travelBandsMetres], siteBandsMetres: [...siteBandsMetres], freshnessBandsHours: [...freshnessBandsHours],
  };
  const wrong = checkPolicy(policy);
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, policy };
}

/** The same for a policy that is still to be signed: its version may be left out, whoever signs it gives it the next one. */
export function parsePolicyDraft(value: unknown): ParsedPolicy {
  const isUnversioned = typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, 'version');
  return parsePolicy(isUnversioned ? { ...value, version: 1 } : value);
}
