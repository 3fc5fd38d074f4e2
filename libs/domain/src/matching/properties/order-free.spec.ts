import { describe, it } from '@jest/globals';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aCase, SEED } from '../testing/arbitraries.js';
import type { Case } from '../testing/arbitraries.js';
import { match } from '../testing/checked-match.js';
import { bySetOfHosts, vectorButDraw } from '../testing/compare.js';
import { RUNS } from '../testing/runs.js';
import { aSiblingCase } from '../testing/sibling-cases.js';

const run = ({ request, candidates, policy, context }: Case) => match(request, candidates, policy, context);
const orderOf = (count: number) => fc.shuffledSubarray(Array.from({ length: count }, (_, index) => index), { minLength: count });

/** The same case in which every host bears another id, and ids come in another order. */
function renamed(one: Case, order: readonly number[]): { case: Case; idOf: (id: string) => string } {
  const names = new Map(one.candidates.map(({ hostId }, index) => [hostId, `x${String(order[index]).padStart(2, '0')}`]));
  const idOf = (id: string) => names.get(id)!;
  const known = (ids: readonly string[]) => ids.filter((id) => names.has(id)).map(idOf);
  return {
    idOf,
    case: {
      ...one,
      candidates: one.candidates.map((host) => ({ ...host, hostId: idOf(host.hostId) })),
      request: {
        ...one.request, excludedHostIds: known(one.request.excludedHostIds),
        people: one.request.people.map((person) => ({ ...person, knownHostIds: known(person.knownHostIds) })),
        settledSiblings: one.request.settledSiblings!.map((sibling) => ({ ...sibling, hostId: idOf(sibling.hostId) })),
      },
    },
  };
}

describe('an answer depends on what is asked, not on how it is written', () => {
  it('is the same whatever the order of candidates and of people', () => {
    fc.assert(fc.property(aCase({ hosts: 7, people: 3 }), orderOf(7), orderOf(3), (one, hosts, people) => {
      const turned: Case = {
        ...one, candidates: hosts.map((at) => one.candidates[at]!),
        request: { ...one.request, people: people.map((at) => one.request.people[at]!), together: [...one.request.together].reverse(), apart: [...one.request.apart].reverse().map(([a, b]) => [b, a] as const) },
      };
      assert.deepEqual(run(turned), run(one));
    }), { seed: SEED, numRuns: RUNS });
  });

  it('is the same for groups of four over nine homes', () => {
    fc.assert(fc.property(aSiblingCase({ hosts: 9, people: 4 }), orderOf(9), orderOf(4), (one, hosts, people) => {
      const turned: Case = { ...one, candidates: hosts.map((at) => one.candidates[at]!), request: { ...one.request, people: people.map((at) => one.request.people[at]!) } };
      assert.deepEqual(run(turned), run(one));
    }), { seed: SEED, numRuns: RUNS });
  });

  it('has the same vectors in order, and the same hosts but for the draw, when hosts are renamed', () => {
    fc.assert(fc.property(aCase({ hosts: 6, people: 3 }), orderOf(6), (one, order) => {
      const every: Case = { ...one, policy: { ...one.policy, plans: 100 } }; // all of them: a draw must not decide which are listed
      const other = renamed(every, order);
      const [before, after] = [run(every), run(other.case)];
      for (const list of ['plans', 'incomplete'] as const) {
        assert.deepEqual(after[list].map(vectorButDraw), before[list].map(vectorButDraw));
        const expected = new Map([...bySetOfHosts(before[list])].map(([hosts, vector]) => [hosts.split(',').map(other.idOf).sort().join(), vector]));
        assert.deepEqual(bySetOfHosts(after[list]), expected);
      }
      assert.deepEqual(after.counts, before.counts);
    }), { seed: SEED, numRuns: RUNS });
  });

  it('is the same when people are renamed, but for their names', () => {
    const rename = (key: string) => (key === 'elder' ? key : `p${9 - Number(key.slice(1))}`);
    fc.assert(fc.property(aCase({ hosts: 6, people: 3 }), (one) => {
      const pairs = (list: Case['request']['apart']) => list.map(([a, b]) => [rename(a), rename(b)] as const);
      const other: Case = { ...one, request: { ...one.request, people: one.request.people.map((person) => ({ ...person, key: rename(person.key) })), together: pairs(one.request.together), apart: pairs(one.request.apart) } };
      const [before, after] = [run(one), run(other)];
      for (const list of ['plans', 'incomplete'] as const) {
        assert.deepEqual(after[list].map(({ vector }) => vector), before[list].map(({ vector }) => vector));
        assert.deepEqual(after[list].map(({ hostIds }) => hostIds), before[list].map(({ hostIds }) => hostIds));
      }
    }), { seed: SEED, numRuns: RUNS });
  });
});
