import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoleAssignment } from '@ugo/account';
import { AuditEntry } from '@ugo/audit';
import { AbsorbChanges } from '@ugo/oversight';
import { inTerritory } from '@ugo/persistence';
import { idOf } from './testing/directory-world.js';
import { Loire, LYON } from './testing/loire.js';
import { SEARCH_FOR } from './testing/placement-operations.js';
import { Placing } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const MONTHS = 'departement: "42" firstMonth: "2026-11" lastMonth: "2026-11"';
const FIGURES: readonly string[] = [
  `{ flowFigures(${MONTHS}) { requests } }`, `{ unmetNeeds(${MONTHS}) { needs } }`, '{ waitingNow(departement: "42") { children } }', '{ fairness(departement: "42" quarter: "2026-Q3") { __typename } }',
];
const FLOW = `query ($departement: String!) { flowFigures(departement: $departement firstMonth: "2026-11" lastMonth: "2026-11") { across { payer host admissions } distances { fromKm visits } } }`;
const OWN = '{ ownOccupancy(departement: "42" by: "kind" step: "month" from: "2026-11-01" until: "2026-11-20") { ... on OccupancyFigures { edges { node { key } } } } }';
const OWN_ANOMALIES = '{ ownAnomalies { edges { node { id } } } }';
const REPORT = 'mutation ($input: ReportAnomalyInput!) { reportAnomaly(input: $input) { ... on AnomalyView { id } } }';

describe('figures and their rights', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let placing: Placing;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    placing = new Placing(ugo, loire);
    placing.worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  /** Gives whoever has just signed in a role more. */
  const also = async (token: string, grant: Json): Promise<string> => {
    await inTerritory(ugo.database.orm.em, 'system', async (em) => {
      const [session] = await em.execute<{ account_id: string }[]>('select account_id from session order by id desc limit 1');
      await em.insert(RoleAssignment, { id: idOf(`also ${JSON.stringify(grant)}`), accountId: session!.account_id, departement: '42', role: 'hostStaff', ...grant });
    });
    return token;
  };
  const nodes = async (query: string, token: string): Promise<Json[]> => (await placing.ask(query, {}, token))['edges'].map(({ node }: Json) => node);

  it('how children wait is no answer to a manager of one host or one establishment', async () => {
    const { hostId, establishmentId } = await loire.unit('Seul', { places: 1 });
    const whole = await loire.signedIn('manager');
    for (const query of FIGURES) {
      expect((await ugo.query(query, {}, whole)).errors).toBeUndefined();
      for (const scope of [{ hostId }, { establishmentId }]) {
        expect((await ugo.query(query, {}, await loire.signedIn('manager', '42', scope))).errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
      }
    }
  });

  it('a placement service reads the occupancy of its foster homes, and of no unit', async () => {
    await loire.unit('Une unité', { places: 3 });
    await loire.home('Une famille');
    await ugo.app.get(AbsorbChanges, { strict: false }).run();
    expect(await nodes(OWN, await loire.signedIn('placementService'))).toEqual([{ key: 'fosterHome' }]);
  });

  it('staff of one unit read nothing of its establishment, though they are staff of another one', async () => {
    const { establishmentId } = await loire.unit('Première', { places: 1 });
    const second = await loire.unit('Seconde', { places: 1, establishmentId });
    const elsewhere = await loire.unit('Ailleurs', { places: 1 });
    const { id } = await placing.send(REPORT, { establishmentId, kind: 'wrongAddress' });
    const there = await placing.send(REPORT, { establishmentId: elsewhere.establishmentId, kind: 'wrongAddress' });
    const staff = await also(await loire.signedIn('hostStaff', '42', { hostId: second.hostId }), { establishmentId: elsewhere.establishmentId });
    expect(await nodes(OWN_ANOMALIES, staff)).toEqual([{ id: there['id'] }]);
    expect(await nodes(OWN_ANOMALIES, await loire.signedIn('hostStaff', '42', { establishmentId }))).toEqual([{ id }]);
  });

  it('no figure says in which Département, or how far, a secret child lives', async () => {
    const { hostId, establishmentId } = await loire.unit('La Croix-Rousse', { point: LYON, departement: '69' });
    await loire.share(hostId, '69', '42', true);
    const staff = await loire.signedIn('hostStaff', '69', { establishmentId });
    const lives = async (secret: boolean): Promise<void> => {
      const request = await placing.request({ secret, people: [{ ...placing.people('A')[0], visits: [{ kind: 'open', at: { postcode: '42300' } }] }] });
      expect(await placing.send(SEARCH_FOR, { requestId: request['id'] })).toMatchObject({ __typename: 'SearchView' });
      expect(await placing.admit(await placing.held(request, { hostId, staff }), staff)).toMatchObject({ __typename: 'Admission' });
    };
    const shown = async (departement: string): Promise<unknown> => {
      const { across, distances } = await placing.ask(FLOW, { departement }, await loire.signedIn('manager', departement));
      return [across, distances.map(({ visits }: Json) => visits)];
    };
    await lives(true);
    expect(await shown('42')).toEqual([[], [0, 0, 0, 0, 0, 1]]);
    expect(await shown('69')).toEqual([[], [0, 0, 0, 0, 0, 0]]);
    await lives(false);
    expect(await shown('42')).toEqual([[{ payer: '42', host: '69', admissions: 1 }], [0, 0, 0, 1, 0, 1]]);
  });

  it('an export is in the audit of the Département whose records it shows, whatever the address says', async () => {
    const { establishmentId } = await loire.unit('Exporté', { places: 1 });
    const manager = await loire.signedIn('manager');
    const both = await also(await loire.signedIn('manager'), { departement: '69', role: 'manager' });
    const status = async (path: string, token: string): Promise<number> => (await fetch(`${ugo.url}/exports/${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
    const sheet = `quarterlySheet.csv?establishmentId=${establishmentId}&quarter=2026-Q4`;
    expect([await status(`${sheet}&departement=69`, manager), await status(`${sheet}&departement=69`, both), await status(sheet, both)]).toEqual([200, 200, 200]);
    // What the table does not read is not written down: it may be anybody's words.
    expect(await status('relays.csv?departement=42&quarter=Kevin%20Martin&establishmentId=Kevin', manager)).toBe(200);
    const logged = await inTerritory(ugo.database.orm.em, 'system', (em) => em.find(AuditEntry, { action: 'exportTable' }, { orderBy: { id: 'asc' } }));
    expect(logged.map(({ departement, subjectId }) => [departement, subjectId])).toEqual([['42', 'quarterlySheet'], ['42', 'quarterlySheet'], ['42', 'quarterlySheet'], ['42', 'relays']]);
    expect(logged.at(-1)!.details).toMatchObject({ filters: { departement: '42' } });
    expect(JSON.stringify(logged.map(({ details }) => details))).not.toContain('Kevin');
  });
});
