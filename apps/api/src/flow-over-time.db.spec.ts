import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTerritory } from '@ugo/persistence';
import { PlacementRequest } from '@ugo/placement-request';
import { Purge } from '@ugo/retention';
import { Loire } from './testing/loire.js';
import { DECIDED, requestChange, SEARCH_FOR } from './testing/placement-operations.js';
import { type Place, Placing } from './testing/placing.js';
import { stayChange } from './testing/stay-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const MONTHS = '$departement: String! $firstMonth: String! $lastMonth: String!';
const GIVEN = 'departement: $departement firstMonth: $firstMonth lastMonth: $lastMonth';
const WAITING = 'query ($departement: String!) { waitingNow(departement: $departement) { wholeDepartement children clocks { code running soon over } } }';
const FLOW = `query (${MONTHS}) { flowFigures(${GIVEN}) { wholeDepartement requests months { children firstYes { people reached medianMinutes } arrival { reached medianMinutes }
  clocks { code inTime late running unknown } siblings { groups together } emergencyNights } refusals { code count } across { payer } } }`;
const NEEDS = `query (${MONTHS}) { unmetNeeds(${GIVEN}) { wholeDepartement needs people } }`;
const FAIRNESS = 'query ($departement: String! $quarter: String!) { fairness(departement: $departement quarter: $quarter) { ... on Fairness { all { people rankMedian } byGroupSize { code people rankMedian } byAgeBand { code suppressed people } } } }';
const NOVEMBER = { departement: '42', firstMonth: '2026-11', lastMonth: '2026-11' };
const DAY = 24 * 60;

