import { describe, expect, it } from '@jest/globals';
import { FINESS_CSV_COLUMNS } from './finess-csv.js';
import { departementOfFiness, departementOfStock, dayOf, telephoneOf } from './finess-fields.js';
import { readFiness } from './finess-reader.js';
import { bytesOf, collect, dataFile, latin9 } from './testing.js';

const header = FINESS_CSV_COLUMNS.join(',');
const row = '420009458,420787061,77560000000001,"MAISON ""LES FOGIERES""",177,MECS,LA COMBE,42660,ST GENEST MALIFAUX,0477512128,1979-02-13,2020-01-02,45.34,4.41';

describe('reader of the register', () => {
  it('reads a row of the CSV form', async () => {
    expect(await collect(readFiness(bytesOf(`${header}\n${row}\n`)))).toMatchObject([{
      line: 2, finess: '420009458', name: 'Maison « Les Fogieres »', nameRaw: 'MAISON "LES FOGIERES"', town: 'Saint-Genest-Malifaux', departement: '42', category: '177',
      telephone: '0477512128', openedOn: '1979-02-13', lat: 45.34, lon: 4.41, communeInsee: null,
    }]);
  });

  it('takes columns in any order, other columns, CRLF, Latin-9 and a byte order mark', async () => {
    const shuffled = `\uFEFFextra,${[...FINESS_CSV_COLUMNS].reverse().join(',')}\r\nx,${row.replace('"MAISON ""LES FOGIERES"""', 'FOYER').split(',').reverse().join(',')}\r\n`;
    expect(await collect(readFiness(bytesOf(shuffled)))).toMatchObject([{ finess: '420009458', name: 'Foyer', lat: 45.34 }]);
    expect(await collect(readFiness(bytesOf(latin9(`${header}\n${row.replace('FOGIERES', 'FOGIÈRES')}\n`))))).toMatchObject([{ name: 'Maison « Les Fogières »' }]);
  });

  it('reports a row with a column too few and goes on', async () => {
    const rows = await collect(readFiness(bytesOf(`${header}\n420009458,x\n${row}\n`)));
    expect(rows).toMatchObject([{ line: 2, finess: '420009458', unreadable: '2 ≠ 14' }, { line: 3, finess: '420009458' }]);
  });

  it.each([
    ['', 'emptyFile', 'file'], ['\n\n', 'emptyFile', 'file'], [`${header}\n`, 'emptyFile', 'file'], [`${header.replaceAll(',', ';')}\n`, 'wrongSeparator', 'separator'],
    [`${header.replaceAll(',', '\t')}\n`, 'wrongSeparator', 'separator'], [`${header.replace('siret,', '')}\n`, 'missingColumns', 'siret'], ['nom,prenom\nx,y\n', 'unknownFormat', 'file'],
    ['finess,etalab,111,2026-05-12\n', 'wrongSeparator', 'separator'], ['structureet;010000024;\n', 'unknownFormat', 'file'], ['finess;etalab;111;2026-05-12\n', 'emptyFile', 'file'],
    ['PK\u0003\u0004\0\0', 'wrongEncoding', 'encoding'], [`${header}\n"never closed`, 'brokenFile', 'file'],
  ])('refuses %j as %s', async (file, code, field) => {
    const refusal = await collect(readFiness(bytesOf(file))).then(() => null, (error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'ImportFileRefusal', code, field });
    expect((refusal as { fr: string; en: string; expected: string }).fr).not.toBe('');
    expect((refusal as { expected: string }).expected).not.toBe('');
  });

  it('refuses UTF-16', async () => {
    await expect(collect(readFiness(bytesOf(Buffer.from(`\uFEFF${header}\n`, 'utf16le'))))).rejects.toMatchObject({ code: 'wrongEncoding' });
  });

  it('reads the 4,222 rows of the real file', async () => {
    const rows = await collect(readFiness(dataFile('finess_protection_enfance_2021.csv')));
    expect(rows).toHaveLength(4222);
    expect(rows.at(-1)).toMatchObject({ line: 4223, finess: '970463006', departement: '974', town: 'Le Port' });
  });

  it('streams 30,000 rows of CSV a bounded number of lines ahead of its reader', async () => {
    let produced = 0;
    async function* file(): AsyncGenerator<Uint8Array> {
      for (; produced <= 30_000; produced += 1) yield Buffer.from(produced === 0 ? `${header}\n` : `${row}\n`);
    }
    let rows = 0;
    let ahead = 0;
    for await (const { line } of readFiness(file())) {
      rows += 1;
      ahead = Math.max(ahead, produced - line);
    }
    expect(rows).toBe(30_000);
    expect(ahead).toBeLessThan(1_000);
  });

  it('knows the Départements of numbers and of the stock form', () => {
    expect(['010001295', '2A0001889', '970102414', '970200126', '970300026', '970400024', '980501506', '980600027', ''].map(departementOfFiness))
      .toEqual(['01', '2A', '971', '972', '973', '974', '976', '', '']);
    expect([['1', '010000024'], ['9D', '970400024'], ['9F', '980501506'], ['2B', '2B0000376'], ['9J', '980600027']].map(([field, finess]) => departementOfStock(field!, finess!)))
      .toEqual(['01', '974', '976', '2B', '']);
  });

  it('reads days and telephones, or says it cannot', () => {
    expect(['1979-02-13', '13/02/1979', '1979-02-31', '', '1979'].map(dayOf)).toEqual(['1979-02-13', '1979-02-13', null, null, null]);
    expect(['0477512128', '04 77 51 21 28', '477512128', '+33477512128', '1545915013', ''].map(telephoneOf)).toEqual(['0477512128', '0477512128', '0477512128', '0477512128', null, null]);
  });
});
