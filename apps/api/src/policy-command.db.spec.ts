import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Account } from '@ugo/account';
import { PLANNED, TONIGHT } from '@ugo/domain/matching';
import { type Database, type Em, inTerritory } from '@ugo/persistence';
import { openTestDatabase } from '@ugo/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Foundations } from './app.module.js';
import { entities } from './entities.js';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { run, testFoundations } from './testing/run-command.js';

describe('ugo policy', () => {
  let database: Database;
  let ugo: Foundations;
  let folder: string;
  let files = 0;

  const policy = (...args: string[]) => run(ugo, 'policy', ...args);
  const file = (content: unknown): string => {
    const path = join(folder, `policy-${files += 1}.json`);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const apply = (content: unknown, more: { departement?: string; from?: string; by?: string } = {}) => policy('apply', file(content),
    '--departement', more.departement ?? '42', '--from', more.from ?? '2026-11-20', '--signed-by', more.by ?? 'Manager42@ugo.example');
  const rows = () => database.asOwner((runSql) => runSql('select departement, name, version, valid_from::text as from, signed_by from search_policy order by version'));

  beforeAll(async () => {
    database = await openTestDatabase(entities);
    await seedDirectory(database);
    for (const [word, role, departement, narrowing] of [
      ['manager42', 'manager', '42', {}], ['manager69', 'manager', '69', {}], ['worker42', 'enfanceWorker', '42', {}], ['part42', 'manager', '42', { territoryId: idOf('Roanne') }], ['closed42', 'manager', '42', {}],
    ] as const) await signedIn(database, word, role, departement, narrowing);
    await inTerritory(database.orm.em as Em, 'system', (em) => em.nativeUpdate(Account, { id: idOf('account closed42') }, { disabled: true }));
    ugo = testFoundations(database);
    folder = mkdtempSync(join(tmpdir(), 'ugo-policy-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.close();
  });
  beforeEach(() => database.asOwner((runSql) => runSql('delete from search_policy')));

  it('shows the defaults, in words and as JSON that can be signed again', async () => {
    const { code, out } = await policy('show');
    expect(code).toBe(0);
    expect(out[0]).toBe('tonight  version 1  en vigueur  par défaut');
    expect(out[1]).toContain('la fratrie (siblings) > la chance d’un oui (chance)');
    expect(JSON.parse((await policy('show', '--json')).out[0]!)).toEqual({ tonight: TONIGHT, planned: PLANNED });
    const one = (await policy('show', '--name', 'planned', '--departement', '42', '--json')).out[0]!;
    expect(JSON.parse(one)).toEqual(PLANNED);
    expect(await policy('check', file(one))).toMatchObject({ code: 0, out: ['La politique « planned » peut être signée : 7 critères. / It can be signed.'] });
    expect((await policy('show', '--name', 'sunday')).code).toBe(1);
  });

  it('signs a policy in the name of a manager, and shows who signed it and when', async () => {
    expect(await apply({ ...PLANNED, plans: 5 })).toMatchObject({ code: 0, out: ['Politique « planned » signée : version 2, valable à partir du 2026-11-20. / Signed.'] });
    expect(await apply({ ...PLANNED, plans: 6 }, { from: '2027-01-01' })).toMatchObject({ code: 0 });
    expect(await rows()).toEqual([
      { departement: '42', name: 'planned', version: 2, from: '2026-11-20', signed_by: idOf('account manager42') },
      { departement: '42', name: 'planned', version: 3, from: '2027-01-01', signed_by: idOf('account manager42') },
    ]);
    const { out } = await policy('show', '--departement', '42');
    expect(out.filter((line) => !line.startsWith(' '))).toEqual([
      'tonight  version 1  en vigueur  par défaut',
      `planned  version 3  à venir  à partir du 2027-01-01, signée par le compte ${idOf('account manager42')} le 2026-11-20T21:30:00.000Z`,
      `planned  version 2  en vigueur  depuis le 2026-11-20, signée par le compte ${idOf('account manager42')} le 2026-11-20T21:30:00.000Z`,
      'planned  version 1  passée  par défaut',
    ]);
    const audit = await database.asOwner((runSql) => runSql(`select actor_id, details from audit_entry where action = 'signPolicy' order by id`));
    expect(audit[0]).toEqual({ actor_id: idOf('account manager42'), details: { name: 'planned', version: 2, from: '2026-11-20', through: 'commandLine' } });
  });

  it.each([
    ['a worker', { by: 'worker42@ugo.example' }], ['a neighbour’s manager', { by: 'manager69@ugo.example' }], ['a manager of one territory', { by: 'part42@ugo.example' }],
    ['a disabled account', { by: 'closed42@ugo.example' }], ['nobody', { by: 'nobody@ugo.example' }], ['the manager of another Département', { departement: '69' }],
  ])('refuses to sign for %s', async (_, more) => {
    const { code, err } = await apply(PLANNED, more);
    expect(code).toBe(1);
    expect(err[0]).toContain('--signed-by');
    expect(await rows()).toEqual([]);
  });

  it('refuses a day that is past or is none', async () => {
    expect(await apply(PLANNED, { from: '2026-11-19' })).toMatchObject({ code: 1, err: ['--from : Une politique ne vaut jamais pour un jour passé.\n--from: A policy never holds for a day that is past.'] });
    const { code, err } = await apply(PLANNED, { from: '2026-02-30' });
    expect([code, err[0]]).toEqual([1, expect.stringContaining('AAAA-MM-JJ')]);
    expect(await rows()).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{ "name": ', 'n’est pas du JSON'],
    ['an empty file', '', 'n’est pas du JSON'],
    ['a list', [], '(fichier) : Une politique est un objet JSON.'],
    ['a missing field', { name: 'planned' }, 'tiers : Ce champ manque.'],
    ['an unknown field', { ...PLANNED, price: 1 }, 'price : Ce champ n’existe pas.'],
    ['a wrong type', { ...PLANNED, travelBandsMetres: ['10 km'] }, 'travelBandsMetres.0 : Ce n’est pas une valeur du type attendu.'],
    ['a repeated tier', { ...PLANNED, tiers: ['siblings', 'known', 'known', 'needs', 'travel', 'chance', 'exceptions', 'scarcity'] }, 'tiers.2 : Un critère figure deux fois.'],
    ['falling bands', { ...PLANNED, siteBandsMetres: [2, 1] }, 'siteBandsMetres.1 : Les bornes vont en croissant.'],
    ['a number JSON makes infinite', JSON.stringify(PLANNED).replace('"plans":20', '"plans":1e999'), 'plans : Le nombre de propositions va de 1 à 100.'],
    ['too large a file', ' '.repeat(200_000), 'trop grand'],
  ])('names the field of what is wrong: %s', async (_, content, sentence) => {
    for (const { code, err, out } of [await policy('check', file(content)), await apply(content)]) {
      expect([code, out]).toEqual([1, []]);
      expect(err.join('\n').replace(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
    }
    expect(await rows()).toEqual([]);
  });

  it('refuses a file that is not there', async () => {
    expect(await policy('check', join(folder, 'none.json'))).toMatchObject({ code: 1, err: [expect.stringContaining('n’existe pas')] });
  });

  it('publishes the default rules as they are committed, and a Département’s own', async () => {
    expect((await policy('publish')).out.join('\n')).toBe(readFileSync('docs/classement.md', 'utf8').trimEnd());
    await apply({ ...TONIGHT, tiers: ['siblings', 'homes', ...TONIGHT.tiers.slice(1)] });
    await apply({ ...PLANNED, plans: 7 }, { from: '2027-01-01' }); // does not run yet
    const out = join(folder, 'rules.md');
    expect((await policy('publish', '--departement', '42', '--out', out)).code).toBe(0);
    const text = readFileSync(out, 'utf8').replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('Politiques en vigueur dans le Département : Loire (42).');
    expect(text).toContain('Version 2 (`tonight`) : signée par le Département, valable depuis le 20 novembre 2026.');
    expect(text).toContain('2. **Le nombre de lieux d’accueil**');
    expect(text).toContain('Version 1 (`planned`) : politique par défaut');
    expect((await policy('publish', '--out', join(folder, 'no', 'where.md')))).toMatchObject({ code: 1 });
  });
});
