import { Checkbox, TextInput } from '@mantine/core';
import { EXIT_REASON_LABELS, EXIT_REASONS, type ExitReason, OVER_NUMBER_REASON_LABELS, OVER_NUMBER_REASONS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { CorrectExitDocument, PlanExitDocument, RecordExitDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { today } from '../../ui/dates.js';
import { CodeField, DayField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { useChange } from '../../ui/use-change.js';
import type { StayFormProps } from './stay-card.js';

/** The day and why: the place is free from that night. */
export function ExitForm({ stay, onDone }: StayFormProps): ReactElement {
  const { stays: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(RecordExitDocument);
  const [exitOn, setExitOn] = useState(today);
  const [reason, setReason] = useState<ExitReason>('returnHome');
  const record = async (): Promise<void> => {
    if (await send({ stayId: stay.id, exitOn, reason })) onDone();
  };
  return (
    <ActForm label={words.acts.exit} submit={words.recordExit} refusal={refusal} isSending={isSending} onSubmit={record} onCancel={onDone}>
      <DayField name="exitOn" label={words.exitOn} description={words.exitHint} required value={exitOn} onChange={setExitOn} />
      <CodeField name="reason" label={words.reason} value={reason} data={choicesOf(EXIT_REASON_LABELS, language, EXIT_REASONS)} onChange={setReason} />
    </ActForm>
  );
}

/** An exit that was wrong: another day, another reason, or none at all. */
export function CorrectExitForm({ stay, onDone }: StayFormProps): ReactElement {
  const { stays: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(CorrectExitDocument);
  const [exitOn, setExitOn] = useState(stay.exitOn ?? '');
  const [reason, setReason] = useState(stay.exitReason ?? 'returnHome');
  const [isStill, setStill] = useState(false);
  const [over, setOver] = useState<Over>(NOT_OVER);
  const correct = async (): Promise<void> => {
    if (await send({ stayId: stay.id, ...(isStill ? overInput(over) : { exitOn, reason }) })) onDone();
  };
  return (
    <ActForm label={words.acts.correct} submit={words.record} refusal={refusal} isSending={isSending} onSubmit={correct} onCancel={onDone}>
      <Checkbox label={words.stillHere} checked={isStill} onChange={({ currentTarget }) => setStill(currentTarget.checked)} />
      {!isStill && <DayField name="exitOn" label={words.exitOn} value={exitOn} onChange={setExitOn} />}
      {!isStill && <CodeField name="reason" label={words.reason} value={reason} data={choicesOf(EXIT_REASON_LABELS, language, EXIT_REASONS)} onChange={setReason} />}
      {isStill && refusal && <OverFields over={over} onChange={setOver} />}
    </ActForm>
  );
}

/** Sooner gives nights back, later takes some; above the number it wants a reason, asked for when the server says so. */
export function PlanExitForm({ stay, onDone }: StayFormProps): ReactElement {
  const { stays: words } = useTexts();
  const { send, isSending, refusal } = useChange(PlanExitDocument);
  const [expectedExit, setExpectedExit] = useState(stay.expectedExit ?? '');
  const [over, setOver] = useState<Over>(NOT_OVER);
  const plan = async (): Promise<void> => {
    if (await send({ stayId: stay.id, expectedExit, ...overInput(over) })) onDone();
  };
  return (
    <ActForm label={words.acts.plan} submit={words.record} refusal={refusal} isSending={isSending} onSubmit={plan} onCancel={onDone}>
      <DayField name="expectedExit" label={words.expectedExit} required value={expectedExit} onChange={setExpectedExit} />
      {refusal && <OverFields over={over} onChange={setOver} />}
    </ActForm>
  );
}

interface Over {
  readonly reason: string;
  readonly decision: string;
}

const NOT_OVER: Over = { reason: '', decision: '' };
const overInput = ({ reason, decision }: Over): Readonly<Record<string, string>> => ({ ...(reason ? { overReason: reason } : {}), ...(decision.trim() ? { decision: decision.trim() } : {}) });

function OverFields({ over, onChange }: { readonly over: Over; readonly onChange: (over: Over) => void }): ReactElement {
  const { stays: words } = useTexts();
  const language = useLanguage();
  return (
    <>
      <CodeField name="overReason" label={words.overReason} value={over.reason} data={[{ value: '', label: words.notOver }, ...choicesOf(OVER_NUMBER_REASON_LABELS, language, OVER_NUMBER_REASONS)]} onChange={(reason) => onChange({ ...over, reason })} />
      <TextInput name="decision" label={words.decision} description={words.decisionHint} value={over.decision} maxLength={80} onChange={({ currentTarget }) => onChange({ ...over, decision: currentTarget.value })} />
    </>
  );
}
