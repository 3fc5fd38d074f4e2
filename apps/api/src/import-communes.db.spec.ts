import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMUNES_FILE, LoadCommunes, searchCommunes, streamOf } from '@ugo/directory';
import { type Em, inTerritory } from '@ugo/persistence';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

describe('loading the communes of France', () => {
  let ugo: TestApplication;
  beforeAll(async () => { ugo = await startTestApplication(); });
  afterAll(() => ugo.close());

  it('loads the delivered file into an empty database, and not again', async () => {
    const load = ugo.app.get(LoadCommunes);
    const report = await load.whenEmpty();
    expect(report).toMatchObject({ updated: 0, unchanged: 0 });
    expect(report!.created).toBe(report!.read);
    expect(report!.read).toBeGreaterThan(34_900);
    expect(await load.whenEmpty()).toBeNull();
    expect(await load.execute(streamOf(COMMUNES_FILE))).toEqual({ read: report!.read, created: 0, updated: 0, unchanged: report!.read });
  });

  it('reads them back as the file has them', async () => {
    const [counts] = await inTerritory(ugo.database.orm.em as Em, ['42'], (em) => em.execute(`
      select (select count(*)::int from departement) as departements, (select count(distinct departement)::int from commune) as served,
        (select count(*)::int from commune where departement = '42') as loire, (select postcodes from commune where insee = '42218') as postcodes`));
    expect(counts).toEqual({ departements: 101, served: 101, loire: 323, postcodes: ['42000', '42100', '42230'] });
    const found = await inTerritory(ugo.database.orm.em as Em, ['42'], (em) => searchCommunes(em, 'St-Etienne', 3, '42'));
    expect(found[0]).toMatchObject({ insee: '42218', name: 'Saint-Étienne' });
    // 42300 is Sevelinges' INSEE code too.
    const byPostcode = await inTerritory(ugo.database.orm.em as Em, ['42'], (em) => searchCommunes(em, '42300', 8));
    expect(byPostcode.map(({ name }) => name)).toEqual(['Mably', 'Roanne', 'Villerest', 'Sevelinges']);
  });

  it('lets nobody but the system write them', async () => {
    await expect(inTerritory(ugo.database.orm.em as Em, ['42'], (em) => em.execute(`insert into departement (code, name, zone) values ('99', 'x', 'y')`))).rejects.toMatchObject({ code: '42501' });
    const changed = await inTerritory(ugo.database.orm.em as Em, ['42'], (em) => em.execute(`update commune set name = 'x' where insee = '42218' returning insee`));
    expect(changed).toEqual([]);
  });
});
