import { match as engine } from '../match.js';
import type { MatchResult } from '../result.js';
import { faultsOfAnswer } from './check-result.js';

/**
 * `match()` as every spec of the matching has it: the second checker reads each plan of each answer (a lint rule sends specs here).
 * @throws Error with every rule that a plan breaks, and as the engine
 */
export function match(...[request, candidates, policy, context, options]: Parameters<typeof engine>): MatchResult {
  const result = engine(request, candidates, policy, context, options);
  const faults = faultsOfAnswer(result, candidates, request);
  if (faults.length > 0) throw new Error(`the second checker refuses the answer: ${faults.join('; ')}`);
  return result;
}
