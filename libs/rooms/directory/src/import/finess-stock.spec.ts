import { describe, expect, it } from '@jest/globals';
import { readFiness } from './finess-reader.js';
import { isUnreadable, type FinessRecord } from './finess-record.js';
import { importFiness } from './import-finess.js';
import { bytesOf, collect, latin9 } from './testing.js';

const HEADER = 'finess;etalab;111;2026-05-12';

/** A `structureet` line with what matters filled in. */
function structure(finess: string, name: string, category: string, over: Partial<Record<number, string>> = {}): string {
  const cells = Array.from({ length: 32 }, () => '');
  Object.assign(cells, {
    0: 'structureet', 1: finess, 2: '420787061', 3: name, 7: '12', 8: 'R', 9: 'DES ALLIÉS', 10: 'B', 11: 'BP 614', 12: '218', 13: '42', 14: 'LOIRE', 15: '42007 ST ETIENNE CEDEX 1',
    16: '0477512128', 18: category, 19: 'Libellé', 22: '77560000000001', 28: '1979-02-13', 30: '2020-02-04',
  }, over);
  return cells.join(';');
}

const point = (finess: string, x: string, y: string, source: string): string => `geolocalisation;${finess};${x};${y};${source};2026-05-04`;
const L93 = '1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole)';

async function read(...lines: string[]): Promise<FinessRecord[]> {
  return (await collect(readFiness(bytesOf([HEADER, ...lines].join('\n'))))) as FinessRecord[];
}

describe('stock form of the register', () => {
  it('reads a structure and the point that comes later', async () => {
    const [record] = await read(structure('420009458', 'MECS LES FOGIERES', '177', { 4: "MAISON D'ENFANTS LES FOGIÈRES" }), point('420009458', '808300.0', '6482500.0', L93));
    expect(record).toMatchObject({
      line: 2, finess: '420009458', finessEj: '420787061', siret: '77560000000001', name: "Maison d'Enfants Les Fogières", category: '177', address: '12B R DES ALLIÉS | BP 614',
      postcode: '42007', town: 'Saint-Étienne', communeInsee: '42218', departement: '42', telephone: '0477512128', openedOn: '1979-02-13', updatedOn: '2020-02-04',
    });
    expect(record!.lat).toBeCloseTo(45.43, 1);
    expect(record!.lon).toBeCloseTo(4.39, 1);
  });

  it('reads quoted names, bare quotes and quotes that nothing closes, without losing the lines after', async () => {
    const records = await read(
      structure('980501506', '"LIEU DE VIE ""MAVOUNA MEMA 1"""', '462', { 12: '606', 13: '9F', 15: '97620 CHIRONGUI' }),
      structure('420014425', 'LIEU DE VIE "LA PARENTHESE"', '462'), structure('420014664', '"LIEU DE VIE', '462'), structure('420016628', 'LIEU DE VIE', '462'),
    );
    expect(records.map(({ name }) => name)).toEqual(['Lieu de Vie « Mavouna Mema 1 »', 'Lieu de Vie « La Parenthese »', 'Lieu de Vie', 'Lieu de Vie']);
    expect(records[0]).toMatchObject({ departement: '976', communeInsee: '97606', postcode: '97620' });
  });

  it('reads overseas points by the zone their line names', async () => {
    const overseas = { 12: '411', 13: '9D', 15: '97400 ST DENIS' };
    const [old, recent] = await read(
      structure('970407771', 'X', '177', overseas), structure('970430039', 'Y', '175', overseas),
      point('970407771', '338568.3', '7690475.4', '1,ATLASANTE,100,IGN,BD_ADRESSE,V2.1,UTM_S40'), point('970430039', '338568.3', '7690475.4', '1,ATLASANTE,96,BAN,EPSG:2975 RGR92 / UTM zone 40S'),
    );
    for (const record of [old, recent]) {
      expect(record!.lat).toBeCloseTo(-20.8789, 4);
      expect(record!.lon).toBeCloseTo(55.4481, 4);
    }
  });

  it('leaves without a point what has none, or an unknown projection', async () => {
    const records = await read(structure('420009458', 'A', '177'), structure('420014664', 'B', '462'), point('420014664', '1', '2', 'GAUSS'));
    expect(records.map(({ lat, lon }) => [lat, lon])).toEqual([[null, null], [null, null]]);
  });

  it('reports lines of another shape', async () => {
    const rows = await collect(readFiness(bytesOf([HEADER, structure('420009458', 'A', '177'), 'structureet;420014664;short', 'autre;chose'].join('\n'))));
    expect(rows.filter(isUnreadable)).toEqual([{ line: 3, finess: '420014664', unreadable: '3 ≠ 32' }, { line: 4, finess: '', unreadable: 'autre;' }]);
  });

  it('streams 120,001 lines of Latin-9 in step with its reader, holding only child protection', async () => {
    const rows = 60_000;
    let produced = 0;
    async function* file(): AsyncGenerator<Uint8Array> {
      const line = (text: string): Uint8Array => { produced += 1; return latin9(`${text}\n`); };
      yield line(HEADER);
      for (let index = 0; index < rows; index += 1) yield line(structure(String(420_000_000 + index), 'FOYER DÉPARTEMENTAL Œ', index % 30 === 0 ? '177' : '620'));
      for (let index = 0; index < rows; index += 1) yield line(point(String(420_000_000 + index), '808300.0', '6482500.0', '1,ATLASANTE,100,IGN,BD_ADRESSE,V2.1,LAMBERT_93'));
    }
    let passed = 0;
    let placed = 0;
    let ahead = 0;
    for await (const row of readFiness(file()) as AsyncGenerator<FinessRecord>) {
      if (row.lat === null) {
        passed += 1;
        ahead = Math.max(ahead, produced - row.line);
      } else {
        placed += 1;
        if (row.name !== 'Foyer Départemental Œ') throw new Error(row.name);
      }
    }
    expect([passed, placed, produced]).toEqual([58_000, 2_000, 120_001]);
    // The file is never read ahead of what is consumed: what is in memory is one line, and the 2,000 rows that wait for their point.
    expect(ahead).toBeLessThanOrEqual(1);
  });

  it('imports with every row told', async () => {
    const lines = [HEADER, structure('420009458', 'A', '177'), structure('420014664', 'B', '620'), structure('420014425', 'C', '295'), point('420009458', '808300', '6482500', L93)];
    const port = { findByFiness: () => Promise.resolve(new Map()), save: () => Promise.resolve() };
    const report = await importFiness(readFiness(bytesOf(lines.join('\n'))), {}, port);
    expect(report).toMatchObject({ read: 3, created: 1, byCategory: { 177: 1 } });
    expect(report.passedOver).toEqual([{ line: 3, finess: '420014664', reason: 'category620' }, { line: 4, finess: '420014425', reason: 'category295' }]);
  });
});
