import { fromLocal } from '../../ui/local-time.js';
import { type ChosenPlace, chosen, isTyped } from './place.js';
import type { PersonDraft, RequestDraft } from './request-draft.js';

type Fields = Readonly<Record<string, unknown>>;

/** Whether enough is written for the server to keep it: a reference, and an age for everybody. */
export const canBeKept = ({ reference, people }: RequestDraft): boolean => (
  reference.trim() !== '' && people.every(({ birthMonth, age }) => /^\d{4}-\d{2}$/.test(birthMonth) || age !== ''));

/** What both `requestPlacement` and `updateRequest` take: empty is null, and falls to the server's defaults. */
export function fieldsOf(draft: RequestDraft): Fields {
  const { mode, care, urgency, measure, relativesAssessed, secret, together, apart, from } = draft;
  return {
    reference: draft.reference.trim(), mode, care, urgency, measure, relativesAssessed, secret, people: draft.people.map(person), together, apart, from: chosen(from),
    zones: draft.zones.flatMap(({ around, km }) => (chosen(around) && km !== '' ? [{ around, km }] : [])),
    radiusKm: draft.radiusKm === '' ? null : draft.radiusKm,
    firstNight: mode === 'planned' && draft.firstNight ? draft.firstNight : null, lastNight: draft.lastNight || null,
    measureStart: fromLocal(draft.measureStart) || null, decidedOn: draft.decidedOn || null,
  };
}

/** A visit without its place is not written yet, unless it is suspended. */
const person = ({ key, kind, sex, birthMonth, age, needs, wished, visits, school, knownHostIds }: PersonDraft): Fields => ({
  key, kind, sex, birthMonth: birthMonth || null, completedYears: birthMonth || age === '' ? null : age, needs, wished, school: chosen(school), knownHostIds,
  visits: visits.filter((visit) => chosen(visit.at) || visit.kind === 'suspended').map((visit) => ({ kind: visit.kind, at: visit.kind === 'suspended' ? null : visit.at })),
});

/** What is in sight and would be left out of what is sent: each field, and whether it is empty or a place to choose. Nobody may be searched for without it. */
export function unfinished({ people, zones, from }: RequestDraft): { readonly field: string; readonly is: 'empty' | 'typed' }[] {
  const place = (field: string, value: ChosenPlace | null, isNeeded: boolean): ReturnType<typeof unfinished> => (
    isTyped(value) ? [{ field, is: 'typed' }] : !value && isNeeded ? [{ field, is: 'empty' }] : []);
  return [
    ...people.flatMap(({ school, visits }, index) => [
      ...visits.flatMap(({ kind, at }, visit) => (kind === 'suspended' ? [] : place(`people.${index}.visits.${visit}.at`, at, true))), ...place(`people.${index}.school`, school, false),
    ]),
    ...place('from', from, false),
    ...zones.flatMap(({ around, km }, index) => [...place(`zones.${index}.around`, around, true), ...(km === '' ? [{ field: `zones.${index}.km`, is: 'empty' as const }] : [])]),
  ];
}

/** What changed between two forms, as `updateRequest` takes it. */
export function changesOf(before: Fields, after: Fields): Fields {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])));
}
