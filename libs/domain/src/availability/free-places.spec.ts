import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eachNight, within } from '../kernel/day.js';
import { excessPlaces, freePlaces, type Claim, type FreePlaces, type FreePlacesInput } from './free-places.js';
import { capacityOf } from './capacity.js';
import type { ClosureReason } from './codes.js';
import { authorisation, counts, declaration, input, OCTOBER, october, stay, unit } from './samples.js';

const short = (free: readonly FreePlaces[]): unknown => free.map(({ first, last, places }) => [Number(first.slice(8)), last && Number(last.slice(8)), places]);
const on = (free: readonly FreePlaces[], night: string): FreePlaces | undefined => free.find(({ first, last }) => within(night, first, last));

describe('freePlaces from counts', () => {
  it('"9 of 10, one girl leaving on the 3rd": one place until the night of the 2nd, two from the 3rd, open to every sex', () => {
    const { free } = freePlaces(input({ statements: [counts({ exits: [{ on: october(3), sex: 'female' }] })] }));
    expect(free).toEqual([
      { first: october(1), last: october(2), places: 1, female: null, male: null },
      { first: october(3), last: october(31), places: 2, female: null, male: null },
    ]);
  });

  it('keeps the freed place with the sex of the child who leaves where the host counts by sex', () => {
    const { free } = freePlaces(input({ statements: [counts({ female: 0, male: 1, exits: [{ on: october(3), sex: 'female' }, { on: october(4), sex: null }] })] }));
    expect(on(free, october(2))).toMatchObject({ places: 1, female: 0, male: 1 });
    expect(on(free, october(3))).toMatchObject({ places: 2, female: 1, male: 1 });
    expect(on(free, october(4))).toMatchObject({ places: 3, female: 1, male: 1 });
  });

  it('takes expected entries out from their day', () => {
    const { free } = freePlaces(input({ statements: [counts({ entries: [{ on: october(5), sex: 'male' }] })] }));
    expect(short(free)).toEqual([[1, 4, 1]]);
  });

  it('lets the first exit of an over-full house free nothing', () => {
    const { free, declared } = freePlaces(input({ statements: [counts({ occupied: 11, exits: [{ on: october(3), sex: null }, { on: october(6), sex: null }] })] }));
    expect(short(free)).toEqual([[6, 31, 1]]);
    expect(short(declared)).toEqual([[1, 5, 0], [6, 31, 1]]);
  });

  it('never goes above the authorisation, even when the host counts on more places', () => {
    expect(short(freePlaces(input({ statements: [counts({ capacity: 12, occupied: 9 })] })).free)).toEqual([[1, 31, 1]]);
  });

  it('counts a movement dated before the statement from its first night', () => {
    expect(short(freePlaces(input({ statements: [counts({ from: october(10), exits: [{ on: october(8), sex: null }] })] })).free)).toEqual([[10, 31, 2]]);
  });
});

