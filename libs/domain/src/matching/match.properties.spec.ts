import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { match } from './match.js';
import type { Plan } from './result.js';
import { aCase, SEED } from './testing/arbitraries.js';
import type { Case } from './testing/arbitraries.js';
import { faultsOfPlan } from './testing/check-plan.js';
import { referenceVector } from './testing/reference-vector.js';
import type { Candidate, MatchRequest, Person } from './types.js';

const DRAW = 2;

function run({ request, candidates, policy, context }: Case) {
  return match(request, candidates, policy, context);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}

/** Every way to put everyone of the request somewhere that the second checker allows. */
function everyPlan({ request, candidates, policy, context }: Case): { vector: number[]; hosts: string }[] {
  const unpaired = { ...request, together: [], apart: [] };
  let partial: Candidate[][] = [[]];
  for (const { key } of request.people) {
    const alone = candidates.filter(({ hostId }) => faultsOfPlan([{ personKey: key, hostId }], candidates, unpaired).length === 0);
    partial = partial.flatMap((hosts) => alone.map((host) => [...hosts, host]));
  }
  return partial
    .filter((hosts) => faultsOfPlan(hosts.map(({ hostId }, index) => ({ personKey: request.people[index]!.key, hostId })), candidates, request).length === 0)
    .map((hosts) => ({ vector: referenceVector(request.people, hosts, request, policy, context), hosts: [...new Set(hosts.map(({ hostId }) => hostId))].sort().join() }))
    .sort((a, b) => compare(a.vector, b.vector));
}

function bestByHosts(plans: { vector: number[]; hosts: string }[], most: number) {
  const seen = new Set<string>();
  return plans.filter(({ hosts }) => !seen.has(hosts) && seen.add(hosts)).slice(0, most);
}

/** The request for some of its people; null when somebody who must be with one of them is left out. */
function among(request: MatchRequest, people: readonly Person[]): MatchRequest | null {
  const asked = new Set(request.people.map(({ key }) => key));
  const there = new Set(people.map(({ key }) => key));
  const left = (key: string) => asked.has(key) && !there.has(key);
  if (request.together.some(([one, other]) => (there.has(one) && left(other)) || (there.has(other) && left(one)))) return null;
  const complete = (pairs: MatchRequest['apart']) => pairs.filter((pair) => !pair.some(left));
  return { ...request, people, together: complete(request.together), apart: complete(request.apart) };
}

function shuffled<T>(values: readonly T[]): T[] {
  return values.map((_, index) => values[(index * 5 + 3) % values.length]!);
}

const vectorsButDraw = (plans: readonly Plan[]) => plans.map(({ vector }) => vector.slice(0, -DRAW));

describe('match against brute force', () => {
  it('lists exactly the best plans of 6 hosts and 3 children, with their vectors', () => {
    let withPlans = 0;
    let splits = 0;
    fc.assert(fc.property(aCase({ hosts: 6, people: 3 }), (one) => {
      const result = run(one);
      const expected = bestByHosts(everyPlan(one), one.policy.plans);
      withPlans += expected.length > 0 ? 1 : 0;
      splits += result.plans.some(({ hostIds }) => hostIds.length > 1) ? 1 : 0;
      expect(result.effort.proven).toBe(true);
      expect(result.plans.map(({ vector, hostIds }) => ({ vector, hosts: hostIds.join() }))).toEqual(expected);
    }), { seed: SEED, numRuns: 500 });
    expect(withPlans).toBeGreaterThan(150); // the cases must be about something
    expect(splits).toBeGreaterThan(100);
  });

  it('keeps the best when few are listed: the bounds must not cut them', () => {
    fc.assert(fc.property(aCase({ hosts: 5, people: 4, most: 3 }), (one) => {
      const policy = { ...one.policy, plans: 2 };
      const plans = run({ ...one, policy }).plans.map(({ vector, hostIds }) => ({ vector, hosts: hostIds.join() }));
      expect(plans).toEqual(bestByHosts(everyPlan(one), 2));
    }), { seed: SEED, numRuns: 150 });
  });

  it('places as many as can be placed when not everyone can', () => {
    fc.assert(fc.property(aCase({ hosts: 4, people: 3, most: 1 }), (one) => {
      const { plans, incomplete } = run(one);
      if (plans.length > 0) {
        expect(incomplete).toEqual([]);
        return;
      }
      const placed = incomplete[0]?.assignments.length ?? 0;
      const { people } = one.request;
      const masks = Array.from({ length: (1 << people.length) - 2 }, (_, index) => index + 1);
      const possible = masks.map((mask) => people.filter((_, index) => (mask >> index) & 1)).filter((subset) => {
        const request = among(one.request, subset);
        return request !== null && everyPlan({ ...one, request }).length > 0;
      }).map(({ length }) => length);
      expect(placed).toBe(Math.max(0, ...possible));
      for (const plan of incomplete) expect(plan.unplaced.length + plan.assignments.length).toBe(people.length);
    }), { seed: SEED, numRuns: 150 });
  });
});

