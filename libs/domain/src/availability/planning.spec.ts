import { describe, expect, it } from '@jest/globals';
import { counts, declaration, input, october, stay } from './samples.js';
import { planningNights } from './planning.js';
import { placeStates } from './states.js';

const NIGHTS = { first: october(2), last: october(9) };
const on = (night: number, over: Parameters<typeof input>[0]) => planningNights(input(over), NIGHTS).find((one) => one.night === october(night))!;

describe('planningNights', () => {
  it('is the state of each night, in order', () => {
    const over = { claims: [stay('2026-01-01', october(4))], statements: [declaration()] };
    const nights = planningNights(input(over), NIGHTS);
    expect(nights.map(({ night }) => night)).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map(october));
    for (const night of nights) expect(night).toMatchObject(placeStates(night.night, input(over)));
  });

  it('tells an option from a place that was granted', () => {
    const claims = [stay(october(3), october(5), { kind: 'option' }), stay(october(3), october(5), { kind: 'hold' })];
    expect(on(4, { claims })).toMatchObject({ held: 2, optioned: 1 });
    expect(on(6, { claims })).toMatchObject({ held: 0, optioned: 0 });
  });

  it('counts an option of some evenings on these only', () => {
    const claims = [stay(october(2), october(9), { kind: 'option', weekdays: [5] })]; // 2 October 2026 is a Friday
    expect([on(2, { claims }).optioned, on(4, { claims }).optioned, on(9, { claims }).optioned]).toEqual([1, 0, 1]);
  });

  it('says who comes and who leaves on the day; an option brings nobody yet', () => {
    const claims = [stay('2026-01-01', october(4)), stay(october(5), october(7), { kind: 'hold' }), stay(october(5), october(7), { kind: 'option' })];
    expect(on(5, { claims })).toMatchObject({ leaving: 1, arriving: 1 });
    expect(on(8, { claims })).toMatchObject({ leaving: 1, arriving: 0 });
  });

  it('takes the exits of the host’s own counts, once with a named one', () => {
    const statements = [counts({ exits: [{ on: october(5), sex: 'female' }, { on: october(5), sex: null }] })];
    expect(on(5, { statements })).toMatchObject({ leaving: 2 });
    expect(on(5, { statements, claims: [stay('2026-01-01', october(4), { counted: true })] })).toMatchObject({ leaving: 2 });
    expect(on(5, { statements: [...statements, declaration()] })).toMatchObject({ leaving: 0 });
  });

  it('keeps the two accounts of a foster home apart', () => {
    const claims = [stay(october(5), october(7), { kind: 'hold', intermittent: true })];
    expect(on(5, { claims })).toMatchObject({ arriving: 0, held: 0 });
    expect(on(5, { claims, ledger: 'intermittent' })).toMatchObject({ arriving: 1, held: 1 });
  });
});
