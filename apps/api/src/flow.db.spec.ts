import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf } from '@ugo/testing';
import { Loire, LYON } from './testing/loire.js';
import { ANSWER, requestChange } from './testing/placement-operations.js';
import { Placing } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const DELAY = '{ people reached medianMinutes p90Minutes under24h }';
const WAITING = `query ($departement: String!) { waitingNow(departement: $departement) { computedAt wholeDepartement requests children others bands { fromHours children others }
  byUrgency { urgency children } clocks { code running soon over } } }`;
const FLOW = `query ($departement: String! $firstMonth: String! $lastMonth: String!) { flowFigures(departement: $departement firstMonth: $firstMonth lastMonth: $lastMonth) {
  requests wholeDepartement months { month children others firstAnswer ${DELAY} firstYes ${DELAY} arrival ${DELAY} estimatedArrivals clocks { code inTime late running unknown } channels { code count }
    siblings { groups together split reunited } relayNights emergencyNights }
  refusals { code count } refusalsByHost { hostId host { id name } count reasons { code count } } distances { fromKm visits school } across { payer host admissions nights } } }`;
const CELL = '{ code suppressed people yesMedianMinutes refusalsMedian rankMedian visitsFromKm }';
const FAIRNESS = `query ($departement: String! $quarter: String!) { fairness(departement: $departement quarter: $quarter) { __typename
  ... on Fairness { all ${CELL} byAgeBand ${CELL} bySex ${CELL} byNeed ${CELL} byGroupSize ${CELL} } ... on Refusal { code problems { field code } } } }`;
const NOVEMBER = { departement: '42', firstMonth: '2026-11', lastMonth: '2026-11' };

