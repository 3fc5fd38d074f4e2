import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '@ugo/audit';
import { AbsorbChanges, ExportTable } from '@ugo/oversight';
import { inTerritory } from '@ugo/persistence';
import { parse } from 'csv-parse/sync';
import readExcel from 'read-excel-file/node';
import { Loire } from './testing/loire.js';
import { ANSWER, requestChange, SEARCH_FOR } from './testing/placement-operations.js';
import { type Place, Placing } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const NOVEMBER = 'firstMonth=2026-11&lastMonth=2026-11';
const OCCUPANCY = 'by=host&step=day&from=2026-11-19&until=2026-11-20';
const MADE_TABLES: readonly (readonly [key: string, filters: string])[] = [
  ['occupancy', OCCUPANCY], ['forecast', 'by=host'], ['waitingNow', ''], ['waitingClocks', ''], ...['flowFigures', 'flowClocks', 'channels', 'refusals', 'refusalsByHost', 'distances', 'across'].map((key) => [key, NOVEMBER] as const),
  ['unmetNeeds', NOVEMBER], ['needCodes', NOVEMBER], ['fairness', 'quarter=2026-Q3'], ['anomalies', ''],
];
const OWN_TABLES: typeof MADE_TABLES = [['ownOccupancy', OCCUPANCY], ['ownForecast', 'by=host'], ['ownAnomalies', '']];

