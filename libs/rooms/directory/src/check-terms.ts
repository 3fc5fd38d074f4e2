import type { Problem } from '@ugo/access';
import type { HostKind } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { wrong } from './directory-problems.js';
import type { ApprovalTermsInput, AuthorisationTermsInput } from './dto/terms.inputs.js';

interface Dated { readonly from: string; readonly until?: string | null; readonly minAge: number; readonly maxAge: number }

/** What can't be, of any dated decision. */
function datedProblems({ from, until, minAge, maxAge }: Dated, path: string): Problem[] {
  return [
    ...(until && until < from ? [wrong(`${path}.until`, 'datesReversed')] : []),
    ...(maxAge < minAge ? [wrong(`${path}.maxAge`, 'agesReversed')] : []),
  ];
}

/** What can't be, of an authorisation. */
export function authorisationProblems(terms: AuthorisationTermsInput, path = 'authorisation'): Problem[] {
  const above = terms.financed != null && terms.financed > terms.authorised;
  return [...datedProblems(terms, path), ...(above ? [wrong(`${path}.financed`, 'financedAboveAuthorised')] : [])];
}

/** What is real but must be checked: reality is not refused. */
export function authorisationWarnings({ authorised, installed, minAge }: AuthorisationTermsInput, kind: HostKind, path = 'authorisation'): Problem[] {
  const small = kind === 'lieuDeVie' && (authorised < 3 || authorised > 10);
  const infants = authorised > 30 && (kind === 'pouponniere' || ((kind === 'mecs' || kind === 'foyer') && minAge < 3));
  return [
    ...(installed != null && installed > authorised ? [wrong(`${path}.installed`, 'installedAboveAuthorised')] : []),
    ...(small ? [wrong(`${path}.authorised`, 'lieuDeVieCapacity')] : []),
    ...(infants ? [wrong(`${path}.authorised`, 'pouponniereCapacity')] : []),
  ];
}

/** What can't be, of an approval. */
export function approvalProblems(terms: ApprovalTermsInput, path = 'approval'): Problem[] {
  return datedProblems(terms, path);
}

/**
 * Makes room for a dated decision of a host: one that began earlier and that this one carries on from ends the day before. Anything
 * else that covers the same days is an overlap, and refused: the history says one thing of each day.
 */
export async function makeRoom(em: Em, table: 'authorisation' | 'approval', hostId: string, { from, until }: { from: string; until?: string | null }): Promise<Problem[]> {
  const overlapping = await em.execute<{ id: string; earlier: boolean; lasts: boolean }[]>(`
    select id, valid_from < ? as earlier, ?::date is not null and (valid_until is null or valid_until > ?) as lasts
    from ${table} where host_id = ? and (valid_until is null or valid_until >= ?) and (?::date is null or valid_from <= ?)`,
  [from, until ?? null, until ?? null, hostId, from, until ?? null, until ?? null]);
  if (overlapping.some(({ earlier, lasts }) => !earlier || lasts)) return [wrong(`${table}.from`, 'periodOverlaps')];
  await em.execute(`update ${table} set valid_until = ?::date - 1 where host_id = ? and valid_from < ? and (valid_until is null or valid_until >= ?)`, [from, hostId, from, from]);
  return [];
}
