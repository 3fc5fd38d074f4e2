import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AbsorbChanges, CheckOccupancy } from '@ugo/oversight';
import { Purge } from '@ugo/retention';
import { TESTED_ENGINE } from '@ugo/testing';
import { idOf } from './testing/directory-world.js';
import { Loire } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

// The embedded database has one connection: it can't show a race.
(TESTED_ENGINE === 'server' ? describe : describe.skip)('figures of occupancy while everything happens at once', () => {
  let ugo: TestApplication;
  const hosts: string[] = [];
  beforeAll(async () => {
    ugo = await startTestApplication();
    const loire = await Loire.empty(ugo);
    for (let index = 0; index < 12; index += 1) hosts.push((await loire.unit(`Course ${index}`, { published: index % 2 ? null : 4 })).hostId);
  });
  afterAll(() => ugo.close());

  const owner = (sql: string, params: unknown[] = []): Promise<Json[]> => ugo.database.asOwner(async (query) => {
    await query(`set local "ugo.departements" = '*'`);
    return query(sql, params);
  });

  it('are what the stays say in the end, whoever wrote, absorbed, checked and purged meanwhile', async () => {
    const [absorb, check, purge] = [ugo.app.get(AbsorbChanges, { strict: false }), ugo.app.get(CheckOccupancy, { strict: false }), ugo.app.get(Purge, { strict: false })];
    await absorb.run();
    const write = async (writer: number): Promise<void> => {
      for (let round = 0; round < 15; round += 1) {
        const [id, host] = [idOf(`race ${writer} ${round}`), hosts[(writer * 5 + round * 7) % hosts.length]!];
        const from = `20${20 + ((round + writer) % 6)}-0${1 + (round % 9)}-1${writer}`;
        await owner(`insert into claim (id, departement, host_id, kind, first_night, last_night, sex) values ($1, '42', $2, 'stay', $3, $3::date + 40, 'female')`, [id, host, from]);
        await owner(`insert into availability (id, departement, host_id, published_at, published_by, published_as, valid_from, occupied, staffed, care_kinds, capabilities, confirmed_at, confirmed_as, superseded_at, expected_exits)
          values ($1, '42', $2, $3::date + time '10:00', $1, 'x', $3, 1, 3, '{}', '{}', now(), 'x', $3::date + 90, json_build_array(json_build_object('on', $3::date + 5, 'sex', null)))`, [id, host, from]);
        if (round % 3 === 0) await owner('update claim set last_night = last_night - 7 where id = $1', [id]);
        if (round % 5 === 0) await owner('delete from claim where id = $1', [id]);
      }
    };
    const again = async (work: () => Promise<unknown>, times: number): Promise<void> => { for (let time = 0; time < times; time += 1) await work(); };
    await Promise.all([write(1), write(2), write(3), again(() => absorb.run(), 12), again(() => absorb.run(), 12), again(() => check.execute(), 4), again(() => purge.execute(), 4)]);
    await purge.execute();
    await absorb.run();
    const { pending, differences } = await check.execute();
    expect({ pending, differences }).toEqual({ pending: 0, differences: [] });
    expect(await owner('select count(*)::int as n from occupancy_dirty')).toEqual([{ n: 0 }]);
    // No night twice, none out of order.
    expect(await owner(`select 1 from occupancy_run a join occupancy_run b on a.host_id = b.host_id and a.first_night < b.first_night and a.last_night >= b.first_night`)).toEqual([]);
  });
});
