import { TextInput } from '@mantine/core';
import { HOLD_REASON_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { SetLegalHoldDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { CodeField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { useChange } from '../../ui/use-change.js';
import { requestNumber } from './request-number.js';

/** Keeps a request, by the number that its worker gives: whoever decides reads nothing of it here. */
export function HoldForm({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }): ReactElement {
  const { holds: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(SetLegalHoldDocument);
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [reason, setReason] = useState<keyof typeof HOLD_REASON_LABELS>('litigation');
  const submit = async (): Promise<void> => {
    const requestId = requestNumber(text);
    setWrong(requestId === null);
    if (requestId !== null && await send({ requestId, reason })) onDone();
  };
  return (
    <ActForm label={words.set} submit={words.confirm} refusal={refusal} isSending={isSending} onSubmit={submit} onCancel={onCancel}>
      <TextInput name="requestId" label={words.request} description={words.requestHint} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} error={isWrong ? words.noNumber : undefined} required withAsterisk={false} maxLength={300} autoComplete="off" />
      <CodeField name="reason" label={words.reason} value={reason} data={choicesOf(HOLD_REASON_LABELS, language)} onChange={setReason} />
    </ActForm>
  );
}
