import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement } from 'react';
import { CreateOrganisationDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { given } from './given.js';

export function OrganisationForm({ departement, onDone }: { readonly departement: string; readonly onDone: () => void }): ReactElement {
  const { directory: words, cancel } = useTexts();
  const { send, isSending, refusal } = useChange(CreateOrganisationDocument);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (await send({ departement, ...given(event.currentTarget) })) onDone();
  };
  return (
    <form className="card" onSubmit={(event) => void submit(event)} aria-label={words.create.organisations}>
      <RefusalAlert refusal={refusal} />
      <div className="grid">
        <TextInput name="name" label={words.name} required withAsterisk={false} maxLength={200} autoFocus />
        <TextInput name="finessEj" label={words.finessEj} maxLength={9} />
        <TextInput name="siret" label={words.siret} maxLength={14} />
      </div>
      <div className="row"><Button type="submit" loading={isSending}>{words.save}</Button><Button variant="subtle" onClick={onDone}>{cancel}</Button></div>
    </form>
  );
}
