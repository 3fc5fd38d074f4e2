import { Checkbox } from '@mantine/core';
import { NO_REASON_LABELS, SAID_BY_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { RecordAnswerDocument, type RequestWholeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { CodeField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { useChange } from '../../ui/use-change.js';

interface Props { readonly referral: RequestWholeFragment['referrals'][number]; readonly yes: boolean; readonly onDone: () => void }

/** What the host said by telephone, with the function of who said it; a yes may be to some of them. */
export function TelephoneAnswer({ referral: { id, personKeys }, yes, onDone }: Props): ReactElement {
  const { request, received } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(RecordAnswerDocument);
  const [saidBy, setSaidBy] = useState('onCallCadre');
  const [reason, setReason] = useState('capacity');
  const [keys, setKeys] = useState<string[]>([...personKeys]);
  const record = async (): Promise<void> => {
    const said = yes ? (keys.length < personKeys.length ? { acceptedKeys: keys } : {}) : { reason };
    if (await send({ referralId: id, yes, saidBy, ...said })) onDone();
  };
  return (
    <ActForm label={yes ? request.recordYes : request.recordNo} submit={request.record} refusal={refusal} isSending={isSending} onSubmit={record} onCancel={onDone}>
      <CodeField name="saidBy" label={request.whoSaid} value={saidBy} data={choicesOf(SAID_BY_LABELS, language)} onChange={setSaidBy} />
      {!yes && <CodeField name="reason" label={request.whyNo} value={reason} data={choicesOf(NO_REASON_LABELS, language)} onChange={setReason} />}
      {yes && personKeys.length > 1 && (
        <Checkbox.Group label={received.toWhom} value={keys} onChange={setKeys}>
          <div className="row">{personKeys.map((key) => <Checkbox key={key} value={key} label={key} disabled={keys.length === 1 && keys.includes(key)} />)}</div>
        </Checkbox.Group>
      )}
    </ActForm>
  );
}
