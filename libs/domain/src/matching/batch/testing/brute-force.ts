import { match } from '../../testing/checked-match.js';
import type { Plan } from '../../result.js';
import type { MatchRequest } from '../../types.js';
import type { BatchCase } from './batches.js';

/** A plan of each request, or none. */
export type Choice = readonly (Plan | null)[];

const known = new WeakMap<MatchRequest, string[]>();

function nightsOf(request: MatchRequest): string[] {
  const nights = known.get(request) ?? everyNight(request);
  known.set(request, nights);
  return nights;
}

const everyNight = ({ nights }: MatchRequest): string[] => {
  const days: string[] = [];
  for (let day = new Date(`${nights.first}T12:00:00Z`); day.toISOString().slice(0, 10) <= nights.last; day = new Date(day.getTime() + 86_400_000)) days.push(day.toISOString().slice(0, 10));
  return days;
};

/** Every host and night on which the plans chosen take more than there is, counted child by child; shares no code with the library. */
export function overfull(choice: Choice, { requests, candidates }: Pick<BatchCase, 'requests' | 'candidates'>): string[] {
  const faults: string[] = [];
  const nights = new Set(requests.flatMap(({ request }) => nightsOf(request)));
  const used = new Set(choice.flatMap((plan) => plan?.hostIds ?? []));
  for (const night of nights) {
    for (const host of candidates.filter(({ hostId }) => used.has(hostId))) {
      const there = choice.flatMap((plan, index) => {
        const { request } = requests[index]!;
        if (plan === null || !nightsOf(request).includes(night)) return [];
        return plan.assignments.filter(({ hostId }) => hostId === host.hostId).map(({ personKey }) => request.people.find(({ key }) => key === personKey)!);
      });
      const girls = there.filter(({ sex }) => sex === 'female').length;
      const little = there.filter(({ age }) => 'completedYears' in age && age.completedYears < 3).length;
      for (const runs of [host.authorised.free, host.declared.free]) {
        const open = runs.find((run) => run.first <= night && (run.last ?? '9999') >= night);
        const over = there.length > (open?.places ?? 0) || girls > (open?.female ?? 99) || there.length - girls > (open?.male ?? 99);
        if (there.length > 0 && over) faults.push(`${host.hostId} on ${night}`);
      }
      if (host.underThree && little > 0 && host.underThree.hosted + little > host.underThree.limit) faults.push(`under three at ${host.hostId} on ${night}`);
    }
  }
  return faults;
}

/** Children placed by class, most urgent first, as negative numbers, then every component summed, in the policy's order, the draw left out. */
export function jointVector(choice: Choice, { requests, policy }: BatchCase, classes: readonly number[]): number[] {
  const placed = classes.map((urgency) => choice.reduce((sum, plan, index) => (plan && requests[index]!.urgency === urgency ? sum - plan.assignments.length : sum), 0));
  const codes = choice.find((plan) => plan !== null)?.components.map(({ code }) => code) ?? [];
  const tiers = policy.tiers.flatMap((tier) => codes.filter((code) => choice.find((plan) => plan !== null)!.components.find((one) => one.code === code)!.tier === tier));
  return [...placed, ...tiers.map((code) => choice.reduce((sum, plan) => sum + (plan?.components.find((one) => one.code === code)?.value ?? 0), 0))].map((value) => (value === 0 ? 0 : value));
}

export function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== (other[index] ?? 0));
  return at < 0 ? 0 : one[at]! - (other[at] ?? 0);
}

/** The plans that each request may have. */
export const plansOf = ({ requests, candidates, policy, context }: BatchCase): Plan[][] => (
  requests.map(({ request, candidates: own }) => [...match(request, own ?? candidates, policy, context).plans]));

/** The best of every choice that keeps to what there is. */
export function bestChoice(one: BatchCase): { vector: number[]; choices: number } {
  const classes = [...new Set(one.requests.map(({ urgency }) => urgency))].sort((a, b) => a - b);
  let choices: (Plan | null)[][] = [[]];
  for (const plans of plansOf(one)) {
    choices = choices.flatMap((choice) => [null, ...plans].map((plan) => [...choice, plan])).filter((choice) => overfull(choice, one).length === 0);
  }
  const vectors = choices.map((choice) => jointVector(choice, one, classes));
  return { vector: vectors.reduce((best, vector) => (compare(vector, best) < 0 ? vector : best)), choices: vectors.length };
}
