import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';

interface Props { readonly legend: string; readonly values: readonly string[]; readonly data: readonly { readonly value: string; readonly label: string }[]; readonly onChange: (values: readonly string[]) => void }

/** Several of a short list, all of it in sight. */
export function Choices({ legend, values, data, onChange }: Props): ReactElement {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="grid">
        {data.map(({ value, label }) => (
          <Checkbox key={value} label={label} checked={values.includes(value)} onChange={({ currentTarget }) => onChange(currentTarget.checked ? [...values, value] : values.filter((one) => one !== value))} />
        ))}
      </div>
    </fieldset>
  );
}