describe('exports', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let placing: Placing;
  let manager: string;
  let lived: Place;
  let refusing: Place;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    placing = new Placing(ugo, loire);
    placing.worker = await loire.signedIn('enfanceWorker');
    manager = await loire.signedIn('manager');
    lived = await placing.place('Vécu', 3);
    refusing = await placing.place('=Refus', 3);
    await placing.living(lived);
    for (const secret of [false, true]) {
      const request = await placing.request({ people: placing.people('F'), secret, measureStart: '2026-11-20T20:00:00Z' });
      const asked = await placing.send(requestChange('askHosts'), { requestId: request['id'], asks: [{ hostId: refusing.hostId, personKeys: ['F'] }] });
      await placing.send(ANSWER, { referralId: asked['referrals'][0].id, yes: false, reason: secret ? 'profile' : 'capacity' }, refusing.staff);
    }
    await placing.send(SEARCH_FOR, { requestId: (await placing.request({ people: placing.people('A', 'B', 'C', 'D', 'E').map((one) => ({ ...one, needs: ['autism'] })) }))['id'] });
    await placing.send('mutation ($input: ReportAnomalyInput!) { reportAnomaly(input: $input) { __typename } }', { hostId: lived.hostId, kind: 'wrongPlaces', text: '=1+1' });
    await ugo.app.get(AbsorbChanges, { strict: false }).run();
  });
  afterAll(() => ugo.close());

  const get = (path: string, token = manager): Promise<Response> => fetch(`${ugo.url}/exports/${path}`, { headers: { authorization: `Bearer ${token}` } });
  const address = (key: string, filters: string, format = 'csv'): string => `${key}.${format}?departement=42${filters && `&${filters}`}`;
  /** The lines of a file as objects by their heads, without the three that say what it is. */
  const lines = async (key: string, filters: string, token = manager): Promise<Json[]> => {
    const text = await (await get(address(key, filters), token)).text();
    return (parse(text, { delimiter: ';', bom: true, columns: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: '\r\n' }) as Json[]).slice(0, -2);
  };

  it('give every table of the room, as CSV and as a workbook with the same lines, each with an audit line', async () => {
    const listed = ugo.app.get(ExportTable, { strict: false }).keys;
    const lists = listed.filter((key) => ![...MADE_TABLES, ...OWN_TABLES].some(([made]) => made === key));
    expect(lists).toEqual(['emergencies', 'complexSituations', 'siblingsApart', 'relays', 'reservedPlaces', 'endingDecisions', 'doubtfulDeclarations', 'quarterlySheet']);
    for (const [tables, token] of [[MADE_TABLES, manager], [OWN_TABLES, lived.staff]] as const) {
      for (const [key, filters] of tables) {
        const [csv, xlsx] = [await get(address(key, filters), token), await get(address(key, filters, 'xlsx'), token)];
        expect([key, csv.status, xlsx.status]).toEqual([key, 200, 200]);
        const text = parse(await csv.text(), { delimiter: ';', bom: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: '\r\n' }) as string[][];
        const [sheet] = await readExcel(Buffer.from(await xlsx.arrayBuffer()));
        const plain = (cell: unknown): string => String(cell ?? '').replace(/^'(?=[=+\-@])/, '').replace(/^(\d+)[.,](\d+)$/, '$1,$2');
        const cells = (rows: readonly (readonly unknown[])[]): string[][] => rows.map((row) => row.map(plain)).map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)).filter((row) => row.length > 0);
        expect([key, cells(sheet!.data)]).toEqual([key, cells(text)]);
      }
    }
    const logged = await inTerritory(ugo.database.orm.em, 'system', (em) => em.find(AuditEntry, { action: 'exportTable' }));
    expect(logged).toHaveLength(2 * (MADE_TABLES.length + OWN_TABLES.length));
    expect(logged.find(({ subjectId }) => subjectId === 'occupancy')!.details).toEqual({ format: 'csv', rows: 4, filters: { departement: '42', by: 'host', step: 'day', from: '2026-11-19', until: '2026-11-20' } });
  });

  it('say what the queries say, and hide what they hide', async () => {
    expect((await lines('occupancy', OCCUPANCY)).filter((line) => line['lieu d’accueil'] === 'Vécu').map((line) => [line['première nuit'], line['personnes présentes, dernière nuit'], line['taux instantané (%)']]))
      .toEqual([['2026-11-19', '0', '0'], ['2026-11-20', '1', '33,3']]);
    expect(await lines('occupancy', OCCUPANCY.replace('by=host', 'by=kind'))).toMatchObject([{ 'nature du lieu': 'maison d’enfants à caractère social' }, {}]);
    expect((await lines('forecast', 'by=host')).filter((line) => line['dans (nuits)'] === '7')).toMatchObject([{ 'lieu d’accueil': 'Vécu', certitude: 'attendu', cause: 'sortie prévue', 'places libérées': '1', 'places perdues ou prises': '0' }]);
    expect(await lines('waitingNow', '')).toMatchObject([{ enfants: '7' }, {}, {}, { 'depuis (heures)': '0', enfants: '7' }, {}, {}, {}, {}]);
    expect(await lines('refusals', NOVEMBER)).toMatchObject([{ motif: 'plus de place', refus: '1' }, { motif: 'projet du lieu non adapté à l’enfant', refus: '1' }]);
    expect(await lines('refusalsByHost', NOVEMBER)).toEqual([{ 'lieu d’accueil': 'MECS =Refus – =Refus', motif: 'plus de place', refus: '1' }]);
    expect(await lines('flowFigures', NOVEMBER)).toMatchObject([{ mois: '2026-11', enfants: '8', 'premier oui : personnes': '1' }]);
    expect(await lines('flowClocks', NOVEMBER)).toContainEqual({ mois: '2026-11', échéance: 'saisine du juge des enfants par le procureur', 'à temps': '0', dépassée: '0', 'court encore': '2', inconnu: '0' });
    expect(await lines('needCodes', NOVEMBER)).toEqual([{ chiffre: 'demandes, par issue', motif: 'aucune solution', nombre: '1', 'en partie tu': 'non' }]);
    expect((await lines('fairness', 'quarter=2026-Q3'))[0]).toMatchObject({ critère: 'tout le monde', personnes: '0', tu: 'non' });
    expect(await lines('anomalies', '')).toMatchObject([{ 'lieu ou établissement': 'MECS Vécu – Vécu', précisions: '\'=1+1', état: 'signalée' }]);
  });

  it('are for whoever may ask the query, name the filter that is wrong, and keep to what one answer bears', async () => {
    const next = await loire.signedIn('manager', '69');
    const own = await lines('ownOccupancy', OCCUPANCY, lived.staff);
    expect(own.map((line) => line['lieu d’accueil'])).toEqual(['Vécu', 'Vécu']);
    for (const [key, filters] of MADE_TABLES) {
      expect([key, [403, 404].includes((await get(address(key, filters), lived.staff)).status)]).toEqual([key, true]);
      expect([key, [403, 404].includes((await get(address(key, filters), next)).status)]).toEqual([key, true]);
      expect([key, (await get(address(key, filters), placing.worker)).status]).toEqual([key, 403]);
    }
    expect((await get(address('ownForecast', 'by=host'), manager)).status).toBe(404);
    const refused = async (path: string): Promise<unknown> => { const answer = await get(path); return [answer.status, ((await answer.json()) as Json)['problems'].map(({ field }: Json) => field)]; };
    expect(await refused(address('occupancy', 'by=child&step=day&from=x&until=2026-11-20'))).toEqual([400, expect.arrayContaining(['by', 'from'])]);
    expect(await refused(address('occupancy', 'by=host&step=day&from=2026-11-19&until=2026-12-31'))).toEqual([400, ['until']]);
    expect(await refused(address('flowFigures', 'firstMonth=2026-11'))).toEqual([400, ['lastMonth']]);
    expect(await refused(address('fairness', 'quarter=2026-Q4'))).toEqual([400, ['quarter']]);
  });
});
