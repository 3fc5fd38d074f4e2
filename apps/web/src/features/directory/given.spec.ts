import { describe, expect, it } from '@jest/globals';
import { correctionOf, numberOf } from './given.js';

describe('a correction', () => {
  const known = { name: 'MECS des Tilleuls', address: '5 rue du Test', postcode: '42300', finess: null, siblingsAtMost: 4, openedOn: undefined };

  it('takes away what was known and is empty now, sends what is new, and is silent on what stays or never was', () => {
    expect(correctionOf({ name: 'MECS des Érables', postcode: '42300', openedOn: '2026-01-01' }, known)).toEqual({ name: 'MECS des Érables', openedOn: '2026-01-01', address: null, siblingsAtMost: null });
    expect(correctionOf({ name: 'MECS des Tilleuls', address: '5 rue du Test', postcode: '42300', siblingsAtMost: '4' }, known)).toEqual({});
  });

  it('takes nothing away where nothing is known', () => {
    expect(correctionOf({ name: 'Nouveau' }, {})).toEqual({ name: 'Nouveau' });
  });

  it('reads a number, and none in what is empty or taken away', () => {
    expect([numberOf('4'), numberOf(''), numberOf(null), numberOf(undefined), numberOf('quatre')]).toEqual([4, undefined, undefined, undefined, undefined]);
  });
});
