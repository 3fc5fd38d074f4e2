import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@ugo/testing';
import { change, PLANNING } from './testing/availability-operations.js';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;
const TONIGHT = '2026-11-20';

describe('the nights to come of one’s own hosts', () => {
  let ugo: TestApplication;
  let staff: string;
  let service: string;
  let worker: string;
  let keys = 0;

  beforeAll(async () => {
    ugo = await startTestApplication();
    await seedDirectory(ugo.database);
    staff = await signedIn(ugo.database, 'Educ', 'hostStaff', '42', { establishmentId: idOf('MECS') });
    service = await signedIn(ugo.database, 'Service', 'placementService', '42', { establishmentId: idOf('Service') });
    worker = await signedIn(ugo.database, 'Astreinte', 'enfanceWorker');
  });
  afterAll(() => ugo.close());

  const send = async (name: string, input: Json, token = staff): Promise<Json> => {
    const { data, errors } = await ugo.query(change(name), { input: { idempotencyKey: `key-${String(keys += 1).padStart(6, '0')}`, ...input } }, token);
    return data?.[name] ?? errors?.[0]?.extensions;
  };
  const plan = async (variables: Json = {}, token = staff): Promise<Json> => {
    const { data, errors } = await ugo.query(PLANNING, variables, token);
    return data?.['myPlanning'] ?? errors?.[0]?.extensions;
  };
  const nightsOf = async (variables: Json = {}): Promise<Json[]> => (await plan(variables)).edges[0].node.nights;

  it('tells night by night what is free, lived in, closed, on call, and who leaves', async () => {
    await send('publishCounts', { hostId: idOf('Grands'), occupied: 9, staffed: 10, expectedExits: [{ on: '2026-11-23', sex: 'female' }], careKinds: ['planned'] });
    ugo.clock.advance(1); // a closure after the host's words is not in them
    await send('closePlaces', { hostId: idOf('Grands'), firstNight: '2026-11-25', lastNight: '2026-11-26', places: 1, reason: 'works' });
    await send('declareOnCall', { hostId: idOf('Grands'), firstNight: '2026-11-21' });
    const nights = await nightsOf({ nights: 7 });
    expect(nights.map(({ night }) => night)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']);
    expect(nights[0]).toMatchObject({ occupied: 9, available: 1, onCall: false, leaving: 0, closed: 0 });
    expect(nights[1]).toMatchObject({ onCall: true });
    expect(nights[3]).toMatchObject({ occupied: 8, available: 2, leaving: 1, schoolHoliday: false });
    expect(nights[5]).toMatchObject({ closed: 1, closedFor: ['works'], available: 1 });
    for (const { installed, available, reserved, occupied, held, closed, vacant } of nights) expect(available + reserved + occupied + held + closed + vacant).toBe(installed);
  });

  it('begins tonight at the earliest, and shows five weeks where nothing is said', async () => {
    expect((await nightsOf({ from: '2020-01-01' }))[0]).toMatchObject({ night: TONIGHT });
    expect((await nightsOf({ from: '2027-01-10', nights: 1 })).map(({ night }) => night)).toEqual(['2027-01-10']);
    expect(await nightsOf()).toHaveLength(35);
  });

  it.each<[Json, string]>([[{ nights: 0 }, 'nights'], [{ nights: 63 }, 'nights'], [{ from: '2026-02-30' }, 'from'], [{ first: 101 }, 'first']])('names the field: %j', async (variables, field) => {
    expect(await plan(variables)).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field }] });
  });

  it('shows a carer’s leave to the service, and the holidays that the Département wrote down', async () => {
    const leave = 'mutation ($input: AddLeaveInput!) { addLeave(input: $input) { __typename } }';
    await ugo.query(leave, { input: { idempotencyKey: 'leave-0001', hostId: idOf('AF-2'), kind: 'annualLeave', firstNight: '2026-12-21', lastNight: '2026-12-22' } }, service);
    const manager = await signedIn(ugo.database, 'Direction', 'manager');
    const set = 'mutation ($input: SetSettingInput!) { setSetting(input: $input) { __typename } }';
    for (const [from, value] of [['2026-12-22', 'true'], ['2026-12-24', 'false']]) {
      const { data } = await ugo.query(set, { input: { idempotencyKey: `set-${from}`, departement: '42', key: 'calendar.schoolHolidays', from, value } }, manager);
      expect(data!['setSetting']).toEqual({ __typename: 'SettingView' });
    }
    const { edges } = await plan({ from: '2026-12-20', nights: 5 }, service);
    const { nights } = edges.map(({ node }: Json) => node).find(({ hostId }: Json) => hostId === idOf('AF-2'));
    expect(nights.map(({ closedFor }: Json) => closedFor)).toEqual([[], ['leave'], ['leave'], [], []]);
    expect(nights.map(({ schoolHoliday }: Json) => schoolHoliday)).toEqual([false, false, true, true, false]);
  });

  it('is for who publishes, each its own; with as many statements for one host as for four', async () => {
    for (const name of ['AF-1', 'AF-2', 'AF-3', 'AF-4']) await send('publishAvailability', { hostId: idOf(name), places: 1, careKinds: ['relay'] }, service);
    expect((await plan()).edges.map(({ node }: Json) => node.name)).toEqual(['Les grands']);
    expect(await plan({}, worker)).toMatchObject({ code: 'FORBIDDEN' });
    const two = await plan({ first: 2, nights: 1 }, service);
    const rest = await plan({ after: two.pageInfo.endCursor, nights: 1 }, service);
    expect([...two.edges, ...rest.edges].map(({ node }: Json) => node.hostId)).toEqual(['AF-1', 'AF-2', 'AF-3', 'AF-4'].map(idOf).sort());
    const named = async (search: string, more: Json = {}): Promise<string[]> => (await plan({ search, nights: 1, ...more }, service)).edges.map(({ node }: Json) => node.hostId);
    expect([await named('af 3'), await named('af', { first: 2 }), await named('grands')]).toEqual([[idOf('AF-3')], ['AF-1', 'AF-2', 'AF-3', 'AF-4'].map(idOf).sort().slice(0, 2), []]);
    const [one, four] = [await countStatements(ugo.database, () => plan({ first: 1 }, service)), await countStatements(ugo.database, () => plan({ first: 4 }, service))];
    expect(four).toBe(one);
  });
});
