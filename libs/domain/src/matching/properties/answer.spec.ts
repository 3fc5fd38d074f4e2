import { describe, it } from '@jest/globals';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explain } from '../explain.js';
import { aCase, SEED } from '../testing/arbitraries.js';
import type { Case } from '../testing/arbitraries.js';
import { faultsOfPlan } from '../testing/check-plan.js';
import { match } from '../testing/checked-match.js';
import { compareInOrder } from '../testing/compare.js';
import { RUNS } from '../testing/runs.js';

const run = ({ request, candidates, policy, context }: Case) => match(request, candidates, policy, context);

describe('what every answer says', () => {
  it('has each person and host exactly once: used by a listed plan, fitting, or refused with a reason', () => {
    fc.assert(fc.property(aCase({ hosts: 7, people: 3 }), (one) => {
      const result = run(one);
      const used = new Set([...result.plans, ...result.incomplete].flatMap(({ assignments }) => assignments.map(({ personKey, hostId }) => `${personKey}@${hostId}`)));
      for (const { hostId } of one.candidates) {
        const fitting = result.fitting.find((host) => host.hostId === hostId);
        const refusals = result.excluded.find((host) => host.hostId === hostId)?.refusals ?? [];
        for (const { key } of one.request.people) {
          assert.equal(used.has(`${key}@${hostId}`), fitting?.listed.includes(key) ?? false);
          const states = [fitting?.listed.includes(key), fitting?.unlisted.includes(key), refusals.some(({ personKey }) => personKey === null || personKey === key)];
          assert.equal(states.filter(Boolean).length, 1);
        }
      }
      assert.deepEqual({ ...result.counts, candidates: 7, fitting: result.fitting.length, excluded: result.excluded.length }, result.counts);
    }), { seed: SEED, numRuns: RUNS });
  });

  it('refuses a person exactly where the second checker does', () => {
    fc.assert(fc.property(aCase({ hosts: 7, people: 2 }), (one) => {
      const { fitting } = run(one);
      for (const { hostId } of one.candidates) {
        for (const person of one.request.people) {
          const alone = { ...one.request, people: [person], together: one.request.together.filter((pair) => pair.includes('elder') && pair.includes(person.key)), apart: one.request.apart.filter((pair) => pair.includes('elder') && pair.includes(person.key)) };
          const fits = fitting.some((host) => host.hostId === hostId && [...host.listed, ...host.unlisted].includes(person.key));
          assert.equal(faultsOfPlan([{ personKey: person.key, hostId }], one.candidates, alone).length === 0, fits);
        }
      }
    }), { seed: SEED, numRuns: RUNS });
  });

  it('agrees with explain() about every host', () => {
    fc.assert(fc.property(aCase({ hosts: 5, people: 2 }), (one) => {
      const result = run(one);
      for (const candidate of one.candidates) {
        const { rules, fits } = explain(one.request, candidate, one.policy, one.context);
        const excluded = result.excluded.find(({ hostId }) => hostId === candidate.hostId)?.refusals ?? [];
        const alone = rules.flatMap(({ refusals }) => refusals).filter(({ personKey, rule }) => personKey !== null || excluded.some((own) => own.rule === rule && own.personKey === null));
        const text = (refusals: readonly object[]) => refusals.map((refusal) => JSON.stringify(refusal)).sort();
        assert.deepEqual(text(alone), text(excluded));
        assert.equal(fits, rules.every(({ passed }) => passed));
        if (fits) assert.deepEqual(result.fitting.find(({ hostId }) => hostId === candidate.hostId)?.allTogether, []);
      }
    }), { seed: SEED, numRuns: RUNS });
  });

  it('lists near misses for nearness only, and says what each would need', () => {
    fc.assert(fc.property(aCase({ hosts: 7, people: 3 }), (one) => {
      const { nearMisses, counts } = run(one);
      assert.equal(nearMisses.length, Math.min(20, counts.nearMisses));
      for (const { people, refusals } of nearMisses) {
        assert(people.length > 0);
        assert(refusals.length > 0);
        assert(refusals.every(({ near }) => near));
        assert(refusals.every(({ personKey }) => personKey === null || people.includes(personKey)));
      }
    }), { seed: SEED, numRuns: RUNS });
  });

  it('survives JSON unchanged, and is the same again', () => {
    fc.assert(fc.property(aCase({ hosts: 6, people: 2 }), (one) => {
      const result = run(one);
      assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
      assert.deepEqual(run(JSON.parse(JSON.stringify(one)) as Case), result);
    }), { seed: SEED, numRuns: RUNS });
  });

  it('says where each plan differs from the next, whose vector is worse there', () => {
    fc.assert(fc.property(aCase({ hosts: 6, people: 3 }), (one) => {
      const { plans, incomplete } = run(one);
      for (const list of [plans, incomplete]) {
        list.forEach((plan, index) => {
          const next = list[index + 1];
          assert.deepEqual(plan.components.map(({ value }) => value), plan.vector);
          assert(plan.vector.every(Number.isInteger));
          if (!next) {
            assert.equal(plan.differsFromNext, null);
            return;
          }
          const at = plan.vector.findIndex((value, component) => value !== next.vector[component]);
          assert.deepEqual(plan.differsFromNext, { tier: plan.components[at]!.tier, code: plan.components[at]!.code, value: plan.vector[at], next: next.vector[at] });
          assert(compareInOrder(plan.vector, next.vector) < 0);
        });
      }
    }), { seed: SEED, numRuns: RUNS });
  });
});
