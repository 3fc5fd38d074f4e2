import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useTexts } from '../texts/language.js';

/** Something found, as people read it. */
export interface Found {
  readonly id: string;
  readonly text: string;
}

/** Fewer letters find everything. */
const SHORTEST = 2;

/** What to ask for, once one stops typing; empty = nothing yet. */
export function useSearch(): readonly [asked: string, onText: (text: string) => void] {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  return [asked.length < SHORTEST ? '' : asked, setText];
}

interface Props {
  readonly label: string;
  readonly description?: string;
  /** What is written already, where something was chosen before. */
  readonly initially?: string;
  /** Found for what was asked last; null = not yet. */
  readonly found: readonly Found[] | null;
  /** What is written, at each stroke; what is chosen is not searched again. See {@link useSearch}. */
  readonly onText: (text: string) => void;
  readonly onChange: (chosen: Found | null) => void;
  readonly error?: string | null;
}

/** Finds something as one types; what is written and not chosen counts for nothing. */
export function SearchField({ label, description, initially = '', found, onText, onChange, error }: Props): ReactElement {
  const texts = useTexts();
  const [text, setText] = useState(initially);
  /** What is chosen need not be found again: its text may say more than the name. */
  const [chosenText, setChosenText] = useState(initially);
  const options = [...new Map((found ?? []).map((one) => [one.text, one])).values()];
  const change = (value: string): void => {
    const chosen = options.find((one) => one.text === value) ?? null;
    setText(value);
    if (chosen) setChosenText(value);
    else onText(value);
    onChange(chosen);
  };
  const nothing = found?.length === 0 && text.trim().length >= SHORTEST && text !== chosenText ? texts.search.nothing : null;
  return (
    <Autocomplete label={label} description={description} error={error ?? nothing} value={text} onChange={change} data={options.map((one) => one.text)}
      filter={({ options: all }) => all} autoComplete="off" limit={8} />
  );
}
