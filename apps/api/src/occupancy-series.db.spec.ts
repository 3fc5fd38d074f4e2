import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AbsorbChanges, CheckOccupancy } from '@ugo/oversight';
import { Purge } from '@ugo/retention';
import { TESTED_ENGINE } from '@ugo/testing';
import { idOf } from './testing/directory-world.js';
import { Loire } from './testing/loire.js';
import { Placing } from './testing/placing.js';
import { stayChange } from './testing/stay-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

describe('the series of occupancy', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let it42: Placing;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    it42 = new Placing(ugo, loire);
    it42.worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  const owner = (sql: string, params: unknown[] = []): Promise<Json[]> => ugo.database.asOwner(async (query) => {
    await query(`set local "ugo.departements" = '*'`);
    return query(sql, params);
  });
  const absorb = (): Promise<number> => ugo.app.get(AbsorbChanges, { strict: false }).run();
  const check = (): Promise<Json> => ugo.app.get(CheckOccupancy, { strict: false }).execute();
  const night = async (hostId: string, day: string): Promise<Json | undefined> => (
    await owner('select source, occupied, realised, capacity_days, held, available, over, over_reason from occupancy_run where host_id = $1 and $2::date between first_night and last_night', [hostId, day]))[0];
  const months = (hostId: string): Promise<Json[]> => owner('select m.*, m.month::text as month from occupancy_month m where host_id = $1 order by m.month', [hostId]);
  const marks = async (hostId: string): Promise<string[]> => (await owner('select from_night::text as night from occupancy_dirty where host_id = $1 order by 1', [hostId])).map((row) => row['night'] as string);

  it('follows a stay from its entry to its exit, and its absences', async () => {
    const place = await it42.place('Les Tilleuls');
    await absorb();
    expect(await night(place.hostId, '2026-11-20')).toMatchObject({ source: 'none', occupied: 0, realised: 0, capacity_days: 2, available: 2 });
    const [{ id: stayId }] = await it42.living(place) as [Json];
    expect((await marks(place.hostId)).length).toBeGreaterThan(0);
    await absorb();
    expect(await marks(place.hostId)).toEqual([]);
    expect(await night(place.hostId, '2026-11-20')).toMatchObject({ source: 'stays', occupied: 1, realised: 1, capacity_days: 2, available: 1 });
    expect(await night(place.hostId, '2026-11-19')).toMatchObject({ occupied: 0 });
    await it42.send(stayChange('recordAbsence'), { stayId, kind: 'holiday', firstNight: '2026-11-20' }, place.staff);
    await absorb();
    expect(await night(place.hostId, '2026-11-20')).toMatchObject({ occupied: 1, realised: 0 });
    await it42.send(stayChange('recordExit'), { stayId, exitOn: '2026-11-20', reason: 'returnHome' }, place.staff);
    await absorb();
    expect(await night(place.hostId, '2026-11-20')).toMatchObject({ occupied: 0 });
    expect(await check()).toMatchObject({ pending: 0, differences: [] });
  });

  it('counts the day of a child that leaves on the day it came, where the day of exit counts', async () => {
    const place = await it42.place('Un seul jour');
    await owner(`insert into departement_setting (departement, key, valid_from, value) values ('42', 'occupancy.exitDayCounts', '2026-11-20', 'true')`);
    const [{ id: stayId, admittedOn }] = await it42.living(place) as [Json];
    expect(await it42.send(stayChange('recordExit'), { stayId, exitOn: admittedOn, reason: 'returnHome' }, place.staff)).toMatchObject({ exitOn: admittedOn });
    await absorb();
    expect(await night(place.hostId, admittedOn)).toMatchObject({ occupied: 0, realised: 1 });
    await owner(`delete from departement_setting where departement = '42' and key = 'occupancy.exitDayCounts'`);
    await absorb();
    expect(await night(place.hostId, admittedOn)).toMatchObject({ occupied: 0, realised: 0 });
    expect(await check()).toMatchObject({ differences: [] });
  });

  it('exists since and until when the establishment does that a unit moves to', async () => {
    const [moved, closed] = [await loire.unit('Qui déménage'), await loire.unit('Qui a fermé')];
    await owner(`update establishment set closed_on = '2026-06-01' where id = $1`, [closed.establishmentId]);
    await absorb();
    expect(await night(moved.hostId, '2026-07-01')).toMatchObject({ capacity_days: 4 });
    await owner('update host set establishment_id = $2 where id = $1', [moved.hostId, closed.establishmentId]);
    expect(await marks(moved.hostId)).toEqual(['1900-01-01']);
    await absorb();
    expect(await night(moved.hostId, '2026-07-01')).toBeUndefined();
    expect(await check()).toMatchObject({ pending: 0, differences: [] });
  });

  it('works an exit out from its day on, not from the entry on', async () => {
    const { hostId } = await loire.unit('Sortie');
    const stay = idOf('long stay');
    await owner(`insert into claim (id, departement, host_id, kind, first_night, sex) values ($1, '42', $2, 'stay', '2024-02-01', 'male')`, [stay, hostId]);
    await owner(`insert into stay (id, departement, host_departement, host_id, kind, admitted_on, recorded_at) values ($1, '42', '42', $2, 'ordinary', '2024-02-01', now())`, [stay, hostId]);
    await absorb();
    await owner(`update claim set last_night = '2026-11-10' where id = $1`, [stay]);
    await owner(`update stay set exit_on = '2026-11-11' where id = $1`, [stay]);
    expect(await marks(hostId)).toEqual(['2026-11-10', '2026-11-11']);
    await absorb();
    expect(await night(hostId, '2026-11-10')).toMatchObject({ occupied: 1 });
    expect(await night(hostId, '2026-11-11')).toMatchObject({ occupied: 0 });
    expect((await months(hostId)).find(({ month }) => month === '2026-11-01')).toMatchObject({ realised: 10, last_occupied: 0, nights_stays: 30 });
    expect(await check()).toMatchObject({ pending: 0, differences: [] });
  });

  it('says of every random history, written by raw statements, what its stays say', async () => {
    const random = seeded(20261124);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const day = (): string => new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 1000) * 86_400_000).toISOString().slice(0, 10);
    const later = (from: string, most: number): string => new Date(Date.parse(from) + Math.floor(random() * most) * 86_400_000).toISOString().slice(0, 10);
    const hosts = [(await loire.unit('A', { places: 5 })).hostId, (await loire.unit('B', { places: 3, published: null })).hostId, await loire.home('C', { places: 2 })];
    let n = 0;
    const id = (): string => idOf(`series ${n += 1}`);
    const steps: readonly (() => Promise<unknown>)[] = [
      async () => {
        const [stay, hostId, from] = [id(), pick(hosts), day()];
        const until = random() < 0.7 ? later(from, 200) : null;
        await owner(`insert into claim (id, departement, host_id, kind, first_night, last_night, sex, weekdays) values ($1, '42', $2, 'stay', $3, $4, 'female', $5)`, [stay, hostId, from, until, random() < 0.2 ? '{5,6}' : null]);
        await owner(`insert into stay (id, departement, host_departement, host_id, kind, admitted_on, exit_on, recorded_at) values ($1, '42', '42', $2, 'ordinary', $3, $4::date + 1, now())`, [stay, hostId, from, until]);
        if (random() < 0.5) await owner(`insert into absence (id, departement, host_departement, stay_id, kind, first_night, last_night, recorded_at) values ($1, '42', '42', $2, $3, $4, $4::date + 4, now())`, [id(), stay, pick(['hospital', 'holiday']), from]);
      },
      () => owner(`update claim set last_night = first_night + ($2::text)::int where id = (select id from claim where kind = 'stay' and host_id = any ($1::uuid[]) order by md5(id::text || $2) limit 1)`, [`{${hosts.join()}}`, `${Math.floor(random() * 300)}`]),
      () => owner(`delete from absence where id = (select id from absence order by id limit 1)`),
      () => owner(`insert into closure (id, departement, host_id, first_night, last_night, places, reason, created_at) values ($1, '42', $2, $3, $4, $5, 'works', now())`, [id(), pick(hosts), day(), random() < 0.5 ? null : '2026-12-24', random() < 0.5 ? null : 1]),
      () => owner(`update closure set reopened_at = '2026-11-01T10:00:00Z' where id = (select id from closure where reopened_at is null order by id limit 1)`),
      () => owner(`update authorisation set authorised = $2, installed = $2, financed = $2 where host_id = $1`, [pick(hosts.slice(0, 2)), 2 + Math.floor(random() * 5)]),
      () => owner(`insert into derogation (id, departement, host_id, valid_from, valid_until, extra_places, decision) values ($1, '42', $2, $3, '2026-10-01', 1, 'x')`, [id(), pick(hosts), day()]),
      () => owner(`insert into suspension (id, departement, host_id, valid_from, valid_until) values ($1, '42', $2, $3, $3::date + 30)`, [id(), hosts[2], day()]),
      () => owner(`insert into leave (id, departement, host_id, kind, first_night, last_night) values ($1, '42', $2, 'leave', $3, $3::date + 14)`, [id(), hosts[2], day()]),
      () => owner(`update host set open_nights = $2::int[] where id = $1`, [hosts[1], pick(['{1,2,3,4,5}', '{1,2,3,4,5,6,7}'])]),
      () => owner(`update establishment set opened_on = $2 where id = (select establishment_id from host where id = $1)`, [hosts[0], day()]),
      () => owner(`insert into departement_setting (departement, key, valid_from, value) values ('42', $1, $2, $3::jsonb) on conflict do nothing`, pick([['occupancy.exitDayCounts', day(), 'true'], ['occupancy.unitBase', day(), '"installed"'], ['occupancy.absenceNights.hospital', day(), '1']])),
      async () => {
        const [hostId, at] = [pick(hosts), day()];
        await owner(`update availability set superseded_at = $2::date + time '10:00' where host_id = $1 and superseded_at is null and published_at < $2::date`, [hostId, at]);
        await owner(`insert into availability (id, departement, host_id, published_at, published_by, published_as, valid_from, occupied, staffed, care_kinds, capabilities, confirmed_at, confirmed_as, expected_exits)
          values ($1, '42', $2, $3::date + time '10:00', $1, 'x', $3, 1, 3, '{}', '{}', now(), 'x', json_build_array(json_build_object('on', $3::date + 5, 'sex', null)))`, [id(), hostId, at]);
      },
    ];
    for (let round = 0; round < 40; round += 1) {
      for (let change = 0; change < 3; change += 1) await pick(steps)();
      await absorb();
      if (round % 8 === 7) expect(await check()).toMatchObject({ pending: 0, differences: [] });
    }
    const [{ runs }] = await owner('select count(*)::int as runs from occupancy_run where host_id = any ($1::uuid[])', [`{${hosts.join()}}`]) as [Json];
    expect(runs).toBeGreaterThan(30);
  });

  it('finds a figure that is not what the stays give, and mends it', async () => {
    const { hostId } = await loire.unit('Faussée');
    await absorb();
    await owner('update occupancy_run set occupied = 3 where host_id = $1 and last_night = (select max(last_night) from occupancy_run where host_id = $1)', [hostId]);
    expect((await check())['differences']).toMatchObject([{ departement: '42', hostId }]);
    expect(await night(hostId, '2026-11-20')).toMatchObject({ occupied: 0 });
    expect((await check())['differences']).toEqual([]);
  });

  it('finds a month that is not what its runs add up to, or that should not be there, and mends it', async () => {
    const { hostId } = await loire.unit('Mois faux', { places: 2 });
    await absorb();
    const before = await months(hostId);
    expect(before.at(-1)).toMatchObject({ month: '2026-12-01', capacity_days: 62, realised: 0, last_open: 2, nights_none: 31, last_source: 'none', over: null });
    await owner(`update occupancy_month set realised = 3 where host_id = $1 and month = '2026-08-01'`, [hostId]);
    await owner(`insert into occupancy_month select host_id, '2015-01-01', 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, departement from occupancy_host where host_id = $1`, [hostId]);
    expect((await check())['differences']).toEqual([{ departement: '42', hostId, night: '2015-01-01' }]);
    expect(await months(hostId)).toEqual(before);
    expect((await check())['differences']).toEqual([]);
  });

  it('tells months on when time has passed, and those between when a change comes first', async () => {
    const { hostId } = await loire.unit('Mois suivants', { places: 2 });
    await absorb();
    const before = await months(hostId);
    const forget = (until: string): Promise<unknown> => owner(`with forgotten as (delete from occupancy_month where host_id = $1 and month > $2::date) update occupancy_host set months_until = $2 where host_id = $1`, [hostId, until]);
    await forget('2026-08-31');
    await absorb();
    expect(await months(hostId)).toEqual(before);
    await forget('2026-08-31');
    await owner(`insert into claim (id, departement, host_id, kind, first_night, sex) values ($1, '42', $2, 'stay', '2026-11-15', 'male')`, [idOf('late month'), hostId]);
    await absorb();
    expect((await months(hostId)).map(({ month, realised }) => [month, realised]).slice(-5)).toEqual([['2026-08-01', 0], ['2026-09-01', 0], ['2026-10-01', 0], ['2026-11-01', 16], ['2026-12-01', 31]]);
    expect(await check()).toMatchObject({ pending: 0, differences: [] });
  });

  it('keeps the past when retention has taken away what it was counted from', async () => {
    const { hostId } = await loire.unit('Ancienne', { published: null });
    await owner(`insert into availability (id, departement, host_id, published_at, published_by, published_as, valid_from, occupied, staffed, care_kinds, capabilities, confirmed_at, confirmed_as, superseded_at, expected_exits)
      values ($1, '42', $2, '2021-03-01T10:00:00Z', $1, 'x', '2021-03-01', 3, 4, '{}', '{}', now(), 'x', '2021-05-01T10:00:00Z', '[{"on":"2021-03-10","sex":"female"}]')`, [idOf('old words'), hostId]);
    await owner(`insert into claim (id, departement, host_id, kind, first_night, last_night, sex, birth_month) values ($1, '42', $2, 'stay', '2022-01-01', '2022-02-01', 'female', '2010-01')`, [idOf('old claim'), hostId]);
    await absorb();
    expect(await night(hostId, '2021-03-09')).toMatchObject({ source: 'counts', occupied: 3 });
    expect(await night(hostId, '2021-03-11')).toMatchObject({ source: 'counts', occupied: 2 });
    const series = (): Promise<Json[]> => owner('select * from occupancy_run where host_id = $1 order by first_night', [hostId]);
    const before = await series();
    await ugo.app.get(Purge, { strict: false }).execute();
    expect(await owner(`select expected_exits from availability where id = $1`, [idOf('old words')])).toEqual([{ expected_exits: [] }]);
    await owner('update authorisation set valid_until = valid_until where host_id = $1', [hostId]);
    await owner(`insert into occupancy_dirty (departement, host_id, from_night) values ('42', $1, '2020-01-01')`, [hostId]);
    await absorb();
    expect((await check())['differences']).toEqual([]);
    expect((await series()).filter((run) => run['first_night'] < before[before.length - 1]!['first_night'])).toEqual(before.slice(0, -1));
    expect(await night(hostId, '2021-03-11')).toMatchObject({ occupied: 2 });
    expect(await night(hostId, '2022-01-15')).toMatchObject({ source: 'stays', occupied: 1 });
    const marchOf = async (): Promise<Json | undefined> => (await months(hostId)).find(({ month }) => month === '2021-03-01');
    const frozen = await marchOf();
    expect(frozen).toMatchObject({ realised: 3 * 9 + 2 * 22, last_occupied: 2, nights_counts: 31 });
    await owner('update occupancy_month set realised = 0 where host_id = $1', [hostId]);
    expect((await check())['differences']).toMatchObject([{ hostId, night: '2021-03-01' }]);
    expect(await marchOf()).toEqual(frozen);
  });

  it('says of months, quarters and years, whole or cut, what their days add up to', async () => {
    const random = seeded(20261130);
    const manager = await loire.signedIn('manager');
    const PERIODS = `query ($step: String!, $from: String!, $until: String!) { occupancy(departement: "42", by: "departement", step: $step, from: $from, until: $until) { ... on OccupancyFigures {
      total { first last instant { part whole } activity { part whole } reallyAvailable { part whole } authorised held closed hosts { stays counts mixed none } nights { stays counts mixed none } over { reason days } } } } }`;
    const ask = async (step: string, from: string, until: string): Promise<Json[]> => ((await ugo.query(PERIODS, { step, from, until }, manager)).data as Json)['occupancy'].total;
    const day = (offset: number): string => new Date(Date.UTC(2026, 10, 20) - offset * 86_400_000).toISOString().slice(0, 10);
    const ranges = [['2025-01-01', '2025-12-31'], ['2024-02-01', '2024-02-29'], ['2026-10-31', '2026-11-01'],
      ...Array.from({ length: 4 }, () => Math.floor(random() * 700)).map((last) => [day(last + Math.floor(random() * 390)), day(last)])] as [string, string][];
    for (const [from, until] of ranges) {
      const days = await ask('day', from, until);
      for (const step of ['month', 'quarter', 'year']) {
        for (const { first, last, activity, nights, over, ...atLast } of await ask(step, from, until) as (Json & { over: Json[] })[]) {
          const mine = days.filter((it) => it['first'] >= first && it['last'] <= last);
          const sum = (of: (it: Json) => number): number => mine.reduce((total, it) => total + of(it), 0);
          const { first: _, last: __, activity: ___, nights: ____, over: _____, ...lastDay } = mine.at(-1)!;
          expect(atLast).toEqual(lastDay);
          expect(activity).toEqual({ part: sum((it) => it['activity'].part), whole: sum((it) => it['activity'].whole) });
          for (const source of ['stays', 'counts', 'mixed', 'none']) expect(nights[source]).toBe(sum((it) => it['nights'][source]));
          for (const { reason, days: count } of over) expect(count).toBe(sum((it) => it['over'].find((one: Json) => one['reason'] === reason)?.days ?? 0));
          expect(over.length).toBe(new Set(mine.flatMap((it) => it['over'].map((one: Json) => one['reason']))).size);
        }
      }
    }
  });

  it('answers a manager its Département, an establishment itself, and nobody else', async () => {
    const OCCUPANCY = (name: string): string => `query ($by: String!, $step: String!, $from: String!, $until: String!, $departement: String!) {
      ${name}(departement: $departement, by: $by, step: $step, from: $from, until: $until) { ... on OccupancyFigures { pendingHosts computedAt
        total { first last instant { part whole } activity { part whole } reallyAvailable { part whole } hosts { stays counts mixed none } over { reason days } }
        edges { node { key label periods { activity { part whole } instant { part whole } } } } pageInfo { hasNextPage } } ... on Refusal { code problems { field code } } } }`;
    const manager = await loire.signedIn('manager');
    const { hostId, establishmentId } = await loire.unit('Trois taux', { places: 4 });
    await owner(`insert into claim (id, departement, host_id, kind, first_night, last_night, sex) values ($1, '42', $2, 'stay', '2026-10-30', '2026-11-03', 'male')`, [idOf('three rates'), hostId]);
    const staff = await loire.signedIn('hostStaff', '42', { establishmentId });
    const ask = async (name: string, token: string, more: Json = {}): Promise<Json> => (
      await ugo.query(OCCUPANCY(name), { departement: '42', by: 'host', step: 'month', from: '2026-10-01', until: '2026-11-20', ...more }, token)).data![name] as Json;
    expect((await ask('ownOccupancy', staff))['pendingHosts']).toBeGreaterThan(0);
    await absorb();
    expect(await ask('ownOccupancy', staff)).toMatchObject({
      pendingHosts: 0, edges: [{ node: { key: hostId, label: 'Trois taux', periods: [{ activity: { part: 2, whole: 124 } }, { activity: { part: 3, whole: 80 }, instant: { part: 0, whole: 4 } }] } }],
      total: [{ first: '2026-10-01', last: '2026-10-31', activity: { part: 2, whole: 124 }, instant: { part: 1, whole: 4 } }, { first: '2026-11-01', last: '2026-11-20', reallyAvailable: { part: 4, whole: 4 }, hosts: { stays: 1 } }],
    });
    for (const by of ['establishment', 'host', 'kind', 'organisation', 'territory', 'departement']) {
      const { edges, total } = await ask('occupancy', manager, { by, step: 'year' });
      const parts = edges.map(({ node }: Json) => node.periods[0].activity);
      expect({ part: parts.reduce((sum: number, it: Json) => sum + it['part'], 0), whole: parts.reduce((sum: number, it: Json) => sum + it['whole'], 0) }).toEqual(total[0].activity);
    }
    const [{ part, whole }] = await owner(`select sum(realised * n)::int as part, sum(capacity_days * n)::int as whole from occupancy_run,
      lateral (select count(*) as n from generate_series(date '2026-10-01', date '2026-11-20', interval '1 day') d where d::date between first_night and last_night) nights where departement = '42'`) as [Json];
    expect((await ask('occupancy', manager, { by: 'departement', step: 'year' }))['total'][0].activity).toEqual({ part, whole });
    const outside = await loire.signedIn('manager', '69');
    expect(await ask('occupancy', outside)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask('occupancy', manager, { until: '2026-11-21' })).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'until', code: 'inFuture' }] });
    expect(await ask('occupancy', manager, { from: '2016-11-20' })).toMatchObject({ problems: [{ field: 'from', code: 'tooLong' }] });
    expect(await ask('occupancy', manager, { from: '2025-10-01', step: 'day' })).toMatchObject({ problems: [{ field: 'step', code: 'tooManyPeriods' }] });
  });

  it('never counts twice when two absorb at once', async () => {
    const hosts: string[] = [];
    for (let index = 0; index < 6; index += 1) hosts.push((await loire.unit(`Deux fois ${index}`)).hostId);
    for (const hostId of hosts) await owner(`insert into claim (id, departement, host_id, kind, first_night, sex) values ($1, '42', $2, 'stay', '2026-06-01', 'male')`, [idOf(`twice ${hostId}`), hostId]);
    const done = TESTED_ENGINE === 'server' ? await Promise.all([absorb(), absorb(), absorb()]) : [await absorb(), await absorb()];
    expect(done.reduce((sum, hosts) => sum + hosts, 0)).toBeGreaterThanOrEqual(hosts.length);
    expect(await check()).toMatchObject({ pending: 0, differences: [] });
    for (const hostId of hosts) expect(await night(hostId, '2026-07-01')).toMatchObject({ occupied: 1 });
  });
});

/** Numbers from 0 to 1 by a fixed seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
