import { addDays, type Day } from '@ugo/domain/kernel';
import { type FigurePeriod, splitPeriod } from '@ugo/domain/occupancy';

/** A part of a period; `ends` = the period's last night is in it. */
interface Piece {
  /** Its place in the list of periods. */
  readonly period: number;
  readonly ends: boolean;
}

/** Periods as the whole months in them, and the nights before and after these. */
export interface Pieces {
  readonly months: readonly (Piece & { readonly month: Day })[];
  readonly edges: readonly (Piece & FigurePeriod)[];
}

/** Days are edges each; months, quarters and years of the calendar are months, but for the first and the last, which may be cut. */
export function piecesOf(periods: readonly FigurePeriod[]): Pieces {
  const parts = periods.flatMap((whole, period) => splitPeriod(whole, 'month').map((part) => ({ ...part, period, ends: part.last === whole.last })));
  return {
    months: parts.filter(isWholeMonth).map(({ first, period, ends }) => ({ period, ends, month: first })),
    edges: parts.filter((part) => !isWholeMonth(part)),
  };
}

const isWholeMonth = ({ first, last }: FigurePeriod): boolean => first.endsWith('-01') && addDays(last, 1).endsWith('-01') && first.slice(0, 7) === last.slice(0, 7);
