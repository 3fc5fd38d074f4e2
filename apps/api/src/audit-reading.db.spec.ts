import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '@ugo/access';
import { type Em, inTerritory } from '@ugo/persistence';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const QUERY = `query ($first: Int, $after: String, $action: String, $subjectType: String, $subjectId: String, $from: String, $until: String) {
  auditEntries(first: $first, after: $after, action: $action, subjectType: $subjectType, subjectId: $subjectId, from: $from, until: $until) {
    edges { node { id at departement actorId action subjectType subjectId details } } pageInfo { hasNextPage endCursor } } }`;

describe('reading the audit', () => {
  let ugo: TestApplication;
  let [admin, neighbour]: string[] = [];
  beforeAll(async () => {
    ugo = await startTestApplication();
    ugo.clock.set('2026-11-20T21:10:00Z');
    await seedDirectory(ugo.database);
    admin = await signedIn(ugo.database, 'admin', 'administrator');
    neighbour = await signedIn(ugo.database, 'neighbour', 'administrator', '69');
    const trail = ugo.app.get(AuditTrail, { strict: false });
    const write = (at: string, action: string, departement = '42', subjectId: string | null = null): Promise<void> => {
      ugo.clock.set(at);
      return inTerritory(ugo.database.orm.em as Em, 'system', (em) => trail.write(em, { departement, actorId: idOf('account worker'), action, subjectType: 'search', subjectId, details: { found: 3 } }));
    };
    await write('2026-11-18T22:59:59.999Z', 'runSearch', '42', 'eve'); // the 18th in Paris
    await write('2026-11-18T23:00:00Z', 'runSearch', '42', 'first');   // the 19th
    await write('2026-11-19T22:59:59Z', 'readSearch', '42', 'last');
    await write('2026-11-19T12:00:00Z', 'runSearch', '69', 'elsewhere');
    ugo.clock.set('2026-11-20T21:10:00Z');
  });
  afterAll(() => ugo.close());

  const read = (variables: Record<string, unknown>, token = admin) => ugo.query(QUERY, { first: 100, ...variables }, token);
  const subjects = async (variables: Record<string, unknown>, token = admin) =>
    (await read({ subjectType: 'search', ...variables }, token)).data!['auditEntries'].edges.map(({ node }: any) => node.subjectId);

  it('shows the administrator its own Département, the newest first', async () => {
    expect(await subjects({})).toEqual(['last', 'first', 'eve']);
    expect(await subjects({}, neighbour)).toEqual(['elsewhere']);
    const { data } = await read({ subjectId: 'first' });
    expect(data!['auditEntries'].edges[0].node).toEqual({
      id: expect.any(String), at: '2026-11-18T23:00:00.000000Z', departement: '42', actorId: idOf('account worker'), action: 'runSearch', subjectType: 'search', subjectId: 'first', details: '{"found": 3}',
    });
  });

  it('filters by action, subject and the days of the Département', async () => {
    expect(await subjects({ action: 'readSearch' })).toEqual(['last']);
    expect(await subjects({ subjectId: 'eve' })).toEqual(['eve']);
    expect(await subjects({ from: '2026-11-19', until: '2026-11-19' })).toEqual(['last', 'first']);
    expect(await subjects({ until: '2026-11-18' })).toEqual(['eve']);
    expect(await subjects({ from: '2026-11-20', until: '2026-11-19' })).toEqual([]);
  });

  it('pages without missing or repeating an entry', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: Record<string, any> = (await read({ first: 1, after, subjectType: 'search' })).data!['auditEntries'];
      seen.push(...edges.map(({ node }: any) => node.subjectId));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(seen).toEqual(['last', 'first', 'eve']);
  });

  it('is itself written down', async () => {
    expect((await read({ action: 'readAudit' })).data!['auditEntries'].edges[0].node).toMatchObject({ action: 'readAudit', actorId: idOf('account admin') });
  });

  it.each([
    [{ from: '2026-02-30' }, 'from'], [{ until: 'hier' }, 'until'], [{ action: '\u0000' }, 'action'], [{ first: 101 }, 'first'], [{ first: 0 }, 'first'], [{ after: 'bm9wZQ' }, 'after'],
    [{ after: Buffer.from('9999-99-99T99:99:99.000000Z 01935000-0000-7000-8000-000000000001').toString('base64url') }, 'after'],
  ])('names the wrong field: %j', async (wrong, field) => {
    expect((await read(wrong)).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field }] });
  });

  it('is for administrators of a whole Département only', async () => {
    for (const role of ['manager', 'enfanceWorker', 'observer', 'hostStaff', 'placementService'] as const) {
      expect((await read({}, await signedIn(ugo.database, `reader${role}`, role))).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    expect(await subjects({}, await signedIn(ugo.database, 'narrowed', 'administrator', '42', { territoryId: idOf('Roanne') }))).toEqual([]);
  });
});
