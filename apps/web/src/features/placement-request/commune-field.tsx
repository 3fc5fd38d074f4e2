import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { FindCommunesDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { type ChosenPlace, placeText } from './place.js';

interface Props { readonly label: string; readonly value: ChosenPlace | null; readonly departement?: string; readonly error?: string | null; readonly onChange: (place: ChosenPlace | null) => void }

/** Finds a commune as one types; what is written and not chosen counts for nothing. */
export function CommuneField({ label, value, departement, error, onChange }: Props): ReactElement {
  const texts = useTexts();
  const [text, setText] = useState(placeText(value));
  const [asked] = useDebouncedValue(text.trim(), 150);
  const isQuiet = asked.length < 2 || value !== null;
  const [{ data, fetching }] = useQuery({ query: FindCommunesDocument, variables: { search: asked, departement: departement ?? null }, pause: isQuiet, requestPolicy: 'cache-first' });
  const found = (isQuiet ? [] : data?.communes ?? []).map(({ insee, name, postcodes }) => ({ insee, name, text: `${name} (${postcodes[0] ?? insee})` }));
  const change = (typed: string): void => {
    setText(typed);
    const chosen = found.find((one) => one.text === typed);
    onChange(chosen ? { insee: chosen.insee, name: chosen.name } : null);
  };
  return (
    <Autocomplete label={label} description={texts.form.fromHint} error={error ?? (!isQuiet && asked === text.trim() && !fetching && data && found.length === 0 ? texts.form.noCommune : null)}
      value={text} onChange={change} data={[...new Set(found.map((one) => one.text))]} filter={({ options }) => options} autoComplete="off" limit={8} />
  );
}