describe('match, whatever the search', () => {
  it('breaks no hard rule, says the second checker', () => {
    fc.assert(fc.property(aCase({ hosts: 8, people: 3 }), (one) => {
      const { plans, incomplete } = run(one);
      for (const { assignments } of plans) expect(faultsOfPlan(assignments, one.candidates, one.request)).toEqual([]);
      for (const { assignments } of incomplete) {
        const request = among(one.request, one.request.people.filter(({ key }) => assignments.some(({ personKey }) => personKey === key)))!;
        expect(faultsOfPlan(assignments, one.candidates, request)).toEqual([]);
      }
    }), { seed: SEED, numRuns: 300 });
  });

  it('has each person and host exactly once: used, fitting, or refused with a reason', () => {
    fc.assert(fc.property(aCase({ hosts: 7, people: 3 }), (one) => {
      const result = run(one);
      const used = new Set([...result.plans, ...result.incomplete].flatMap(({ assignments }) => assignments.map(({ personKey, hostId }) => `${personKey}@${hostId}`)));
      for (const { hostId } of one.candidates) {
        for (const { key } of one.request.people) {
          const fitting = result.fitting.find((host) => host.hostId === hostId);
          const refusals = result.excluded.find((host) => host.hostId === hostId)?.refusals.filter(({ personKey }) => personKey === null || personKey === key) ?? [];
          expect(used.has(`${key}@${hostId}`)).toBe(fitting?.listed.includes(key) ?? false);
          const states = [fitting?.listed.includes(key), fitting?.unlisted.includes(key), refusals.length > 0].filter(Boolean);
          expect(states).toHaveLength(1);
        }
      }
    }), { seed: SEED, numRuns: 300 });
  });

  it('does not depend on the order of hosts and people', () => {
    fc.assert(fc.property(aCase({ hosts: 7, people: 3 }), (one) => {
      const turned = { ...one, candidates: shuffled(one.candidates), request: { ...one.request, people: [...one.request.people].reverse() } };
      expect(run(turned)).toEqual(run(one));
    }), { seed: SEED, numRuns: 200 });
  });

  it('gives the same vectors, but for the draw, when hosts are renamed', () => {
    fc.assert(fc.property(aCase({ hosts: 6, people: 3 }), (one) => {
      const rename = (id: string) => `x${9 - Number(id.slice(1))}`;
      const renamed: Case = {
        ...one, policy: { ...one.policy, plans: 100 },
        candidates: one.candidates.map((host) => ({ ...host, hostId: rename(host.hostId) })),
        request: {
          ...one.request, excludedHostIds: one.request.excludedHostIds.map(rename),
          people: one.request.people.map((person) => ({ ...person, knownHostIds: person.knownHostIds.map(rename) })),
          settledSiblings: one.request.settledSiblings!.map((sibling) => ({ ...sibling, hostId: rename(sibling.hostId) })),
        },
      };
      const before = run({ ...one, policy: { ...one.policy, plans: 100 } });
      const after = run(renamed);
      expect(vectorsButDraw(after.plans)).toEqual(vectorsButDraw(before.plans));
      expect(after.plans.map(({ hostIds }) => hostIds.join()).sort()).toEqual(before.plans.map(({ hostIds }) => hostIds.map(rename).sort().join()).sort());
    }), { seed: SEED, numRuns: 150 });
  });

  it('is never worse with one place more', () => {
    fc.assert(fc.property(aCase({ hosts: 6, people: 3 }), fc.integer({ min: 0, max: 5 }), (one, at) => {
      const more = (runs: Candidate['declared']['free']) => runs.map((span) => ({ ...span, places: span.places + 1, female: span.female === null ? null : span.female + 1, male: span.male === null ? null : span.male + 1 }));
      const candidates = one.candidates.map((host, index) => (index !== at ? host : {
        ...host, authorised: { ...host.authorised, free: more(host.authorised.free) }, declared: { ...host.declared, free: more(host.declared.free) },
      }));
      const [before, after] = [run(one), run({ ...one, candidates })];
      if (before.plans.length > 0) expect(compare(after.plans[0]!.vector.slice(0, -DRAW - 1), before.plans[0]!.vector.slice(0, -DRAW - 1))).toBeLessThanOrEqual(0);
      for (const { hostId, listed, unlisted } of before.fitting) {
        const now = after.fitting.find((host) => host.hostId === hostId)!;
        expect([...now.listed, ...now.unlisted]).toEqual(expect.arrayContaining([...listed, ...unlisted]));
      }
    }), { seed: SEED, numRuns: 200 });
  });

  it('survives JSON unchanged and says where each plan differs from the next', () => {
    fc.assert(fc.property(aCase({ hosts: 6, people: 2 }), (one) => {
      const result = run(one);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      result.plans.forEach((plan, index) => {
        const next = result.plans[index + 1];
        expect(plan.components.map(({ value }) => value)).toEqual(plan.vector);
        if (!next) expect(plan.differsFromNext).toBeNull();
        else {
          const at = plan.vector.findIndex((value, component) => value !== next.vector[component]);
          expect(plan.differsFromNext).toEqual({ tier: plan.components[at]!.tier, code: plan.components[at]!.code, value: plan.vector[at], next: next.vector[at] });
          expect(plan.vector[at]).toBeLessThan(next.vector[at]!);
        }
      });
    }), { seed: SEED, numRuns: 150 });
  });
});
