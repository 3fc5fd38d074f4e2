import { Button, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../texts/language.js';

/** Who answers, and at which hours. */
export interface Line {
  readonly label: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
}

const AT_ANY_HOUR: Line = { label: '', number: '', from: '00:00', to: '00:00' };

/** The telephone chain, in the order in which one calls. */
export function TelephoneFields({ lines, onChange }: { readonly lines: readonly Line[]; readonly onChange: (lines: readonly Line[]) => void }): ReactElement {
  const { directory: words } = useTexts();
  const set = (index: number, part: Partial<Line>): void => onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  return (
    <fieldset>
      <legend>{words.telephones}</legend>
      <p className="muted">{words.telephonesHint}</p>
      {lines.map((line, index) => (
        <div key={index} className="row" role="group" aria-label={words.telephone(index + 1)}>
          <TextInput label={words.answers} value={line.label} onChange={({ currentTarget }) => set(index, { label: currentTarget.value })} required withAsterisk={false} maxLength={60} />
          <TextInput label={words.number} type="tel" value={line.number} onChange={({ currentTarget }) => set(index, { number: currentTarget.value })} required withAsterisk={false} maxLength={20} />
          <TextInput label={words.from} type="time" value={line.from} onChange={({ currentTarget }) => set(index, { from: currentTarget.value })} required withAsterisk={false} />
          <TextInput label={words.to} type="time" value={line.to} onChange={({ currentTarget }) => set(index, { to: currentTarget.value })} required withAsterisk={false} />
          <Button variant="subtle" onClick={() => onChange(lines.filter((_, at) => at !== index))} aria-label={words.removeTelephone(index + 1)}>{words.remove}</Button>
        </div>
      ))}
      <Button variant="default" size="compact-sm" mt="xs" onClick={() => onChange([...lines, AT_ANY_HOUR])}>{words.addTelephone}</Button>
    </fieldset>
  );
}
