import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readHostFacts, reachOf } from '@ugo/directory';
import { type Database, type Em, inTerritory } from '@ugo/persistence';
import { countStatements, openTestDatabase } from '@ugo/testing';
import { entities } from './entities.js';
import { idOf, seedDirectory } from './testing/directory-world.js';

describe('facts of hosts', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(entities);
    await seedDirectory(database);
  });
  afterAll(() => database.close());

  const facts = (words: string[], departement = '42') => inTerritory(database.orm.em as Em, [departement], (em) => readHostFacts(em, words.map(idOf)));

  it('says what a unit is, where, and what the law lets it take, over dates', async () => {
    const [unit] = await facts(['Grands']);
    expect(unit).toMatchObject({
      type: 'unit', kind: 'mecs', siteId: idOf('MECS'), organisationId: idOf('ANEF'), territoryId: idOf('Roanne'), communeInsee: '42187', siblingsAtMost: 3,
      capabilities: ['nightStaff'], admission: { from: 480, to: 1320 }, closedOn: null, fictitious: true, wishes: [],
    });
    expect(unit!.point).toEqual({ lat: 46.04, lon: 4.07 });
    expect(unit!.capacity).toMatchObject({
      type: 'unit', openDays: [1, 2, 3, 4, 5, 6, 7], closures: [], derogations: [],
      authorisations: [
        { from: '2020-01-01', until: '2024-12-31', authorised: 8, care: null },
        { from: '2025-01-01', until: null, authorised: 12, financed: 10, installed: 11, ages: { min: 12, max: 17 }, sexes: ['female', 'male'], care: ['emergency', 'planned'] },
      ],
    });
    expect(reachOf(unit!)).toEqual({ departement: '42', hostId: idOf('Grands'), establishmentId: idOf('MECS'), organisationId: idOf('ANEF'), serviceId: null, territoryId: idOf('Roanne') });
  });

  it('puts a confidential site and a foster home at the centre of their commune', async () => {
    const [hidden] = await facts(['Mères']);
    expect(hidden!.point).toEqual({ lat: 46.0449, lon: 4.0797 });
    const [home] = await facts(['AF-1']);
    expect(home).toMatchObject({ point: { lat: 45.6009, lon: 4.0671 }, siteId: idOf('AF-1'), serviceId: idOf('Service'), organisationId: idOf('ANEF'), territoryId: null });
    expect(home!.capacity).toEqual({
      type: 'fosterHome', derogations: [], closures: [], suspensions: [],
      approvals: [{ from: '2020-01-01', until: null, places: 2, intermittent: 1, contracted: null }], leave: [{ from: '2026-12-20', until: '2026-12-27', kind: 'annualLeave' }],
    });
    expect(home!.wishes).toEqual([{ from: '2020-01-01', until: null, ages: { min: 3, max: 12 }, careKinds: ['relay'] }]);
  });

  it('shows a neighbour the hosts shared with it, and no other', async () => {
    expect((await facts(['Lyon unité', 'Grands'], '42')).map(({ name }) => name).sort()).toEqual(['Les grands', 'Unité de Lyon']);
    expect((await facts(['Lyon unité', 'Grands'], '69')).map(({ name }) => name)).toEqual(['Unité de Lyon']);
  });

  it('asks a fixed number of statements, one host or all', async () => {
    const all = ['Grands', 'Mères', 'Lyon unité', 'AF-1', 'AF-2', 'AF-3', 'AF-4'];
    const one = await countStatements(database, () => facts(['Grands']));
    expect(await countStatements(database, () => facts(all))).toBe(one);
    expect(one).toBe(2);
    expect(await facts(['nothing like an id'])).toEqual([]);
    await expect(inTerritory(database.orm.em as Em, ['42'], (em) => readHostFacts(em, ['\'; drop table host', '']))).resolves.toEqual([]);
  });
});
