import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readHostFacts } from '@ugo/directory';
import { type Database, type Em, inTerritory } from '@ugo/persistence';
import { openTestDatabase, type FixedClock } from '@ugo/testing';
import type { Foundations } from './app.module.js';
import { entities } from './entities.js';
import { idOf, seedDirectory } from './testing/directory-world.js';
import { run, testFoundations } from './testing/run-command.js';

const HEADER = ['type', 'finess_etablissement', 'nom', 'genre', 'capacite_autorisee', 'capacite_financee', 'age_de', 'age_a', 'accueils', 'admission_de', 'admission_a', 'jours_ouverture', 'reference',
  'commune', 'code_postal', 'finess_service_placement', 'agrement_places', 'agrement_du', 'agrement_au', 'places_intermittentes', 'derogation_places', 'derogation_jusqu_au', 'derogation_decision', 'adresse', 'enfants_accueillis'];

/** One line of the list, by column. */
const line = (cells: Record<string, string | number>): string => HEADER.map((column) => cells[column] ?? '').join(';');
const unit = (more: Record<string, string | number> = {}): string => line({
  type: 'unité', finess_etablissement: '420009458', nom: 'Les petits', capacite_autorisee: 10, age_de: 3, age_a: 11, accueils: 'urgence, durable', admission_de: '8h', admission_a: '22h', ...more,
});
const home = (more: Record<string, string | number> = {}): string => line({
  type: "famille d'accueil", reference: 'AF-0042', commune: 'Roanne', code_postal: '42300', agrement_places: 2, agrement_du: '01/09/2023', adresse: '7 chemin du Secret', ...more,
});