describe('freePlaces from a declaration', () => {
  it('is nothing when nothing is published, though places are lawfully free', () => {
    const result = freePlaces(input());
    expect(result).toMatchObject({ free: [], declared: [], reserved: [] });
    expect(short(result.authorised)).toEqual([[1, 31, 10]]);
  });

  it('keeps a declared zero apart from nothing published', () => {
    expect(short(freePlaces(input({ statements: [declaration({ places: 0, from: october(10), until: october(12) })] })).declared)).toEqual([[10, 12, 0]]);
  });

  it('lets the later statement speak on its nights', () => {
    const statements = [declaration(), declaration({ places: 1, from: october(5), until: october(6) })];
    expect(short(freePlaces(input({ statements })).free)).toEqual([[1, 4, 2], [5, 6, 1], [7, 31, 2]]);
  });

  it('takes holds, options and new stays out of it, and their sex out of the ceilings', () => {
    const { free } = freePlaces(input({
      statements: [declaration({ places: 3, female: 2, male: 2 })],
      claims: [stay(october(2), october(4), { kind: 'hold', sex: 'female' }), stay(october(4), october(4), { kind: 'option' })],
    }));
    expect(on(free, october(1))).toMatchObject({ places: 3, female: 2, male: 2 });
    expect(on(free, october(3))).toMatchObject({ places: 2, female: 1, male: 2 });
    expect(on(free, october(4))).toMatchObject({ places: 1, female: 1, male: 1 });
    expect(on(free, october(5))).toMatchObject({ places: 3 });
  });

  it('does not take out twice a child whom the statement already counts', () => {
    const eight = Array.from({ length: 8 }, () => stay('2026-01-01', null, { counted: true }));
    expect(short(freePlaces(input({ statements: [declaration()], claims: eight })).free)).toEqual([[1, 31, 2]]);
    expect(short(freePlaces(input({ statements: [counts({ occupied: 8 })], claims: eight })).free)).toEqual([[1, 31, 2]]);
    expect(short(freePlaces(input({ statements: [counts({ occupied: 8 })], claims: [...eight, stay(october(3), null)] })).free)).toEqual([[1, 2, 2], [3, 31, 1]]);
  });

  it('lets the law speak when the host declares more', () => {
    const nine = Array.from({ length: 9 }, () => stay('2026-01-01', null, { counted: true }));
    expect(short(freePlaces(input({ statements: [declaration({ places: 4 })], claims: nine })).free)).toEqual([[1, 31, 1]]);
    const over = [{ from: october(10), until: october(11), places: 1, reason: 'siblings' as const }];
    expect(short(freePlaces(input({ statements: [declaration({ places: 4 })], claims: nine, overOccupancies: over })).free)).toEqual([[1, 9, 1], [10, 11, 2], [12, 31, 1]]);
  });

  it('takes holds and new stays out of the ceilings by age they may touch, for they are not told by their day of birth', () => {
    const ages = [{ min: 0, max: 5, places: 2 }, { min: 0, max: 2, places: 1 }];
    const { declared } = freePlaces(input({
      statements: [declaration({ places: 4, ages })],
      claims: [
        stay(october(2), october(2), { birthMonth: '2020-10' }), // 5 or 6
        stay(october(3), october(3), { birthMonth: '2024-01' }), stay(october(4), october(4), { birthMonth: '2010-01' }), stay(october(5), october(5)),
      ],
    }));
    const left = (day: number) => on(declared, october(day))?.ages?.map(({ places }) => places);
    expect([1, 2, 3, 4, 5, 6].map(left)).toEqual([[2, 1], [1, 1], [1, 0], [2, 1], [1, 0], [2, 1]]);
    const counted = freePlaces(input({ statements: [counts({ occupied: 5, ages, exits: [{ on: october(3), sex: null }], entries: [{ on: october(5), sex: 'male' }] })] })).free;
    expect([on(counted, october(4)), on(counted, october(5))]).toMatchObject([{ places: 6, ages: [{ places: 2 }, { places: 1 }] }, { places: 5, ages: [{ places: 1 }, { places: 0 }] }]);
    expect(freePlaces(input({ statements: [declaration()] })).free[0]).not.toHaveProperty('ages');
  });

  it('tells what is free within the number alone while more is lawful by exception, and until when', () => {
    const host = (until: string | null) => unit({ derogations: [{ from: october(3), until: october(5), places: 1 }, { from: october(6), until, places: 2 }] });
    const nine = Array.from({ length: 9 }, () => stay('2026-01-01', null, { counted: true }));
    const { withinNumber } = freePlaces(input({ statements: [declaration()], claims: [...nine, stay(october(8), october(9))] }, host('2027-01-31')));
    expect(withinNumber).toEqual([
      { first: october(3), last: october(7), places: 1, until: october(31) }, { first: october(8), last: october(9), places: 0, until: october(31) },
      { first: october(10), last: october(31), places: 1, until: october(31) },
    ]);
    const open = { ...input({ claims: nine }), capacity: capacityOf(host(null), { first: october(1), last: null }) };
    expect(freePlaces(open).withinNumber).toMatchObject([{ first: october(3), last: october(31), places: 1, until: null }]);
    const over = [{ from: october(10), until: october(11), places: 1, reason: 'siblings' as const }];
    expect(freePlaces(input({ claims: nine, overOccupancies: over })).withinNumber).toEqual([{ first: october(10), last: october(11), places: 1, until: october(11) }]);
    expect(freePlaces(input({ claims: nine })).withinNumber).toEqual([]);
    expect(freePlaces({ ...open, ledger: 'intermittent' }).withinNumber).toEqual([]);
  });

  it('gives no place to a sex the authorisation does not name', () => {
    const host = unit({ authorisations: [authorisation({ sexes: ['female'] })] });
    expect(freePlaces(input({ statements: [declaration()] }, host)).free).toMatchObject([{ places: 2, female: null, male: 0 }]);
  });

  it('takes closures out unless the statement already does', () => {
    const closed = (counted: boolean) => unit({ closures: [{ from: october(5), until: october(6), places: 1, reason: 'noStaff' as ClosureReason, counted }] });
    expect(short(freePlaces(input({ statements: [declaration()] }, closed(false))).free)).toEqual([[1, 4, 2], [5, 6, 1], [7, 31, 2]]);
    expect(short(freePlaces(input({ statements: [declaration()] }, closed(true))).free)).toEqual([[1, 31, 2]]);
    const shut = unit({ closures: [{ from: october(5), until: october(6), places: 'all', reason: 'noStaff', counted: true }] });
    expect(short(freePlaces(input({ statements: [declaration()] }, shut)).free)).toEqual([[1, 4, 2], [7, 31, 2]]);
  });

  it('keeps closures apart from the law and from what the host says, and names the nights on which they count', () => {
    const closing = (places: number | 'all', reason: ClosureReason = 'noStaff') => freePlaces(input({ statements: [declaration()] },
      unit({ closures: [{ from: october(5), until: october(6), places, reason, counted: false }] })));
    expect(short(closing('all').authorised)).toEqual([[1, 31, 10]]);
    expect(short(closing('all').declared)).toEqual([[1, 31, 2]]);
    expect(closing('all').closed).toEqual([{ first: october(5), last: october(6), places: 0, closed: null, by: 'host' }]);
    expect(closing(1).closed).toEqual([{ first: october(5), last: october(6), places: 1, closed: 1, by: 'host' }]);
    expect(closing('all', 'administrative').closed).toMatchObject([{ by: 'decision' }]);
    expect(freePlaces(input({ statements: [declaration()] }, unit({ closures: [{ from: october(5), until: october(6), places: 3, reason: 'works', counted: true }] }))).closed).toEqual([]);
  });

  it('says of a host that is shut and full that it is both', () => {
    const ten = Array.from({ length: 10 }, () => stay('2026-01-01', null, { counted: true }));
    const shut = unit({ closures: [{ from: october(5), until: null, places: 'all', reason: 'works', counted: false }] });
    const partly = unit({ closures: [{ from: october(5), until: null, places: 2, reason: 'works', counted: false }] });
    expect(freePlaces(input({ claims: ten }, shut))).toMatchObject({ authorised: [], closed: [{ first: october(5), places: 0 }] });
    expect(freePlaces(input({ claims: ten }, partly)).closed).toEqual([]);
  });

  it('closes a home on leave, both accounts, and a unit on its closed days of the week', () => {
    const home = { type: 'fosterHome' as const, approvals: [{ from: '2020-01-01', until: null, places: 2, intermittent: 1 }], derogations: [], suspensions: [], closures: [],
      leave: [{ from: october(9), until: october(10), kind: 'sickLeave' as const }] };
    const asked = { ...input({ statements: [declaration({ places: 1 }), declaration({ places: 1, intermittent: true })] }), capacity: capacityOf(home, OCTOBER) };
    const away = [{ first: october(9), last: october(10), places: 0, closed: null, by: 'host' }];
    expect([freePlaces(asked).closed, freePlaces({ ...asked, ledger: 'intermittent' }).closed]).toEqual([away, away]);
    expect(short(freePlaces(asked).authorised)).toEqual([[1, 31, 2]]);
    expect(freePlaces(input({}, unit({ openDays: [1, 2, 3, 4, 5] }))).closed[0]).toEqual({ first: october(2), last: october(4), places: 0, closed: null, by: 'host' });
  });

  it('keeps the intermittent account of a foster home apart', () => {
    const host = { type: 'fosterHome' as const, approvals: [{ from: '2020-01-01', until: null, places: 2, intermittent: 1 }], derogations: [], suspensions: [], closures: [], leave: [] };
    const asked: FreePlacesInput = {
      ...input(), capacity: capacityOf(host, OCTOBER),
      statements: [declaration({ places: 1 }), declaration({ places: 1, intermittent: true, from: october(9), until: october(11) })],
      claims: [stay('2026-01-01', null, { counted: true }), stay(october(10), october(10), { intermittent: true })],
    };
    expect(short(freePlaces(asked).free)).toEqual([[1, 31, 1]]);
    expect(short(freePlaces({ ...asked, ledger: 'intermittent' }).free)).toEqual([[9, 9, 1], [11, 11, 1]]);
  });
});

