// `npm run prove`: the planner against brute force over every assignment, 12 hosts and 5 children, most hosts with one or two places.
// Prints what the cases were about. Arguments: --cases N (default 10,000), --seed N. Fails with fast-check's report when one differs.
import { parseArgs } from 'node:util';
import '../../tools/build.mjs';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' }, seed: { type: 'string' } } });
const load = (file) => import(`../../libs/domain/dist/matching/testing/${file}.js`);
const [{ proveExact }, { aSiblingCase }, { SEED }] = await Promise.all(['prove-exact', 'sibling-cases', 'arbitraries'].map(load));
const seed = Number(values.seed ?? SEED);
const wanted = Number(values.cases);
const began = performance.now();

const { cases, withPlans, bestIsSplit, incomplete, nobodyPlaced, assignments, nodes } = proveExact(aSiblingCase(), wanted, seed);
const share = (count) => `${count.toLocaleString('en')} (${(100 * count / cases).toFixed(1)} %)`;
console.log(`cases                         ${cases.toLocaleString('en')} of 12 hosts and 5 children`);
console.log(`everyone can be placed        ${share(withPlans)}`);
console.log(`  and the best is a split     ${share(bestIsSplit)}`);
console.log(`only some can be placed       ${share(incomplete)}`);
console.log(`nobody can be placed          ${share(nobodyPlaced)}`);
console.log(`assignments tried one by one  ${assignments.toLocaleString('en')}; steps of the engine ${nodes.toLocaleString('en')}`);
console.log(`time                          ${((performance.now() - began) / 1000).toFixed(0)} s, seed ${seed}`);
console.log('same host sets, same vectors, same order, all proven');