describe('ugo import hosts', () => {
  let database: Database;
  let ugo: Foundations;
  let folder: string;
  let files = 0;
  beforeAll(async () => {
    database = await openTestDatabase(entities);
    await seedDirectory(database);
    ugo = testFoundations(database);
    folder = mkdtempSync(join(tmpdir(), 'ugo-hosts-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.close();
  });

  const read = <T>(sql: string) => inTerritory(database.orm.em as Em, 'system', (em) => em.execute<T[]>(sql));
  const importing = async (lines: string[], ...flags: string[]) => {
    const path = join(folder, `list-${files += 1}.csv`);
    writeFileSync(path, [HEADER.join(';'), ...lines].join('\n'));
    return run(ugo, 'import', 'hosts', path, '--departement', '42', ...flags);
  };
  const report = async (lines: string[], ...flags: string[]) => JSON.parse((await importing(lines, '--json', ...flags)).out[0]!);
  const factsOf = async (reference: string) => {
    const [host] = await read<{ id: string }>(`select id from host where reference = '${reference}'`);
    const [facts] = await inTerritory(database.orm.em as Em, ['42'], (em) => readHostFacts(em, [host!.id]));
    return facts!;
  };
  const counts = async () => (await read(`select (select count(*)::int from host) as hosts, (select count(*)::int from authorisation) as authorisations, (select count(*)::int from approval) as approvals,
    (select count(*)::int from derogation) as derogations, (select count(*)::int from home_address) as addresses, (select count(*)::int from import_defect) as defects, (select count(*)::int from offer) as offers`))[0];

  it('writes nothing in a dry run, and hides the addresses of families', async () => {
    const before = await counts();
    const { code, out } = await importing([unit(), home()], '--dry-run');
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('essai, rien n’est écrit');
    expect(out.join('\n')).not.toContain('Secret');
    expect(await counts()).toEqual(before);
  });

  it('makes units and foster homes of the list, with what the law lets them take', async () => {
    expect(await report([unit(), home({ derogation_places: 1, derogation_jusqu_au: '31/12/2026', derogation_decision: '2025-114' })]))
      .toMatchObject({ read: 2, created: 2, updated: 0, unchanged: 0, byCategory: { mecs: 1, fosterHome: 1 }, passedOver: [], defects: [] });
    expect(await factsOf('unit:420009458:LES PETITS')).toMatchObject({
      name: 'Les petits', kind: 'mecs', siteId: idOf('MECS'), admission: { from: 480, to: 1320 }, fictitious: false,
      capacity: { authorisations: [{ from: '2026-11-20', until: null, authorised: 10, financed: 10, installed: 10, ages: { min: 3, max: 11 }, care: ['emergency', 'planned'] }] },
    });
    expect(await factsOf('fosterHome:AF 0042')).toMatchObject({
      name: 'Famille d’accueil AF-0042', communeInsee: '42187', serviceId: null,
      capacity: { approvals: [{ from: '2023-09-01', until: null, places: 2 }], derogations: [{ from: '2023-09-01', until: '2026-12-31', places: 1 }] },
    });
    expect(await read(`select address from home_address a join host h on h.id = a.host_id where h.reference = 'fosterHome:AF 0042'`)).toEqual([{ address: '7 chemin du Secret' }]);
    expect(await read(`select count(*)::int as offers from offer where current`)).toEqual([{ offers: 2 }]);
    expect(await read(`select details from audit_entry where action = 'importHosts'`)).toEqual([{ details: { created: 2, updated: 0 } }]);
  });

  it('gives every measure but juvenile justice to a unit whose list names none', async () => {
    const { capacity } = await factsOf('unit:420009458:LES PETITS');
    expect(capacity.type === 'unit' && capacity.authorisations[0]!.measures).toHaveLength(9);
  });

  it('finds the same list unchanged', async () => {
    const before = await counts();
    expect(await report([unit(), home({ derogation_places: 1, derogation_jusqu_au: '31/12/2026', derogation_decision: '2025-114' })])).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await counts()).toEqual(before);
  });

  it('keeps the history of a capacity that changes', async () => {
    (ugo.clock as FixedClock).set('2026-12-01T10:00:00Z');
    expect(await report([unit({ capacite_autorisee: 12 })])).toMatchObject({ updated: 1 });
    expect((await factsOf('unit:420009458:LES PETITS')).capacity).toMatchObject({ authorisations: [{ from: '2026-11-20', until: '2026-11-30', authorised: 10 }, { from: '2026-12-01', until: null, authorised: 12 }] });
    expect(await report([unit({ capacite_autorisee: 11 })])).toMatchObject({ updated: 1 });
    expect((await factsOf('unit:420009458:LES PETITS')).capacity).toMatchObject({ authorisations: [{ until: '2026-11-30' }, { from: '2026-12-01', authorised: 11 }] });
    await report([unit({ capacite_autorisee: 11, nom: 'Les PETITS', jours_ouverture: 'lundi-vendredi' })]);
    const { capacity } = await factsOf('unit:420009458:LES PETITS');
    expect(capacity).toMatchObject({ openDays: [1, 2, 3, 4, 5] });
    expect(capacity.type === 'unit' && capacity.authorisations).toHaveLength(2);
  });

  it('ends a derogation that the list no longer carries, and renews an approval', async () => {
    await report([home({ agrement_places: 3, agrement_du: '01/10/2026', adresse: '' })]);
    expect((await factsOf('fosterHome:AF 0042')).capacity).toMatchObject({
      approvals: [{ from: '2023-09-01', until: '2026-09-30', places: 2 }, { from: '2026-10-01', until: null, places: 3 }], derogations: [{ until: '2026-11-30', places: 1 }],
    });
    expect(await read(`select address from home_address a join host h on h.id = a.host_id where h.reference = 'fosterHome:AF 0042'`)).toEqual([{ address: '7 chemin du Secret' }]);
  });

  it('takes reality in as a defect that awaits a decision, and forgets it once it is over', async () => {
    const crowded = (children: number) => home({ reference: 'AF-7', agrement_places: 3, enfants_accueillis: children });
    expect(await report([crowded(4)])).toMatchObject({ created: 1, defects: [{ line: 2, finess: '', defect: 'overApprovalWithoutDerogation' }] });
    expect(await read('select departement, source, subject, defect, line, decided_at from import_defect')).toEqual([
      { departement: '42', source: 'hosts', subject: 'fosterHome:AF 7', defect: 'overApprovalWithoutDerogation', line: 2, decided_at: null }]);
    await report([crowded(3)]);
    expect(await read('select * from import_defect')).toEqual([]);
  });

  it('passes over the rows that can\'t be imported, each with its line and its reason, and imports the others', async () => {
    const { out, code } = await importing([
      unit({ nom: 'Hôtel Formule' }), unit({ nom: 'Ailleurs', finess_etablissement: '690000001' }), unit({ nom: 'Inversée', age_de: 12, age_a: 6 }),
      home({ reference: 'AF-8', commune: 'Nullepart', code_postal: '99999' }), home({ reference: 'AF-9', agrement_places: 4 }), home({ reference: 'AF-10' }), home({ reference: 'AF-10' }),
    ]);
    expect(code).toBe(0);
    const passedOver = out.filter((each) => each.includes('écartée '));
    expect(passedOver).toHaveLength(6);
    expect(passedOver.map((each) => /ligne (\d+)/.exec(each)![1])).toEqual(['2', '3', '4', '5', '6', '8']);
    expect(passedOver[0]).toMatch(/loi du 7 février 2022/);
    expect(out.at(-1)).toMatch(/7 lignes lues : 1 créées, 0 modifiées, 0 inchangées, 6 écartées/);
  });

  it('tells by its FINESS numbers whose list it is, and asks when they are of several Départements', async () => {
    const path = join(folder, 'own.csv');
    writeFileSync(path, [HEADER.join(';'), unit({ nom: 'Sans Département' }), home({ reference: 'AF-11', commune: 'Lyon 01', code_postal: '69001' })].join('\n'));
    expect(JSON.parse((await run(ugo, 'import', 'hosts', path, '--json')).out[0]!)).toMatchObject({ created: 2, passedOver: [] });
    expect(await factsOf('fosterHome:AF 11')).toMatchObject({ departement: '42', communeInsee: '69381' });
    writeFileSync(path, [HEADER.join(';'), home({ reference: 'AF-12' }), home({ reference: 'AF-13', commune: 'Lyon 01', code_postal: '69001' })].join('\n'));
    const refused = await run(ugo, 'import', 'hosts', path);
    expect([refused.code, refused.out]).toEqual([1, []]);
    expect(refused.err[0]).toMatch(/de quel Département/);
    expect(await run(ugo, 'import', 'hosts', path, '--departement', '99')).toMatchObject({ code: 1 });
  });

  it('knows the establishments of that Département alone', async () => {
    const path = join(folder, 'list-69.csv');
    writeFileSync(path, [HEADER.join(';'), unit({ nom: 'Chez le voisin' })].join('\n'));
    const { passedOver } = JSON.parse((await run(ugo, 'import', 'hosts', path, '--departement', '69', '--json')).out[0]!);
    expect(passedOver).toEqual([{ line: 2, finess: '420009458', reason: 'unknownEstablishment' }]);
  });
});
