import type { Problem } from '@ugo/access';
import type { Em } from '@ugo/persistence';
import { Host, type HostRow } from './directory.schema.js';
import type { ApprovalTermsInput, AuthorisationTermsInput } from './dto/terms.inputs.js';
import { wrong } from './directory-problems.js';
import { minutesOf } from './wall-time.js';

/** Admission hours as they are stored: both or neither. */
export function hoursOf({ admissionFrom, admissionTo }: { readonly admissionFrom?: string | null; readonly admissionTo?: string | null }): { problems: Problem[]; from: number | null; to: number | null } {
  const one = Boolean(admissionFrom) !== Boolean(admissionTo);
  return {
    problems: one ? [wrong(admissionFrom ? 'admissionTo' : 'admissionFrom', 'hoursIncomplete')] : [],
    from: admissionFrom ? minutesOf(admissionFrom) : null, to: admissionTo ? minutesOf(admissionTo) : null,
  };
}

/** An authorisation as it is stored: what is not said is as authorised. */
export function authorisationRow({ from, until = null, authorised, financed, installed, minAge, maxAge, sexes, measures, careKinds, decision = null }: AuthorisationTermsInput) {
  return { from, until, authorised, financed: financed ?? authorised, installed: installed ?? authorised, minAge, maxAge, sexes, measures, careKinds, decision };
}

/** An approval as it is stored. */
export function approvalRow({ from, until = null, places, intermittentPlaces, contracted = null, minAge, maxAge, careKinds }: ApprovalTermsInput) {
  return { from, until, places, intermittentPlaces, contracted, minAge, maxAge, careKinds };
}

/** Changes what was given of a host; what is absent stays as it is. */
export async function updateHost(em: Em, id: string, values: Partial<Record<keyof HostRow, unknown>>): Promise<void> {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length > 0) await em.nativeUpdate(Host, { id }, given);
}
