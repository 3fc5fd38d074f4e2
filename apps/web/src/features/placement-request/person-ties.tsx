import { Button, MultiSelect, NativeSelect } from '@mantine/core';
import { CAPABILITY_LABELS } from '@ugo/domain/matching/labels';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../texts/language.js';
import { choicesOf } from '../../ui/labels.js';
import { CommuneField } from './commune-field.js';
import type { PersonDraft, VisitDraft } from './request-draft.js';

interface Props { readonly path: string; readonly person: PersonDraft; readonly errors: Readonly<Record<string, string>>; readonly onChange: (person: PersonDraft) => void }

/** What a place should keep near: the parents' visits, the school; and what is wished without being indispensable. */
export function PersonTies({ path, person, errors, onChange }: Props): ReactElement {
  const language = useLanguage();
  const { ties } = useTexts();
  const set = (more: Partial<PersonDraft>): void => onChange({ ...person, ...more });
  const setVisit = (index: number, visit: VisitDraft): void => set({ visits: person.visits.map((one, at) => (at === index ? visit : one)) });
  const known = person.visits.length + (person.school ? 1 : 0) + person.wished.length;
  return (
    <details style={{ marginTop: '.4rem' }}>
      <summary>{ties.title}{known > 0 && ` (${known})`}</summary>
      {person.visits.map((visit, index) => (
        <div className="grid" key={index} role="group" aria-label={ties.visit(person.key, index + 1)}>
          <NativeSelect label={ties.visits} value={visit.kind} onChange={({ currentTarget }) => setVisit(index, { ...visit, kind: currentTarget.value })} data={Object.entries(ties.kinds).map(([value, label]) => ({ value, label }))} />
          {visit.kind !== 'suspended' && <CommuneField name={`${path}.visits.${index}.at`} label={ties.visitsAt} value={visit.at} error={errors[`visits.${index}.at`] ?? null} onChange={(at) => setVisit(index, { ...visit, at })} />}
          <Button variant="subtle" color="red" size="compact-sm" style={{ alignSelf: 'end', justifySelf: 'start' }} onClick={() => set({ visits: person.visits.filter((_, at) => at !== index) })} aria-label={ties.removeVisit(person.key, index + 1)}>✕</Button>
        </div>
      ))}
      <div className="grid">
        <CommuneField name={`${path}.school`} label={ties.school} value={person.school} error={errors['school'] ?? null} onChange={(school) => set({ school })} />
        <MultiSelect label={ties.wished} value={[...person.wished]} onChange={(wished) => set({ wished })} data={choicesOf(CAPABILITY_LABELS, language)} searchable clearable hidePickedOptions />
        <Button variant="default" size="compact-md" style={{ alignSelf: 'end', justifySelf: 'start' }} disabled={person.visits.length >= 4} onClick={() => set({ visits: [...person.visits, { kind: 'open', at: null }] })}>{ties.addVisit}</Button>
      </div>
    </details>
  );
}
