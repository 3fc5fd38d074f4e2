import { describe, expect, it } from '@jest/globals';
import { type Compared, fairnessOf } from './fairness-figures.js';

const people = (count: number, territoryId: string | null, sex: 'female' | 'male', needs: readonly string[] = []): Compared[] => Array.from({ length: count }, (): Compared => ({
  toYes: 60, refusals: 1, plan: null, person: { ageBand: 'from6to10', sex, needs, size: 1, territoryId },
}));
/** 62 girls, of whom two in Roanne. */
const LOIRE = [...people(60, 'forez', 'female'), ...people(40, 'forez', 'male'), ...people(2, 'roanne', 'female'), ...people(40, 'roanne', 'male')];
const girls = (everybody: readonly Compared[], territoryIds: readonly string[] | null): number | null => fairnessOf(everybody, territoryIds).bySex.find(({ code }) => code === 'female')!.people;

describe('fairness, read by several', () => {
  it('shows the whole, and of a territory nothing that the whole less it would give away', () => {
    expect(girls(LOIRE, null)).toBe(62);
    expect([girls(LOIRE, ['roanne']), girls(LOIRE, ['forez']), girls(LOIRE, ['forez', 'roanne'])]).toEqual([null, null, null]);
    expect(fairnessOf(LOIRE, ['forez']).all).toMatchObject({ suppressed: false, people: 100 });
  });

  it('shows territories where nobody is left alone', () => {
    const many = [...LOIRE, ...people(30, 'roanne', 'female')];
    expect([girls(many, null), girls(many, ['roanne']), girls(many, ['forez']), girls(many, ['forez', 'roanne'])]).toEqual([92, 32, 60, 92]);
    expect(girls(many, ['pilat'])).toBe(0);
  });

  it('counts who is of no territory with the whole alone, and gives them away to nobody', () => {
    const more = [...LOIRE, ...people(30, 'roanne', 'female'), ...people(3, null, 'female')];
    expect([girls(more, null), girls(more, ['roanne']), girls(more, ['forez'])]).toEqual([95, null, 60]);
  });

  it('hides a need with those who have it not, in a territory too', () => {
    const autism = (territoryIds: readonly string[] | null): number | null => fairnessOf([...LOIRE, ...people(20, 'forez', 'male', ['autism']), ...people(4, 'roanne', 'male', ['autism'])], territoryIds).byNeed.find(({ code }) => code === 'autism')!.people;
    expect([autism(null), autism(['forez']), autism(['roanne'])]).toEqual([24, null, null]);
  });
});
