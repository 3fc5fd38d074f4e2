import { componentsOf } from './components.js';
import { presentPlan, placedOf } from './present.js';
import type { ComponentCode, Plan, SplitBeside, SplitGain } from './result.js';
import type { Solving } from './solve.js';
import type { Tier } from './types.js';

/** A difference of so many bands (or wishes) is for a person to weigh. */
const SHARP_BANDS = 2;
const WEIGHED: readonly ComponentCode[] = ['needsMet', 'visitsWorst', 'schoolWorst'];

function isTogether({ assignments: [first, ...others] }: Plan, { asked: { settled } }: Solving): boolean {
  return [...others, ...settled].every(({ siteId }) => siteId === first!.siteId);
}

function gains(together: Plan, split: Plan): SplitGain[] {
  return together.components.flatMap(({ tier, code, value }, index) => {
    const beside = split.components[index]!.value;
    return WEIGHED.includes(code) && value - beside >= SHARP_BANDS ? [{ tier: tier as Tier, code, together: value, split: beside }] : [];
  });
}

/**
 * Whether some plan could be so much better: nobody does better than at the host that suits them best, alone. Most searches end here,
 * without looking for a split.
 */
function couldGain(together: Plan, { asked, judgements }: Solving): boolean {
  return componentsOf(asked.policy).some(({ code, combine, ofPerson }, index) => {
    if (!WEIGHED.includes(code)) return false;
    const least = asked.people.map((person) => judgements.reduce((best, { host, fits }) => (
      (fits >> person.index) & 1 ? Math.min(best, ofPerson!(person, host, asked)) : best), Infinity));
    const bound = combine === 'sum' ? least.reduce((sum, own) => sum + own, 0) : Math.max(...least);
    return together.vector[index]! - bound >= SHARP_BANDS;
  });
}

/** The best split beside the best plan, when that plan keeps everyone together at the price of two bands of needs or travel. */
export function splitBeside(best: Plan | undefined, solving: Solving): SplitBeside | null {
  const { asked, hosts, search } = solving;
  if (!best || asked.people.length + asked.settled.length < 2 || !isTogether(best, solving) || !couldGain(best, solving)) return null;
  const [found] = search.bestSplit().found;
  if (!found) return null;
  const plan = presentPlan(placedOf(found.hostOf, hosts, asked), asked);
  const because = gains(best, plan);
  return because.length > 0 ? { plan, because } : null;
}
