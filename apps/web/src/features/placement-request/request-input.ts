import { fromLocal } from '../../ui/local-time.js';
import type { PersonDraft, RequestDraft } from './request-draft.js';

type Fields = Readonly<Record<string, unknown>>;

/** Whether enough is written for the server to keep it: a reference, and an age for everybody. */
export const canBeKept = ({ reference, people }: RequestDraft): boolean => (
  reference.trim() !== '' && people.every(({ birthMonth, age }) => /^\d{4}-\d{2}$/.test(birthMonth) || age !== ''));

/** What both `requestPlacement` and `updateRequest` take: empty is null, and falls to the server's defaults. */
export function fieldsOf(draft: RequestDraft): Fields {
  const { mode, care, urgency, measure, relativesAssessed, secret, together, apart, from } = draft;
  return {
    reference: draft.reference.trim(), mode, care, urgency, measure, relativesAssessed, secret, people: draft.people.map(person), together, apart, from,
    zones: draft.zones.flatMap(({ around, km }) => (around && km !== '' ? [{ around, km }] : [])),
    radiusKm: draft.radiusKm === '' ? null : draft.radiusKm,
    firstNight: mode === 'planned' && draft.firstNight ? draft.firstNight : null, lastNight: draft.lastNight || null,
    measureStart: fromLocal(draft.measureStart) || null, decidedOn: draft.decidedOn || null,
  };
}

/** A visit without its place is not written yet, unless it is suspended. */
const person = ({ key, kind, sex, birthMonth, age, needs, wished, visits, school, knownHostIds }: PersonDraft): Fields => ({
  key, kind, sex, birthMonth: birthMonth || null, completedYears: birthMonth || age === '' ? null : age, needs, wished, school, knownHostIds,
  visits: visits.filter((visit) => visit.at || visit.kind === 'suspended').map((visit) => ({ kind: visit.kind, at: visit.kind === 'suspended' ? null : visit.at })),
});

/** What changed between two forms, as `updateRequest` takes it. */
export function changesOf(before: Fields, after: Fields): Fields {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])));
}
