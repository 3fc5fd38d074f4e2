import { problem, type Problem } from '@ugo/access';
import { PROBLEM_CODES } from '@ugo/domain/availability';
import type { Day } from '@ugo/domain/kernel';

const PAST = ['Cette nuit est passée.', 'This night is over.'] as const;
const REVERSED = ['La fin précède le début.', 'The end comes before the beginning.'] as const;
const code = (name: (typeof PROBLEM_CODES)[number]): string => name;

/** What is wrong with a first and a last night that someone gave. */
export function nightProblems(first: readonly [field: string, night: Day], last: readonly [field: string, night: Day | null], tonight: Day): Problem[] {
  const problems: Problem[] = [];
  if (first[1] < tonight) problems.push(problem(first[0], code('inThePast'), PAST));
  if (last[1] !== null && last[1] < first[1]) problems.push(problem(last[0], code('endBeforeBeginning'), REVERSED));
  return problems;
}
