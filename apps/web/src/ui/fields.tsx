import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';

interface Common {
  /** As the API names it: a refusal finds its field (`refusal.tsx`). */
  readonly name?: string;
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
}

/** A whole number, or nothing. */
export function CountField({ value, min = 0, max = 99, onChange, ...rest }: Common & { readonly value: number | ''; readonly min?: number; readonly max?: number; readonly onChange: (value: number | '') => void }): ReactElement {
  return <NumberInput {...rest} value={value} min={min} max={max} allowDecimal={false} inputMode="numeric" onChange={(next) => onChange(typeof next === 'number' ? next : '')} />;
}

/** A day, `YYYY-MM-DD`, or nothing. */
export function DayField({ value, onChange, ...rest }: Common & { readonly value: string; readonly min?: string; readonly onChange: (value: string) => void }): ReactElement {
  return <TextInput {...rest} type="date" value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
}

/** One of a few codes. */
export function CodeField<T extends string>({ value, data, onChange, ...rest }: Common & { readonly value: T; readonly data: readonly { value: string; label: string }[]; readonly onChange: (value: T) => void }): ReactElement {
  return <NativeSelect {...rest} value={value} data={[...data]} onChange={({ currentTarget }) => onChange(currentTarget.value as T)} />;
}
