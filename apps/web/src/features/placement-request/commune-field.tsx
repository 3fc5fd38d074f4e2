import { Autocomplete, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { FindCommunesDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { CommuneMap } from './commune-map.js';
import { type ChosenPlace, isTyped, placeText } from './place.js';

interface Props {
  /** Of the place in what is sent, such as `people.0.school`. */
  readonly name: string;
  readonly label: string;
  readonly value: ChosenPlace | null;
  readonly departement?: string;
  readonly error?: string | null;
  readonly onChange: (place: ChosenPlace | null) => void;
}

interface Commune { readonly insee: string; readonly name: string; readonly postcodes: readonly string[] }

const placeOf = ({ insee, name, postcodes: [postcode] }: Commune): ChosenPlace => ({ insee, name, ...(postcode ? { postcode } : {}) });

/** Finds a commune as one types, or on a map. What is typed and not chosen is no commune: it stays in sight, and the form asks for the choice. */
export function CommuneField({ name, label, value, departement, error, onChange }: Props): ReactElement {
  const texts = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const text = placeText(value);
  const [isOnMap, setOnMap] = useState(false);
  const [asked] = useDebouncedValue(text.trim(), 150);
  const isQuiet = asked.length < 2 || !isTyped(value);
  const [{ data, fetching }] = useQuery({ query: FindCommunesDocument, variables: { search: asked, departement: departement ?? null }, pause: isQuiet, requestPolicy: 'cache-first' });
  const found = (isQuiet ? [] : data?.communes ?? []).map(placeOf);
  const change = (typed: string): void => {
    onChange(found.find((one) => placeText(one) === typed) ?? (typed === '' ? null : { typed }));
  };
  const choose = (commune: Commune): void => {
    onChange(placeOf(commune));
    setOnMap(false);
    field.current?.focus();
  };
  return (
    <div style={isOnMap ? { gridColumn: '1 / -1' } : undefined}>
      <Autocomplete ref={field} name={name} label={label} description={texts.form.fromHint} error={error ?? (!isQuiet && asked === text.trim() && !fetching && data && found.length === 0 ? texts.form.noCommune : null)}
        value={text} onChange={change} data={[...new Set(found.map(placeText))]} filter={({ options }) => options} autoComplete="off" limit={8} />
      <Button size="compact-xs" variant="subtle" aria-expanded={isOnMap} aria-label={`${isOnMap ? texts.map.hide : texts.map.open} : ${label}`} onClick={() => setOnMap(!isOnMap)}>{isOnMap ? texts.map.hide : texts.map.open}</Button>
      {isOnMap && <CommuneMap value={value} onChoose={choose} />}
    </div>
  );
}
