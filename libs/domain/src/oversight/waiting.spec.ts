import { describe, expect, it } from '@jest/globals';
import { clocksOfPerson } from './flow-clocks.js';
import { siblingsPlaced } from './siblings-placed.js';
import { waitingFigures } from './waiting-bands.js';

const now = new Date('2026-11-20T21:30:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

describe('who waits', () => {
  it('is counted as people, in half-open bands', () => {
    const clocks = [{ code: 'carryOut', label: { fr: 'x', en: 'x' }, status: 'over' }] as const;
    const figures = waitingFigures([
      { since: hoursAgo(1), urgency: 'immediate', children: 3, others: 0, clocks: [] },
      { since: hoursAgo(24), urgency: 'urgent', children: 1, others: 1, clocks },
    ], now);
    expect(figures).toMatchObject({ children: 4, others: 1, pressing: { over: 2, none: 3 }, clocks: [{ code: 'carryOut', over: 2, soon: 0, running: 0 }] });
    expect(figures.bands.map(({ children }) => children)).toEqual([3, 1, 0, 0, 0]);
    expect(figures.byUrgency.map(({ children, others }) => [children, others])).toEqual([[3, 0], [1, 1], [0, 0]]);
  });

  it.each([
    [null, null, 'running', 1], [null, null, 'late', 30], [hoursAgo(2), null, 'inTime', 20], [hoursAgo(2), null, 'late', 30], [null, hoursAgo(25), 'inTime', 30], [null, hoursAgo(1), 'unknown', 30],
  ])('a clock with arrival %p and closing %p is %s', (arrivedAt, closedAt, outcome, submitted) => {
    expect(clocksOfPerson({
      measure: null, measureStart: null, acts: {}, urgency: 'urgent', submittedAt: hoursAgo(submitted), urgentHours: 24, arrivedAt, closedAt,
    }, 'Europe/Paris', now)).toEqual([{ code: 'carryOut', outcome }]);
  });

  it('siblings together, split and reunited, as people', () => {
    const one = (groupId: string, firstSite: string, siteNow: string | null) => ({ groupId, firstSite, siteNow });
    expect(siblingsPlaced([
      one('a', 'x', 'x'), one('a', 'x', 'x'), one('b', 'x', 'y'), one('b', 'y', 'y'), one('c', 'x', 'x'), one('c', 'y', null), one('d', 'x', 'x'),
    ])).toEqual({ groups: 3, together: 2, split: 4, reunited: 2 });
  });
});
