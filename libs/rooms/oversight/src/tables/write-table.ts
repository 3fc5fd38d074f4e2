import { stringify } from 'csv-stringify/sync';
import writeExcel from 'write-excel-file/node';
import { type Cell, cellText, type Column, type Table } from './table.js';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Columns that people read: what opens something on a screen says nothing in a file. */
const shown = ({ columns }: Table): { readonly column: Column; readonly index: number }[] => columns.map((column, index) => ({ column, index })).filter(({ column }) => column.type !== 'id');

const lines = (table: Table): Cell[][] => table.rows.map((row) => shown(table).map(({ column, index }) => cellText(column, row[index] ?? null)));

/**
 * As a French spreadsheet opens it: `;`, UTF-8 with its mark, decimals after a comma, and no text that the spreadsheet would take for a formula. The last line says the
 * rule and since when, so that a file that is passed on still says what it is.
 */
export function csvOf(table: Table): Buffer {
  const rows = [shown(table).map(({ column }) => column.label.fr), ...lines(table), [], [`${table.title.fr}. ${table.rule.fr}`], [`Lu le ${table.asOf}`]];
  return Buffer.from(stringify(rows, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows', cast: { number: decimalComma } }));
}

const decimalComma = (value: number): string => String(value).replace('.', ',');

/** The same as a workbook: numbers are numbers, every text is a text and never a formula. */
export function xlsxOf(table: Table): Promise<Buffer> {
  const text = (value: string) => ({ value, type: String });
  const cell = (value: Cell) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : text(value));
  return writeExcel([
    shown(table).map(({ column }) => ({ ...text(column.label.fr), fontWeight: 'bold' as const })), ...lines(table).map((row) => row.map(cell)),
    [null], [text(`${table.title.fr}. ${table.rule.fr}`)], [text(`Lu le ${table.asOf}`)],
  ], { sheet: 'UGO' }).toBuffer();
}
