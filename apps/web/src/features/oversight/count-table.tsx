import type { ReactElement, ReactNode } from 'react';
import { Bar, DataTable } from '../../ui/data-table.js';

interface Props {
  readonly caption: string;
  readonly heading: string;
  readonly unit: string;
  readonly empty: string;
  /** `text` stands where the number is hidden or is a least one. */
  readonly counts: readonly { readonly name: string; readonly count: number; readonly text?: ReactNode }[];
}

/** Numbers side by side, each with its bar: chart and table in one. */
export function CountTable({ caption, heading, unit, empty, counts }: Props): ReactElement {
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return (
    <DataTable caption={caption} empty={empty} columns={[{ title: heading }, { title: unit, isNumber: true }]}
      rows={counts.map(({ name, count, text }) => ({ key: name, cells: [name, <><Bar part={count} whole={most} />{text ?? count}</>] }))} />
  );
}
