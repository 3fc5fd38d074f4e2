import { describe, expect, it } from '@jest/globals';
import { hiddenCells, LEAST_PEOPLE } from './small-cells.js';

/** Every way in which the hidden cells can be filled, for somebody who knows the total, what is shown, and that nobody is not hidden. */
function possible(people: readonly number[], hidden: readonly boolean[]): Set<number>[] {
  const left = people.reduce((all, one) => all + one, 0) - people.reduce((all, one, index) => all + (hidden[index] ? 0 : one), 0);
  const count = hidden.filter(Boolean).length;
  const found = Array.from({ length: count }, () => new Set<number>());
  const fill = (given: readonly number[], rest: number): void => {
    if (given.length === count - 1) {
      if (rest < 1) return;
      [...given, rest].forEach((one, index) => found[index]!.add(one));
      return;
    }
    for (let one = 1; one < rest; one += 1) fill([...given, one], rest - one);
  };
  if (count > 0) fill([], left);
  return found;
}

describe('cells under 11 people', () => {
  it.each([
    [[30, 25, 20], [false, false, false]],
    [[30, 5, 20], [false, true, true]],
    [[30, 5, 4], [true, true, true]],
    [[30, 6, 5, 20], [false, true, true, false]],
    [[5, 4], [true, true]],
    [[5, 5, 5], [true, true, true]],
    [[11, 0, 0], [false, false, false]],
    [[40, 1], [true, true]],
    [[0, 0], [false, false]],
  ])('%j hides %j', (people, hidden) => {
    expect(hiddenCells(people)).toEqual(hidden);
  });

  it('withstands the total less what is shown: no hidden cell has one value alone, whatever the table', () => {
    let seed = 7;
    const next = (below: number): number => { seed = (seed * 48_271) % 2_147_483_647; return seed % below; };
    for (let round = 0; round < 400; round += 1) {
      const people = Array.from({ length: 2 + next(3) }, () => (next(3) === 0 ? next(LEAST_PEOPLE) : next(40)));
      const total = people.reduce((all, one) => all + one, 0);
      if (total < LEAST_PEOPLE) continue;
      const hidden = hiddenCells(people);
      people.forEach((one, index) => { if (one > 0 && one < LEAST_PEOPLE) expect(hidden[index]).toBe(true); });
      for (const values of possible(people, hidden)) expect({ people, sure: values.size === 1 }).toEqual({ people, sure: false });
    }
  });

  it('the attack works on a table that hides small cells alone', () => {
    const people = [30, 5, 20];
    expect(possible(people, people.map((one) => one < LEAST_PEOPLE))).toEqual([new Set([5])]);
  });
});
