import { checkPolicy } from '../policy.js';
import { checkRequest } from '../check-request.js';
import type { Problem } from '../result.js';
import type { Candidate, FreePlaces, Policy } from '../types.js';
import type { BatchOptions, BatchRequest } from './batch.types.js';
import { batchProblem, duplicateProblems, isAmount, limitProblems, LONGEST_SOLVE_MS, MOST_REQUESTS } from './problems.js';
import { MOST_PLANS } from '../policy-limits.js';

type Problems = Problem[];

const within = (path: string, problems: readonly Problem[]): Problems => problems.map(({ field, ...rest }) => ({ field: `${path}.${field}`, ...rest }));

/** Every figure of the runs that is a number must be an amount, whatever kinds of count there are. */
function runProblems(path: string, runs: readonly FreePlaces[]): Problems {
  return runs.flatMap((run, index) => Object.entries(run).flatMap(([name, figure]): Problems => (
    typeof figure === 'number' && !isAmount(figure) ? [batchProblem(`${path}.${index}.${name}`, 'badNumber')] : [])));
}

function candidateProblems(path: string, candidates: readonly Candidate[]): Problems {
  return [
    ...duplicateProblems(candidates.map(({ hostId }) => hostId), (index) => `${path}.${index}.hostId`),
    ...candidates.flatMap((host, index): Problems => [
      ...runProblems(`${path}.${index}.authorised.free`, host.authorised.free),
      ...runProblems(`${path}.${index}.declared.free`, host.declared.free),
      ...(host.underThree && !(isAmount(host.underThree.limit) && isAmount(host.underThree.hosted)) ? [batchProblem(`${path}.${index}.underThree`, 'badNumber')] : []),
    ]),
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
      ...(one.candidates ? candidateProblems(`requests.${index}.candidates`, one.candidates) : []),
    ]),
    ...candidateProblems('candidates', candidates),
    ...within('policy', checkPolicy(policy)),
    ...limitProblems('options.plansPerRequest', options.plansPerRequest, MOST_PLANS),
    ...limitProblems('options.timeLimitMs', options.timeLimitMs, LONGEST_SOLVE_MS),
    ...limitProblems('options.nodeLimit', options.nodeLimit, Number.MAX_SAFE_INTEGER),
  ];
}
