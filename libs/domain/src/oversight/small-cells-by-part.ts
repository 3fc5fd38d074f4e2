import { hiddenCells, isShown, LEAST_PEOPLE } from './small-cells.js';

/** Of a table by code and by part of the whole: which cells nobody is shown. */
export interface HiddenByPart {
  /** By code, of the whole. */
  readonly whole: readonly boolean[];
  /** By code, then by part. */
  readonly parts: readonly (readonly boolean[])[];
}

/**
 * Which cells are hidden when one reader is shown the whole and others its parts: none is the whole less the parts that are shown, nor a
 * part's total less its other cells. What the whole shows is what {@link hiddenCells} says of it alone; the parts give way to it.
 */
export function hiddenByPart(people: readonly (readonly number[])[]): HiddenByPart {
  const sum = (line: readonly number[]): number => line.reduce((all, one) => all + one, 0);
  const columns = (people[0] ?? []).map((_, part) => people.map((row) => row[part]!));
  const whole = hiddenCells(people.map(sum));
  const parts = people.map((row) => row.map((one, part) => !isShown(one) || !isShown(sum(columns[part]!))));
  const lines = [
    ...people.map((row, code) => ({ isTotalHidden: whole[code]!, cells: row.map((_, part) => [code, part] as const) })),
    ...columns.map((column, part) => ({ isTotalHidden: false, cells: column.map((_, code) => [code, part] as const) })),
  ];
  for (let more = true; more;) more = lines.some(({ isTotalHidden, cells }) => hideOneMore(people, parts, cells, isTotalHidden));
  return { whole, parts };
}

/** Hides one cell more of a line whose hidden cells its total would give away; whether there was one to hide. */
function hideOneMore(people: readonly (readonly number[])[], parts: boolean[][], cells: readonly (readonly [code: number, part: number])[], isTotalHidden: boolean): boolean {
  const at = ([code, part]: readonly [number, number]): number => people[code]![part]!;
  const hidden = cells.filter(([code, part]) => parts[code]![part]);
  const isSafe = isTotalHidden ? hidden.length > 0 : hidden.length === 0 || (hidden.length > 1 && hidden.reduce((all, one) => all + at(one), 0) >= LEAST_PEOPLE);
  if (isSafe) return false;
  // One of a code and a part of which more is hidden anyway, then the smallest that has somebody; a cell of nobody where there is no other.
  const beside = ([code, part]: readonly [number, number]): number => Number(parts[code]!.some(Boolean)) + Number(parts.some((row) => row[part]!));
  const open = cells.filter(([code, part]) => !parts[code]![part]).sort((a, b) => beside(b) - beside(a) || at(a) - at(b));
  const next = open.find((one) => at(one) > 0) ?? (hidden.length < 2 ? open[0] : undefined);
  if (next) parts[next[0]]![next[1]] = true;
  return next !== undefined;
}
