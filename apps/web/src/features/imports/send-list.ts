import type { RefusedFragment } from '../../gql/graphql.js';

interface Told { readonly line: number; readonly of: string; readonly fr: string; readonly en: string }
export interface Counts { readonly read: number; readonly created: number; readonly updated: number; readonly unchanged: number; readonly passedOver: number; readonly defects: number }
export interface Change { readonly key: string; readonly change: 'created' | 'updated'; readonly fields: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[] }
/** What an import would do. */
export interface Preview { readonly counts: Counts; readonly problems: readonly Told[]; readonly defects: readonly Told[]; readonly changes: readonly Change[] }

/** Sends the file, to look (no key) or to import (a key); gives the answer, the refusal, or null when none came. */
export async function sendList<Answer>(token: string, departement: string, file: File, key: string | null): Promise<Answer | RefusedFragment | null> {
  const query = new URLSearchParams({ departement, preview: key === null ? '1' : '0', ...(key === null ? {} : { key }) });
  const answer = await fetch(`/imports/hosts?${query}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' }, body: file }).catch(() => null);
  return answer ? (await answer.json().catch(() => null) as Answer | RefusedFragment | null) : null;
}

/** A refusal has a code; an answer has none. */
export const isRefused = (answer: object): answer is RefusedFragment => 'code' in answer;
