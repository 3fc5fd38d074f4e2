import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '@ugo/audit';
import { inTerritory } from '@ugo/persistence';
import { Loire } from './testing/loire.js';
import { Placing, problemsOf } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const VIEW = 'key type label least most options defaultValue value since history { from value counts }';
const SETTINGS = `query ($departement: String!) { settings(departement: $departement) { ${VIEW} } }`;
const SET = `mutation ($input: SetSettingInput!) { setSetting(input: $input) { __typename ... on SettingView { ${VIEW} } ... on Refusal { code problems { field code } } } }`;

describe('dated settings', () => {
  let ugo: TestApplication;
  let placing: Placing;
  let manager: string;
  let loire: Loire;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    placing = new Placing(ugo, loire);
    manager = await loire.signedIn('manager');
  });
  afterAll(() => ugo.close());

  const one = async (key: string): Promise<Json> => (await placing.ask(SETTINGS, { departement: '42' }, manager) as unknown as Json[]).find((it) => it['key'] === key)!;
  const set = (key: string, from: string, value: string, token = manager): Promise<Json> => placing.send(SET, { departement: '42', key, from, value }, token);

  it('count from their day on, and keep what counted before', async () => {
    expect(await one('placement.relayDays')).toMatchObject({ type: 'number', least: 1, most: 90, defaultValue: '15', value: '15', since: null, history: [] });
    // The first value may begin in the past: figures of last year are read with it.
    expect(await set('placement.relayDays', '2025-01-01', '20')).toMatchObject({ value: '20', since: '2025-01-01' });
    expect(await set('placement.relayDays', '2026-12-01', '10')).toMatchObject({ value: '20', history: [{ from: '2026-12-01', value: '10', counts: true }, { from: '2025-01-01', value: '20' }] });
    expect(problemsOf(await set('placement.relayDays', '2026-11-19', '30'))).toEqual(['INVALID_INPUT', 'from inThePast']);
    expect(await set('occupancy.exitDayCounts', '2026-11-20', 'true')).toMatchObject({ type: 'flag', value: 'true', defaultValue: 'false' });
    expect(await set('occupancy.unitBase', '2026-11-20', 'installed')).toMatchObject({ value: 'installed', options: ['authorised', 'financed', 'installed'] });
  });

  it('refuse what is no setting, or no value of it', async () => {
    expect(problemsOf(await set('placement.unknown', '2026-12-01', '1'))).toEqual(['INVALID_INPUT', 'key unknownSetting']);
    for (const [key, value] of [['placement.relayDays', '91'], ['placement.relayDays', '1.5'], ['occupancy.exitDayCounts', 'oui'], ['occupancy.unitBase', 'other']] as const) {
      expect(problemsOf(await set(key, '2026-12-05', value))).toEqual(['INVALID_INPUT', 'value outOfBounds']);
    }
    expect((await one('occupancy.unitBase'))['history']).toHaveLength(1);
  });

  it('are written once under a key, with an audit line that says before and after', async () => {
    const input = { idempotencyKey: 'setting-once-1', departement: '42', key: 'placement.noteHours', from: '2026-11-21', value: '24' };
    const first = await placing.ask(SET, { input }, manager);
    expect(await placing.ask(SET, { input }, manager)).toEqual(first);
    await set('placement.noteHours', '2026-11-21', '48');
    const lines = await inTerritory(ugo.database.orm.em, 'system', (em) => em.find(AuditEntry, { action: 'setSetting', subjectId: 'placement.noteHours' }, { orderBy: { id: 'asc' } }));
    expect(lines.map(({ details }) => details)).toEqual([{ from: '2026-11-21', value: 24, before: null }, { from: '2026-11-21', value: 48, before: 24 }]);
  });

  it('are the whole Département’s: its own managers and administrators alone', async () => {
    const { establishmentId } = await loire.unit('Une unité', { places: 1 });
    for (const token of [await loire.signedIn('enfanceWorker'), await loire.signedIn('manager', '69'), await loire.signedIn('manager', '42', { establishmentId })]) {
      for (const [query, variables] of [[SETTINGS, { departement: '42' }], [SET, { input: { idempotencyKey: placing.key(), departement: '42', key: 'placement.relayDays', from: '2026-12-02', value: '9' } }]] as const) {
        expect((await ugo.query(query, variables, token)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
      }
    }
  });
});
