/** The bytes of a body, or null as soon as there are more than allowed; none = an empty file. */
export async function readAtMost(body: AsyncIterable<Uint8Array> | undefined | null, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (body && Symbol.asyncIterator in body) {
    for await (const part of body) {
      size += part.length;
      if (size > most) return null;
      parts.push(part);
    }
  }
  return Buffer.concat(parts);
}
