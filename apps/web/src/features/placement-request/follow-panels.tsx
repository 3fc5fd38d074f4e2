import { Button, NativeSelect } from '@mantine/core';
import { CLOSE_REASON_LABELS, SLEEPS_AT_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { CloseRequestDocument, ColleaguesDocument, HandOverRequestDocument, RecordSleepsAtDocument, type RequestWholeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { choicesOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

export interface PanelProps { readonly request: RequestWholeFragment; readonly onDone: () => void }

/** Reality is written down, an hotel included. */
export function SleepsPanel({ request, onDone }: PanelProps): ReactElement {
  const { sleeps: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(RecordSleepsAtDocument);
  const [sleepsAt, setSleepsAt] = useState(request.sleepsAt ?? 'home');
  return (
    <div className="row">
      <RefusalAlert refusal={refusal} />
      <NativeSelect name="sleepsAt" label={words.title} value={sleepsAt} onChange={({ currentTarget }) => setSleepsAt(currentTarget.value)} data={choicesOf(SLEEPS_AT_LABELS, language)} data-autofocus />
      <Button loading={isSending} onClick={() => void send({ requestId: request.id, sleepsAt }).then((sent) => sent && onDone())}>{words.save}</Button>
    </div>
  );
}

/** To a colleague, or to the on-call worker for the night, and back. */
export function HandOverPanel({ request, onDone }: PanelProps): ReactElement {
  const texts = useTexts();
  const { handOver: words } = texts;
  const { send, isSending, refusal } = useChange(HandOverRequestDocument);
  const query = useQuery({ query: ColleaguesDocument, variables: { departement: request.departement }, requestPolicy: 'cache-first' });
  const { data } = query[0];
  const colleagues = data?.colleagues ?? [];
  const [chosen, setChosen] = useState('');
  const accountId = chosen || colleagues[0]?.id;
  const give = (to: string | null): void => void send({ requestId: request.id, accountId: to }).then((sent) => sent && onDone());
  if (!data) return <Asked query={query} />;
  return (
    <div className="row">
      <RefusalAlert refusal={refusal} />
      {request.onCallBy && <Button variant="default" loading={isSending} onClick={() => give(null)}>{words.back}</Button>}
      {colleagues.length === 0 && <p>{words.none}</p>}
      {accountId && <NativeSelect name="accountId" label={words.to} value={accountId} onChange={({ currentTarget }) => setChosen(currentTarget.value)} data={colleagues.map(({ id, displayName }) => ({ value: id, label: displayName }))} />}
      {accountId && <Button loading={isSending} onClick={() => give(accountId)}>{words.save}</Button>}
    </div>
  );
}

/** It ends, with its reason; the hosts are told by the server. */
export function ClosePanel({ request, onDone }: PanelProps): ReactElement {
  const { ending: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(CloseRequestDocument);
  const [reason, setReason] = useState(request.state === 'admitted' ? 'placed' : request.state === 'draft' ? 'error' : 'familySolution');
  return (
    <div className="row">
      <RefusalAlert refusal={refusal} />
      <NativeSelect name="reason" label={words.reason} description={words.hint} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} data={choicesOf(CLOSE_REASON_LABELS, language)} />
      <Button color="red" loading={isSending} onClick={() => void send({ requestId: request.id, reason }).then((sent) => sent && onDone())}>{words.save}</Button>
    </div>
  );
}
