import { ABSENCE_KIND_LABELS, ABSENCE_KINDS, type AbsenceKind } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { EndAbsenceDocument, RecordAbsenceDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { today } from '../../ui/dates.js';
import { CodeField, DayField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { useChange } from '../../ui/use-change.js';
import type { StayFormProps } from './stay-card.js';

/** Nights away; the place stays the child's own. */
export function AbsenceForm({ stay, onDone }: StayFormProps): ReactElement {
  const { stays: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(RecordAbsenceDocument);
  const [kind, setKind] = useState<AbsenceKind>('weekendAtHome');
  const [firstNight, setFirstNight] = useState(today);
  const [lastNight, setLastNight] = useState('');
  const record = async (): Promise<void> => {
    if (await send({ stayId: stay.id, kind, firstNight, ...(lastNight ? { lastNight } : {}) })) onDone();
  };
  return (
    <ActForm label={words.acts.absence} submit={words.record} refusal={refusal} isSending={isSending} onSubmit={record} onCancel={onDone}>
      <CodeField name="kind" label={words.reason} value={kind} data={choicesOf(ABSENCE_KIND_LABELS, language, ABSENCE_KINDS)} onChange={setKind} />
      <DayField name="firstNight" label={words.firstNight} required value={firstNight} onChange={setFirstNight} />
      <DayField name="lastNight" label={words.lastNight} description={words.notKnown} value={lastNight} onChange={setLastNight} />
    </ActForm>
  );
}

/** The child is back: which night was the last away. */
export function EndAbsenceForm({ stay, onDone }: StayFormProps): ReactElement {
  const { stays: words } = useTexts();
  const { send, isSending, refusal } = useChange(EndAbsenceDocument);
  const [lastNight, setLastNight] = useState('');
  const open = stay.absences.find((one) => one.lastNight === null);
  const record = async (): Promise<void> => {
    if (open && await send({ stayId: stay.id, absenceId: open.id, lastNight })) onDone();
  };
  return (
    <ActForm label={words.acts.endAbsence} submit={words.record} refusal={refusal} isSending={isSending} onSubmit={record} onCancel={onDone}>
      <DayField name="lastNight" label={words.lastNight} required value={lastNight} onChange={setLastNight} />
    </ActForm>
  );
}
