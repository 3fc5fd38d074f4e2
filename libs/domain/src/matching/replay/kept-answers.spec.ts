import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ENGINE_VERSION } from '../match.js';
import type { MatchResult } from '../result.js';
import { aCase, SEED } from '../testing/arbitraries.js';
import type { Case } from '../testing/arbitraries.js';
import { match } from '../testing/checked-match.js';
import { sayAnswerDifference } from '../texts/replay.js';
import { compareAnswers } from './compare-answers.js';

const KEPT = 'libs/domain/src/matching/replay/kept-answers.json';

/** Searches with the answers that a released engine gave them, as a database keeps them. */
interface Kept {
  readonly engineVersion: string;
  readonly searches: readonly (Case & { readonly answer: MatchResult })[];
}

const answerOf = ({ request, candidates, policy, context }: Case): MatchResult => {
  const { excluded: _, fitting: __, ...answer } = match(request, candidates, { ...policy, plans: 4 }, context);
  return answer as MatchResult;
};
const whatDiffers = ({ searches }: Kept): string[] => searches.flatMap((one, index) => (
  compareAnswers(one.answer, answerOf(one)).differences.map((found) => `search ${index + 1}: ${sayAnswerDifference(found, 'en')}`)));

/** Other searches for the next version; refuses to hide a change of meaning behind an unchanged version. */
function write(kept: Kept): void {
  if (kept.engineVersion === ENGINE_VERSION && whatDiffers(kept).length > 0) throw new Error('The engine answers otherwise under an unchanged ENGINE_VERSION: change it first.');
  const cases = fc.sample(aCase({ hosts: 5, people: 3 }), { seed: SEED, numRuns: 60 }).filter((one) => answerOf(one).plans.length > 2).slice(0, 5);
  writeFileSync(KEPT, `${JSON.stringify({ engineVersion: ENGINE_VERSION, searches: cases.map((one) => ({ ...one, answer: answerOf(one) })) })}\n`);
}

describe('answers kept by a released engine', () => {
  it('are given again: whoever changes what the matching means changes ENGINE_VERSION, then UGO_WRITE_ANSWERS=1 keeps the new ones', () => {
    const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Kept;
    if (process.env['UGO_WRITE_ANSWERS']) return write(kept);
    expect(whatDiffers(kept)).toEqual([]);
    expect(kept.engineVersion).toBe(ENGINE_VERSION);
    expect(kept.searches.length).toBeGreaterThan(3);
  });
});
