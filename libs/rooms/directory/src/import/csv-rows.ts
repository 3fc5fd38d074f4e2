import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ImportFileRefusal } from './refusal.js';
import type { TextLine } from './text-lines.js';

/** A row of a delimited file and the line on which it starts or, if it spans several, ends. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a delimited file, quotes as in RFC 4180, streamed through csv-parse. Rows may differ in length: the reader of each file judges. */
export async function* csvRows(lines: AsyncIterable<TextLine>, delimiter: string): AsyncGenerator<CsvRow> {
  let skipped: number | null = null;
  async function* text(): AsyncGenerator<string> {
    for await (const { number, text: line } of lines) {
      skipped ??= number - 1;
      yield `${line}\n`;
    }
  }
  const parser = parse({ delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  const input = Readable.from(text());
  input.on('error', (error) => parser.destroy(error));
  try {
    for await (const { info, record } of input.pipe(parser)) {
      yield { line: Number(info.lines) + (skipped ?? 0), cells: record as string[] };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new ImportFileRefusal('brokenFile', 'file', 'CSV (RFC 4180)', Number(error['lines'] ?? 0) || null);
    throw error;
  } finally {
    input.destroy();
  }
}

/** The separator a header line uses, among those seen in the wild; `null` when it has one column. */
export function separatorOf(header: string): ',' | ';' | '\t' | '|' | null {
  const counts = ([',', ';', '\t', '|'] as const).map((separator) => ({ separator, count: header.split(separator).length - 1 }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.separator : null;
}
