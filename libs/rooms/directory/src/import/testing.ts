import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ByteSource } from './text-lines.js';

/** A file of the repository's `data/` folder, as a stream. */
export function dataFile(name: string): ByteSource {
  return createReadStream(fileURLToPath(new URL(`../../../../../data/${name}`, import.meta.url)));
}

/** A text as a stream of bytes, cut every `size` bytes so that lines and letters are split between chunks. */
export async function* bytesOf(text: string | Uint8Array, size = 7): ByteSource & AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A text in ISO-8859-15 (Latin-9). */
export function latin9(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('€', '\u00a4').replaceAll('œ', '\u00bd').replaceAll('Œ', '\u00bc'), 'latin1');
}

/** Everything a generator yields. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
