import type { HostCard } from '@ugo/directory';
import type { Plan } from '@ugo/domain/matching';
import { describe, expect, it } from '@jest/globals';
import { planView } from './search.view.js';

const plan: Plan = {
  assignments: [{ personKey: 'A', hostId: 'h1', siteId: 's1' }, { personKey: 'B', hostId: 'h2', siteId: 's2' }],
  unplaced: [], hostIds: ['h1', 'h2'], vector: [], components: [], unknowns: [], questions: [], warnings: [], differsFromNext: null,
};
const card = (id: string) => [id, { id } as HostCard] as const;

describe('a plan of a stored search', () => {
  it('shows who would go where', () => {
    expect(planView(plan, 1, undefined, new Map([card('h1'), card('h2')]))).toMatchObject({ rank: 1, assignments: [{ personKey: 'A' }, { personKey: 'B' }], unplaced: [] });
  });

  it('never looks whole when a host has left the sight of the reader since', () => {
    expect(planView(plan, 1, undefined, new Map([card('h1'), card('h2')]), new Map([['h1', 12]])).assignments.map(({ kmFromStart }) => kmFromStart)).toEqual([12, null]);
    expect(planView(plan, 1, undefined, new Map([card('h1')]))).toMatchObject({ assignments: [{ personKey: 'A', host: { id: 'h1' } }], unplaced: ['B'] });
  });
});
