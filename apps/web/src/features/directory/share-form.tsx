import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ShareHostsDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { given } from './given.js';

interface Props { readonly hostId: string; readonly onSaved: () => void; readonly onCancel: () => void }

/** Shows a host to a neighbouring Département, which places across the border. */
export function ShareForm({ hostId, onSaved, onCancel }: Props): ReactElement {
  const { directory: words, cancel } = useTexts();
  const { send, isSending, refusal } = useChange(ShareHostsDocument);
  const [mayAsk, setMayAsk] = useState(true);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (await send({ hostIds: [hostId], mayAsk, ...given(event.currentTarget) })) onSaved();
  };
  return (
    <form className="card" onSubmit={(event) => void submit(event)} aria-label={words.share}>
      <RefusalAlert refusal={refusal} />
      <div className="row">
        <TextInput name="neighbour" label={words.neighbour} description={words.neighbourHint} required withAsterisk={false} maxLength={3} />
        <Checkbox label={words.mayAskLong} checked={mayAsk} onChange={({ currentTarget }) => setMayAsk(currentTarget.checked)} />
      </div>
      <div className="row"><Button type="submit" loading={isSending}>{words.share}</Button><Button variant="subtle" onClick={onCancel}>{cancel}</Button></div>
    </form>
  );
}
