import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CommuneIndex } from '../geography/commune-index.js';
import { Contours, OVERSEAS_BOXES, type DepartementGeoJson } from '../geography/contours.js';
import { FINESS_CSV_COLUMNS } from './finess-csv.js';
import { readFiness } from './finess-reader.js';
import { importFiness, type FinessContent, type FinessImportPort, type FinessImportReport } from './import-finess.js';
import type { ExistingItem, ImportItem } from './store.js';
import { bytesOf, dataFile } from './testing.js';

/** Storage in memory; it also remembers the size of each batch. */
class InMemoryEstablishments implements FinessImportPort {
  readonly rows = new Map<string, { hash: string; content: FinessContent & Record<string, unknown> }>();
  readonly batches: number[] = [];

  findByFiness(finess: readonly string[]): Promise<ReadonlyMap<string, ExistingItem>> {
    return Promise.resolve(new Map(finess.flatMap((each) => (this.rows.has(each) ? [[each, this.rows.get(each)!] as const] : []))));
  }

  save(batch: readonly ImportItem<FinessContent>[]): Promise<void> {
    this.batches.push(batch.length);
    for (const { key, hash, content } of batch) this.rows.set(key, { hash, content: { ...content } });
    return Promise.resolve();
  }
}

const REGISTER = 'finess_protection_enfance_2021.csv';
const geojson = fileURLToPath(new URL('../../../../../data/departements-version-simplifiee.geojson', import.meta.url));
const contours = new Contours(JSON.parse(readFileSync(geojson, 'utf8')) as DepartementGeoJson);

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

describe('import of the real register', () => {
  let communes: CommuneIndex;
  let report: FinessImportReport;
  const port = new InMemoryEstablishments();
  beforeAll(async () => {
    communes = await CommuneIndex.load(dataFile('laposte_hexasmal_2022.csv'));
    report = await importFiness(readFiness(dataFile(REGISTER), { communes }), { contours }, port);
  });

  it('gives the number of hosts by category that the file holds', () => {
    expect(report.byCategory).toEqual({ 166: 175, 172: 38, 175: 243, 176: 33, 177: 1397, 236: 142, 378: 173, 462: 494 });
    expect([report.read, report.created, report.updated, report.unchanged]).toEqual([4222, 2695, 0, 0]);
  });

  it('passes over every other row, by category', () => {
    expect(countBy(report.passedOver, ({ reason }) => reason)).toEqual({
      category241: 119, category286: 312, category295: 390, category344: 104, category377: 89, category411: 5, category418: 54, category427: 10, category440: 80, category441: 340, category453: 24,
    });
    expect(report.created + report.passedOver.length).toBe(report.read);
    expect(report.passedOver.map(({ line }) => line)).toEqual(report.passedOver.map(({ line }) => line).sort((a, b) => a - b));
  });

  it('names each defect of the file, in its number', () => {
    expect(countBy(report.defects, ({ defect }) => defect)).toEqual({
      pointWrongZone: 65, openingDateImpossible: 1, nameQuotesDoubled: 128, townCedex: 345, townCedexCut: 4, siretMissing: 535, telephoneMissing: 255, telephoneInvalid: 1,
      addressMissing: 92, sameUnderTwoNumbers: 15, sharedPoint: 351, postcodeOfNeighbour: 1,
    });
    const shared = report.defects.filter(({ defect }) => defect === 'sharedPoint').map(({ others }) => 1 + others!.length);
    expect(Math.max(...shared)).toBe(7);
    expect(report.defects).toContainEqual({ line: 1696, finess: '450022561', defect: 'openingDateImpossible' });
    expect(report.defects).toContainEqual({ line: 727, finess: '240004176', defect: 'postcodeOfNeighbour' });
  });

  it('stores no misleading value', () => {
    expect(port.rows.get('450022561')!.content.openedOn).toBeNull();
    const stored = [...port.rows.values()].map(({ content }) => content);
    const overseas = stored.filter(({ departement }) => departement in OVERSEAS_BOXES);
    expect(overseas).toHaveLength(34);
    expect(overseas.filter(({ lat, lon, departement }) => contours.departementAt(lat!, lon!) !== departement)).toEqual([]);
    expect(stored.filter(({ name, town }) => name.includes('"') || /cedex/i.test(town))).toEqual([]);
  });

  it('puts recomputed overseas points near their commune', () => {
    const far = [...port.rows.values()].filter(({ content: { departement, lat, lon, communeInsee } }) => {
      const commune = departement in OVERSEAS_BOXES && communeInsee !== null ? communes.byInsee(communeInsee) : null;
      // Communes of Guyane are the size of Départements, and their points are not their towns.
      return commune && departement !== '973' && Math.hypot((lat! - commune.lat) * 111, (lon! - commune.lon) * 105) > 12;
    });
    expect(far).toEqual([]);
  });

  it('finds the commune of nearly every establishment', () => {
    const without = [...port.rows.values()].filter(({ content }) => content.communeInsee === null);
    expect(without.length).toBeLessThanOrEqual(5);
  });

  it('saves in batches of 200', () => {
    expect(port.batches).toEqual([...Array.from({ length: 13 }, () => 200), 95]);
  });

  it('finds everything unchanged the second time', async () => {
    const again = await importFiness(readFiness(dataFile(REGISTER), { communes }), { contours }, port);
    expect([again.created, again.updated, again.unchanged]).toEqual([0, 0, 2695]);
    expect(again.defects).toEqual(report.defects);
  });

  it('imports one Département, and passes the others over row by row', async () => {
    const loire = await importFiness(readFiness(dataFile(REGISTER)), { departement: '42', dryRun: true }, new InMemoryEstablishments());
    expect(loire.byCategory).toEqual({ 166: 2, 172: 1, 175: 4, 177: 25, 462: 7 });
    expect(loire.created + loire.passedOver.length).toBe(4222);
    expect(loire.changes).toHaveLength(39);
  });
});