describe('reserved emergency places', () => {
  const reserved = [{ first: october(1), last: null, places: 1 }];

  it('come first out of what is free and are given apart', () => {
    const result = freePlaces(input({ statements: [declaration()], reserved }));
    expect([short(result.free), short(result.reserved)]).toEqual([[[1, 31, 1]], [[1, 31, 1]]]);
    expect(short(freePlaces(input({ statements: [declaration({ places: 1 })], reserved })).free)).toEqual([]);
  });

  it('are released to nobody else while in use, and are not taken out twice', () => {
    const result = freePlaces(input({ statements: [declaration()], reserved, claims: [stay(october(1), october(5), { reserved: true })] }));
    expect([short(result.free), short(result.reserved)]).toEqual([[[1, 31, 1]], [[6, 31, 1]]]);
  });

  it('stand without a publication, but not against a declared zero', () => {
    expect(short(freePlaces(input({ reserved })).reserved)).toEqual([[1, 31, 1]]);
    expect(short(freePlaces(input({ reserved, statements: [declaration({ places: 0 })] })).reserved)).toEqual([]);
  });
});

describe('excessPlaces', () => {
  it('is a fact, never an error: four children in a home of three', () => {
    const host = { type: 'fosterHome' as const, approvals: [{ from: '2020-01-01', until: null, places: 3, intermittent: 0 }], derogations: [], suspensions: [], closures: [], leave: [] };
    const four = Array.from({ length: 4 }, () => stay('2026-01-01', october(12), { counted: true }));
    expect(excessPlaces({ ...input({ claims: four }), capacity: capacityOf(host, OCTOBER) })).toEqual([{ first: october(1), last: october(12), value: 1 }]);
  });
});

