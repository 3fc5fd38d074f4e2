import { Button } from '@mantine/core';
import { SPLIT_REASON_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { TakeAnswerDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { CodeField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

/** A yes is taken in one tap; where it would separate brothers and sisters the server wants to know why (Code civil 375-7). */
export function TakeAnswer({ referralId }: { readonly referralId: string }): ReactElement {
  const { request } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(TakeAnswerDocument);
  const [isAsked, setAsked] = useState(true);
  const [splitReason, setSplitReason] = useState('noPlaceTogether');
  const wantsReason = refusal?.problems.some(({ field }) => field === 'splitReason') ?? false;
  const take = (more = {}): Promise<unknown> => {
    setAsked(true);
    return send({ referralId, ...more });
  };
  if (wantsReason && isAsked) {
    return (
      <ActForm label={request.take} submit={request.take} refusal={refusal} isSending={isSending} onSubmit={async () => { await take({ splitReason }); }} onCancel={() => setAsked(false)}>
        <CodeField name="splitReason" label={request.why} value={splitReason} data={choicesOf(SPLIT_REASON_LABELS, language)} onChange={setSplitReason} />
      </ActForm>
    );
  }
  return (
    <>
      {!wantsReason && <RefusalAlert refusal={refusal} />}
      <Button className="no-print" size="compact-sm" loading={isSending} onClick={() => void take()}>{request.take}</Button>
    </>
  );
}
