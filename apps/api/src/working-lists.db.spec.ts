import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '@ugo/audit';
import { Availability, Claim, Closure, ReservedPlace } from '@ugo/availability';
import { Derogation } from '@ugo/directory';
import { AbsorbChanges } from '@ugo/oversight';
import { type Em, inTerritory } from '@ugo/persistence';
import { PlacementRequest } from '@ugo/placement-request';
import { Stay } from '@ugo/stay';
import { idOf } from './testing/directory-world.js';
import { Loire } from './testing/loire.js';
import { type Place, Placing } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const TABLE = 'key title rule asOf withoutSecret columns { key label type codes { code label } } rows { cells }';
const LIST = `query ($departement: String!, $list: String!) { workingList(departement: $departement, list: $list) { ${TABLE} } }`;
const sheetOf = (name: string): string => `query ($establishmentId: ID!, $quarter: String!) { ${name}(establishmentId: $establishmentId, quarter: $quarter) { __typename ... on TableView { ${TABLE} } ... on Refusal { code } } }`;

describe('working lists', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let placing: Placing;
  let manager: string;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    placing = new Placing(ugo, loire);
    placing.worker = await loire.signedIn('enfanceWorker');
    manager = await loire.signedIn('manager');
  });
  afterAll(() => ugo.close());

  const system = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(ugo.database.orm.em, 'system', work);
  /** Rows as objects by the keys of their columns. */
  const rowsOf = ({ columns, rows }: Json): Json[] => rows.map(({ cells }: Json) => Object.fromEntries(cells.map((cell: unknown, index: number) => [columns[index].key, cell])));
  const list = async (name: string, token = manager): Promise<Json[]> => rowsOf(await placing.ask(LIST, { departement: '42', list: name }, token));
  const at = (rows: Json[], { hostId }: Place): Json[] => rows.filter((row) => row['hostId'] === hostId);
  const stayOf = async (place: Place, changed: Json, more: Json = {}): Promise<string> => {
    const [{ id }] = await placing.living(place, more) as [Json];
    await system((em) => em.nativeUpdate(Stay, { id }, changed));
    return id;
  };

  it('show emergency stays that last without a solution, and none with one in sight or tenu secret', async () => {
    const [here, leaving, secret, recent] = [await placing.place('Qui dure', 1), await placing.place('Qui sort', 1), await placing.place('Qui se tait', 1), await placing.place('Récent', 1)];
    const stayId = await stayOf(here, { admittedOn: '2026-08-10' });
    await stayOf(leaving, { admittedOn: '2026-08-10', expectedExit: '2026-12-01' });
    await stayOf(secret, { admittedOn: '2026-08-10' }, { secret: true });
    await stayOf(recent, { expectedExit: null });
    await system((em) => em.nativeUpdate(Stay, { hostId: { $in: [here.hostId, secret.hostId] } }, { expectedExit: null }));
    const rows = await list('emergencies');
    expect(at(rows, here)).toEqual([{ hostId: here.hostId, site: 'MECS Qui dure', host: 'Qui dure', stayId, admittedOn: '2026-08-10', days: '102' }]);
    expect([leaving, secret, recent].flatMap((place) => at(rows, place))).toEqual([]);
  });

  it('show complex situations that wait or are refused, as numbers and never as needs', async () => {
    const people = [{ ...placing.people('A')[0], needs: ['autism'] }];
    const [old, fresh, plain, secret] = [await placing.request({ people }), await placing.request({ people }), await placing.request(), await placing.request({ people, secret: true })];
    await system((em) => em.nativeUpdate(PlacementRequest, { id: { $in: [old['id'], plain['id'], secret['id']] } }, { submittedAt: new Date('2026-11-01T10:00:00Z') }));
    const table = await placing.ask(LIST, { departement: '42', list: 'complexSituations' }, manager);
    expect(rowsOf(table)).toEqual([{ requestId: old['id'], submittedOn: '2026-11-01', days: '19', urgency: 'immediate', people: '1', refusals: '0', asked: '0' }]);
    expect(JSON.stringify(table)).not.toMatch(/autism|R-1|birth|sex/);
    expect(fresh['id']).not.toBe(old['id']);
  });

  it('show relays past their term, reserved places, decisions that end and declarations to check', async () => {
    const place = await placing.place('De tout', 3);
    const stay = { departement: '42', hostDepartement: '42', hostId: place.hostId, recordedAt: ugo.clock.now() };
    await system(async (em) => {
      await em.insert(Stay, { ...stay, id: idOf('relay over'), kind: 'relay', admittedOn: '2026-11-01' });
      await em.insert(Stay, { ...stay, id: idOf('relay renewed'), kind: 'relay', admittedOn: '2026-11-01', renewals: 1 });
      await em.insert(Derogation, { id: idOf('ends'), departement: '42', hostId: place.hostId, from: '2026-01-01', until: '2026-12-31', extraPlaces: 1, decision: 'D-1' });
      await em.insert(Derogation, { id: idOf('followed'), departement: '42', hostId: place.hostId, from: '2025-01-01', until: '2026-12-01', extraPlaces: 2, decision: 'D-0' });
      await em.insert(ReservedPlace, { id: idOf('quota'), departement: '42', hostId: place.hostId, places: 2, from: '2026-01-01', maxStayDays: 60 });
      await em.insert(Claim, { id: idOf('on reserved'), departement: '42', hostId: place.hostId, firstNight: '2026-11-10', sex: 'female', birthMonth: '2015-03', reserved: true });
      await em.nativeUpdate(Availability, { hostId: place.hostId }, { confirmedAt: new Date('2026-11-19T10:00:00Z'), questionedAt: new Date('2026-11-20T10:00:00Z') });
    });
    expect(at(await list('relays'), place)).toMatchObject([{ stayId: idOf('relay over'), lastNight: '2026-11-15', daysOver: '5' }]);
    expect(at(await list('reservedPlaces'), place)).toMatchObject([{ places: '2', taken: '1', free: '1', beyond: '0', overstayed: '0' }]);
    expect(at(await list('endingDecisions'), place)).toMatchObject([{ decision: 'derogation', until: '2026-12-31', places: '1' }]);
    expect(at(await list('doubtfulDeclarations'), place)).toMatchObject([{ doubt: 'contradicted', questionedAt: '2026-11-20T10:00:00Z' }]);
  });

  it('name a host to check once, though it declares permanent places, intermittent ones and a later period', async () => {
    const place = await placing.place('En double', 2);
    await system(async (em) => {
      await em.nativeUpdate(Availability, { hostId: place.hostId }, { confirmedAt: new Date('2026-10-05T10:00:00Z') });
      const said = await em.findOneOrFail(Availability, { hostId: place.hostId }, { disableIdentityMap: true });
      await em.insert(Availability, { ...said, id: idOf('intermittent'), intermittent: true, confirmedAt: new Date('2026-10-01T10:00:00Z') });
      await em.insert(Availability, { ...said, id: idOf('later'), from: '2027-01-01', questionedAt: new Date('2026-10-06T10:00:00Z') });
    });
    expect(at(await list('doubtfulDeclarations'), place)).toMatchObject([{ doubt: 'contradicted', confirmedAt: '2026-10-01T10:00:00Z', questionedAt: '2026-10-06T10:00:00Z' }]);
  });

  it('are the Département’s managers’, within their grants, and logged', async () => {
    const place = await placing.place('Ailleurs', 1);
    const ofOne = await loire.signedIn('manager', '42', { hostId: place.hostId });
    await system((em) => em.nativeUpdate(Availability, { hostId: place.hostId }, { confirmedAt: new Date('2026-10-01T10:00:00Z') }));
    expect((await list('doubtfulDeclarations', ofOne)).map((row) => row['hostId'])).toEqual([place.hostId]);
    expect(await list('complexSituations', ofOne)).toEqual([]);
    for (const token of [placing.worker, place.staff, await loire.signedIn('manager', '69')]) {
      expect((await ugo.query(LIST, { departement: '42', list: 'relays' }, token)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    }
    expect(await system((em) => em.count(AuditEntry, { action: 'readWorkingList' }))).toBeGreaterThan(5);
  });

  it('give an establishment’s quarter to its referent and to itself: done, to come, without what is secret', async () => {
    const { hostId, establishmentId } = await loire.unit('Visité', { places: 4 });
    const place = { hostId, staff: await loire.signedIn('hostStaff', '42', { establishmentId }) };
    await stayOf(place, { admittedOn: '2026-10-02', exitOn: '2026-11-03', exitReason: 'returnHome', expectedExit: null });
    await stayOf(place, { expectedExit: '2026-12-20' });
    await stayOf(place, { admittedOn: '2026-10-05' }, { secret: true });
    await placing.held(await placing.request(), place);
    const quarter = { establishmentId, quarter: '2026-Q4' };
    const expected = [
      { day: '2026-10-02', movement: 'entry', kind: 'emergency', exitReason: null, people: '1' }, { day: '2026-11-03', movement: 'exit', exitReason: 'returnHome' },
      { day: '2026-11-20', movement: 'entry' }, { day: '2026-11-20', movement: 'entryToCome', people: '1' }, { day: '2026-12-20', movement: 'exitToCome' },
    ];
    expect(rowsOf(await placing.ask(sheetOf('quarterlySheet'), quarter, manager))).toMatchObject(expected);
    expect(rowsOf(await placing.ask(sheetOf('ownQuarterlySheet'), quarter, place.staff))).toMatchObject(expected);
    const stranger = (await placing.place('Étranger', 1)).staff;
    for (const [name, token] of [['quarterlySheet', await loire.signedIn('manager', '69')], ['ownQuarterlySheet', stranger]] as const) {
      expect(await placing.ask(sheetOf(name), quarter, token)).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND' });
    }
    expect(await placing.ask(sheetOf('quarterlySheet'), { establishmentId: idOf('nowhere'), quarter: '2026-Q4' }, manager)).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND' });
  });

  it('leave as files, with the same rights and lines, and an audit line for each', async () => {
    const get = (path: string, token?: string): Promise<Response> => fetch(`${ugo.url}/exports/${path}`, token ? { headers: { authorization: `Bearer ${token}` } } : {});
    const csv = await get('doubtfulDeclarations.csv?departement=42', manager);
    expect([csv.status, csv.headers.get('content-type'), csv.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="ugo-declarations-a-verifier-2026-11-20.csv"']);
    const rows = await list('doubtfulDeclarations');
    const lines = (await csv.text()).split('\r\n');
    expect(lines[0]).toContain('établissement ou service;lieu d’accueil;pourquoi');
    expect(lines.slice(1, 1 + rows.length).map((line) => line.split(';')[1])).toEqual(rows.map((row) => row['host']));
    const xlsx = await get('relays.xlsx?departement=42', manager);
    expect([xlsx.status, new TextDecoder().decode((await xlsx.arrayBuffer()).slice(0, 2))]).toEqual([200, 'PK']);
    const { hostId, establishmentId } = await loire.unit('Exporté', { places: 1 });
    const staff = await loire.signedIn('hostStaff', '42', { establishmentId });
    expect((await get(`quarterlySheet.csv?establishmentId=${establishmentId}&quarter=2026-Q4`, staff)).status).toBe(200);
    expect(hostId).not.toBe(establishmentId);
    const logged = await system((em) => em.find(AuditEntry, { action: 'exportTable' }, { orderBy: { id: 'asc' } }));
    expect(logged.map(({ subjectId, details }) => [subjectId, (details as Json)['format'], (details as Json)['filters']])).toEqual([
      ['doubtfulDeclarations', 'csv', { departement: '42' }], ['relays', 'xlsx', { departement: '42' }], ['quarterlySheet', 'csv', { establishmentId, quarter: '2026-Q4' }],
    ]);
    const page = await get(`establishment/${establishmentId}/2026-11`, staff);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('MECS Exporté : entrées et sorties du 2026-11-01 au 2026-11-30');
    const other = (await placing.place('Autre encore', 1)).staff;
    expect((await get(`establishment/${establishmentId}/2026-11`, other)).status).toBe(404);
    const status = async (path: string, token?: string): Promise<number> => (await get(path, token)).status;
    expect(await Promise.all([
      status('relays.csv?departement=42'), status('relays.csv?departement=42', placing.worker), status('relays.csv?departement=69', manager), status('relays.csv?departement=42', staff), status('relays.csv', manager),
      status('nothing.csv?departement=42', manager), status('relays.pdf?departement=42', manager), status('__proto__.csv', manager), status(`quarterlySheet.csv?establishmentId=${idOf('nowhere')}&quarter=2026-Q4`, manager),
    ])).toEqual([401, 403, 403, 403, 400, 404, 404, 404, 404]);
  });

  it('print an establishment’s month: rates, days, nights, closures and movements', async () => {
    const { hostId, establishmentId } = await loire.unit('Imprimé', { places: 4 });
    const place = { hostId, staff: await loire.signedIn('hostStaff', '42', { establishmentId }) };
    await placing.living(place);
    await placing.living(place, { secret: true });
    const closure = { departement: '42', hostId, createdAt: ugo.clock.now() };
    await system(async (em) => {
      await em.insert(Closure, { ...closure, id: idOf('works'), firstNight: '2026-11-18', lastNight: '2026-12-02', places: 1, reason: 'works' });
      await em.insert(Closure, { ...closure, id: idOf('past'), firstNight: '2026-10-01', lastNight: '2026-10-31', reason: 'noStaff' });
      await em.insert(Closure, { ...closure, id: idOf('reopened'), firstNight: '2026-11-02', lastNight: null, reason: 'incident', reopenedAt: new Date('2026-11-05T20:00:00Z') });
    });
    await ugo.app.get(AbsorbChanges, { strict: false }).run();
    const page = async (month: string): Promise<string[][]> => {
      const html = await (await fetch(`${ugo.url}/exports/establishment/${establishmentId}/${month}`, { headers: { authorization: `Bearer ${place.staff}` } })).text();
      return html.split('<section>').slice(1).map((section) => [/<h2>(.*?)<\/h2>/.exec(section)![1]!, ...[...section.matchAll(/<tr>(<td.*?)<\/tr>/g)].map(([, cells]) => [...cells!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text).join('|'))]);
    };
    const [rates, nights, closures, movements] = await page('2026-11') as [string[], string[], string[], string[]];
    expect(rates).toEqual(['MECS Imprimé : taux et journées du 2026-11-01 au 2026-11-20', ...['Imprimé', 'ensemble'].map((name) => `${name}|2|3|66,7|2|68|2,9|1|33,3`)]);
    expect([nights.length, nights[1], nights.at(-1)]).toEqual([21, '2026-11-01|0|4|0|0|4|0|0|0', '2026-11-20|2|3|66,7|2|4|0|1|1']);
    expect(closures).toEqual(['MECS Imprimé : fermetures du 2026-11-01 au 2026-11-30', 'MECS Imprimé|Imprimé|2026-11-02|2026-11-04|toutes|incident', 'MECS Imprimé|Imprimé|2026-11-18|2026-12-02|1|travaux']);
    expect(movements.slice(1)).toEqual(['MECS Imprimé|Imprimé|2026-11-20|entrée|accueil d’urgence|–|1', 'MECS Imprimé|Imprimé|2026-11-23|sortie à venir|accueil d’urgence|–|1']);
    // What comes is a forecast: a month to come has closures and movements alone.
    expect((await page('2026-12')).map(([title]) => title)).toEqual(['MECS Imprimé : fermetures du 2026-12-01 au 2026-12-31', 'MECS Imprimé : entrées et sorties du 2026-12-01 au 2026-12-31']);
  });
});