/** Recounts each night by hand, sharing no code with the segments. */
function recount(night: string, it: FreePlacesInput): { free: number; reserved: number } {
  const run = it.capacity.find(({ first, last }) => within(night, first, last));
  if (!run) return { free: 0, reserved: 0 };
  const evening = new Date(`${night}T12:00:00Z`).getUTCDay() || 7;
  const present = it.claims.filter(({ first, last, weekdays }) => within(night, first, last) && (!weekdays || weekdays.includes(evening)));
  const spoken = it.statements.filter(({ from, until }) => within(night, from, until)).at(-1);
  const living = spoken?.kind === 'counts' ? spoken.occupied - spoken.exits.filter((x) => x.on <= night).length + spoken.entries.filter((x) => x.on <= night).length : 0;
  const over = it.overOccupancies.filter(({ from, until }) => within(night, from, until)).reduce((total, { places }) => total + places, 0);
  const fresh = present.filter(({ counted }) => !counted).length;
  const lawful = Math.max(0, run.open + over - Math.max(present.length - fresh, living) - fresh);
  const said = spoken && (spoken.kind === 'declaration' ? spoken.places : spoken.capacity - living);
  const uncounted = run.closures.reduce((total, { places, counted }) => total + (counted || places === 'all' ? 0 : places), 0);
  const stated = said === undefined ? undefined : run.closures.some(({ places }) => places === 'all') ? 0 : Math.max(0, said - fresh - uncounted);
  const quota = Math.max(0, it.reserved.filter(({ first, last }) => within(night, first, last)).reduce((total, { places }) => total + places, 0)
    - present.filter((claim) => claim.reserved).length);
  const kept = Math.min(quota, lawful, stated ?? Infinity);
  return { free: stated === undefined ? 0 : Math.min(lawful, stated) - kept, reserved: kept };
}

