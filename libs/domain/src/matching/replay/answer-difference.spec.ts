import { describe, expect, it } from '@jest/globals';
import { saysTheSame } from './answer-difference.js';

describe('two pieces of JSON', () => {
  it.each<[unknown, unknown]>([
    [{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }], [{ a: 1 }, { a: 1, later: 2 }], [{ a: 1, gone: 3 }, { a: 1 }], [0, -0], [[], []], [null, null],
  ])('%j and %j say the same in what both have', (then, now) => {
    expect(saysTheSame(then, now)).toBe(true);
  });

  it.each<[unknown, unknown]>([
    [1, 2], [0, false], [1, '1'], [null, {}], [{}, null], [{ a: 1 }, 1], [1, { a: 1 }], ['a', ['a']], [['a'], 'a'], [[], {}], [{}, []], [[1], [1, 2]], [[1, 2], [1]], [{ a: { b: 1 } }, { a: { b: 2 } }],
  ])('%j and %j do not', (then, now) => {
    expect(saysTheSame(then, now)).toBe(false);
  });
});
