import { Button, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { RecordActDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { fromLocal, toLocal } from '../../ui/local-time.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

/** The act that a clock waits for has taken place: its delay stops, the next one runs from there. */
export function ClockAct({ requestId, act, name }: { readonly requestId: string; readonly act: string; readonly name: string }): ReactElement {
  const { act: words, cancel } = useTexts();
  const { send, isSending, refusal } = useChange(RecordActDocument);
  const [at, setAt] = useState<string | null>(null);
  const record = async (): Promise<void> => {
    if (await send({ requestId, act, at: fromLocal(at ?? '') })) setAt(null);
  };
  if (at === null) return <Button className="no-print" size="compact-xs" variant="default" aria-label={`${words.did} : ${name}`} onClick={() => setAt(toLocal(new Date()))}>{words.did}</Button>;
  return (
    <div className="row no-print">
      <RefusalAlert refusal={refusal} />
      <TextInput type="datetime-local" label={words.when} value={at} onChange={({ currentTarget }) => setAt(currentTarget.value)} />
      <Button size="compact-sm" loading={isSending} disabled={!fromLocal(at)} onClick={() => void record()}>{words.save}</Button>
      <Button size="compact-sm" variant="subtle" onClick={() => setAt(null)}>{cancel}</Button>
    </div>
  );
}
