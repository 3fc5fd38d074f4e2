import { Autocomplete, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { FindCommunesDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { CommuneMap } from './commune-map.js';
import { type ChosenPlace, placeText } from './place.js';

interface Props {
  readonly label: string;
  readonly value: ChosenPlace | null;
  readonly departement?: string;
  readonly error?: string | null;
  readonly onChange: (place: ChosenPlace | null) => void;
}

interface Commune { readonly insee: string; readonly name: string; readonly postcodes: readonly string[] }

const textOf = ({ name, postcodes, insee }: Commune): string => `${name} (${postcodes[0] ?? insee})`;

/** Finds a commune as one types, or on a map; what is written and not chosen counts for nothing. */
export function CommuneField({ label, value, departement, error, onChange }: Props): ReactElement {
  const texts = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(placeText(value));
  const [isOnMap, setOnMap] = useState(false);
  const [asked] = useDebouncedValue(text.trim(), 150);
  const isQuiet = asked.length < 2 || value !== null;
  const [{ data, fetching }] = useQuery({ query: FindCommunesDocument, variables: { search: asked, departement: departement ?? null }, pause: isQuiet, requestPolicy: 'cache-first' });
  const found = (isQuiet ? [] : data?.communes ?? []).map((commune) => ({ insee: commune.insee, name: commune.name, text: textOf(commune) }));
  const change = (typed: string): void => {
    setText(typed);
    const chosen = found.find((one) => one.text === typed);
    onChange(chosen ? { insee: chosen.insee, name: chosen.name } : null);
  };
  const choose = (commune: Commune): void => {
    setText(textOf(commune));
    onChange({ insee: commune.insee, name: commune.name });
    setOnMap(false);
    field.current?.focus();
  };
  return (
    <div style={isOnMap ? { gridColumn: '1 / -1' } : undefined}>
      <Autocomplete ref={field} label={label} description={texts.form.fromHint} error={error ?? (!isQuiet && asked === text.trim() && !fetching && data && found.length === 0 ? texts.form.noCommune : null)}
        value={text} onChange={change} data={[...new Set(found.map((one) => one.text))]} filter={({ options }) => options} autoComplete="off" limit={8} />
      <Button size="compact-xs" variant="subtle" aria-expanded={isOnMap} aria-label={`${isOnMap ? texts.map.hide : texts.map.open} : ${label}`} onClick={() => setOnMap(!isOnMap)}>{isOnMap ? texts.map.hide : texts.map.open}</Button>
      {isOnMap && <CommuneMap value={value} onChoose={choose} />}
    </div>
  );
}