describe('from request to arrival', () => {
  let ugo: TestApplication;
  let placing: Placing;
  let loireOf: Loire;
  let manager: string;
  beforeAll(async () => {
    ugo = await startTestApplication();
    const loire = await Loire.empty(ugo);
    placing = new Placing(ugo, loire);
    loireOf = loire;
    await later(0);
  });
  afterAll(() => ugo.close());

  /** Sessions end with the time that passes. */
  async function later(minutes: number): Promise<void> {
    ugo.clock.advance(minutes);
    placing.worker = await loireOf.signedIn('enfanceWorker');
    manager = await loireOf.signedIn('manager');
  }
  const flow = (args: Json = NOVEMBER, token?: string): Promise<Json> => placing.ask(FLOW, args, token ?? manager);
  const waiting = (): Promise<Json> => placing.ask(WAITING, { departement: '42' }, manager);
  const refuse = async (request: Json, { hostId, staff }: { hostId: string; staff: string }, reason: string): Promise<void> => {
    const asked = await placing.send(requestChange('askHosts'), { requestId: request['id'], asks: [{ hostId, personKeys: request['people'].map(({ key }: Json) => key) }] });
    const referralId = asked['referrals'].find((one: Json) => one.hostId === hostId && one.state === 'sent').id;
    expect(await placing.send(ANSWER, { referralId, yes: false, reason }, staff)).toMatchObject({ state: 'no' });
  };

  it('is nothing yet: unknown is null and nobody is 0', async () => {
    const { months: [month], requests, across } = await flow();
    expect(requests).toBe(0);
    expect(across).toEqual([]);
    expect(month).toMatchObject({ month: '2026-11', children: 0, firstYes: { people: 0, reached: 0, medianMinutes: null } });
    expect(await waiting()).toMatchObject({ children: 0, others: 0, requests: 0 });
  });

  it('counts people: two who arrive together, three who wait, a refusal that names its host and a secret one that does not', async () => {
    const [home, no] = [await placing.place('Les Fogières', 4), await placing.place('Les Marmousets', 4)];
    await placing.living(home, { people: placing.people('A', 'B') });
    const three = await placing.request({ people: placing.people('C', 'D', 'E') });
    await refuse(three, no, 'groupBalance');
    await refuse(await placing.request({ people: placing.people('F'), secret: true }), no, 'capacity');
    await later(90);
    expect(await waiting()).toMatchObject({ children: 4, others: 0, requests: 2, wholeDepartement: true, byUrgency: [{ urgency: 'immediate', children: 4 }, { children: 0 }, { children: 0 }] });
    const { months: [month], ...figures } = await flow();
    expect(month).toMatchObject({
      children: 6, others: 0, firstAnswer: { people: 6, reached: 6, medianMinutes: 0, under24h: 6 }, firstYes: { people: 6, reached: 2, p90Minutes: 0 },
      arrival: { people: 6, reached: 2, under24h: 2 }, estimatedArrivals: 0, siblings: { groups: 1, together: 2, split: 0, reunited: 0 }, channels: [{ code: 'screen', count: 3 }],
      clocks: [{ code: 'carryOut', inTime: 2, late: 0, running: 4, unknown: 0 }],
    });
    expect(figures['refusals']).toEqual([{ code: 'capacity', count: 1 }, { code: 'groupBalance', count: 1 }]);
    expect(figures['refusalsByHost']).toEqual([{ hostId: no.hostId, host: { id: no.hostId, name: expect.any(String) }, count: 1, reasons: [{ code: 'groupBalance', count: 1 }] }]);
    expect(figures['distances'].at(-1)).toMatchObject({ fromKm: null, visits: 2 });
  });

  it('says which Département pays for a child elsewhere', async () => {
    const { hostId, establishmentId } = await loireOf.unit('La Croix-Rousse', { point: LYON, departement: '69' });
    await loireOf.share(hostId, '69', '42', true);
    await placing.living({ hostId, staff: await loireOf.signedIn('hostStaff', '69', { establishmentId }) }, { people: placing.people('G') });
    await later(2 * 24 * 60);
    expect((await flow())['across']).toEqual([{ payer: '42', host: '69', admissions: 1, nights: 2 }]);
    const next = await loireOf.signedIn('manager', '69');
    expect((await flow({ ...NOVEMBER, departement: '69' }, next))['across']).toEqual([{ payer: '42', host: '69', admissions: 1, nights: 2 }]);
    expect((await flow({ ...NOVEMBER, departement: '69' }, next))['months'][0]).toMatchObject({ children: 0 });
  });

  it('reads as many statements for much as for little', async () => {
    // What the application does in the background (sessions, seals, jobs) is not the reading's.
    const reads = async (work: () => Promise<unknown>): Promise<number> => (await statementsOf(ugo.database, work)).filter((text) => /placement_request|from stay|from search|from "?host/.test(text)).length;
    const before = await reads(() => flow());
    for (const name of ['H', 'I', 'J']) await placing.request({ people: placing.people(name) });
    expect(before).toBeGreaterThanOrEqual(5);
    expect(await reads(() => flow())).toBe(before);
    expect(await reads(() => waiting())).toBe(1);
  });

  it('is for managers of the Département, over a bounded period', async () => {
    const errors = async (query: string, args: Json, token: string): Promise<string[]> => ((await ugo.query(query, args, token)).errors ?? []).map(({ extensions }) => extensions['code']);
    for (const token of [placing.worker, await loireOf.signedIn('observer'), await loireOf.signedIn('manager', '69')]) {
      expect(await errors(FLOW, NOVEMBER, token)).toEqual(['FORBIDDEN']);
      expect(await errors(WAITING, { departement: '42' }, token)).toEqual(['FORBIDDEN']);
      expect(await errors(FAIRNESS, { departement: '42', quarter: '2026-Q3' }, token)).toEqual(['FORBIDDEN']);
    }
    expect(await errors(FLOW, { ...NOVEMBER, firstMonth: '2024-11' }, manager)).toHaveLength(1);
    expect(await errors(FLOW, { ...NOVEMBER, firstMonth: '2026-12' }, manager)).toHaveLength(1);
  });

  it('compares children by quarters that are over, and shows no cell that is somebody', async () => {
    const fairness = (quarter = '2026-Q4'): Promise<Json> => placing.ask(FAIRNESS, { departement: '42', quarter }, manager);
    expect(await fairness()).toEqual({ __typename: 'Refusal', code: 'INVALID_INPUT', problems: [{ field: 'quarter', code: 'notOver' }] });
    await later(45 * 24 * 60);
    // Ten people so far, of 11 whom it takes to say anything.
    expect(await fairness()).toMatchObject({ all: { suppressed: true, people: null, yesMedianMinutes: null } });
    expect(await fairness('2026-Q3')).toMatchObject({ all: { suppressed: false, people: 0, yesMedianMinutes: null } });
  });
});
