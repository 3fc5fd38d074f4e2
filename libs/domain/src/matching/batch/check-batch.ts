import { candidateProblems } from '../check-candidates.js';
import { checkPolicy } from '../policy.js';
import { checkRequest } from '../check-request.js';
import type { Problem } from '../result.js';
import type { Candidate, Policy } from '../types.js';
import type { BatchOptions, BatchRequest } from './batch.types.js';
import { batchProblem, duplicateProblems, limitProblems, LONGEST_SOLVE_MS, MOST_REQUESTS } from './problems.js';
import { MOST_PLANS } from '../policy-limits.js';

type Problems = Problem[];

const within = (path: string, problems: readonly Problem[]): Problems => problems.map(({ field, ...rest }) => ({ field: `${path}.${field}`, ...rest }));

function hostProblems(path: string, candidates: readonly Candidate[]): Problems {
  return [
    ...duplicateProblems(candidates.map(({ hostId }) => hostId), (index) => `${path}candidates.${index}.hostId`),
    ...candidateProblems(candidates).map(({ field, ...rest }) => ({ field: `${path}${field}`, ...rest })),
  ];
}

/** What is wrong with a batch, field by field; empty when it can be planned. */
export function checkBatch(requests: readonly BatchRequest[], candidates: readonly Candidate[], policy: Policy, options: BatchOptions = {}): Problem[] {
  if (requests.length === 0) return [batchProblem('requests', 'noRequest')];
  if (requests.length > MOST_REQUESTS) return [batchProblem('requests', 'tooManyRequests')];
  return [
    ...duplicateProblems(requests.map(({ request }) => request.id), (index) => `requests.${index}.request.id`),
    ...requests.flatMap((one, index): Problems => [
      ...(Number.isSafeInteger(one.urgency) && one.urgency >= 0 ? [] : [batchProblem(`requests.${index}.urgency`, 'badUrgency')]),
      ...within(`requests.${index}.request`, checkRequest(one.request)),
      ...(one.policy ? within(`requests.${index}.policy`, checkPolicy(one.policy)) : []),
      ...(one.candidates ? hostProblems(`requests.${index}.`, one.candidates) : []),
    ]),
    ...hostProblems('', candidates),
    ...within('policy', checkPolicy(policy)),
    ...limitProblems('options.plansPerRequest', options.plansPerRequest, MOST_PLANS),
    ...limitProblems('options.timeLimitMs', options.timeLimitMs, LONGEST_SOLVE_MS),
    ...limitProblems('options.nodeLimit', options.nodeLimit, Number.MAX_SAFE_INTEGER),
  ];
}
