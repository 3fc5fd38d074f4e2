import { describe, expect, it } from '@jest/globals';
import { freeNowStatus, hostsToAsk, inFreeNowOrder, listedHosts } from './free-now.js';

const NOW = new Date('2026-11-21T01:14:00Z');
const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);
const question = (rank: number, answer: 'yes' | 'no' | null, { until = null, expiresAt = minutes(10) }: { until?: Date | null; expiresAt?: Date } = {}) => ({ rank, answer, until, expiresAt });

describe('"free right now?"', () => {
  it.each([
    [question(1, null), 'waiting'], [question(1, null, { expiresAt: NOW }), 'silent'], [question(1, 'no'), 'no'], [question(1, 'yes'), 'yes'],
    [question(1, 'yes', { until: minutes(1), expiresAt: minutes(-5) }), 'yes'], [question(1, 'yes', { until: NOW }), 'lapsed'],
  ])('stands where its answer, its end and its link say: %#', (one, status) => expect(freeNowStatus(one, NOW)).toBe(status));

  it('puts a yes first, then who may still answer, and keeps the search’s order among equals', () => {
    const list = [question(1, 'no'), question(2, null, { expiresAt: minutes(-1) }), question(3, 'yes', { until: minutes(-1) }), question(4, null), question(6, 'yes'), question(5, 'yes')];
    expect(inFreeNowOrder(list, NOW).map(({ rank }) => rank)).toEqual([5, 6, 4, 2, 3, 1]);
    expect(list[0]!.rank).toBe(1); // the list given is left alone
  });

  it('lists a host with whom the best plan that names it brings', () => {
    const plan = (...hosts: string[]) => ({ assignments: hosts.map((hostId, index) => ({ hostId, personKey: 'ABC'[index]! })) });
    expect(listedHosts([plan('a', 'b', 'a'), plan('c', 'c', 'c'), plan('b', 'b', 'c')])).toEqual([
      { hostId: 'a', personKeys: ['A', 'C'], rank: 1 }, { hostId: 'b', personKeys: ['B'], rank: 2 }, { hostId: 'c', personKeys: ['A', 'B', 'C'], rank: 3 }]);
    expect(listedHosts([])).toEqual([]);
  });

  it('asks the best ones, foster homes one at a time', () => {
    const listed = (['unit', 'fosterHome', 'fosterHome', 'unit', 'unit'] as const).map((type, index) => ({ type, index }));
    const asked = (most: number, waiting: boolean): number[] => hostsToAsk(listed, most, waiting).map(({ index }) => index);
    expect([asked(3, false), asked(3, true), asked(0, false), asked(9, false)]).toEqual([[0, 1, 3], [0, 3, 4], [], [0, 1, 3, 4]]);
  });
});
