import { describe, expect, it } from '@jest/globals';
import { sayBridge, sayDifference, saySplitGain } from '../reasons.js';
import type { Bridge, PlanComponent } from '../result.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const homes = (value: number): PlanComponent[] => [{ tier: 'homes', code: 'homes', value, data: [] }];

describe('what is shown apart', () => {
  it('says what a split would be better for', () => {
    const gain = { tier: 'needs', code: 'homes', together: 3, split: 2 } as const;
    expect(plain(saySplitGain(gain, homes(3), homes(2)))).toBe('Séparés : 2 lieux d’accueil (ensemble : 3 lieux d’accueil).');
    expect(plain(saySplitGain(gain, homes(3), homes(2), 'en'))).toBe('Apart: 2 hosts (together: 3 hosts).');
  });

  it('says nothing of a component that a plan has not', () => {
    const difference = { tier: 'homes', code: 'homes', value: 3, next: 2 } as const;
    expect(plain(sayDifference(difference, homes(3), [], 'en'))).toBe('Before the next: 3 hosts (next: ).');
  });

  it.each([
    [1, 1, 'Change de lieu le lundi 16 mars : 1 personne sur 1.', 'Changes hosts on Monday 16 March: 1 of 1 person.'],
    [1, 3, 'Change de lieu le lundi 16 mars : 1 personne sur 3.', 'Changes hosts on Monday 16 March: 1 of 3 people.'],
    [2, 3, 'Change de lieu le lundi 16 mars : 2 personnes sur 3.', 'Changes hosts on Monday 16 March: 2 of 3 people.'],
  ])('says when %d of %d change hosts', (some, all, french, english) => {
    const bridge = { switchNight: '2026-03-16', moving: Array.from({ length: some }, () => 'c'), tonight: { assignments: Array.from({ length: all }, () => ({})) } } as unknown as Bridge;
    expect([plain(sayBridge(bridge)), sayBridge(bridge, 'en')]).toEqual([french, english]);
  });
});
