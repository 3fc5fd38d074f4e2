import { describe, expect, it } from '@jest/globals';
import readExcel from 'read-excel-file/node';
import { column, type Table } from './table.js';
import { csvOf, xlsxOf } from './write-table.js';

const table: Table = {
  key: 'x', title: { fr: 'Liste', en: 'List' }, rule: { fr: 'Sa règle', en: 'Its rule' }, asOf: '2026-11-20T21:30:00.000Z', withoutSecret: true,
  columns: [column('id', 'id', 'identifiant', 'id'), column('name', 'text', 'nom', 'name'), column('kind', 'code', 'nature', 'kind', { relay: { fr: 'accueil relais', en: 'relay' } }), column('places', 'number', 'places', 'places')],
  rows: [['a', '=HYPERLINK("x")', 'relay', 3], ['b', '+33', 'unknown', null], ['c', '-1+1', 'relay', 0], ['d', '@SUM(A1)', 'relay', 1], ['e', '\tx', 'relay', 1], ['f', '\rx', 'relay', 1], ['g', 'Foyer; « l’Étape »', 'relay', 1]],
};

describe('a table as a file', () => {
  it('is a CSV that a French spreadsheet opens, in which no text is a formula', () => {
    const csv = csvOf(table);
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = csv.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toBe('nom;nature;places');
    expect(lines.slice(1, 5)).toEqual([`"'=HYPERLINK(""x"")";accueil relais;3`, `'+33;unknown;`, `'-1+1;accueil relais;0`, `'@SUM(A1);accueil relais;1`]);
    expect(csv.toString('utf8')).toMatch(/'\tx.*'\rx/s);
    expect(csv.toString('utf8')).toContain('"Foyer; « l’Étape »"');
    expect(csv.toString('utf8')).toContain('Lu le 2026-11-20T21:30:00.000Z');
  });

  it('is a workbook with the same lines, where numbers are numbers', async () => {
    const [sheet] = await readExcel(await xlsxOf(table));
    expect(sheet!.data.slice(0, 3)).toEqual([['nom', 'nature', 'places'], ['=HYPERLINK("x")', 'accueil relais', 3], ['+33', 'unknown', null]]);
  });
});
