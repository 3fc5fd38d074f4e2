import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RoleAssignment } from '@ugo/account';
import { Availability, Closure, OnCall, ReservedPlace, Claim } from '@ugo/availability';
import { Host } from '@ugo/directory';
import { type Em, inTerritory } from '@ugo/persistence';
import { change, CONFIRM, READ } from './testing/availability-operations.js';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

describe('closing, confirming, reserving', () => {
  let ugo: TestApplication;
  let staff: string;
  let service: string;
  let worker: string;
  let manager: string;
  let keys = 0;

  beforeAll(async () => {
    ugo = await startTestApplication();
    await seedDirectory(ugo.database);
    staff = await signedIn(ugo.database, 'Educ', 'hostStaff', '42', { establishmentId: idOf('MECS') });
    service = await signedIn(ugo.database, 'Service', 'placementService', '42', { establishmentId: idOf('Service') });
    worker = await signedIn(ugo.database, 'Astreinte', 'enfanceWorker');
    manager = await signedIn(ugo.database, 'Cadre', 'manager');
  });
  afterAll(() => ugo.close());
  beforeEach(() => inTerritory(ugo.database.orm.em as Em, 'system', async (em) => {
    ugo.clock.set('2026-11-20T21:30:00Z');
    for (const entity of [Availability, Closure, OnCall, ReservedPlace, Claim]) await em.nativeDelete(entity as typeof Availability, {});
  }));

  const key = (): string => `key-${String(keys += 1).padStart(6, '0')}`;
  const run = async (name: string, input: Record<string, unknown>, token = staff) => {
    const { data, errors } = await ugo.query(change(name), { input: { idempotencyKey: key(), ...input } }, token);
    return data?.[name] ?? errors?.[0]?.extensions;
  };
  const publish = (places: number, hostId = idOf('Grands'), token = staff) => run('publishAvailability', { hostId, places, careKinds: ['emergency'] }, token);
  const confirm = async (hostIds: string[], token = staff, idempotencyKey = key()) => {
    const { data, errors } = await ugo.query(CONFIRM, { input: { idempotencyKey, hostIds } }, token);
    return data?.['confirmAvailability'] ?? errors?.[0]?.extensions;
  };
  const read = async (token: string, hostId = idOf('Grands')) => (await ugo.query(READ, { hostId }, token)).data!['availability'];
  const problemsOf = (refusal: { code: string; problems: { field: string; code: string }[] }): unknown => (
    [refusal.code, ...refusal.problems.map(({ field, code }) => `${field} ${code}`)]);

  it('closes places with a reason that only those concerned read, and reopens them', async () => {
    await publish(4);
    ugo.clock.advance(5);
    const closed = await run('closePlaces', { hostId: idOf('Grands'), reason: 'noStaff', lastNight: '2026-11-22', places: 3 });
    expect(closed).toMatchObject({ freeTonight: 1, tonight: { closed: 3, closedFor: ['noStaff'] }, closures: [{ firstNight: '2026-11-20', lastNight: '2026-11-22', places: 3, reason: 'noStaff' }] });
    expect(await read(worker)).toMatchObject({ freeTonight: 1, tonight: { closed: 3, closedFor: null }, closures: [{ reason: null }] });
    expect(await read(manager)).toMatchObject({ closures: [{ reason: 'noStaff' }] });
    const closureId = closed.closures[0].id;
    expect(await run('reopenPlaces', { closureId }, service)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await run('reopenPlaces', { closureId })).toMatchObject({ freeTonight: 4, closures: [] });
    expect(await run('reopenPlaces', { closureId })).toMatchObject({ freeTonight: 4 });
    expect(await run('reopenPlaces', { closureId: idOf('no closure') })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('closes the whole host until it is reopened', async () => {
    await publish(4);
    expect(await run('closePlaces', { hostId: idOf('Grands'), reason: 'works' })).toMatchObject({ freeTonight: 0, tonight: { closed: 11, vacant: 0 }, closures: [{ places: null, lastNight: null }] });
  });

  it.each<[string, Record<string, unknown>, unknown[]]>([
    ['a night that is over', { firstNight: '2026-11-19' }, ['INVALID_INPUT', 'firstNight inThePast']],
    ['nights reversed', { firstNight: '2026-11-25', lastNight: '2026-11-24' }, ['INVALID_INPUT', 'lastNight endBeforeBeginning']],
    ['no place', { places: 0 }, ['INVALID_INPUT', 'places min']],
    ['an unknown reason', { reason: 'mood' }, ['INVALID_INPUT', 'reason isIn']],
    ['a reason that only the directory gives', { reason: 'openingDays' }, ['INVALID_INPUT', 'reason isIn']],
  ])('names the field of a wrong closure: %s', async (_, input, expected) => {
    expect(problemsOf(await run('closePlaces', { hostId: idOf('Grands'), reason: 'noStaff', ...input }))).toEqual(expected);
  });

  it('confirms several hosts in one call, all or none', async () => {
    for (const name of ['AF-1', 'AF-2']) await publish(1, idOf(name), service);
    ugo.clock.advance(60);
    const both = await confirm(['AF-1', 'AF-2'].map(idOf), service);
    expect(both.hosts.map((host: { freshness: { sentence: string } }) => host.freshness.sentence)).toEqual([
      'confirmé à l’instant par le service de placement familial', 'confirmé à l’instant par le service de placement familial']);
    ugo.clock.advance(60);
    expect(problemsOf(await confirm(['AF-1', 'AF-3'].map(idOf), service))).toEqual(['INVALID_INPUT', 'hostIds.1 nothingPublished']);
    expect(await confirm(['AF-1', 'Grands'].map(idOf), service)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await read(worker, idOf('AF-1'))).freshness.sentenceEn).toBe('confirmed 1 h ago by the placement service');
    expect(problemsOf(await confirm([], service))).toEqual(['INVALID_INPUT', 'hostIds arrayMinSize']);
    expect(problemsOf(await confirm([idOf('AF-1'), idOf('AF-1')], service))).toEqual(['INVALID_INPUT', 'hostIds arrayUnique']);
  });

  it('is no confirmation when what was published is over', async () => {
    await run('publishAvailability', { hostId: idOf('Grands'), places: 1, careKinds: ['emergency'], until: '2026-11-21' });
    ugo.clock.set('2026-11-23T12:00:00Z');
    expect(problemsOf(await confirm([idOf('Grands')]))).toEqual(['INVALID_INPUT', 'hostIds.0 nothingPublished']);
  });

  it('declares nights on call, once', async () => {
    const nights = { hostId: idOf('Grands'), firstNight: '2026-11-20', lastNight: '2026-11-22' };
    await run('declareOnCall', nights);
    expect((await run('declareOnCall', nights)).onCall).toEqual([{ firstNight: '2026-11-20', lastNight: '2026-11-22' }]);
    expect(problemsOf(await run('declareOnCall', { ...nights, lastNight: '2027-02-01' }))).toEqual(['INVALID_INPUT', 'lastNight tooManyNights']);
    expect(problemsOf(await run('declareOnCall', { ...nights, firstNight: '2026-11-01', lastNight: '2026-11-02' }))).toEqual(['INVALID_INPUT', 'firstNight inThePast']);
  });

  it('keeps emergency places for the Département, apart from the others, and gives them back', async () => {
    await publish(4);
    const reserve = (input: Record<string, unknown>, token = manager) => run('reserveEmergencyPlaces', { hostId: idOf('Grands'), places: 3, maxStayDays: 60, ...input }, token);
    expect(await reserve({}, staff)).toMatchObject({ code: 'FORBIDDEN' });
    const kept = await reserve({});
    expect(kept).toMatchObject({ freeTonight: 1, tonight: { available: 1, reserved: 3 }, reserved: [{ places: 3, from: '2026-11-20', until: null, maxStayDays: 60 }] });
    expect(problemsOf(await reserve({ places: 10 }))).toEqual(['INVALID_INPUT', 'places aboveAuthorised']);
    expect(problemsOf(await reserve({ places: 1, from: '2026-11-25', until: '2026-11-24' }))).toEqual(['INVALID_INPUT', 'until endBeforeBeginning']);
    expect(problemsOf(await reserve({ maxStayDays: 0 }))).toEqual(['INVALID_INPUT', 'maxStayDays min']);
    expect(await reserve({ hostId: idOf('Lyon unité') })).toMatchObject({ code: 'NOT_FOUND' });
    const [{ id: reservedPlacesId }] = kept.reserved;
    ugo.clock.set('2026-11-25T12:00:00Z');
    expect(await run('releaseReservedPlaces', { reservedPlacesId }, manager)).toMatchObject({ freeTonight: 4, tonight: { reserved: 0 }, reserved: [] });
    expect(await run('releaseReservedPlaces', { reservedPlacesId }, manager)).toMatchObject({ freeTonight: 4 });
  });

  it('shows a neighbour what can be taken, not how the host is filled', async () => {
    const lyon = await signedIn(ugo.database, 'Lyon', 'hostStaff', '69', { establishmentId: idOf('Lyon site') });
    await publish(2, idOf('Lyon unité'), lyon);
    expect(await read(worker, idOf('Lyon unité'))).toMatchObject({
      departement: '69', freeTonight: 2, tonight: null, published: [], closures: [], freshness: { sentence: 'confirmé à l’instant par l’établissement' },
    });
    expect(await read(staff, idOf('Lyon unité'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await read(lyon, idOf('Grands'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not add a narrow role in one Département to a wide one in another', async () => {
    const both = await signedIn(ugo.database, 'Double', 'enfanceWorker', '69');
    await inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.insert(RoleAssignment, {
      id: idOf('second role'), departement: '42', accountId: idOf('account Double'), role: 'hostStaff', hostId: idOf('AF-1') }));
    expect((await read(both, idOf('AF-1'))).__typename).toBe('HostAvailability');
    expect(await read(both, idOf('Grands'))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await read(both, idOf('Lyon unité'))).tonight).not.toBeNull();
  });

  it('lets a placement service act for homes only, and a host that has closed publish no more', async () => {
    const wide = await signedIn(ugo.database, 'Vaste', 'placementService');
    expect(await publish(1, idOf('Grands'), wide)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await publish(1, idOf('AF-3'), wide)).__typename).toBe('HostAvailability');
    await inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.nativeUpdate(Host, { id: idOf('AF-4') }, { closedOn: '2026-11-01' }));
    expect(await publish(1, idOf('AF-4'), wide)).toMatchObject({ code: 'HOST_CLOSED' });
  });

  it('leaves an audit line and an event for each change, and none for a refusal', async () => {
    const count = () => inTerritory(ugo.database.orm.em as Em, 'system', async (em) => {
      const [row] = await em.execute<{ events: number; lines: number }[]>(`select
        (select count(*) from outbox_event where type = 'availabilityChanged' and subject_id = ?)::int as events,
        (select count(*) from audit_entry where action = 'publishAvailability')::int as lines`, [idOf('Grands')]);
      return row!;
    });
    const before = await count();
    await publish(2);
    const after = await count();
    expect(after.events).toBe(before.events + 1);
    expect(after.lines).toBe(before.lines + 1);
    await publish(13);
    expect(await count()).toEqual(after);
  });
});
