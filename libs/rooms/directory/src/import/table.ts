import { readSheet } from 'read-excel-file/node';
import { csvRows, separatorOf, type CsvRow } from './csv-rows.js';
import { ImportFileRefusal } from './refusal.js';
import { peekLine, textLines, type ByteSource } from './text-lines.js';

/** The columns of a template that people fill. */
export interface TableColumns<Field extends string> {
  /** The template's header line: what a refusal says is expected. */
  readonly header: string;
  /** The columns without which no row can be understood. */
  readonly essential: readonly Field[];
  /** The field a header names; null for a column that is not ours, which is then ignored. */
  fieldOf(header: string): Field | null;
  /** Header of a field in the template. */
  nameOf(field: Field): string;
}

/** A row's filled cells by field. */
export interface TableRow<Field extends string> {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Field, string>>>;
}

const LARGEST_WORKBOOK = 10 * 1024 * 1024;

function fieldsOf<Field extends string>(header: readonly string[], line: number, columns: TableColumns<Field>): (Field | null)[] {
  const fields = header.map((one) => columns.fieldOf(one));
  if (fields.every((field) => field === null)) throw new ImportFileRefusal('unknownFormat', 'file', columns.header, line);
  const missing = columns.essential.filter((field) => !fields.includes(field));
  if (missing.length > 0) throw new ImportFileRefusal('missingColumns', missing.map((field) => columns.nameOf(field)).join(', '), columns.header, line);
  const twice = fields.find((field, index) => field !== null && fields.indexOf(field) !== index);
  if (twice) throw new ImportFileRefusal('missingColumns', columns.nameOf(twice), columns.header, line);
  return fields;
}

/** Cells of a workbook as a person would have typed them in a CSV. */
function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, value.getUTCHours() + value.getUTCMinutes() === 0 ? 10 : 16);
  return value === null || value === undefined ? '' : String(value);
}

async function* workbookRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRow> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > LARGEST_WORKBOOK) throw new ImportFileRefusal('fileTooLarge', 'file', '≤ 10 Mo (XLSX), CSV');
    chunks.push(chunk);
  }
  let rows: readonly (readonly unknown[])[];
  try {
    rows = await readSheet(Buffer.concat(chunks));
  } catch {
    throw new ImportFileRefusal('brokenFile', 'file', 'XLSX');
  }
  for (const [index, cells] of rows.entries()) yield { line: index + 1, cells: cells.map(cellText) };
}

async function* textRows(bytes: ByteSource): AsyncGenerator<CsvRow> {
  const { first, all } = await peekLine(textLines(bytes));
  if (!first) return;
  const separator = separatorOf(first.text);
  if (separator === '\t' || separator === '|') throw new ImportFileRefusal('wrongSeparator', 'separator', '; ,', first.number);
  yield* csvRows(all, separator ?? ';');
}

/** Looks at the first bytes without losing them. */
async function peekBytes(source: ByteSource): Promise<{ head: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  let done = false;
  while (head.length < 4 && !done) {
    const next = await iterator.next();
    done = next.done === true;
    if (!next.done) head = Buffer.concat([head, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head, all: all() };
}

/** Rows of a table that people filled, CSV (`;` or `,`, UTF-8 or Latin) or XLSX, told by its first bytes. `#` opens a comment. */
export async function* readTable<Field extends string>(source: ByteSource, columns: TableColumns<Field>): AsyncGenerator<TableRow<Field>> {
  const { head, all } = await peekBytes(source);
  const magic = Buffer.from(head.subarray(0, 4)).toString('latin1');
  if (magic === '\xd0\xcf\x11\xe0') throw new ImportFileRefusal('unknownFormat', 'file', 'CSV, XLSX');
  let fields: (Field | null)[] | null = null;
  let rows = 0;
  for await (const { line, cells } of magic === 'PK\u0003\u0004' ? workbookRows(all) : textRows(all)) {
    if (cells.every((cell) => cell.trim() === '') || cells[0]!.trimStart().startsWith('#')) continue;
    if (fields === null) { fields = fieldsOf(cells, line, columns); continue; }
    rows += 1;
    yield { line, cells: Object.fromEntries(fields.flatMap((field, index) => (field && cells[index]?.trim() ? [[field, cells[index].trim()]] : []))) as TableRow<Field>['cells'] };
  }
  if (rows === 0) throw new ImportFileRefusal('emptyFile', 'file', columns.header);
}
