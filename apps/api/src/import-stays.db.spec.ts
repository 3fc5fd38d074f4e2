import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HostChanges } from '@ugo/directory';
import { type Database, type Em, inTerritory } from '@ugo/persistence';
import { openTestDatabase } from '@ugo/testing';
import type { Foundations } from './app.module.js';
import { onApplication } from './cli/context.js';
import { entities } from './entities.js';
import { idOf, seedDirectory } from './testing/directory-world.js';
import { run, testFoundations } from './testing/run-command.js';

const HEADER = ['lieu', 'finess_etablissement', 'unite', 'enfant', 'sejour', 'sexe', 'naissance', 'type', 'jours', 'entree', 'sortie_prevue', 'sortie', 'motif_sortie', 'secret'];

/** One line of the list, by column. */
const stay = (cells: Record<string, string>, separator = ';'): string => (
  HEADER.map((column) => ({ finess_etablissement: '420009458', sexe: 'F', naissance: '04/2012', entree: '01/09/2026', ...cells })[column] ?? '').join(separator));

describe('ugo import stays', () => {
  let database: Database;
  let ugo: Foundations;
  let folder: string;
  let files = 0;
  beforeAll(async () => {
    database = await openTestDatabase(entities);
    await seedDirectory(database);
    ugo = testFoundations(database);
    folder = mkdtempSync(join(tmpdir(), 'ugo-stays-'));
    const context = { out: () => {}, err: () => {}, open: () => Promise.resolve(ugo), close: () => Promise.resolve() };
    await onApplication(context, (app) => inTerritory(database.orm.em as Em, 'system', (em) => app.get(HostChanges, { strict: false }).changed(em, ['Grands', 'Mères', 'AF-1', 'AF-2'].map(idOf))));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.close();
  });

  const read = <T = Record<string, unknown>>(sql: string): Promise<T[]> => inTerritory(database.orm.em as Em, 'system', (em) => em.execute<T[]>(sql));
  const importing = (text: string | Buffer, ...flags: string[]) => {
    const path = join(folder, `list-${files += 1}.csv`);
    writeFileSync(path, text);
    return run(ugo, 'import', 'stays', path, '--departement', '42', ...flags);
  };
  const list = (...lines: string[]): string => [HEADER.join(';'), ...lines].join('\n');
  const report = async (text: string | Buffer, ...flags: string[]) => JSON.parse((await importing(text, '--json', ...flags)).out[0]!);
  const stays = (child: string) => read(`select s.source_reference as key, s.host_id as host, s.kind, s.admitted_on as entry, s.expected_exit as expected, s.exit_on as exit, s.exit_reason as reason, s.secret,
    c.first_night as first, c.last_night as last, c.kind as claim, c.sex, c.birth_month as born, c.weekdays, c.intermittent from stay s join claim c on c.id = s.id where s.source_reference like '${child}#%' order by s.admitted_on`);
  const everything = () => read(`select (select json_agg(s order by id) from stay s)::text as stays, (select json_agg(c order by id) from claim c)::text as claims, (select count(*)::int from offer) as offers,
    (select count(*)::int from audit_entry) as entries`);

  it('brings stays in, with what capacity needs and no name; the same file again changes nothing', async () => {
    const file = list(stay({ enfant: 'E-1', sortie_prevue: '2026-12-15' }), stay({ enfant: 'e-2', sexe: 'garçon', naissance: '2013-02', entree: '10/02/2025', sortie: '01/06/2025', motif_sortie: 'retour au domicile' }),
      stay({ finess_etablissement: '', lieu: idOf('AF-1'), enfant: 'E-3', naissance: '2018-07', type: 'relais', entree: '2026-11-18', sortie_prevue: '30/11/2026' }));
    const before = await everything();
    expect(await report(file, '--dry-run')).toMatchObject({ read: 3, created: 3, updated: 0, unchanged: 0, passedOver: [], defects: [] });
    expect(await everything()).toEqual(before);
    expect(await report(file)).toEqual({ read: 3, created: 3, updated: 0, unchanged: 0, byCategory: { ordinary: 2, relay: 1 }, passedOver: [], defects: [] });
    expect(await stays('E-1')).toMatchObject([{ key: 'E-1#2026-09-01', host: idOf('Grands'), kind: 'ordinary', entry: '2026-09-01', expected: '2026-12-15', exit: null, claim: 'stay', first: '2026-09-01', last: '2026-12-14', sex: 'female', born: '2012-04' }]);
    expect(await stays('E-2')).toMatchObject([{ exit: '2025-06-01', reason: 'returnHome', last: '2025-05-31', sex: 'male' }]);
    expect(await stays('E-3')).toMatchObject([{ host: idOf('AF-1'), kind: 'relay', intermittent: true }]);
    const after = await everything();
    expect(await report(file)).toMatchObject({ read: 3, created: 0, updated: 0, unchanged: 3 });
    expect(await everything()).toEqual(after);
  });

  it('updates by a later file; what is left out or empty takes nothing away, and no file makes a secret place known', async () => {
    await report(list(stay({ enfant: 'U-1', sejour: 'S-9', secret: 'oui', sortie_prevue: '2026-12-01' }), stay({ enfant: 'U-2' })));
    expect(await report(list(stay({ enfant: 'U-1', sejour: 'S-9', secret: 'non', entree: '02/09/2026', sortie: '18/11/2026' })))).toMatchObject({ created: 0, updated: 1 });
    expect(await stays('U-1')).toMatchObject([{ entry: '2026-09-02', first: '2026-09-02', exit: '2026-11-18', reason: 'other', expected: '2026-12-01', last: '2026-11-17', secret: true }]);
    expect(await report(list(stay({ enfant: 'U-1', sejour: 'S-9', entree: '02/09/2026' })))).toMatchObject({ unchanged: 1 });
    expect(await report(list(stay({ enfant: 'U-1', sejour: 'S-10', entree: '18/11/2026', finess_etablissement: '', lieu: idOf('Mères') })))).toMatchObject({ created: 1 });
    expect(await read(`select count(distinct child_id)::int as children, count(*)::int as stays from stay where source_reference like 'U-1#%'`)).toEqual([{ children: 1, stays: 2 }]);
    expect(await stays('U-2')).toHaveLength(1);
  });

  it('says line and column of what can’t be, and imports the rest', async () => {
    const before = await read('select count(*)::int as stays from stay');
    const told = await report(list(
      stay({ enfant: 'P-1', sortie: '31/08/2026' }), stay({ enfant: 'P-2', lieu: 'inconnu', finess_etablissement: '' }), stay({ enfant: 'P-3', entree: '22/11/2026' }), stay({ enfant: 'P-4', naissance: '10/2026' }),
      stay({ enfant: 'P-5' }), stay({ enfant: 'P-5', entree: '10/09/2026' }), stay({ enfant: 'P-5' }), stay({ enfant: 'P-6', sortie: '25/11/2026' }), stay({ enfant: 'Prénom Nom' }),
      stay({ enfant: 'P-7', entree: '31/02/2026', sexe: '?', naissance: 'avril' }), stay({ enfant: 'P-8', type: 'séquentiel' }), stay({ enfant: 'P-9', motif_sortie: 'majorité' }), stay({ sexe: '' }),
      stay({ enfant: 'E-1', sejour: 'autre', entree: '01/10/2026' })));
    expect(told.passedOver).toEqual([
      { line: 2, field: 'sortie', reason: 'exitBeforeEntry' }, { line: 3, field: 'lieu', reason: 'unknownHost' }, { line: 4, field: 'entree', reason: 'admissionInFuture' }, { line: 5, field: 'naissance', reason: 'birthAfterEntry' },
      { line: 7, field: 'entree', reason: 'overlappingStay' }, { line: 8, field: 'entree', reason: 'duplicateRow' }, { line: 9, field: 'sortie', reason: 'exitInFuture' }, { line: 10, field: 'enfant', reason: 'invalidReference' },
      { line: 11, field: 'sexe', reason: 'unknownValue' }, { line: 12, field: 'jours', reason: 'badWeekdays' }, { line: 13, field: 'sortie', reason: 'exitWithoutDay' }, { line: 14, field: 'enfant', reason: 'required' },
      { line: 15, field: 'entree', reason: 'overlappingStay' },
    ]);
    expect(told).toMatchObject({ read: 14, created: 1 });
    expect(await read('select count(*)::int as stays from stay')).toEqual([{ stays: (before[0]!['stays'] as number) + 1 }]);
    const { out } = await importing(list(stay({ enfant: 'Q-1', naissance: '10/2026' })));
    expect(out.join('\n')).toContain('ligne 2  écartée  colonne « naissance »  La naissance est après l’arrivée.');
    expect(out.join('\n')).not.toContain('Q-1');
  });

  it('takes nothing in again of a child whose last stay ended longer ago than the Département keeps', async () => {
    const [alone, early, now] = [{ enfant: 'V-1', entree: '01/02/2024', sortie: '01/03/2024' }, { enfant: 'V-2', entree: '01/02/2024', sortie: '01/03/2024' }, { enfant: 'V-2' }];
    const file = list(stay(alone), stay(early), stay(now));
    const told = await report(file);
    expect(told).toMatchObject({ created: 2, passedOver: [{ line: 2, field: 'sortie', reason: 'endedLongAgo' }] });
    expect([await stays('V-1'), await stays('V-2')].map((one) => one.length)).toEqual([0, 2]);
    expect(JSON.parse((await run(ugo, 'purge', '--departement', '42', '--json')).out[0]!)).toMatchObject({ reports: [{ counts: { ages: 1, stays: 0 } }] });
    expect(await report(file)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('counts who is over the number, a relay that lasts and a child that stayed on: facts, imported and said', async () => {
    const home = { finess_etablissement: '', lieu: idOf('AF-2'), naissance: '2018-01' };
    const told = await report(list(...['D-1', 'D-2', 'D-3'].map((enfant) => stay({ ...home, enfant })), stay({ ...home, enfant: 'D-4', type: 'relais', entree: '01/10/2026', sortie: '30/10/2026' }),
      stay({ ...home, enfant: 'D-5', entree: '01/01/2026', sortie_prevue: '01/11/2026', sortie: '02/11/2026' }), stay({ enfant: 'D-6', sortie_prevue: '01/11/2026' })));
    expect(told).toMatchObject({ created: 6, passedOver: [] });
    expect(told.defects).toEqual([{ line: 2, defect: 'overNumber' }, { line: 3, defect: 'overNumber' }, { line: 4, defect: 'overNumber' }, { line: 5, defect: 'relayTooLong' }, { line: 7, defect: 'expectedExitPassed' }]);
    expect(await stays('D-6')).toMatchObject([{ last: null }]);
    expect(await read(`select content->'free'->'authorised' as free from offer where current and host_id = '${idOf('AF-2')}'`)).toMatchObject([{ free: [] }]);
  });

  it('reads a comma, a BOM and Latin letters; refuses a file it can’t read, with nothing written', async () => {
    const comma = `\uFEFF${HEADER.join(',')}\r\n${stay({ enfant: 'C-1', type: 'séquentiel', jours: '"vendredi, samedi"' }, ',')}\r\n`;
    expect(await report(comma)).toMatchObject({ created: 1, passedOver: [] });
    expect(await stays('C-1')).toMatchObject([{ kind: 'sequential', weekdays: [5, 6] }]);
    expect(await report(Buffer.from(list(stay({ enfant: 'C-2', sexe: 'garçon' })), 'latin1'))).toMatchObject({ created: 1 });
    const before = await everything();
    for (const [text, expected] of [['', 'vide'], ['enfant;sexe\nX;F', 'entree'], [HEADER.join('\t'), 'séparateur']] as const) {
      const { code, err } = await importing(text);
      expect([code, err.join('\n')]).toEqual([1, expect.stringContaining(expected)]);
    }
    expect((await run(ugo, 'import', 'stays', join(folder, 'list-1.csv'))).code).toBe(1);
    expect(await everything()).toEqual(before);
  });
});
