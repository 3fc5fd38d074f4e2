import type { Problem } from '../result.js';
import type { GroupsToAssign } from './assign-groups.js';
import { batchProblem, duplicateProblems, isAmount, limitProblems, LONGEST_SOLVE_MS, MOST_GROUPS, MOST_PAIRS, MOST_PLACES } from './problems.js';
import type { BatchProblemCode } from './problems.js';

type Problems = Problem<BatchProblemCode>[];

function amountProblems(field: string, amounts: readonly number[], dimensions: number): Problems {
  if (!Array.isArray(amounts) || amounts.length !== dimensions) return [batchProblem(field, 'wrongLength')];
  return amounts.flatMap((amount, index) => (isAmount(amount) ? [] : [batchProblem(`${field}.${index}`, 'badNumber')]));
}

/** What is wrong with the numbers, field by field; empty when they can be solved. */
export function checkGroups({ groups, places, weights, nodeLimit, timeLimitMs }: GroupsToAssign): Problem<BatchProblemCode>[] {
  if (groups.length === 0) return [batchProblem('groups', 'noGroup')];
  if (groups.length > MOST_GROUPS) return [batchProblem('groups', 'tooManyGroups')];
  if (places.length > MOST_PLACES) return [batchProblem('places', 'tooManyPlaces')];
  const dimensions = groups[0]!.size.length;
  const problems: Problems = [
    ...duplicateProblems(groups.map(({ id }) => id), (index) => `groups.${index}.id`),
    ...duplicateProblems(places.map(({ id }) => id), (index) => `places.${index}.id`),
    ...groups.flatMap(({ size }, index) => amountProblems(`groups.${index}.size`, size, dimensions)),
    ...places.flatMap(({ capacity }, index) => amountProblems(`places.${index}.capacity`, capacity, dimensions)),
    ...limitProblems('nodeLimit', nodeLimit, Number.MAX_SAFE_INTEGER),
    ...limitProblems('timeLimitMs', timeLimitMs, LONGEST_SOLVE_MS),
  ];
  if (weights.length !== groups.length) problems.push(batchProblem('weights', 'wrongLength'));
  weights.forEach((row, group) => {
    if (!Array.isArray(row) || row.length !== places.length) problems.push(batchProblem(`weights.${group}`, 'wrongLength'));
    else row.forEach((weight, place) => {
      if (weight !== null && !Number.isFinite(weight)) problems.push(batchProblem(`weights.${group}.${place}`, 'badWeight'));
    });
  });
  const pairs = weights.reduce((sum, row) => sum + (Array.isArray(row) ? row.filter((weight) => weight !== null).length : 0), 0);
  if (pairs > MOST_PAIRS) problems.push(batchProblem('weights', 'tooManyPairs'));
  return problems;
}