describe('freePlaces, against a recount of every night', () => {
  const day = fc.integer({ min: -3, max: 33 }).map(october);
  const until = fc.option(day, { nil: null });
  const claim: fc.Arbitrary<Claim> = fc.record({
    kind: fc.constantFrom('stay', 'hold', 'option'), sex: fc.constantFrom('female', 'male'), first: day, last: until, counted: fc.boolean(), reserved: fc.boolean(),
    weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), { nil: undefined }),
  });
  const movement = fc.record({ on: day, sex: fc.constantFrom('female' as const, 'male' as const, null) });
  const statement = fc.oneof(
    fc.record({ kind: fc.constant('declaration' as const), places: fc.nat(5), female: fc.constant(null), male: fc.constant(null), from: day, until }),
    fc.record({
      kind: fc.constant('counts' as const), capacity: fc.integer({ min: 3, max: 8 }), occupied: fc.nat(8), female: fc.constant(null), male: fc.constant(null),
      exits: fc.array(movement, { maxLength: 3 }), entries: fc.array(movement, { maxLength: 2 }), from: day, until,
    }));
  const closure = fc.record({ from: day, until, places: fc.constantFrom<number | 'all'>(1, 2, 'all'), reason: fc.constant('works' as const), counted: fc.boolean() });
  const host = fc.record({
    type: fc.constant('unit' as const),
    authorisations: fc.array(fc.record({ from: day, until, authorised: fc.integer({ min: 1, max: 8 }) }).map(authorisation), { maxLength: 2 }),
    derogations: fc.array(fc.record({ from: day, until, places: fc.constant(1) }), { maxLength: 1 }),
    closures: fc.array(closure, { maxLength: 2 }), openDays: fc.constantFrom([1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5]),
  });

  it('agrees on each night, ordinary and reserved', () => {
    fc.assert(fc.property(host, fc.array(statement, { maxLength: 2 }), fc.array(claim, { maxLength: 6 }), fc.nat(2), fc.nat(2), (it, statements, claims, quota, over) => {
      const asked = input({
        statements, claims, reserved: [{ first: october(4), last: october(20), places: quota }],
        overOccupancies: [{ from: october(8), until: october(12), places: over, reason: 'emergency' }],
      }, it);
      const result = freePlaces(asked);
      for (const night of eachNight(OCTOBER)) {
        const [free, reserved] = [on(result.free, night)?.places ?? 0, on(result.reserved, night)?.places ?? 0];
        expect({ night, free, reserved }).toEqual({ night, ...recount(night, asked) });
        const closed = result.closed.find(({ first, last }) => within(night, first, last));
        expect(Math.min(on(result.authorised, night)?.places ?? 0, on(result.declared, night)?.places ?? 0, closed?.places ?? Infinity)).toBe(free);
      }
    }), { seed: 20_261_003, numRuns: 400 });
  });
});
