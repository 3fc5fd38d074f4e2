import { readFinessCsv } from './finess-csv.js';
import { holdsForItsPoint } from './finess-classify.js';
import type { FinessReadOptions } from './finess-fields.js';
import type { FinessRow } from './finess-record.js';
import { readFinessStock, STOCK_HEADER } from './finess-stock.js';
import { ImportFileRefusal } from './refusal.js';
import { peekLine, textLines, type ByteSource } from './text-lines.js';

/** The forms in which the register comes. */
export type FinessForm = 'csv' | 'stock';

/**
 * Reads the national register in either form, told by its first line: the ministry's stock file or the geocoded CSV.
 * Constant memory. Anything else is an {@link ImportFileRefusal}, thrown before the first record.
 */
export async function* readFiness(source: ByteSource, options: FinessReadOptions = {}): AsyncGenerator<FinessRow> {
  const { first, all } = await peekLine(textLines(source));
  if (!first) throw new ImportFileRefusal('emptyFile', 'file', 'finess_et,… / finess;etalab;…');
  if (STOCK_HEADER.test(first.text)) {
    yield* readFinessStock(all, holdsForItsPoint);
    return;
  }
  if (/^finess[,\t|]etalab/.test(first.text)) throw new ImportFileRefusal('wrongSeparator', 'separator', ';', first.number);
  if (first.text.startsWith('structureet;')) throw new ImportFileRefusal('unknownFormat', 'file', 'finess;etalab;NN;DATE', first.number);
  let rows = 0;
  for await (const row of readFinessCsv(all, first, options)) {
    rows += 1;
    yield row;
  }
  if (rows === 0) throw new ImportFileRefusal('emptyFile', 'file', 'finess_et,…');
}
