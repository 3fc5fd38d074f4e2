import { expect, test } from '@jest/globals';
import { checkPolicy, DEFAULT_POLICIES } from '@ugo/domain/matching/policy';
import type { PolicyTextFragment } from '../../gql/graphql.js';
import { draftOf, inputOf, mayMove, moved, policyOf } from './policy-draft.js';

const TONIGHT = { ...DEFAULT_POLICIES.tonight, status: 'running', from: null, signedBy: null, signedAt: null } as unknown as PolicyTextFragment;

test('a version comes back from the form as it went in', () => {
  const { name, tiers, travelBandsMetres, siteBandsMetres, freshnessBandsHours, plans } = DEFAULT_POLICIES.tonight;
  expect(inputOf(draftOf(TONIGHT))).toEqual({ name, tiers, travelBandsMetres, siteBandsMetres, freshnessBandsHours, plans });
  expect(checkPolicy(policyOf(draftOf(TONIGHT)))).toEqual([]);
});

test('what cannot be read, or goes down, is found before anything is sent', () => {
  for (const travel of ['dix', '10, 5', '', '-1']) expect(checkPolicy(policyOf({ ...draftOf(TONIGHT), travel })).map(({ field }) => field.split('.')[0])).toEqual(['travelBandsMetres']);
  expect(inputOf({ ...draftOf(TONIGHT), travel: '2.5; 10 25' }).travelBandsMetres).toEqual([2500, 10_000, 25_000]);
});

test('siblings stay first and scarcity last, wherever the others go', () => {
  const { tiers } = DEFAULT_POLICIES.tonight;
  expect(mayMove(tiers, 0, 1)).toBe(false);
  expect(mayMove(tiers, 1, -1)).toBe(false);
  expect(mayMove(tiers, tiers.length - 2, 1)).toBe(false);
  for (let at = 1; at < tiers.length - 1; at += 1) {
    for (const step of [-1, 1] as const) {
      if (mayMove(tiers, at, step)) expect(checkPolicy({ ...DEFAULT_POLICIES.tonight, tiers: moved(tiers, at, step) })).toEqual([]);
    }
  }
});
