import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@ugo/testing';
import { change, MINE, READ } from './testing/availability-operations.js';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const TONIGHT = '2026-11-20';

describe('publishing a place', () => {
  let ugo: TestApplication;
  let staff: string;
  let carer: string;
  let service: string;
  let worker: string;
  let keys = 0;

  beforeAll(async () => {
    ugo = await startTestApplication();
    await seedDirectory(ugo.database);
    staff = await signedIn(ugo.database, 'Educ', 'hostStaff', '42', { establishmentId: idOf('MECS') });
    carer = await signedIn(ugo.database, 'Carer', 'hostStaff', '42', { hostId: idOf('AF-2') });
    service = await signedIn(ugo.database, 'Service', 'placementService', '42', { establishmentId: idOf('Service') });
    worker = await signedIn(ugo.database, 'Astreinte', 'enfanceWorker');
  });
  afterAll(() => ugo.close());

  const key = (): string => `key-${String(keys += 1).padStart(6, '0')}`;
  const run = async (name: string, input: Record<string, unknown>, token = staff) => {
    const { data, errors } = await ugo.query(change(name), { input: { idempotencyKey: key(), ...input } }, token);
    return data?.[name] ?? errors?.[0]?.extensions;
  };
  const publish = (input: Record<string, unknown> = {}, token = staff) => (
    run('publishAvailability', { hostId: idOf('Grands'), places: 2, careKinds: ['emergency'], ...input }, token));
  const read = async (hostId: string, token = worker) => (await ugo.query(READ, { hostId }, token)).data!['availability'];
  const problemsOf = (refusal: { code: string; problems: { field: string; code: string }[] }): unknown => (
    [refusal.code, ...refusal.problems.map(({ field, code }) => `${field} ${code}`)]);

  it('shows what was published, how fresh it is and what is free tonight', async () => {
    const published = await publish({ female: 1, male: 2, ages: { min: 12, max: 15 }, sexes: ['female', 'male'], siblingsAtMost: 2, until: '2026-12-31' });
    expect(published).toMatchObject({
      __typename: 'HostAvailability', freeTonight: 2, fictitious: true, serviceConfirmed: true,
      published: [{ publishedAs: 'establishment', from: TONIGHT, until: '2026-12-31', places: 2, female: 1, minAge: 12, maxAge: 15, capabilities: ['nightStaff'], siblingsAtMost: 2 }],
      tonight: { night: TONIGHT, installed: 11, available: 2, occupied: 0, vacant: 9 },
      freshness: { confirmedBy: 'establishment', sentence: 'confirmé à l’instant par l’établissement', sentenceEn: 'confirmed just now by the establishment' },
    });
    ugo.clock.advance(30);
    expect(await read(idOf('Grands'))).toMatchObject({ freeTonight: 2, freshness: { sentence: 'confirmé il y a 30 min par l’établissement' } });
  });

  it('lets the newest words replace those before, and keeps those for later', async () => {
    const later = await publish({ places: 5, from: '2027-01-04', until: '2027-01-10' });
    expect(later.published.map(({ from }: { from: string }) => from)).toEqual([TONIGHT, '2027-01-04']);
    const now = await publish({ places: 1, until: '2026-12-24' });
    expect(now.published.map(({ places }: { places: number }) => places)).toEqual([5, 1]);
    expect((await publish({ places: 3 })).published).toHaveLength(1);
  });

  it('takes simple counts, and frees the place of the child who leaves', async () => {
    const counted = await run('publishCounts', { hostId: idOf('Grands'), occupied: 10, staffed: 10, expectedExits: [{ on: '2026-11-23', sex: 'female' }], careKinds: ['planned'] });
    expect(counted).toMatchObject({ freeTonight: 0, published: [{ places: null, occupied: 10, staffed: 10, expectedExits: [{ on: '2026-11-23', sex: 'female' }] }], tonight: { occupied: 10 } });
    ugo.clock.set('2026-11-23T12:00:00Z');
    expect(await read(idOf('Grands'))).toMatchObject({ freeTonight: 1, tonight: { occupied: 9, available: 1 } });
    ugo.clock.set('2026-11-20T22:30:00Z');
  });

  it('takes a reasoned over-occupancy above the authorised number', async () => {
    expect(problemsOf(await publish({ places: 13 }))).toEqual(['INVALID_INPUT', 'places aboveAuthorised']);
    const over = await publish({ places: 13, overOccupancy: { places: 1, reason: 'siblings' } });
    expect(over).toMatchObject({ published: [{ overOccupancyReason: 'siblings', overOccupancyPlaces: 1 }] });
  });

  it.each<[string, Record<string, unknown>, unknown[]]>([
    ['ages upside down', { ages: { min: 15, max: 12 } }, ['INVALID_INPUT', 'ages agesUpsideDown']],
    ['ages outside the authorisation', { ages: { min: 6, max: 12 } }, ['INVALID_INPUT', 'ages agesNotAuthorised']],
    ['a first night in the past', { from: '2026-11-19' }, ['INVALID_INPUT', 'from inThePast']],
    ['an end before the beginning', { from: '2026-11-25', until: '2026-11-24' }, ['INVALID_INPUT', 'until endBeforeBeginning']],
    ['care that the decision does not cover', { careKinds: ['relay'] }, ['INVALID_INPUT', 'careKinds.0 careNotAuthorised']],
    ['more girls than places', { female: 3 }, ['INVALID_INPUT', 'female ceilingAbovePlaces']],
    ['more siblings than places', { siblingsAtMost: 3 }, ['INVALID_INPUT', 'siblingsAtMost siblingsAbovePlaces']],
    ['intermittent places of a unit', { intermittent: true }, ['INVALID_INPUT', 'places aboveAuthorised']],
    ['a day that does not exist', { from: '2026-02-30' }, ['INVALID_INPUT', 'from isDay']],
    ['a day of another age', { until: '9999-12-31' }, ['INVALID_INPUT', 'until isDay']],
    ['too many places', { places: 2_000_000_000 }, ['INVALID_INPUT', 'places max']],
    ['an unknown sex', { sexes: ['x'] }, ['INVALID_INPUT', 'sexes isIn']],
    ['a NUL character', { careKinds: ['emergency\u0000'] }, ['INVALID_INPUT', 'careKinds isIn']],
    ['ten thousand codes', { capabilities: Array.from({ length: 10_000 }, () => 'autism') }, ['INVALID_INPUT', 'capabilities arrayUnique', 'capabilities arrayMaxSize']],
    ['an id that is none', { hostId: '1; drop table host' }, ['INVALID_INPUT', 'hostId isUuid']],
    ['an empty key', { idempotencyKey: '' }, ['INVALID_INPUT', 'idempotencyKey matches']],
    ['nested values', { overOccupancy: { places: 0, reason: 'mood' } }, ['INVALID_INPUT', 'overOccupancy.places min', 'overOccupancy.reason isIn']],
  ])('names the field: %s', async (_, input, expected) => {
    const problems = problemsOf(await publish(input)) as string[];
    expect(problems[0]).toBe(expected[0]);
    expect(new Set(problems)).toEqual(new Set(expected));
  });

  it('refuses a number that GraphQL itself cannot hold', async () => {
    const { errors } = await ugo.query(change('publishAvailability'), { input: { idempotencyKey: key(), hostId: idOf('Grands'), places: 2 ** 31, careKinds: ['emergency'] } }, staff);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('answers the same for a missing host, another\'s and a neighbour\'s', async () => {
    const missing = await publish({ hostId: idOf('nowhere') });
    expect(missing.code).toBe('NOT_FOUND');
    expect(await publish({ hostId: idOf('AF-2') })).toEqual(missing);
    expect(await publish({ hostId: idOf('Lyon unité') })).toEqual(missing);
    expect(await read(idOf('nowhere'))).toEqual(missing);
  });

  it('does not let a worker publish, nor anyone who is not signed in', async () => {
    expect(await publish({}, worker)).toMatchObject({ code: 'FORBIDDEN' });
    expect((await ugo.query(READ, { hostId: idOf('Grands') })).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('changes nothing more when the same key comes twice, and refuses it with another content', async () => {
    const once = { idempotencyKey: 'the-same-key', places: 4 };
    const first = await publish(once);
    ugo.clock.advance(10);
    expect(await publish(once)).toEqual(first);
    expect(await read(idOf('Grands'))).toMatchObject({ published: [{ id: first.published[0].id }], freshness: { sentence: 'confirmé il y a 10 min par l’établissement' } });
    expect(await publish({ ...once, places: 3 })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('awaits the service for what a carer declares, and not for what the service itself says', async () => {
    const home = { hostId: idOf('AF-2'), places: 1, careKinds: ['emergency'] };
    const declared = await publish(home, carer);
    expect(declared).toMatchObject({ serviceConfirmed: false, freeTonight: 1, published: [{ publishedAs: 'fosterHome', serviceConfirmedAt: null }] });
    const availabilityId = declared.published[0].id;
    expect(await run('confirmCarerAvailability', { availabilityId }, carer)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await run('confirmCarerAvailability', { availabilityId }, service)).toMatchObject({ serviceConfirmed: true });
    expect(await publish({ ...home, places: 2 }, service)).toMatchObject({ serviceConfirmed: true, published: [{ publishedAs: 'placementService' }] });
    expect(await run('confirmCarerAvailability', { availabilityId }, service)).toMatchObject({ code: 'SUPERSEDED' });
    expect(await run('confirmCarerAvailability', { availabilityId: idOf('nothing') }, service)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts the intermittent places of a home apart', async () => {
    const home = await publish({ hostId: idOf('AF-2'), places: 1, careKinds: ['relay'], intermittent: true }, service);
    expect(home).toMatchObject({ freeTonight: 2, intermittentTonight: { installed: 1, available: 1 } });
    expect(home.published).toHaveLength(2);
    expect(problemsOf(await publish({ hostId: idOf('AF-2'), places: 2, careKinds: ['relay'], intermittent: true }, service))).toEqual(['INVALID_INPUT', 'places aboveAuthorised']);
  });

  it('lists the hosts I publish for, in pages, with as many statements for one as for four', async () => {
    for (const name of ['AF-1', 'AF-2', 'AF-3', 'AF-4']) await publish({ hostId: idOf(name), places: 1, careKinds: ['relay'] }, service);
    const page = async (first: number, after: string | null = null) => (await ugo.query(MINE, { first, after }, service)).data!['myPlaces'];
    const two = await page(2);
    const rest = await page(20, two.pageInfo.endCursor);
    expect([...two.edges, ...rest.edges].map(({ node }) => node.hostId)).toEqual(['AF-1', 'AF-2', 'AF-3', 'AF-4'].map(idOf).sort());
    expect([two.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    const [one, four] = [await countStatements(ugo.database, () => page(1)), await countStatements(ugo.database, () => page(4))];
    expect(four).toBe(one);
    expect((await ugo.query(MINE, {}, staff)).data!['myPlaces'].edges.map(({ node }: { node: { name: string } }) => node.name)).toEqual(['Les grands']);
    const foreign = await ugo.query(MINE, { after: 'not-a-cursor' }, staff);
    expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'after', code: 'cursor' }] });
  });
});
