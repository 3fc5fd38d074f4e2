import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { referencePath } from '@ugo/directory';
import { type Database, type Em, inTerritory, lockFolder } from '@ugo/persistence';
import { openTestDatabase } from '@ugo/testing';
import type { Foundations } from './app.module.js';
import { terminal } from './cli/context.js';
import { runCli } from './cli/program.js';
import { entities } from './entities.js';
import { run, testFoundations } from './testing/run-command.js';

const REGISTER = referencePath('finess_protection_enfance_2021.csv');
const COUNTED = ['establishment', 'organisation', 'host', 'import_defect', 'audit_entry', 'commune', 'departement'];

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

describe('ugo import finess', () => {
  let database: Database;
  let ugo: Foundations;
  let folder: string;
  beforeAll(async () => {
    database = await openTestDatabase(entities);
    ugo = testFoundations(database);
    folder = mkdtempSync(join(tmpdir(), 'ugo-import-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.close();
  });

  const read = <T>(sql: string) => inTerritory(database.orm.em as Em, 'system', (em) => em.execute<T[]>(sql));
  const rowCounts = async () => (await read<Record<string, number>>(`select ${COUNTED.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`))[0];
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('says in a dry run what would change, and writes nothing', async () => {
    const before = await rowCounts();
    const { code, out } = await run(ugo, 'import', 'finess', REGISTER, '--departement', '42', '--dry-run', '--json');
    expect(code).toBe(0);
    expect(out).toHaveLength(1);
    const report = JSON.parse(out[0]!);
    expect(Object.keys(report)).toEqual(['read', 'created', 'updated', 'unchanged', 'byCategory', 'passedOver', 'defects']);
    expect(report).toMatchObject({ read: 4222, created: 39, updated: 0, unchanged: 0, byCategory: { 166: 2, 172: 1, 175: 4, 177: 25, 462: 7 } });
    expect(await rowCounts()).toEqual(before);
  });

  it('imports one Département, as the system, with its audit', async () => {
    const { code, out } = await run(ugo, 'import', 'finess', REGISTER, '--departement', '42');
    expect(code).toBe(0);
    expect(out.at(-1)).toBe('  4222 lignes lues : 39 créées, 0 modifiées, 0 inchangées, 4183 écartées ; 22 défauts.');
    expect(out.filter((line) => line.includes('écartée '))).toHaveLength(4183);
    expect(await rowCounts()).toMatchObject({ establishment: 39, host: 0, departement: 101 });
    expect(await read(`select departement, actor_id, action, subject_id, details from audit_entry`))
      .toEqual([{ departement: '42', actor_id: null, action: 'importFiness', subject_id: '42', details: { created: 39, updated: 0 } }]);
    expect(await read(`select count(*)::int as towns from establishment where commune_insee is not null and point is not null`)).toEqual([{ towns: 39 }]);
  });

  it('imports the whole register: hosts by category, defects by kind', async () => {
    const { out } = await run(ugo, 'import', 'finess', REGISTER, '--json');
    const report = JSON.parse(out[0]!);
    expect(report).toMatchObject({ read: 4222, created: 2656, updated: 0, unchanged: 39, byCategory: { 166: 175, 172: 38, 175: 243, 176: 33, 177: 1397, 236: 142, 378: 173, 462: 494 } });
    expect(countBy(report.defects, ({ defect }: { defect: string }) => defect)).toEqual({
      pointWrongZone: 65, openingDateImpossible: 1, nameQuotesDoubled: 128, townCedex: 345, townCedexCut: 4, siretMissing: 535, telephoneMissing: 255, telephoneInvalid: 1,
      addressMissing: 92, sameUnderTwoNumbers: 15, sharedPoint: 351, postcodeOfNeighbour: 1,
    });
    expect(await read(`select kind, count(*)::int as count from establishment group by kind order by kind`)).toEqual([
      { kind: 'experimental', count: 173 }, { kind: 'fosterHome', count: 142 }, { kind: 'foyer', count: 243 }, { kind: 'lieuDeVie', count: 494 }, { kind: 'mecs', count: 1397 },
      { kind: 'parentChildCentre', count: 175 }, { kind: 'pouponniere', count: 38 }, { kind: 'villageEnfants', count: 33 },
    ]);
    // Kept with the establishments they are about; those of rows passed over are in the report alone.
    expect(await read(`select count(*)::int as count from import_defect d where not exists (select 1 from establishment e where e.finess = d.subject and e.departement = d.departement)`)).toEqual([{ count: 0 }]);
    expect(await read(`select defect from import_defect where subject = '450022561' order by defect`)).toEqual([{ defect: 'openingDateImpossible' }, { defect: 'telephoneMissing' }]);
  });

  it('finds everything unchanged the second time, and leaves what someone wrote by hand', async () => {
    await inTerritory(database.orm.em as Em, 'system', (em) => em.execute(`update organisation set name = 'Nom donné' where departement = '42'`));
    const before = await rowCounts();
    const report = JSON.parse((await run(ugo, 'import', 'finess', REGISTER, '--json')).out[0]!);
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 2695 });
    expect(await rowCounts()).toEqual(before);
    expect(await read(`select distinct name from organisation where departement = '42'`)).toEqual([{ name: 'Nom donné' }]);
  });

  it('updates what has changed, says so first, and keeps a telephone chain written by hand', async () => {
    const [known] = await read<{ finess: string; ej: string; name: string }>(`select e.finess, o.finess_ej as ej, e.name from establishment e join organisation o on o.id = e.organisation_id where e.departement = '42' and e.kind = 'mecs' order by 1 limit 1`);
    await inTerritory(database.orm.em as Em, 'system', (em) => em.execute(`update establishment set telephones = '[{"label":"veilleur","number":"0600000000","from":1320,"to":420}]' where finess = ?`, [known!.finess]));
    const text = readFileSync(REGISTER, 'utf8').split('\n');
    const path = file('changed.csv', [text[0], text.find((line) => line.startsWith(known!.finess))!.replace(/,177,/, ',175,')].join('\n'));
    const dry = await run(ugo, 'import', 'finess', path, '--dry-run');
    expect(dry.out.filter((line) => line.includes('modifié '))).toEqual([`  modifié  ${known!.finess} : kind « mecs » → « foyer »`]);
    expect(JSON.parse((await run(ugo, 'import', 'finess', path, '--json')).out[0]!)).toMatchObject({ created: 0, updated: 1 });
    expect(await read(`select kind, telephones -> 0 ->> 'label' as label from establishment where finess = '${known!.finess}'`)).toEqual([{ kind: 'foyer', label: 'veilleur' }]);
  });

  it('takes the ministry\'s own stock file too, in its encoding', async () => {
    const structure = (finess: string, name: string, category: string): string => Object.assign(Array.from({ length: 32 }, () => ''), {
      0: 'structureet', 1: finess, 2: '420787061', 3: name, 7: '12', 8: 'R', 9: 'DES ALLIÉS', 12: '218', 13: '42', 15: '42000 ST ETIENNE', 16: '0477512128', 18: category, 28: '1979-02-13',
    }).join(';');
    const path = join(folder, 'stock.csv');
    writeFileSync(path, Buffer.from(['finess;etalab;111;2026-05-12', structure('420099988', 'FOYER DES ÉTOILES', '175'), structure('420099996', 'SERVICE AEMO', '295'),
      'geolocalisation;420099988;808300.0;6482500.0;1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole);2026-05-04'].join('\n'), 'latin1'));
    expect(JSON.parse((await run(ugo, 'import', 'finess', path, '--json')).out[0]!)).toMatchObject({
      read: 2, created: 1, updated: 0, byCategory: { 175: 1 }, passedOver: [{ line: 3, finess: '420099996', reason: 'category295' }], defects: expect.arrayContaining([{ line: 2, finess: '420099988', defect: 'siretMissing' }]),
    });
    expect(await read(`select name, address, round(st_y(point::geometry)::numeric, 1)::float8 as lat from establishment where finess = '420099988'`)).toEqual([{ name: 'Foyer des Étoiles', address: '12 R DES ALLIÉS', lat: 45.4 }]);
  });

  it.each([
    ['a missing file', () => join(folder, 'nowhere.csv'), /n’existe pas/],
    ['a folder', () => folder, /est un dossier/],
    ['an empty file', () => file('empty.csv', ''), /vide/],
    ['a wrong separator', () => file('tabs.csv', 'finess_et\tfiness_ej\n1\t2\n'), /séparateur/],
    ['missing columns', () => file('columns.csv', 'finess_et,nom\n420009458,X\n'), /colonnes/],
    ['another format', () => file('other.csv', 'a,b,c\n1,2,3\n'), /refusé/],
    ['a binary file', () => file('binary.csv', 'PK\u0003\u0004\u0000\u0000\n'), /encodage|format/],
  ])('refuses %s with a sentence and exit code 1, and writes nothing', async (_, path, sentence) => {
    const before = await rowCounts();
    const { code, out, err } = await run(ugo, 'import', 'finess', path());
    expect([code, out]).toEqual([1, []]);
    expect(err.join('\n')).toMatch(sentence);
    expect(await rowCounts()).toEqual(before);
  });

  it('refuses a Département that is none, and a command that is none', async () => {
    expect((await run(ugo, 'import', 'finess', REGISTER, '--departement', '20')).err.join('\n')).toMatch(/101 Départements/);
    expect(await run(ugo, 'import', 'nothing')).toMatchObject({ code: 1 });
    expect(await run(ugo, '--help')).toMatchObject({ code: 0 });
  });

  it('says that another process holds the data folder', async () => {
    const held = lockFolder(join(folder, 'data'));
    const err: string[] = [];
    const code = await runCli(['import', 'finess', REGISTER], { ...terminal({ UGO_DATA_DIR: join(folder, 'data') }), err: (line) => { err.push(line); } });
    held.release();
    expect(code).toBe(1);
    expect(err.join('\n')).toMatch(/déjà utilisé par un autre processus/);
  });
});
