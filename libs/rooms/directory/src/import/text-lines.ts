import { ImportFileRefusal } from './refusal.js';

/** Bytes as they come: a file stream, a request body, a generator. */
export type ByteSource = AsyncIterable<Uint8Array>;

/** A line of a text file, numbered from 1, decoded. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

const LF = 0x0a;
const LONGEST_LINE = 1_000_000;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const latin9 = new TextDecoder('iso-8859-15');
const windows1252 = new TextDecoder('windows-1252');

/**
 * One line's bytes as text: UTF-8 if they are valid UTF-8, else what French offices write, ISO-8859-15, or Windows-1252 when
 * a byte falls where only that one has letters. Decided line by line, so a file glued from two sources reads well too.
 */
export function decodeLine(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return (bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) ? windows1252 : latin9).decode(bytes);
  }
}

function refuseBinary(bytes: Uint8Array, line: number): void {
  const utf16 = line === 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  if (utf16 || bytes.includes(0)) throw new ImportFileRefusal('wrongEncoding', 'encoding', 'UTF-8, ISO-8859-15', line);
}

function toLine(bytes: Uint8Array, number: number): TextLine {
  refuseBinary(bytes, number);
  const text = decodeLine(bytes);
  const start = number === 1 && text.startsWith('\uFEFF') ? 1 : 0;
  return { number, text: text.slice(start, text.endsWith('\r') ? -1 : undefined) };
}

/** The lines of a stream, in constant memory. Accepts LF and CRLF, drops a byte order mark, refuses UTF-16 and binary files. */
export async function* textLines(source: ByteSource): AsyncGenerator<TextLine> {
  let rest: Uint8Array = new Uint8Array(0);
  let number = 0;
  for await (const chunk of source) {
    const bytes: Uint8Array = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LF, start); end !== -1; end = bytes.indexOf(LF, start)) {
      number += 1;
      yield toLine(bytes.subarray(start, end), number);
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > LONGEST_LINE) throw new ImportFileRefusal('unknownFormat', 'file', 'CSV', number + 1);
  }
  if (rest.length > 0) yield toLine(rest, number + 1);
}

/** Looks at the first line that is not blank without losing it: the line (`null` for an empty file) and the whole sequence. */
export async function peekLine(lines: AsyncGenerator<TextLine>): Promise<{ first: TextLine | null; all: AsyncGenerator<TextLine> }> {
  let next = await lines.next();
  while (!next.done && next.value.text.trim() === '') next = await lines.next();
  const first = next.done ? null : next.value;
  async function* all(): AsyncGenerator<TextLine> {
    if (first) yield first;
    yield* lines;
  }
  return { first, all: all() };
}
