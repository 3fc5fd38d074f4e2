import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Availability, Claim } from '@ugo/availability';
import { Derogation, Host } from '@ugo/directory';
import { AbsorbChanges, Anomaly } from '@ugo/oversight';
import { type Em, inTerritory } from '@ugo/persistence';
import { Stay } from '@ugo/stay';
import { statementsOf } from '@ugo/testing';
import { idOf } from './testing/directory-world.js';
import { Loire, LYON } from './testing/loire.js';
import { Placing } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const FLOW = '{ flowFigures(departement: "42" firstMonth: "2026-10" lastMonth: "2026-11") { across { payer host admissions nights } } }';
const listOf = (name: string): string => `{ workingList(departement: "42", list: "${name}") { rows { cells } } }`;
const READINGS: Readonly<Record<string, string>> = {
  occupancy: '{ occupancy(departement: "42" by: "host" step: "month" from: "2026-01-01" until: "2026-11-20") { ... on OccupancyFigures { edges { node { key periods { first } } } } } }',
  needs: '{ unmetNeeds(departement: "42" firstMonth: "2026-01" lastMonth: "2026-11") { needs } }',
  fairness: '{ fairness(departement: "42" quarter: "2026-Q3") { ... on Fairness { all { people } } } }',
  anomalies: '{ anomalies(departement: "42") { edges { node { id } } } }',
  ...Object.fromEntries(['emergencies', 'complexSituations', 'siblingsApart', 'relays', 'reservedPlaces', 'endingDecisions', 'doubtfulDeclarations'].map((name) => [name, listOf(name)])),
};

describe('what managers count', () => {
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
  const hostsOn = async (name: string): Promise<string[]> => (await placing.ask(listOf(name), {}, manager))['rows'].map(({ cells }: Json) => cells[0]);

  it('nights of a rhythm paid for elsewhere are those slept there, not those between', async () => {
    const { hostId } = await loire.unit('Week-ends', { point: LYON, departement: '69' });
    const id = idOf('weekends');
    await system(async (em) => {
      await em.insert(Claim, { id, departement: '69', hostId, kind: 'stay', firstNight: '2026-10-03', sex: 'female', weekdays: [6, 7] });
      await em.insert(Stay, { id, departement: '42', hostDepartement: '69', hostId, kind: 'sequential', admittedOn: '2026-10-03', recordedAt: ugo.clock.now() });
    });
    // Nine evenings of October, and those of 1, 7, 8, 14 and 15 November.
    expect((await placing.ask(FLOW, {}, manager))['across']).toEqual([{ payer: '42', host: '69', admissions: 1, nights: 14 }]);
  });

  it('a host that is closed has nothing to check any more; one that will be still has decisions that end before', async () => {
    const [open, closed] = [(await loire.unit('Ouverte')).hostId, (await loire.unit('Fermée')).hostId];
    await system(async (em) => {
      await em.nativeUpdate(Availability, { hostId: { $in: [open, closed] } }, { confirmedAt: new Date('2026-10-01T10:00:00Z') });
      await em.nativeUpdate(Host, { id: closed }, { closedOn: '2026-11-20' });
      await em.nativeUpdate(Host, { id: open }, { closedOn: '2027-06-30' });
      await em.insertMany(Derogation, [open, closed].map((hostId) => ({ id: idOf(`derogation ${hostId}`), departement: '42', hostId, from: '2026-01-01', until: '2026-12-31', extraPlaces: 1, decision: 'D-1' })));
    });
    expect(await hostsOn('doubtfulDeclarations')).toEqual([open]);
    expect(await hostsOn('endingDecisions')).toEqual([open]);
  });

  it('takes as many statements for many as for few', async () => {
    const statements = async (): Promise<Record<string, number>> => {
      await ugo.app.get(AbsorbChanges, { strict: false }).run();
      const counts: Record<string, number> = {};
      for (const [name, query] of Object.entries(READINGS)) {
        // What runs in the background (sessions, seals, jobs) is not the reading's.
        counts[name] = (await statementsOf(ugo.database, async () => { expect((await ugo.query(query, {}, manager)).errors).toBeUndefined(); })).filter((text) => /from (host|placement_request|stay|search|unmet_need|claim|availability|jsonb_to|unnest)|"anomaly"|occupancy_run|reserved_place/.test(text)).length;
      }
      return counts;
    };
    const before = await statements();
    for (let index = 0; index < 5; index += 1) {
      const { hostId } = await loire.unit(`Encore ${index}`, { stays: 1 });
      await placing.request({ people: placing.people('A') });
      await system((em) => em.insert(Anomaly, { id: idOf(`anomaly ${index}`), departement: '42', hostId, kind: 'other', reportedAt: ugo.clock.now(), reportedBy: idOf('someone'), reportedDepartement: '42', state: 'open' }));
    }
    expect(await statements()).toEqual(before);
    expect(Object.values(before).every((count) => count > 0)).toBe(true);
  });
});
