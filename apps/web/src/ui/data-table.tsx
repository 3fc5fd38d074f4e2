import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import './steering.css';

/** A column: its heading, and whether figures stand in it. */
export interface TableColumn {
  readonly title: string;
  readonly isNumber?: boolean;
}

interface Props {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** The first cell of a row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[]; readonly isTotal?: boolean }[];
  /** What is said where there is no row. */
  readonly empty?: string;
}

/** A table that says its subject, scrolls by itself on a narrow screen and is read row by row. */
export function DataTable({ caption, columns, rows, empty }: Props): ReactElement {
  const id = useId();
  if (rows.length === 0 && empty) return <p className="muted">{empty}</p>;
  return (
    <div className="scroll" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="figures">
        <caption id={id}>{caption}</caption>
        <thead><tr>{columns.map(({ title, isNumber }) => <th key={title} scope="col" className={isNumber ? 'number' : undefined}>{title}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ key, cells, isTotal }) => (
            <tr key={key} className={isTotal ? 'total' : undefined}>
              {cells.map((cell, index) => (index === 0
                ? <th key={index} scope="row">{cell}</th>
                : <td key={index} className={columns[index]?.isNumber ? 'number' : undefined}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How much of a whole, drawn beside the figure that says it. */
export function Bar({ part, whole }: { readonly part: number; readonly whole: number }): ReactElement {
  const share = whole > 0 ? Math.min(100, (part / whole) * 100) : 0;
  return <span className={`bar-of${part > whole ? ' beyond' : ''}`} aria-hidden="true"><span style={{ width: `${share}%` }} /></span>;
}
