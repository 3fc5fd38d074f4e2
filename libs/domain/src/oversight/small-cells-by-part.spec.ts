import { describe, expect, it } from '@jest/globals';
import { hiddenCells, LEAST_PEOPLE } from './small-cells.js';
import { hiddenByPart } from './small-cells-by-part.js';

type Table = readonly (readonly number[])[];

/** Cells that follow from what is shown: every total of a part and of the whole is known, and a line with one unknown gives it. */
function deduced(people: Table, whole: readonly boolean[], parts: readonly (readonly boolean[])[]): string[] {
  const [codes, columns] = [people.length, people[0]!.length];
  const known = new Set<string>();
  for (let code = 0; code < codes; code += 1) {
    if (!whole[code]) known.add(`${code} all`);
    for (let part = 0; part < columns; part += 1) if (!parts[code]![part]) known.add(`${code} ${part}`);
  }
  const shown = new Set(known);
  const lines = [
    ...people.map((row, code) => [...row.map((_, part) => `${code} ${part}`), `${code} all`]), ...people[0]!.map((_, part) => people.map((__, code) => `${code} ${part}`)),
    people.map((_, code) => `${code} all`),
  ];
  for (let more = true; more;) {
    more = false;
    for (const line of lines) {
      const unknown = line.filter((cell) => !known.has(cell));
      if (unknown.length === 1) { known.add(unknown[0]!); more = true; }
    }
  }
  return [...known].filter((cell) => !shown.has(cell));
}

describe('cells under 11 people, shown to some by part and to others as a whole', () => {
  it.each<[Table, boolean[][]]>([
    // By territory: two of 30 girls and 30 boys hide nothing.
    [[[30, 30], [30, 30]], [[false, false], [false, false]]],
    // 62 girls less the 60 of one territory are the two of the other.
    [[[60, 2], [40, 40]], [[true, true], [true, true]]],
    // A third one, larger, is left out of it.
    [[[20, 4, 50], [30, 30, 30]], [[true, true, false], [true, true, false]]],
    // A territory of few shows nothing, and what the whole less it would say of it is not shown either.
    [[[40, 3], [40, 0]], [[true, true], [true, true]]],
  ])('%j', (people, parts) => {
    expect(hiddenByPart(people).parts).toEqual(parts);
  });

  it('give nothing away to who reads the whole and every part, whatever the table', () => {
    let seed = 11;
    const next = (below: number): number => { seed = (seed * 48_271) % 2_147_483_647; return seed % below; };
    let shown = 0;
    for (let round = 0; round < 500; round += 1) {
      const columns = 1 + next(5);
      const people = Array.from({ length: 2 + next(5) }, () => Array.from({ length: columns }, () => (next(4) === 0 ? next(LEAST_PEOPLE) : next(3) === 0 ? 0 : next(60))));
      const { whole, parts } = hiddenByPart(people);
      expect(whole).toEqual(hiddenCells(people.map((row) => row.reduce((all, one) => all + one, 0))));
      people.forEach((row, code) => row.forEach((one, part) => { if (one > 0 && one < LEAST_PEOPLE) expect(parts[code]![part]).toBe(true); }));
      expect({ people, deduced: deduced(people, whole, parts) }).toEqual({ people, deduced: [] });
      shown += parts.flat().filter((hidden) => !hidden).length;
    }
    expect(shown).toBeGreaterThan(500);
  });

  it('were given away when each reader’s cells were hidden by themselves', () => {
    const people = [[60, 2], [40, 40]];
    const alone = people[0]!.map((_, part) => hiddenCells(people.map((row) => row[part]!)));
    expect(deduced(people, [false, false], people.map((_, code) => alone.map((column) => column[code]!)))).toContain('0 1');
  });
});
