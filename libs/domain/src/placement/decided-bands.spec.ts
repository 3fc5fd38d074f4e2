import { describe, expect, it } from '@jest/globals';
import { decidedBands } from './decided-bands.js';

const now = new Date('2026-11-20T21:30:00Z');
const group = (hoursAgo: number, children: number, others = 0) => ({ decidedAt: new Date(now.getTime() - hoursAgo * 3_600_000), children, others });
const bands = (undecidedReportDays: number, ...groups: ReturnType<typeof group>[]) => decidedBands({ groups, now, settings: { undecidedReportDays } })
  .map(({ fromDays, toDays, children, others, reported }) => [fromDays, toDays, children, others, reported]);

describe('decided, not carried out, by how long since', () => {
  it('puts each group where it belongs, the bounds in the longer wait, and counts people, not requests', () => {
    expect(bands(30, group(0, 2), group(23.99, 1, 1), group(24, 3), group(167, 1), group(168, 4), group(719, 1), group(720, 5), group(5000, 1, 2))).toEqual([
      [0, 1, 3, 1, false], [1, 7, 4, 0, false], [7, 30, 5, 0, false], [30, null, 6, 2, true],
    ]);
  });

  it('follows the delay of the Département, once where it is one of the bounds', () => {
    expect(bands(7, group(169, 1))).toEqual([[0, 1, 0, 0, false], [1, 7, 0, 0, false], [7, null, 1, 0, true]]);
    expect(bands(3, group(80, 1)).map(([from, , children, , reported]) => [from, children, reported])).toEqual([[0, 0, false], [1, 0, false], [3, 1, true], [7, 0, true]]);
  });
});
