import { Button, Checkbox, TextInput } from '@mantine/core';
import { NO_REASON_LABELS, NO_REASONS, type NoReason, offersClosure } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { AnswerReferralDocument, type ReceivedRowFragment, ReleaseHoldDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { CodeField, DayField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { fromLocal } from '../../ui/local-time.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

type Open = 'details' | 'no' | 'release';
interface Props {
  readonly row: ReceivedRowFragment;
  readonly onDone: () => void;
}

/** Yes to everybody in one tap; the rest opens below. A yes may be given back, with its reason. */
export function ReceivedAnswer({ row }: { readonly row: ReceivedRowFragment }): ReactElement {
  const { received } = useTexts();
  const { send, isSending, refusal } = useChange(AnswerReferralDocument);
  const [open, setOpen] = useState<Open | null>(null);
  const toggle = (what: Open): void => setOpen(open === what ? null : what);
  const done = (): void => setOpen(null);
  const mayRelease = row.dueAt !== null && (row.state === 'yes' || row.state === 'taken');
  return (
    <>
      <RefusalAlert refusal={refusal} />
      <div className="row no-print" style={{ margin: '.8rem 0' }}>
        {row.state === 'sent' && <Button loading={isSending} onClick={() => void send({ referralId: row.id, yes: true })}>{received.yes}</Button>}
        {row.state === 'sent' && <Button variant="default" aria-expanded={open === 'details'} onClick={() => toggle('details')}>{row.people.length > 1 ? received.yesToSome : received.yesWithHour}</Button>}
        {row.state === 'sent' && <Button variant="default" aria-expanded={open === 'no'} onClick={() => toggle('no')}>{received.no}</Button>}
        {mayRelease && <Button variant="default" aria-expanded={open === 'release'} onClick={() => toggle('release')}>{received.release}</Button>}
      </div>
      {row.state === 'sent' && open === 'details' && <YesForm row={row} onDone={done} />}
      {row.state === 'sent' && open === 'no' && <NoForm row={row} onDone={done} />}
      {mayRelease && open === 'release' && <ReleaseForm row={row} onDone={done} />}
    </>
  );
}

/** To whom, and when they would arrive. */
function YesForm({ row, onDone }: Props): ReactElement {
  const { received } = useTexts();
  const { send, isSending, refusal } = useChange(AnswerReferralDocument);
  const [keys, setKeys] = useState<string[]>(row.people.map(({ key }) => key));
  const [arrival, setArrival] = useState('');
  const answer = async (): Promise<void> => {
    const acceptedKeys = keys.length < row.people.length ? { acceptedKeys: keys } : {};
    if (await send({ referralId: row.id, yes: true, ...acceptedKeys, ...(arrival ? { arrivalAt: fromLocal(arrival) } : {}) })) onDone();
  };
  return (
    <ActForm label={received.yesToSome} submit={received.sendYes(keys.length)} refusal={refusal} isSending={isSending} onSubmit={answer} onCancel={onDone}>
      {row.people.length > 1 && (
        <Checkbox.Group label={received.toWhom} value={keys} onChange={setKeys}>
          <div className="row">{row.people.map(({ key }) => <Checkbox key={key} value={key} label={key} disabled={keys.length === 1 && keys.includes(key)} />)}</div>
        </Checkbox.Group>
      )}
      <TextInput name="arrivalAt" type="datetime-local" label={received.arrivalAt} description={received.arrivalHint} value={arrival} onChange={({ currentTarget }) => setArrival(currentTarget.value)} />
    </ActForm>
  );
}

/** The reason; where it is the host's own, its places may be closed in the same tap. */
function NoForm({ row, onDone }: Props): ReactElement {
  const { received, request } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(AnswerReferralDocument);
  const [reason, setReason] = useState<NoReason>('capacity');
  const [closeUntil, setCloseUntil] = useState('');
  const closes = offersClosure(reason) !== null;
  const answer = async (): Promise<void> => {
    if (await send({ referralId: row.id, yes: false, reason, ...(closes && closeUntil ? { closeUntil } : {}) })) onDone();
  };
  return (
    <ActForm label={received.no} submit={received.sendNo} refusal={refusal} isSending={isSending} onSubmit={answer} onCancel={onDone}>
      <CodeField name="reason" label={request.whyNo} value={reason} data={choicesOf(NO_REASON_LABELS, language, NO_REASONS)} onChange={setReason} />
      {closes && <DayField name="closeUntil" label={received.closeUntil} description={received.closeHint} value={closeUntil} onChange={setCloseUntil} />}
    </ActForm>
  );
}

function ReleaseForm({ row, onDone }: Props): ReactElement {
  const { received, request } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(ReleaseHoldDocument);
  const [reason, setReason] = useState<NoReason>('staff');
  const release = async (): Promise<void> => {
    if (await send({ referralId: row.id, reason })) onDone();
  };
  return (
    <ActForm label={received.release} submit={received.sendRelease} refusal={refusal} isSending={isSending} onSubmit={release} onCancel={onDone}>
      <CodeField name="reason" label={request.whyNo} description={received.releaseHint} value={reason} data={choicesOf(NO_REASON_LABELS, language, NO_REASONS)} onChange={setReason} />
    </ActForm>
  );
}
