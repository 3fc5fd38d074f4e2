import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Em, inTerritory } from '@ugo/persistence';
import { seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const HEADER = 'type;finess_etablissement;nom;capacite_autorisee;age_de;age_a;reference;commune;code_postal;agrement_places;agrement_du;adresse';
const UNIT = 'unité;420009458;Les petits;10;3;11;;;;;;';
const HOME = 'famille d\'accueil;;;;0;10;AF-1;Roanne;42300;2;01/09/2023;7 chemin du Secret';
const WRONG = 'unité;690000001;Ailleurs;10;3;11;;;;;;';

describe('a list that an administrator imports', () => {
  let ugo: TestApplication;
  let [admin, neighbour, worker]: string[] = [];
  beforeAll(async () => {
    ugo = await startTestApplication();
    await seedDirectory(ugo.database);
    admin = await signedIn(ugo.database, 'admin42', 'administrator');
    neighbour = await signedIn(ugo.database, 'admin69', 'administrator', '69');
    worker = await signedIn(ugo.database, 'worker', 'enfanceWorker');
  });
  afterAll(() => ugo.close());

  const post = async (token: string | undefined, query: string, lines: string[]) => {
    const { statusCode, body } = await ugo.app.inject({
      method: 'POST', url: `/imports/hosts?${query}`, headers: { 'content-type': 'application/octet-stream', ...(token ? { authorization: `Bearer ${token}` } : {}) }, payload: Buffer.from([HEADER, ...lines].join('\n')),
    });
    return { status: statusCode, body, answer: JSON.parse(body) };
  };
  const read = <T>(sql: string) => inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.execute<T[]>(sql));
  const hosts = async () => (await read<{ hosts: number }>('select count(*)::int as hosts from host'))[0]!.hosts;

  it('is nobody\'s but who keeps the directory of that Département', async () => {
    const before = await hosts();
    const statuses = await Promise.all([undefined, 'nonsense', worker, neighbour].map(async (token) => (await post(token, 'departement=42&preview=1', [UNIT])).status));
    expect(statuses).toEqual([401, 401, 403, 404]);
    expect((await post(neighbour, 'departement=42&preview=0&key=another-key', [UNIT])).status).toBe(404);
    expect(await hosts()).toBe(before);
  });

  it('is previewed first: created, passed over with the reason, no address of a family, nothing written', async () => {
    const before = await hosts();
    const { status, body, answer } = await post(admin, 'departement=42&preview=1', [UNIT, HOME, WRONG]);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ counts: { read: 3, created: 2, updated: 0, passedOver: 1 }, problems: [{ line: 4 }], changes: [{ change: 'created' }, { change: 'created' }] });
    expect(body).not.toContain('Secret');
    expect(await hosts()).toBe(before);
    expect(await read(`select 1 from audit_entry where action = 'importHosts'`)).toEqual([]);
  });

  it('is written once for one key, under the name of who confirmed', async () => {
    const before = await hosts();
    const confirm = () => post(admin, 'departement=42&preview=0&key=import-of-today', [UNIT, HOME]);
    expect((await confirm()).answer).toEqual({ read: 2, created: 2, updated: 0, unchanged: 0, passedOver: 0, defects: 0 });
    expect((await confirm()).answer).toMatchObject({ created: 2 });
    expect(await hosts()).toBe(before + 2);
    expect(await read(`select actor_id is not null as named, details from audit_entry where action = 'importHosts'`)).toEqual([{ named: true, details: { created: 2, updated: 0 } }]);
    expect((await post(admin, 'departement=42&preview=1', [UNIT, HOME])).answer).toMatchObject({ counts: { unchanged: 2 }, changes: [] });
    expect((await post(admin, 'departement=42&preview=0&key=import-of-today', [UNIT])).answer).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('is refused whole when it is no such list, too large, or asked for wrongly', async () => {
    expect(await post(admin, 'departement=42&preview=1', [])).toMatchObject({ status: 400, answer: { code: 'INVALID_INPUT', problems: [{ code: 'emptyFile' }] } });
    expect((await post(admin, 'departement=42&preview=1', ['x'.repeat(10 * 1024 * 1024)])).status).toBe(413);
    expect((await post(admin, 'departement=Loire&preview=2', [UNIT])).answer.problems.map(({ field }: { field: string }) => field)).toEqual(['departement', 'preview']);
    expect((await post(admin, 'departement=42&preview=0', [UNIT])).answer.problems).toMatchObject([{ field: 'key' }]);
  });
});
