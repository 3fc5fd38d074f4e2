import { describe, expect, it } from '@jest/globals';
import type { Asked } from '../facts.js';
import type { Judgement } from '../judge.js';
import { UNLIMITED } from '../places.js';
import { alikeOf, standsForAll } from './alike.js';
import type { Options } from './options.js';

interface Shape { readonly fits: number; readonly female?: number; readonly male?: number; readonly underThree?: number | null; readonly ages?: readonly unknown[] }
interface Person { readonly female: number; readonly underThree: number; readonly ages: readonly { youngest: number; oldest: number }[] }
const TODDLER: Person = { female: 1, underThree: 1, ages: [{ youngest: 2, oldest: 2 }] };
const BOY: Person = { female: 0, underThree: 0, ages: [{ youngest: 9, oldest: 9 }] };
const GIRL: Person = { female: 1, underThree: 0, ages: [{ youngest: 9, oldest: 9 }] };
const NO_PAIRS: readonly (readonly string[])[] = [];

/** Who is alike among people, by the masks; `costs` are what each costs alone in the only unit. */
function alike(people: readonly Person[], hosts: readonly Shape[], { costs = people.map(() => [0]), unitFits = 2 ** people.length - 1, together = NO_PAIRS, apart = NO_PAIRS } = {}): readonly number[] {
  const judgements = hosts.map(({ fits, female = UNLIMITED, male = UNLIMITED, underThree = null, ages = [] }) => {
    const free = { female: UNLIMITED, male: UNLIMITED, ages: [] };
    return { fits, host: { authorised: free, declared: { female, male, ages }, underThree } };
  });
  const options = { sites: [{ units: [{ fits: unitFits }] }], costAlone: (_: unknown, index: number) => costs[index] };
  const asked = { people: people.map((alone, index) => ({ index, person: { key: 'ABCD'[index] }, alone })), request: { together, apart } };
  return alikeOf(judgements as unknown as Judgement[], options as unknown as Options, asked as unknown as Asked);
}

describe('people who are no different for any host', () => {
  it('are alike where nobody counts what tells them apart', () => {
    expect(alike([TODDLER, BOY, GIRL], [{ fits: 0b111 }])).toEqual([0b111, 0b111, 0b111]);
    expect(alike([GIRL], [{ fits: 0b1 }])).toEqual([0b1]);
  });

  it.each<[string, Shape, readonly number[]]>([
    ['girls apart', { fits: 0b111, female: 2 }, [0b101, 0b010, 0b101]],
    ['boys apart', { fits: 0b111, male: 2 }, [0b101, 0b010, 0b101]],
    ['under-threes apart', { fits: 0b111, underThree: 1 }, [0b001, 0b110, 0b110]],
    ['ages apart', { fits: 0b111, ages: [{}] }, [0b001, 0b110, 0b110]],
  ])('are told apart by a host that counts %s', (_, host, masks) => {
    expect(alike([TODDLER, BOY, GIRL], [{ fits: 0b111 }, host])).toEqual(masks);
    expect(alike([TODDLER, BOY, GIRL], [{ ...host, fits: 0 }, { fits: 0b111 }])).toEqual([0b111, 0b111, 0b111]); // one that takes nobody counts nothing
  });

  it('are told apart by a host that takes one of them alone, and by what each costs there', () => {
    expect(alike([GIRL, GIRL, GIRL], [{ fits: 0b111 }, { fits: 0b011 }])).toEqual([0b011, 0b011, 0b100]);
    expect(alike([GIRL, GIRL, GIRL], [{ fits: 0b111 }], { costs: [[1, 2], [1, 2], [1, 3]] })).toEqual([0b011, 0b011, 0b100]);
    expect(alike([GIRL, GIRL], [{ fits: 0b11 }], { costs: [[1], [2]], unitFits: 0 })).toEqual([0b11, 0b11]); // costs of a unit that takes neither say nothing
  });

  it('are different from everyone when a pair names them', () => {
    expect(alike([GIRL, GIRL, GIRL], [{ fits: 0b111 }], { together: [['A', 'B']] })).toEqual([0b001, 0b010, 0b100]);
    expect(alike([GIRL, GIRL, GIRL, GIRL], [{ fits: 0b1111 }], { apart: [['A', 'B']] })).toEqual([0b0001, 0b0010, 0b1100, 0b1100]);
  });
});

describe('the block that stands for all', () => {
  const all = [0b111, 0b111, 0b111];
  it.each<[number, number, readonly number[], boolean]>([
    [0b001, 0b111, all, true], [0b010, 0b111, all, false], [0b011, 0b111, all, true], [0b101, 0b111, all, false], [0b111, 0b111, all, true],
    [0b010, 0b110, all, true], // the first is placed already
    [0b100, 0b101, all, false],
    [0b010, 0b111, [0b001, 0b010, 0b100], true], // nobody is alike
    [0, 0b111, all, true],
  ])('block %i of %i', (block, remaining, masks, stands) => {
    expect(standsForAll(block, remaining, masks)).toBe(stands);
  });
});