describe('flow, for a territory and as time passes', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let placing: Placing;
  let manager: string;
  const territories: string[] = [];
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    placing = new Placing(ugo, loire);
    for (const [name, commune] of [['Roannais', '42187'], ['Stéphanois', '42218']] as const) territories.push(await loire.territory(name, [commune]));
    await later(0);
  });
  afterAll(() => ugo.close());

  /** Sessions end with the time that passes. */
  async function later(minutes: number): Promise<void> {
    ugo.clock.advance(minutes);
    placing.worker = await loire.signedIn('enfanceWorker');
    manager = await loire.signedIn('manager');
  }
  const clockOf = (clocks: Json[], code: string): Json => clocks.find((one) => one['code'] === code)!;

  it('gives a manager of a territory its own requests and the needs of its communes; of hosts alone, none', async () => {
    await placing.request({ people: placing.people('A'), territoryId: territories[0], decidedOn: '2026-11-20' });
    const other = await placing.request({ people: placing.people('B', 'C'), territoryId: territories[1], decidedOn: '2026-11-20', from: { postcode: '42000' }, secret: true });
    const everywhere = await placing.request({ people: placing.people('D'), decidedOn: '2026-11-20' });
    for (const { id } of [other, everywhere]) await placing.send(SEARCH_FOR, { requestId: id });
    const counts = async (token: string): Promise<unknown[]> => {
      const [waiting, flow, needs, decided] = [await placing.ask(WAITING, { departement: '42' }, token), await placing.ask(FLOW, NOVEMBER, token), await placing.ask(NEEDS, NOVEMBER, token), await placing.ask(DECIDED, { departement: '42' }, token)];
      return [waiting['wholeDepartement'], waiting['children'], flow['wholeDepartement'], flow['months'][0].children, needs['wholeDepartement'], needs['people'], decided['children']];
    };
    expect(await counts(manager)).toEqual([true, 4, true, 4, true, 3, 4]);
    expect(await counts(await loire.signedIn('manager', '42', { territoryId: territories[0]! }))).toEqual([false, 1, false, 1, false, 1, 1]);
    expect(await counts(await loire.signedIn('manager', '42', { territoryId: territories[1]! }))).toEqual([false, 2, false, 2, false, 2, 2]);
    const ofOne = await loire.signedIn('manager', '42', { hostId: (await loire.unit('Un lieu', { published: null })).hostId });
    for (const [query, args] of [[WAITING, { departement: '42' }], [FLOW, NOVEMBER], [NEEDS, NOVEMBER], [DECIDED, { departement: '42' }]] as const) {
      expect((await ugo.query(query, args, ofOne)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    }
    for (const { id } of [other, everywhere]) await placing.send(requestChange('closeRequest'), { requestId: id, reason: 'error' });
  });

  it('says where the plan taken stood in its search: the second host for two groups of three', async () => {
    const places: readonly Place[] = [await placing.place('L’un', 12), await placing.place('L’autre', 12)];
    for (const rank of [2, 1, 2]) {
      const request = await placing.request({ people: placing.people('A', 'B', 'C', 'D'), measureStart: '2026-11-20T20:00:00Z' });
      const found = await placing.send(SEARCH_FOR, { requestId: request['id'] });
      const { assignments } = found['plans'].edges[rank - 1].node;
      const place = places.find(({ hostId }) => assignments.every(({ host }: Json) => host.id === hostId))!;
      const stays = await placing.admit(await placing.held(request, place), place.staff);
      for (const { id } of stays['stays'].slice(0, 1)) await placing.send(stayChange('recordExit'), { stayId: id, exitOn: '2026-11-20', reason: 'returnHome' }, place.staff);
    }
    await placing.request({ people: placing.people('W'), measureStart: '2026-11-20T20:00:00Z' });
  });

  it('says which clocks are overrun: those of people who wait, and those of people who arrived', async () => {
    const before = await placing.ask(WAITING, { departement: '42' }, manager);
    expect([clockOf(before['clocks'], 'carryOut'), clockOf(before['clocks'], 'seizeJudge')]).toMatchObject([{ over: 0 }, { running: 1, over: 0 }]);
    await later(10 * DAY);
    const { clocks } = await placing.ask(WAITING, { departement: '42' }, manager);
    expect([clockOf(clocks, 'carryOut'), clockOf(clocks, 'seizeJudge')]).toMatchObject([{ running: 0, over: 2 }, { running: 0, soon: 0, over: 1 }]);
    const [month] = (await placing.ask(FLOW, NOVEMBER, manager))['months'];
    expect(clockOf(month.clocks, 'seizeJudge')).toEqual({ code: 'seizeJudge', inTime: 0, late: 13, running: 0, unknown: 0 });
    expect(clockOf(month.clocks, 'carryOut')).toEqual({ code: 'carryOut', inTime: 15, late: 2, running: 0, unknown: 0 });
  });

  it('counts the same once requests are anonymous, and no longer where plans stood', async () => {
    await later(40 * DAY);
    const read = async (): Promise<Json[]> => [await placing.ask(FLOW, NOVEMBER, manager), await placing.ask(FAIRNESS, { departement: '42', quarter: '2026-Q4' }, manager)];
    const [, fair] = await read() as [Json, Json];
    expect(fair['all']).toEqual({ people: 17, rankMedian: 2 });
    // Whoever lives there leaves, whoever waits is closed: then nothing keeps the requests.
    await inTerritory(ugo.database.orm.em, 'system', async (em) => {
      await em.execute(`update stay set exit_on = '2026-12-20', exit_reason = 'returnHome' where exit_on is null`);
      await em.execute(`update claim set last_night = '2026-12-19' where kind = 'stay' and (last_night is null or last_night > '2026-12-19')`);
      await em.execute(`update placement_request set state = 'closed', closed_at = '2026-12-20T10:00:00Z', close_reason = 'error' where state <> 'closed'`);
    });
    const [flow] = await read() as [Json];
    await later(4 * 366 * DAY);
    await ugo.app.get(Purge, { strict: false }).execute();
    expect(await inTerritory(ugo.database.orm.em, 'system', (em) => em.count(PlacementRequest, { anonymisedAt: null }))).toBe(0);
    const [flowAfter, fairAfter] = await read() as [Json, Json];
    expect(flowAfter).toEqual(flow);
    expect(flowAfter['months'][0]).toMatchObject({ children: 17, firstYes: { people: 17, reached: 12, medianMinutes: 0 }, siblings: { groups: 3, together: 12 } });
    expect(fairAfter).toEqual({ ...fair, all: { people: 17, rankMedian: null }, byGroupSize: fair['byGroupSize'].map((cell: Json) => ({ ...cell, rankMedian: null })) });
  });
});
