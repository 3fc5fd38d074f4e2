import { Button, Checkbox, NativeSelect, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { CARE_LABELS, MEASURE_LABELS } from '@ugo/domain/matching/labels';
import { RELATIVES_ASSESSED_LABELS, SLEEPS_AT_LABELS, URGENCY_LABELS } from '@ugo/domain/placement';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { type MeFragment, RequestPlacementDocument } from '../../gql/graphql.js';
import { told, useLanguage, useTexts } from '../../texts/language.js';
import { choicesOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { type ChosenCommune, CommuneField } from './commune-field.js';
import { type PersonDraft, PersonRow } from './person-row.js';
import { type RequestDraft, newPerson, requestInput, TONIGHT } from './request-draft.js';

/** One screen: when, who, where they are; the rest has defaults that are right at two in the morning. */
export default function NewRequestPage({ account }: { readonly account: MeFragment }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const navigate = useNavigate();
  const { form } = texts;
  const departement = account.roles.find(({ role }) => role === 'enfanceWorker')?.departement ?? account.departement;
  const { send, isSending, refusal } = useChange(RequestPlacementDocument);
  const [draft, setDraft] = useState<RequestDraft>(TONIGHT);
  const set = (more: Partial<RequestDraft>): void => setDraft((before) => ({ ...before, ...more }));
  const setPerson = (index: number, person: PersonDraft): void => set({ people: draft.people.map((one, at) => (at === index ? person : one)) });
  const errorOf = (field: string): string | undefined => {
    const problem = refusal?.problems.find((one) => one.field === field);
    return problem && told(language, problem);
  };
  const errorsOfPerson = (index: number): Record<string, string> => Object.fromEntries(
    (refusal?.problems ?? []).flatMap((one) => (one.field?.startsWith(`people.${index}.`) ? [[one.field.split('.')[2]!, told(language, one)]] : [])));
  const save = async (asDraft: boolean): Promise<void> => {
    const request = await send(requestInput(draft, departement, asDraft));
    if (request) await navigate(`/demandes/${request.id}${asDraft ? '' : '?chercher'}`);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(false);
  };
  const isTonight = draft.mode === 'tonight';
  return (
    <form onSubmit={submit} aria-labelledby="title" noValidate>
      <h1 id="title">{form.title}</h1>
      <RefusalAlert refusal={refusal} />
      <fieldset>
        <legend>{form.when}</legend>
        <div className="grid">
          <SegmentedControl aria-label={form.when} value={draft.mode} data={[{ value: 'tonight', label: form.tonight }, { value: 'planned', label: form.planned }]}
            onChange={(mode) => set(mode === 'tonight' ? { mode, care: 'emergency', urgency: 'immediate', relativesAssessed: 'emergency' } : { mode: 'planned', care: 'planned', urgency: 'planned', relativesAssessed: 'yes' })} />
          {!isTonight && <TextInput type="date" label={form.firstNight} value={draft.firstNight} onChange={({ currentTarget }) => set({ firstNight: currentTarget.value })} error={errorOf('firstNight')} />}
          <TextInput type="date" label={form.lastNight} description={isTonight ? form.tonightHint : undefined} value={draft.lastNight} onChange={({ currentTarget }) => set({ lastNight: currentTarget.value })} error={errorOf('lastNight')} />
          <TextInput label={form.reference} description={form.referenceHint} value={draft.reference} onChange={({ currentTarget }) => set({ reference: currentTarget.value })} error={errorOf('reference')} autoComplete="off" />
        </div>
      </fieldset>
      <h2>{form.people}</h2>
      {draft.people.map((person, index) => (
        <PersonRow key={person.key} person={person} errors={errorsOfPerson(index)} onChange={(next) => setPerson(index, next)}
          onRemove={draft.people.length > 1 ? () => set({ people: draft.people.filter((_, at) => at !== index) }) : null} />
      ))}
      <div className="row">
        <Button variant="default" onClick={() => set({ people: [...draft.people, newPerson(draft.people)] })} disabled={draft.people.length >= 8}>{form.addPerson}</Button>
        {draft.people.length > 1 && <Checkbox label={form.togetherMust} checked={draft.mustStayTogether} onChange={({ currentTarget }) => set({ mustStayTogether: currentTarget.checked })} />}
      </div>
      <fieldset style={{ marginTop: '.9rem' }}>
        <legend>{form.where}</legend>
        <div className="grid">
          <CommuneField label={form.from} error={errorOf('from') ?? null} onChange={(from: ChosenCommune | null) => set({ insee: from?.insee ?? null })} />
          <NativeSelect label={form.sleepsAt} value={draft.sleepsAt} onChange={({ currentTarget }) => set({ sleepsAt: currentTarget.value })} data={[{ value: '', label: '—' }, ...choicesOf(SLEEPS_AT_LABELS, language)]} />
          <NumberInput label={form.radius} value={draft.radiusKm} min={1} max={300} allowDecimal={false} onChange={(radiusKm) => set({ radiusKm: typeof radiusKm === 'number' ? radiusKm : '' })} error={errorOf('radiusKm')} hideControls />
        </div>
      </fieldset>
      <details>
        <summary>{form.more}</summary>
        <div className="grid" style={{ margin: '.6rem 0' }}>
          <NativeSelect label={form.measure} value={draft.measure} onChange={({ currentTarget }) => set({ measure: currentTarget.value })} data={choicesOf(MEASURE_LABELS, language)} />
          <NativeSelect label={form.care} value={draft.care} onChange={({ currentTarget }) => set({ care: currentTarget.value })} data={choicesOf(CARE_LABELS, language)} />
          <NativeSelect label={form.urgency} value={draft.urgency} onChange={({ currentTarget }) => set({ urgency: currentTarget.value })} data={choicesOf(URGENCY_LABELS, language)} />
          <NativeSelect label={form.relatives} value={draft.relativesAssessed} onChange={({ currentTarget }) => set({ relativesAssessed: currentTarget.value })} data={choicesOf(RELATIVES_ASSESSED_LABELS, language)} />
          <Checkbox label={form.secret} checked={draft.secret} onChange={({ currentTarget }) => set({ secret: currentTarget.checked })} />
        </div>
      </details>
      <div className="row" style={{ marginTop: '1rem' }}>
        <Button type="submit" loading={isSending}>{form.submit}</Button>
        <Button variant="default" onClick={() => void save(true)} disabled={isSending}>{form.draft}</Button>
      </div>
    </form>
  );
}
