import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { capacityOf } from './capacity.js';
import { counts, declaration, input, OCTOBER, october, stay, unit } from './samples.js';
import { placeStates, type PlaceStates } from './states.js';

const total = (it: PlaceStates): number => it.available + it.reserved + it.occupied + it.held + it.closed + it.vacant;
const eight = Array.from({ length: 8 }, () => stay('2026-01-01', null, { counted: true }));

describe('placeStates', () => {
  it('tells a vacant place from an available one', () => {
    expect(placeStates(october(2), input({ claims: eight, statements: [declaration({ places: 1 })] }))).toEqual({
      night: october(2), installed: 10, extra: 0, available: 1, reserved: 0, occupied: 8, held: 0, closed: 0, closedFor: [], vacant: 1,
    });
  });

  it('counts by the host\'s own numbers where it types no stays', () => {
    expect(placeStates(october(2), input({ statements: [counts()] }))).toMatchObject({ occupied: 9, available: 1, vacant: 0 });
  });

  it('holds tonight the place of a child who comes tomorrow, unless another leaves', () => {
    const hold = stay(october(3), null, { kind: 'hold' });
    expect(placeStates(october(2), input({ claims: [...eight, hold], statements: [declaration()] }))).toMatchObject({ held: 1, available: 1 });
    const leaving = { ...eight[0]!, last: october(2) };
    expect(placeStates(october(2), input({ claims: [...eight.slice(1), leaving, hold], statements: [declaration()] }))).toMatchObject({ held: 0, available: 2 });
  });

  it('shows closed places with their reasons and a full closure with children still there', () => {
    const part = unit({ closures: [{ from: october(1), until: null, places: 1, reason: 'works', counted: true }] });
    expect(placeStates(october(2), input({ claims: eight, statements: [declaration({ places: 1 })] }, part))).toMatchObject({ closed: 1, closedFor: ['works'], available: 1, vacant: 0 });
    const shut = unit({ closures: [{ from: october(1), until: null, places: 'all', reason: 'incident', counted: true }] });
    expect(placeStates(october(2), input({ claims: eight, statements: [declaration()] }, shut))).toMatchObject({ occupied: 8, closed: 2, closedFor: ['incident'], available: 0 });
  });

  it('shows places above the installed ones as extra', () => {
    const eleven = Array.from({ length: 11 }, () => stay('2026-01-01', null, { counted: true }));
    expect(placeStates(october(2), input({ claims: eleven }))).toMatchObject({ installed: 10, extra: 1, occupied: 11, vacant: 0 });
    const derogated = unit({ derogations: [{ from: '2026-01-01', until: null, places: 1 }] });
    expect(placeStates(october(2), input({ statements: [declaration()] }, derogated))).toMatchObject({ installed: 10, extra: 1, available: 2, vacant: 9 });
  });

  it('gives reserved places a state of their own', () => {
    expect(placeStates(october(2), input({ claims: eight, statements: [declaration()], reserved: [{ first: october(1), last: null, places: 1 }] })))
      .toMatchObject({ available: 1, reserved: 1, vacant: 0 });
  });

  it('adds up on any night: every place is in exactly one state', () => {
    const day = fc.integer({ min: -2, max: 12 }).map(october);
    const until = fc.option(day, { nil: null });
    const claim = fc.record({ kind: fc.constantFrom('stay' as const, 'hold' as const, 'option' as const), sex: fc.constantFrom('female' as const, 'male' as const), first: day, last: until, counted: fc.boolean() });
    const statement = fc.oneof(fc.record({ places: fc.nat(6), from: day, until }).map(declaration), fc.record({ occupied: fc.nat(12), from: day, until }).map(counts));
    const closure = fc.record({ from: day, until, places: fc.constantFrom<number | 'all'>(1, 4, 'all'), reason: fc.constantFrom('works' as const, 'noStaff' as const), counted: fc.boolean() });
    fc.assert(fc.property(fc.array(claim, { maxLength: 14 }), fc.array(statement, { maxLength: 2 }), fc.array(closure, { maxLength: 2 }), fc.nat(2), day, (claims, statements, closures, places, night) => {
      const host = unit({ closures, derogations: places === 0 ? [] : [{ from: october(2), until: october(8), places }] });
      const states = placeStates(night, { ...input({ claims, statements, reserved: [{ first: october(1), last: null, places }] }, host), capacity: capacityOf(host, { ...OCTOBER, first: '2026-09-01' }) });
      expect(total(states)).toBe(states.installed + states.extra);
      for (const value of [states.available, states.reserved, states.occupied, states.held, states.closed, states.vacant, states.extra]) expect(value).toBeGreaterThanOrEqual(0);
      expect(states.closed > 0).toBe(states.closedFor.length > 0);
    }), { seed: 20_261_010, numRuns: 500 });
  });
});
