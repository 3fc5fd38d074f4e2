import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportDefect } from '@ugo/directory';
import { type Em, inTerritory } from '@ugo/persistence';
import { mutate, saying } from './testing/directory-operations.js';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const TERMS = { authorised: 14, financed: 14, installed: 14, minAge: 12, maxAge: 17, sexes: ['female', 'male'], measures: ['judicialPlacement'] };

describe('deciding what hosts may take', () => {
  let ugo: TestApplication;
  let admin: string;
  let manager: string;
  let worker: string;
  beforeAll(async () => {
    ugo = await startTestApplication();
    await seedDirectory(ugo.database);
    admin = await signedIn(ugo.database, 'Admin', 'administrator');
    manager = await signedIn(ugo.database, 'Manager', 'manager');
    worker = await signedIn(ugo.database, 'Worker', 'enfanceWorker');
  });
  afterAll(() => ugo.close());

  const run = (name: string, input: Record<string, unknown>, token = manager) => mutate(ugo, token, name, input);
  const read = <T>(sql: string) => inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.execute<T[]>(sql));
  const seen = async (word: string, token: string) => (await ugo.query('query ($id: ID!) { host(id: $id) { name } }', { id: idOf(word) }, token)).data!['host'];
  const offerOf = async (word: string) => JSON.stringify(await read(`select content from offer where current and host_id = '${idOf(word)}'`));

  it('keeps the history of authorisations: the new one ends the one before', async () => {
    const set = (more: Record<string, unknown>) => run('setAuthorisation', { hostId: idOf('Grands'), authorisation: { ...TERMS, ...more } }, admin);
    expect(await set({ from: '2027-01-01' })).toMatchObject({ host: { authorisations: [
      { from: '2020-01-01', until: '2024-12-31', authorised: 8 }, { from: '2025-01-01', until: '2026-12-31', authorised: 12 }, { from: '2027-01-01', until: null, authorised: 14 }] } });
    expect(saying(await set({ from: '2027-01-01' }))).toEqual(['INVALID_INPUT', 'authorisation.from periodOverlaps']);
    expect(saying(await set({ from: '2025-06-01', until: '2025-12-31' }))).toEqual(['INVALID_INPUT', 'authorisation.from periodOverlaps']);
    expect(saying(await set({ from: '2026-06-01' }))).toEqual(['INVALID_INPUT', 'authorisation.from periodOverlaps']);
    expect(await set({ from: '2026-06-01', until: '2026-12-31' })).toMatchObject({ host: { authorisations: [{}, { until: '2026-05-31' }, { from: '2026-06-01', until: '2026-12-31' }, { from: '2027-01-01' }] } });
    expect(saying(await run('setAuthorisation', { hostId: idOf('AF-1'), authorisation: { ...TERMS, from: '2027-01-01' } }, admin))).toEqual(['INVALID_INPUT', 'hostId notAUnit']);
  });

  it('keeps the history of approvals, of 1 to 3 children', async () => {
    expect(await run('setApproval', { hostId: idOf('AF-2'), approval: { from: '2026-12-01', places: 3, intermittentPlaces: 1 } }, admin))
      .toMatchObject({ host: { approvals: [{ from: '2020-01-01', until: '2026-11-30', places: 2 }, { from: '2026-12-01', places: 3 }] } });
    expect(await run('setApproval', { hostId: idOf('AF-2'), approval: { from: '2028-01-01', places: 3, contracted: 2 } }, admin)).toMatchObject({ host: { name: 'Famille d’accueil AF-2' } });
    expect(await read(`select contracted from approval where host_id = '${idOf('AF-2')}' order by valid_from`)).toEqual([{ contracted: null }, { contracted: null }, { contracted: 2 }]);
    const contracts = async (token: string) => ((await ugo.query('query ($id: ID!) { host(id: $id) { approvals { contracted } } }', { id: idOf('AF-2') }, token)).data!['host'] as { approvals: { contracted: number | null }[] }).approvals.map(({ contracted }) => contracted);
    expect([await contracts(manager), await contracts(worker)]).toEqual([[null, null, 2], [null, null, null]]);
    for (const contracted of [-1, 4]) expect(await run('setApproval', { hostId: idOf('AF-2'), approval: { from: '2029-01-01', places: 3, contracted } }, admin)).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'approval.contracted' }] });
    for (const places of [0, 4]) expect(await run('setApproval', { hostId: idOf('AF-2'), approval: { from: '2028-01-01', places } }, admin)).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'approval.places' }] });
    expect(saying(await run('setApproval', { hostId: idOf('Grands'), approval: { from: '2028-01-01', places: 1 } }, admin))).toEqual(['INVALID_INPUT', 'hostId notAFosterHome']);
    expect(await run('setApproval', { hostId: idOf('AF-2'), approval: { from: '2028-01-01', places: 1 } }, manager)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('adds a derogation, which has an end', async () => {
    expect(await run('addDerogation', { hostId: idOf('AF-2'), from: '2026-11-20', until: '2026-12-31', extraPlaces: 1, decision: '2026-88' })).toMatchObject({ host: { derogations: [{ from: '2026-11-20', until: '2026-12-31', places: 1 }] } });
    expect(saying(await run('addDerogation', { hostId: idOf('AF-2'), from: '2026-12-31', until: '2026-12-01', extraPlaces: 1, decision: 'x' }))).toEqual(['INVALID_INPUT', 'until datesReversed']);
    expect(await run('addDerogation', { hostId: idOf('AF-2'), from: '2026-12-01', until: '2026-12-31', extraPlaces: 6, decision: '' })).toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ field: 'extraPlaces' }), expect.objectContaining({ field: 'decision' })]) });
  });

  it('lets a suspended home vanish at once, from lists, from cards and from offers, and come back', async () => {
    expect(await seen('AF-3', worker)).not.toBeNull();
    expect(await run('suspendApproval', { hostId: idOf('AF-3') })).toMatchObject({ host: { name: 'Famille d’accueil AF-3' } });
    expect(await seen('AF-3', worker)).toBeNull();
    expect(await seen('AF-3', manager)).not.toBeNull();
    const { data } = await ugo.query('{ hosts(first: 50, type: "fosterHome") { edges { node { name } } } }', {}, worker);
    expect(JSON.stringify(data)).not.toContain('AF-3');
    const suspended = await ugo.query('query ($id: ID!) { host(id: $id) { suspensions { from until } } }', { id: idOf('AF-3') }, manager);
    expect(suspended.data!['host'].suspensions).toEqual([{ from: '2026-11-20', until: null }]);
    expect(await offerOf('AF-3')).toContain('2026-11-20');
    expect(saying(await run('suspendApproval', { hostId: idOf('AF-3'), from: '2026-12-01' }))).toEqual(['INVALID_INPUT', 'from alreadySuspended']);
    await run('endSuspension', { hostId: idOf('AF-3'), on: '2026-11-25' });
    expect(await read(`select valid_from::text as "from", valid_until::text as until from suspension`)).toEqual([{ from: '2026-11-20', until: '2026-11-24' }]);
    await run('endSuspension', { hostId: idOf('AF-3') });
    expect(await seen('AF-3', worker)).not.toBeNull();
    expect(saying(await run('endSuspension', { hostId: idOf('AF-3') }))).toEqual(['INVALID_INPUT', 'hostId notSuspended']);
    expect(saying(await run('suspendApproval', { hostId: idOf('Grands') }))).toEqual(['INVALID_INPUT', 'hostId notAFosterHome']);
  });

  it('has no column, input or audit detail for a motive', async () => {
    expect(await run('suspendApproval', { hostId: idOf('AF-4'), motive: 'x' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await read(`select details from audit_entry where action = 'suspendApproval'`)).toEqual([{ details: {} }]);
    expect(await read(`select column_name from information_schema.columns where table_name = 'suspension' order by 1`)).toEqual(['departement', 'host_id', 'id', 'valid_from', 'valid_until'].map((column_name) => ({ column_name })));
  });

  it('records leave, for the service of the family too', async () => {
    const service = await signedIn(ugo.database, 'ServiceStaff', 'placementService', '42', { establishmentId: idOf('Service') });
    const other = await signedIn(ugo.database, 'OtherService', 'placementService', '42', { establishmentId: idOf('Secret') });
    const leave = { hostId: idOf('AF-4'), kind: 'restWeekend', firstNight: '2026-12-04', lastNight: '2026-12-05' };
    expect(await run('addLeave', leave, service)).toMatchObject({ host: { leave: [{ kind: 'restWeekend', from: '2026-12-04', until: '2026-12-05' }] } });
    expect(await run('addLeave', leave, other)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await run('addLeave', leave, worker)).toMatchObject({ code: 'FORBIDDEN' });
    expect(saying(await run('addLeave', { ...leave, lastNight: '2026-12-01' }))).toEqual(['INVALID_INPUT', 'lastNight datesReversed']);
    expect(saying(await run('addLeave', { ...leave, lastNight: '2099-01-01' }))).toEqual(['INVALID_INPUT', 'lastNight tooLong']);
    expect(await run('addLeave', { ...leave, kind: 'holiday' })).toMatchObject({ problems: [{ field: 'kind' }] });
  });

  it('shares hosts with a neighbour, and takes them back', async () => {
    const neighbour = await signedIn(ugo.database, 'Neighbour', 'enfanceWorker', '69');
    expect(await seen('Grands', neighbour)).toBeNull();
    expect(await run('shareHosts', { neighbour: '69', hostIds: [idOf('Grands'), idOf('AF-2')], mayAsk: false }, admin)).toMatchObject({ changed: 2 });
    expect(await seen('Grands', neighbour)).toEqual({ name: 'Les grands' });
    expect((await ugo.query('query ($id: ID!) { host(id: $id) { siteName telephones { number } communeName } }', { id: idOf('AF-2') }, neighbour)).data!['host'])
      .toEqual({ siteName: 'Placement familial', telephones: [{ number: '0477000004' }], communeName: null });
    expect(await run('shareHosts', { neighbour: '69', hostIds: [idOf('Grands')], mayAsk: true }, admin)).toMatchObject({ changed: 1 });
    const { data } = await ugo.query('{ hostShares(first: 1, neighbour: "69") { edges { node { neighbour mayAsk } } pageInfo { hasNextPage endCursor } } }', {}, manager);
    expect(data!['hostShares'].pageInfo.hasNextPage).toBe(true);
    const next = await ugo.query('query ($after: String) { hostShares(first: 5, after: $after, neighbour: "69") { edges { node { hostId } } } }', { after: data!['hostShares'].pageInfo.endCursor }, manager);
    expect(next.data!['hostShares'].edges).toHaveLength(1);
    expect(await run('unshareHosts', { neighbour: '69', hostIds: [idOf('Grands'), idOf('AF-2')] }, admin)).toMatchObject({ changed: 2 });
    expect(await seen('Grands', neighbour)).toBeNull();
  });

  it.each<[string, Record<string, unknown>, unknown]>([
    ['itself', { neighbour: '42' }, ['INVALID_INPUT', 'neighbour unknownNeighbour']],
    ['a Département that is not there', { neighbour: '01' }, ['INVALID_INPUT', 'neighbour unknownNeighbour']],
  ])('does not share with %s', async (_, more, expected) => {
    expect(saying(await run('shareHosts', { neighbour: '69', hostIds: [idOf('Grands')], mayAsk: true, ...more }, admin))).toEqual(expected);
  });

  it('shares only what the administrator keeps', async () => {
    expect(await run('shareHosts', { neighbour: '42', hostIds: [idOf('Lyon unité')], mayAsk: true }, admin)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await run('shareHosts', { neighbour: '69', hostIds: [idOf('Grands'), idOf('missing')], mayAsk: true }, admin)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await run('shareHosts', { neighbour: '69', hostIds: [], mayAsk: true }, admin)).toMatchObject({ problems: [{ field: 'hostIds' }] });
    expect(await run('shareHosts', { neighbour: '69', hostIds: ['x'], mayAsk: true }, admin)).toMatchObject({ problems: [{ field: 'hostIds' }] });
  });

  it('lists what imports left to decide, and takes note of the decision', async () => {
    await inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.insertMany(ImportDefect, [
      { id: idOf('defect 1'), departement: '42', source: 'hosts', subject: 'fosterHome:AF 1', defect: 'overApprovalWithoutDerogation', line: 3, foundAt: new Date('2026-11-01T00:00:00Z'), decidedAt: null },
      { id: idOf('defect 2'), departement: '69', source: 'finess', subject: '690000001', defect: 'siretMissing', line: 4, foundAt: new Date('2026-11-01T00:00:00Z'), decidedAt: null },
    ]));
    const list = async (token: string) => (await ugo.query('{ importDefects(first: 10) { edges { node { subject defect sentence line decidedAt } } } }', {}, token)).data?.['importDefects']?.edges;
    expect(await list(manager)).toMatchObject([{ node: { subject: 'fosterHome:AF 1', sentence: expect.stringContaining('dérogation'), decidedAt: null } }]);
    expect(await run('decideImportDefect', { defectId: idOf('defect 1') })).toMatchObject({ defect: 'overApprovalWithoutDerogation', decidedAt: '2026-11-20T21:30:00.000Z' });
    expect(await list(manager)).toEqual([]);
    expect(await run('decideImportDefect', { defectId: idOf('defect 2') })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await list(worker)).toBeUndefined();
  });
});
