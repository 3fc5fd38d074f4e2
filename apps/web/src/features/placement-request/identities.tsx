import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { EnterIdentityDocument, ReadIdentitiesDocument, type ReadIdentitiesQuery } from '../../gql/graphql.js';
import { told, useLanguage, useTexts } from '../../texts/language.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

type Known = Extract<ReadIdentitiesQuery['identities'], { __typename: 'Identities' }>['people'][number];

/** Names, once a yes is taken, for that host alone. Nothing is read before somebody opens it: each reading is logged. */
export function Identities({ referralId, keys }: { readonly referralId: string; readonly keys: readonly string[] }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [{ data, error }] = useQuery({ query: ReadIdentitiesDocument, variables: { referralId }, pause: !isOpen, requestPolicy: 'network-only' });
  const answer = data?.identities;
  if (!isOpen) return <Button className="no-print" size="compact-sm" variant="default" onClick={() => setOpen(true)}>{texts.identity.open}</Button>;
  return (
    <section aria-label={texts.identity.title} className="no-print" style={{ flexBasis: '100%' }}>
      <p className="muted">{texts.identity.hint}</p>
      {!answer && (error ? <p role="alert">{texts.failed}</p> : <p role="status">{texts.loading}</p>)}
      {answer?.__typename === 'Refusal' && <p role="alert">{told(language, answer)}</p>}
      {answer?.__typename === 'Identities' && keys.map((key) => <IdentityForm key={key} referralId={referralId} personKey={key} known={answer.people.find(({ personKey }) => personKey === key) ?? null} />)}
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(false)}>{texts.close}</Button>
    </section>
  );
}

function IdentityForm({ referralId, personKey, known }: { readonly referralId: string; readonly personKey: string; readonly known: Known | null }): ReactElement {
  const { identity: words } = useTexts();
  const { send, isSending, refusal } = useChange(EnterIdentityDocument);
  const [isSaved, setSaved] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const sent = await send({ referralId, personKey, firstNames: text('firstNames'), lastName: text('lastName'), bornOn: text('bornOn') || null, legalGuardians: text('legalGuardians') || null });
    setSaved(sent !== null);
  };
  return (
    <form onSubmit={(event) => void save(event)} onChange={() => setSaved(false)} autoComplete="off" noValidate>
      <fieldset>
        <legend>{words.person(personKey)}</legend>
        <RefusalAlert refusal={refusal} />
        <div className="grid">
          <TextInput name="firstNames" label={words.firstNames} defaultValue={known?.firstNames ?? ''} autoComplete="off" />
          <TextInput name="lastName" label={words.lastName} defaultValue={known?.lastName ?? ''} autoComplete="off" />
          <TextInput name="bornOn" type="date" label={words.bornOn} defaultValue={known?.bornOn ?? ''} />
          <TextInput name="legalGuardians" label={words.guardians} defaultValue={known?.legalGuardians ?? ''} autoComplete="off" />
        </div>
        <div className="row" style={{ marginTop: '.6rem' }}><Button type="submit" size="compact-sm" loading={isSending}>{words.save(personKey)}</Button><span role="status">{isSaved && words.saved}</span></div>
      </fieldset>
    </form>
  );
}
