import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { DirectoryTerritoriesDocument, SetTerritoryDocument, type TerritoryRowFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { given } from './given.js';
import { Table } from './site-lists.js';

/** The parts of a Département, each with its communes. */
export function TerritoryList({ departement }: { readonly departement: string }): ReactElement {
  const { directory: words } = useTexts();
  const query = useQuery({ query: DirectoryTerritoriesDocument, variables: { departement } });
  const [open, setOpen] = useState<TerritoryRowFragment | 'new' | null>(null);
  const territories = query[0].data?.territories ?? [];
  return (
    <>
      {open ? <TerritoryForm key={open === 'new' ? open : open.id} departement={departement} territory={open === 'new' ? null : open} onDone={() => { setOpen(null); query[1]({ requestPolicy: 'network-only' }); }} />
        : <Button variant="default" mt="sm" onClick={() => setOpen('new')}>{words.create.territories}</Button>}
      <Asked query={query} empty={territories.length === 0 ? words.noTerritory : null} />
      {territories.length > 0 && (
        <Table label={words.lists.territories} head={[words.name, words.communes, words.change]}>
          {territories.map((territory) => (
            <tr key={territory.id}>
              <td>{territory.name}</td><td>{words.communeCount(territory.communes.length)}</td>
              <td><Button size="compact-sm" variant="default" onClick={() => setOpen(territory)} aria-label={`${words.change} ${territory.name}`}>{words.change}</Button></td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

interface FormProps { readonly departement: string; readonly territory: TerritoryRowFragment | null; readonly onDone: () => void }

function TerritoryForm({ departement, territory, onDone }: FormProps): ReactElement {
  const { directory: words, cancel } = useTexts();
  const { send, isSending, refusal } = useChange(SetTerritoryDocument);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { name = '', communes = '' } = given(event.currentTarget);
    if (await send({ departement, name, communes: [...new Set(communes.split(/[\s,;]+/))].filter((code) => code !== ''), ...(territory ? { territoryId: territory.id } : {}) })) onDone();
  };
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)} aria-label={territory ? `${words.change} ${territory.name}` : words.create.territories}>
      <RefusalAlert refusal={refusal} />
      <TextInput name="name" label={words.name} defaultValue={territory?.name ?? ''} required withAsterisk={false} maxLength={100} autoFocus />
      <Textarea name="communes" label={words.communes} description={words.communesHint} defaultValue={territory?.communes.join(' ') ?? ''} required withAsterisk={false} rows={6} />
      <div className="row"><Button type="submit" loading={isSending}>{words.save}</Button><Button variant="subtle" onClick={onDone}>{cancel}</Button></div>
    </form>
  );
}
