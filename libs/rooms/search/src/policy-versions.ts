import type { Day } from '@ugo/domain/kernel';
import { DEFAULT_POLICIES, type Policy, type SearchMode } from '@ugo/domain/matching';
import type { Em } from '@ugo/persistence';
import { SearchPolicy } from './search.schema.js';

/** In force on the day asked, signed for a later one, or neither: it has been, or another one was signed for the same day. */
export type PolicyStatus = 'running' | 'coming' | 'past';

/** One version of a Département's order. A default has no day, no signature and version 1. */
export interface PolicyVersion {
  readonly policy: Policy;
  readonly from: Day | null;
  /** Account that signed; null for a default. */
  readonly signedBy: string | null;
  /** ISO instant. */
  readonly signedAt: string | null;
  readonly status: PolicyStatus;
}

type Unplaced = Omit<PolicyVersion, 'status'>;

/** Most versions read of a Département: it signs a few a year. */
const MOST_VERSIONS = 400;

/** Every version of both orders of a Département as they stand on a day, the newest first, the defaults last. */
export async function policyVersions(em: Em, departement: string, day: Day): Promise<PolicyVersion[]> {
  const rows = await em.find(SearchPolicy, { departement }, { orderBy: [{ version: 'desc' }, { name: 'asc' }], limit: MOST_VERSIONS });
  const signed = rows.map(({ body, from, signedBy, signedAt }): Unplaced => ({ policy: body, from, signedBy: signedBy ?? null, signedAt: signedAt ? new Date(signedAt).toISOString() : null }));
  const all = [...signed, ...Object.values(DEFAULT_POLICIES).map((policy): Unplaced => ({ policy, from: null, signedBy: null, signedAt: null }))];
  const modes = Object.keys(DEFAULT_POLICIES) as SearchMode[];
  return modes.flatMap((mode) => placed(all.filter(({ policy }) => policy.name === mode), day));
}

/** Where each version of one order stands on a day: the newest day that has come counts, then the highest version. */
export function placed(versions: readonly Unplaced[], day: Day): PolicyVersion[] {
  const began = (version: Unplaced) => version.from ?? ''; // a default has always been there
  const isAfter = (one: Unplaced, other: Unplaced) => began(one) > began(other) || (began(one) === began(other) && one.policy.version > other.policy.version);
  const running = versions.filter((one) => began(one) <= day).reduce<Unplaced | null>((last, one) => (last === null || isAfter(one, last) ? one : last), null);
  const isReplaced = (one: Unplaced) => versions.some((other) => other.from === one.from && other.policy.version > one.policy.version);
  return versions.map((one) => ({ ...one, status: one === running ? 'running' : began(one) > day && !isReplaced(one) ? 'coming' : 'past' }));
}
