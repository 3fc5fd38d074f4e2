import type { ReactElement, ReactNode } from 'react';
import type { FigureTableFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { DataTable } from '../../ui/data-table.js';
import { dayText, momentText } from '../../ui/dates.js';
import { numberText } from '../../ui/figures.js';

type Column = FigureTableFragment['columns'][number];

/** A table of the server: its title, its rule, its rows in words. Identifiers are for programs: they are not shown. */
export function FigureTable({ table, children }: { readonly table: FigureTableFragment; readonly children?: ReactNode }): ReactElement {
  const { oversight: { lists: words, steering } } = useTexts();
  const language = useLanguage();
  const say = ({ label, labelEn }: { readonly label: string; readonly labelEn: string }): string => (language === 'fr' ? label : labelEn);
  const cellText = ({ type, codes }: Column, cell: string | null): string => {
    if (cell === null) return '–';
    if (type === 'day') return dayText(cell, language);
    if (type === 'instant') return momentText(cell, language);
    if (type === 'number') return numberText(Number(cell), language);
    const known = type === 'code' ? codes.find(({ code }) => code === cell) : undefined;
    return known ? say(known) : cell;
  };
  const shown = table.columns.flatMap((column, index) => (column.type === 'id' ? [] : [{ column, index }]));
  return (
    <>
      <details className="more prose"><summary>{words.rule}</summary><p>{language === 'fr' ? table.rule : table.ruleEn}</p></details>
      <div className="row spread"><span>{words.rows(table.rows.length)}</span>{children}</div>
      <DataTable caption={language === 'fr' ? table.title : table.titleEn} empty={words.empty} columns={shown.map(({ column }) => ({ title: say(column), isNumber: column.type === 'number' }))}
        rows={table.rows.map(({ cells }, row) => ({ key: String(row), cells: shown.map(({ column, index }) => cellText(column, cells[index] ?? null)) }))} />
      <p className="muted">{table.withoutSecret && words.withoutSecret} {steering.readAt(momentText(table.asOf, language))}</p>
    </>
  );
}
