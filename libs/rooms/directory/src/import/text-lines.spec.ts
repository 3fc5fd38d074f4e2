import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { separatorOf } from './csv-rows.js';
import { bytesOf, collect, latin9 } from './testing.js';
import { decodeLine, peekLine, textLines } from './text-lines.js';

describe('text lines', () => {
  it('numbers lines, takes LF and CRLF, drops the byte order mark, keeps a last line without end', async () => {
    const lines = await collect(textLines(bytesOf('\uFEFFun\r\ndéux\n\ntrois')));
    expect(lines).toEqual([{ number: 1, text: 'un' }, { number: 2, text: 'déux' }, { number: 3, text: '' }, { number: 4, text: 'trois' }]);
  });

  it('reads UTF-8, ISO-8859-15 and Windows-1252, line by line', async () => {
    expect(decodeLine(latin9('Hébergement à 10 € chez Œdipe'))).toBe('Hébergement à 10 € chez Œdipe');
    expect(decodeLine(Buffer.from([0x4c, 0x92, 0xe9, 0x74, 0x80]))).toBe('L’ét€');
    const mixed = Buffer.concat([Buffer.from('é\n', 'utf8'), latin9('é\n')]);
    expect((await collect(textLines(bytesOf(mixed, 1)))).map(({ text }) => text)).toEqual(['é', 'é']);
  });

  it.each([['UTF-16', Buffer.from('\uFEFFa;b\n', 'utf16le')], ['binary', Buffer.from([0x61, 0x00, 0x62, 0x0a])]])('refuses %s', async (_, bytes) => {
    await expect(collect(textLines(bytesOf(bytes)))).rejects.toMatchObject({ name: 'ImportFileRefusal', code: 'wrongEncoding', field: 'encoding' });
  });

  it('refuses a line that never ends', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> { for (;;) yield Buffer.alloc(100_000, 'a'); }
    await expect(collect(textLines(endless()))).rejects.toMatchObject({ code: 'unknownFormat' });
  });

  it('gives the same lines however the bytes are cut', async () => {
    const text = fc.array(fc.string({ unit: 'grapheme' }).filter((each) => !/[\r\n\0\uFEFF]/.test(each)), { minLength: 1, maxLength: 6 });
    await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      const read = (await collect(textLines(bytesOf(`${lines.join('\n')}\n`, size)))).map((line) => line.text);
      expect(read).toEqual(lines);
    }), { seed: 42, numRuns: 200 });
  });

  it('peeks at the first line without losing it', async () => {
    const { first, all } = await peekLine(textLines(bytesOf('\n\na\nb')));
    expect(first).toEqual({ number: 3, text: 'a' });
    expect((await collect(all)).map(({ text }) => text)).toEqual(['a', 'b']);
    expect((await peekLine(textLines(bytesOf('')))).first).toBeNull();
  });

  it.each([['a,b;c,d', ','], ['a;b', ';'], ['a\tb', '\t'], ['a|b', '|'], ['a', null]])('tells the separator of %j', (header, separator) => {
    expect(separatorOf(header)).toBe(separator);
  });
});
