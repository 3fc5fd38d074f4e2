import { Button, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { RecordActDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { fromLocal, toLocal } from '../../ui/local-time.js';
import { useChange } from '../../ui/use-change.js';

interface Props { readonly requestId: string; readonly act: string; readonly name: string }

/** The act that a clock waits for has taken place: its delay stops, the next one runs from there. */
export function ClockAct({ name, ...rest }: Props): ReactElement {
  const { act: words } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="no-print" size="compact-xs" variant="default" aria-label={`${words.did} : ${name}`} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{words.did}</Button>
      {isOpen && <ActAt name={name} {...rest} onDone={() => setOpen(false)} />}
    </>
  );
}

function ActAt({ requestId, act, name, onDone }: Props & { readonly onDone: () => void }): ReactElement {
  const { act: words } = useTexts();
  const { send, isSending, refusal } = useChange(RecordActDocument);
  const [at, setAt] = useState(() => toLocal(new Date()));
  const record = async (): Promise<void> => {
    if (await send({ requestId, act, at: fromLocal(at) })) onDone();
  };
  return (
    <ActForm label={`${words.did} : ${name}`} submit={words.save} refusal={refusal} isSending={isSending} onSubmit={record} onCancel={onDone}>
      <TextInput name="at" type="datetime-local" required label={words.when} value={at} onChange={({ currentTarget }) => setAt(currentTarget.value)} />
    </ActForm>
  );
}
