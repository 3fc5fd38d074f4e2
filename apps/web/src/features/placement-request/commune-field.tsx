import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { FindCommunesDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';

/** A commune chosen by its name or postcode. */
export interface ChosenCommune {
  readonly insee: string;
  readonly name: string;
}

interface Props { readonly label: string; readonly departement?: string; readonly error?: string | null; readonly onChange: (commune: ChosenCommune | null) => void }

/** Finds a commune as one types; what is written and not chosen counts for nothing. */
export function CommuneField({ label, departement, error, onChange }: Props): ReactElement {
  const texts = useTexts();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const [{ data, fetching }] = useQuery({ query: FindCommunesDocument, variables: { search: asked, departement: departement ?? null }, pause: asked.length < 2, requestPolicy: 'cache-first' });
  const found = (asked.length < 2 ? [] : data?.communes ?? []).map(({ insee, name, postcodes }) => ({ insee, name, text: `${name} (${postcodes[0] ?? insee})` }));
  const change = (value: string): void => {
    setText(value);
    onChange(found.find((one) => one.text === value) ?? null);
  };
  return (
    <Autocomplete label={label} description={texts.form.fromHint} error={error ?? (asked.length > 2 && !fetching && data && found.length === 0 && !text.includes('(') ? texts.form.noCommune : null)}
      value={text} onChange={change} data={[...new Set(found.map((one) => one.text))]} filter={({ options }) => options} autoComplete="off" limit={8} />
  );
}
