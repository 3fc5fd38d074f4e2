import { describe, expect, it } from '@jest/globals';
import { PLANNED } from '@ugo/domain/matching';
import { placed } from './policy-versions.js';

const version = (number: number, from: string | null) => ({ policy: { ...PLANNED, version: number }, from, signedBy: null, signedAt: null });
const statuses = (day: string, ...versions: ReturnType<typeof version>[]) => placed(versions, day).map(({ policy, status }) => `${policy.version} ${status}`);

describe('the versions of an order', () => {
  it('run by their day, then by their number', () => {
    const versions = [version(5, '2027-01-01'), version(4, '2027-01-01'), version(3, '2026-11-01'), version(2, '2026-12-01'), version(1, null)];
    expect(statuses('2026-10-31', ...versions)).toEqual(['5 coming', '4 past', '3 coming', '2 coming', '1 running']);
    expect(statuses('2026-11-20', ...versions)).toEqual(['5 coming', '4 past', '3 running', '2 coming', '1 past']);
    expect(statuses('2026-12-01', ...versions)).toEqual(['5 coming', '4 past', '3 past', '2 running', '1 past']);
    expect(statuses('2027-01-01', ...versions)).toEqual(['5 running', '4 past', '3 past', '2 past', '1 past']);
  });
});