describe('import of the register', () => {
  const header = FINESS_CSV_COLUMNS.join(',');
  const row = (finess: string, name: string, category = '177'): string => `${finess},420787061,77931148900040,${name},${category},MECS,1 R X,42000,ST ETIENNE,0477512128,1979-02-13,2020-01-02,45.44,4.39`;
  const file = (...rows: string[]) => readFiness(bytesOf([header, ...rows].join('\n')));

  it('says in a dry run what would change, and saves nothing', async () => {
    const port = new InMemoryEstablishments();
    await importFiness(file(row('420009458', 'FOYER')), {}, port);
    port.batches.length = 0;
    const dry = await importFiness(file(row('420009458', 'MAISON'), row('420014664', 'AUTRE')), { dryRun: true }, port);
    expect([dry.created, dry.updated, dry.unchanged]).toEqual([1, 1, 0]);
    expect(dry.changes).toMatchObject([
      { finess: '420009458', change: 'updated', fields: [{ field: 'name', from: 'Foyer', to: 'Maison' }, { field: 'nameRaw', from: 'FOYER', to: 'MAISON' }] },
      { finess: '420014664', change: 'created' },
    ]);
    expect(port.batches).toEqual([]);
    expect(port.rows.size).toBe(1);
  });

  it('keeps the first of two rows with one number, and says so twice', async () => {
    const port = new InMemoryEstablishments();
    const report = await importFiness(file(row('420009458', 'UN'), row('420009458', 'DEUX')), {}, port);
    expect(report.passedOver).toEqual([{ line: 3, finess: '420009458', reason: 'duplicateRow' }]);
    expect(report.defects).toContainEqual({ line: 3, finess: '420009458', defect: 'duplicateRow' });
    expect(port.rows.get('420009458')!.content.name).toBe('Un');
  });

  it('writes nothing when the file breaks on its last line', async () => {
    const port = new InMemoryEstablishments();
    await expect(importFiness(file(row('420009458', 'UN'), '"broken'), {}, port)).rejects.toMatchObject({ code: 'brokenFile' });
    expect(port.rows.size).toBe(0);
  });

  it('has exactly the keys of the published report', async () => {
    const report = await importFiness(file(row('420009458', 'UN')), {}, new InMemoryEstablishments());
    expect(Object.keys(report).sort()).toEqual(['byCategory', 'created', 'defects', 'passedOver', 'read', 'unchanged', 'updated']);
  });

  it('takes a hôtel maternel for what it is: a centre for mothers', async () => {
    const report = await importFiness(file(row('420009458', 'HOTEL MATERNEL LE RELAIS', '166')), {}, new InMemoryEstablishments());
    expect(report.byCategory).toEqual({ 166: 1 });
  });
});
