import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../texts/language.js';

/** How many months back are read; the server counts 24 at most. */
export function SpanSelect({ months, onMonths }: { readonly months: number; readonly onMonths: (months: number) => void }): ReactElement {
  const { oversight: { steering } } = useTexts();
  return (
    <div className="filters">
      <NativeSelect label={steering.period} value={String(months)} onChange={({ currentTarget }) => onMonths(Number(currentTarget.value))}
        data={[3, 6, 12, 24].map((count) => ({ value: String(count), label: steering.months(count) }))} />
    </div>
  );
}
