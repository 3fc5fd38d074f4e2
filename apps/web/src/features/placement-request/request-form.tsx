import { Button, Checkbox, NativeSelect, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { CARE_LABELS, MEASURE_LABELS } from '@ugo/domain/matching/labels';
import { RELATIVES_ASSESSED_LABELS, SLEEPS_AT_LABELS, URGENCY_LABELS } from '@ugo/domain/placement';
import type { ReactElement } from 'react';
import type { RefusedFragment } from '../../gql/graphql.js';
import { told, useLanguage, useTexts } from '../../texts/language.js';
import { choicesOf } from '../../ui/labels.js';
import { CommuneField } from './commune-field.js';
import { LimitsFields } from './limits-fields.js';
import { PersonRow } from './person-row.js';
import { allTogether, newPerson, type PersonDraft, type RequestDraft, usual, withPeople } from './request-draft.js';

interface Props { readonly draft: RequestDraft; readonly refusal: RefusedFragment | null; readonly onChange: (draft: RequestDraft) => void }

/** One screen: when, who, where they are; the rest has defaults that are right at two in the morning. */
export function RequestForm({ draft, refusal, onChange }: Props): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { form } = texts;
  const set = (more: Partial<RequestDraft>): void => onChange({ ...draft, ...more });
  const setPerson = (index: number, person: PersonDraft): void => set({ people: draft.people.map((one, at) => (at === index ? person : one)) });
  const problems = (refusal?.problems ?? []).map((one) => ({ field: one.field ?? '', text: told(language, one) }));
  const errorOf = (field: string): string | undefined => problems.find((one) => one.field === field)?.text;
  const errorsOfPerson = (index: number): Record<string, string> => Object.fromEntries(
    problems.filter(({ field }) => field.startsWith(`people.${index}.`)).map(({ field, text }) => [field.split('.').slice(2).join('.'), text]));
  const isTonight = draft.mode === 'tonight';
  return (
    <>
      <fieldset>
        <legend>{form.when}</legend>
        <div className="grid">
          <SegmentedControl aria-label={form.when} value={draft.mode} data={[{ value: 'tonight', label: form.tonight }, { value: 'planned', label: form.planned }]}
            onChange={(mode) => set(usual(mode as RequestDraft['mode']))} />
          {!isTonight && <TextInput type="date" name="firstNight" label={form.firstNight} value={draft.firstNight} onChange={({ currentTarget }) => set({ firstNight: currentTarget.value })} error={errorOf('firstNight')} />}
          <TextInput type="date" name="lastNight" label={form.lastNight} description={isTonight ? form.tonightHint : undefined} value={draft.lastNight} onChange={({ currentTarget }) => set({ lastNight: currentTarget.value })} error={errorOf('lastNight')} />
          <TextInput name="reference" label={form.reference} description={form.referenceHint} value={draft.reference} onChange={({ currentTarget }) => set({ reference: currentTarget.value })} error={errorOf('reference')} autoComplete="off" />
        </div>
      </fieldset>
      <h2>{form.people}</h2>
      {draft.people.map((person, index) => (
        <PersonRow key={person.key} path={`people.${index}`} person={person} errors={errorsOfPerson(index)} onChange={(next) => setPerson(index, next)}
          onRemove={draft.people.length > 1 ? () => onChange(withPeople(draft, draft.people.filter((_, at) => at !== index))) : null} />
      ))}
      <div className="row">
        <Button variant="default" onClick={() => onChange(withPeople(draft, [...draft.people, newPerson(draft.people)]))} disabled={draft.people.length >= 8}>{form.addPerson}</Button>
        {draft.people.length > 1 && <Checkbox label={form.togetherMust} checked={draft.together.length > 0} onChange={({ currentTarget }) => set({ together: currentTarget.checked ? allTogether(draft.people) : [] })} />}
      </div>
      <fieldset style={{ marginTop: '.9rem' }}>
        <legend>{form.where}</legend>
        <div className="grid">
          <CommuneField name="from" label={form.from} value={draft.from} error={errorOf('from') ?? null} onChange={(from) => set({ from })} />
          <NativeSelect label={form.sleepsAt} value={draft.sleepsAt} onChange={({ currentTarget }) => set({ sleepsAt: currentTarget.value })} data={[...(draft.sleepsAt ? [] : [{ value: '', label: '—' }]), ...choicesOf(SLEEPS_AT_LABELS, language)]} />
          <NumberInput name="radiusKm" label={form.radius} value={draft.radiusKm} min={1} max={300} allowDecimal={false} onChange={(radiusKm) => set({ radiusKm: typeof radiusKm === 'number' ? radiusKm : '' })} error={errorOf('radiusKm')} hideControls />
        </div>
      </fieldset>
      <details>
        <summary>{form.more}</summary>
        <div className="grid" style={{ margin: '.6rem 0' }}>
          <NativeSelect name="measure" label={form.measure} value={draft.measure} onChange={({ currentTarget }) => set({ measure: currentTarget.value })} data={choicesOf(MEASURE_LABELS, language)} error={errorOf('measure')} />
          <TextInput type="datetime-local" name="measureStart" label={texts.limits.measureStart} description={texts.limits.measureStartHint} value={draft.measureStart} onChange={({ currentTarget }) => set({ measureStart: currentTarget.value })} error={errorOf('measureStart')} />
          <TextInput type="date" name="decidedOn" label={texts.limits.decidedOn} value={draft.decidedOn} onChange={({ currentTarget }) => set({ decidedOn: currentTarget.value })} error={errorOf('decidedOn')} />
          <NativeSelect name="care" label={form.care} value={draft.care} onChange={({ currentTarget }) => set({ care: currentTarget.value })} data={choicesOf(CARE_LABELS, language)} error={errorOf('care')} />
          <NativeSelect label={form.urgency} value={draft.urgency} onChange={({ currentTarget }) => set({ urgency: currentTarget.value })} data={choicesOf(URGENCY_LABELS, language)} />
          <NativeSelect label={form.relatives} value={draft.relativesAssessed} onChange={({ currentTarget }) => set({ relativesAssessed: currentTarget.value })} data={choicesOf(RELATIVES_ASSESSED_LABELS, language)} />
          <Checkbox label={form.secret} checked={draft.secret} onChange={({ currentTarget }) => set({ secret: currentTarget.checked })} />
        </div>
        <div style={{ display: 'grid', gap: '.6rem', marginBottom: '.6rem' }}>
          <LimitsFields draft={draft} errorOf={errorOf} onChange={set} />
        </div>
      </details>
    </>
  );
}
