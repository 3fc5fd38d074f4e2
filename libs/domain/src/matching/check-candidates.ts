import type { Problem } from './result.js';
import { frenchSpacing } from './texts/format.js';
import type { AgePlaces, Candidate, FreePlaces } from './types.js';

const MESSAGES = {
  badCount: { fr: 'Il faut un nombre entier, positif ou nul.', en: 'A whole number is needed, zero or more.' },
  badDistance: { fr: 'La distance est un nombre entier de mètres, positif ou nul.', en: 'The distance is a whole number of metres, zero or more.' },
  badPosition: { fr: 'La position est donnée en mètres entiers.', en: 'The position is given in whole metres.' },
} as const;

export type CandidateProblemCode = keyof typeof MESSAGES;

/** Where a number of a candidate stands; the name of the field is only written when something is wrong with it. */
type Report = (code: CandidateProblemCode, list: string, at?: number | string, part?: string) => void;

/** Whole and not negative; the first test is a few instructions for every number that is usual. */
function isCount(value: number): boolean {
  return value >= 0 && ((value | 0) === value || Number.isSafeInteger(value));
}

function checkAges(ages: readonly AgePlaces[], list: string, at: number, report: Report): void {
  ages.forEach(({ places }, index) => {
    if (!isCount(places)) report('badCount', list, at, `ages.${index}.places`);
  });
}

function checkRuns(runs: readonly FreePlaces[], list: string, report: Report): void {
  for (let at = 0; at < runs.length; at += 1) {
    const { places, female, male, ages } = runs[at]!;
    if (!isCount(places)) report('badCount', list, at, 'places');
    if (female !== null && !isCount(female)) report('badCount', list, at, 'female');
    if (male !== null && !isCount(male)) report('badCount', list, at, 'male');
    if (ages !== undefined) checkAges(ages, list, at, report);
  }
}

function checkClosed({ closed }: Candidate, report: Report): void {
  for (let at = 0; at < closed.length; at += 1) {
    const run = closed[at]!;
    if (!isCount(run.places)) report('badCount', 'closed', at, 'places');
    if (run.closed !== null && !isCount(run.closed)) report('badCount', 'closed', at, 'closed');
  }
}

function checkWithinNumber({ authorised: { withinNumber } }: Candidate, report: Report): void {
  if (withinNumber === undefined) return;
  for (let at = 0; at < withinNumber.length; at += 1) if (!isCount(withinNumber[at]!.places)) report('badCount', 'authorised.withinNumber', at, 'places');
}

function checkNumbers({ declared, underThree, longestReservedStay, recentAdmissionsPerMille, priceBand }: Candidate, report: Report): void {
  if (declared.siblingsAtMost !== null && !isCount(declared.siblingsAtMost)) report('badCount', 'declared.siblingsAtMost');
  if (underThree !== null && !isCount(underThree.limit)) report('badCount', 'underThree.limit');
  if (underThree !== null && !isCount(underThree.hosted)) report('badCount', 'underThree.hosted');
  if (typeof longestReservedStay === 'number' && !isCount(longestReservedStay)) report('badCount', 'longestReservedStay');
  if (!isCount(recentAdmissionsPerMille)) report('badCount', 'recentAdmissionsPerMille');
  if (!isCount(priceBand)) report('badCount', 'priceBand');
}

function checkDistances({ travel, position }: Candidate, report: Report): void {
  for (const place in travel) {
    const metres = travel[place];
    if (typeof metres === 'number' && !isCount(metres)) report('badDistance', 'travel', place);
  }
  if (position === null) return;
  if (!isCount(Math.abs(position.x))) report('badPosition', 'position.x');
  if (!isCount(Math.abs(position.y))) report('badPosition', 'position.y');
}

/**
 * What is wrong with the numbers of the candidates: negative, fractional or no number at all, by host and field, such as
 * `candidates.12.declared.free.0.places`. Empty when the engine may count on them. Says nothing of a host but where it stands in the list.
 */
export function candidateProblems(candidates: readonly Candidate[]): Problem<CandidateProblemCode>[] {
  const problems: Problem<CandidateProblemCode>[] = [];
  let index = 0;
  const report: Report = (code, ...path) => {
    const { fr, en } = MESSAGES[code];
    problems.push({ field: ['candidates', index, ...path.filter((part) => part !== undefined)].join('.'), code, message: { fr: frenchSpacing(fr), en } });
  };
  for (; index < candidates.length; index += 1) {
    const candidate = candidates[index]!;
    checkRuns(candidate.authorised.free, 'authorised.free', report);
    checkRuns(candidate.declared.free, 'declared.free', report);
    checkRuns(candidate.reserved, 'reserved', report);
    checkClosed(candidate, report);
    checkWithinNumber(candidate, report);
    checkNumbers(candidate, report);
    checkDistances(candidate, report);
  }
  return problems;
}
