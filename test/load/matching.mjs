// The matching alone, in one thread and without a database: one child, the three families of sibling groups, growth, memory.
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { match, PLANNED } from '@ugo/domain/matching';
import { HighsSolver } from '@ugo/search';
import { benchBatch } from '../../libs/domain/dist/matching/batch/batch.bench.js';
import { FAMILIES, familyCase } from '../../libs/domain/dist/matching/families.bench.js';
import { aDepartement, requestFor } from '../../libs/domain/dist/matching/matching.bench.js';

const CONTEXT = { now: '2026-03-11T09:00:00.000Z', zone: 'Europe/Paris' };
const SIZES = [250, 500, 1000, 2000, 4000];
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 1)} ms`.padStart(10);

/** Matches so many cases; each is made just before and forgotten, so that the heap holds one. */
function timed(caseOf, count) {
  const run = (index) => {
    const { request, candidates } = caseOf(index);
    const began = performance.now();
    const { effort } = match(request, candidates, PLANNED, CONTEXT);
    return { time: performance.now() - began, ...effort };
  };
  for (let index = 0; index < 40; index += 1) run(index % count); // until Node has compiled
  collect();
  const runs = Array.from({ length: count }, (_, index) => run(index));
  const times = runs.map(({ time }) => time).sort((a, b) => a - b);
  const nodes = runs.map((one) => one.nodes).sort((a, b) => a - b);
  return {
    runs: count, median: at(times, 0.5), p99: at(times, 0.99), longest: times.at(-1), nodes: at(nodes, 0.5), mostNodes: nodes.at(-1),
    proven: runs.filter(({ proven }) => proven).length,
  };
}

const family = (name, hosts = 2000) => (seed) => familyCase(name, seed, hosts);
const departement = (people, hosts = 2000) => {
  const candidates = aDepartement(hosts);
  return (index) => ({ request: requestFor(people, `bench-${index}`), candidates });
};

/** Heap that one answer and what it took to find it leave behind, before anything is collected. */
function heapOf({ request, candidates }) {
  collect();
  const before = process.memoryUsage().heapUsed;
  const result = match(request, candidates, PLANNED, CONTEXT);
  const during = process.memoryUsage().heapUsed - before;
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  return { during, kept, plans: result.plans.length };
}

function row(name, { runs, median, p99, longest, nodes, mostNodes, proven }) {
  console.log(`  ${name.padEnd(40)}${String(runs).padStart(5)}${ms(median)}${ms(p99)}${ms(longest)}${String(nodes).padStart(9)}${String(mostNodes).padStart(9)}${`${proven}/${runs}`.padStart(10)}`);
}

/** Prints the figures of the engine. @param quick fewer cases */
export async function reportMatching(quick) {
  const count = quick ? 40 : 200;
  console.log(`\nthe matching alone, one thread, no database\n  ${''.padEnd(40)}${'cases'.padStart(5)}${'median'.padStart(10)}${'p99'.padStart(10)}${'longest'.padStart(10)}${'steps'.padStart(9)}${'most'.padStart(9)}${'proven'.padStart(10)}`);
  row('one child, 2,000 hosts', timed(departement(1), count));
  row('four siblings, 2,000 hosts', timed(departement(4), count));
  for (const name of FAMILIES) row(`eight siblings, 2,000 hosts, ${name}`, timed(family(name), count));
  console.log(`\n  growth, medians${''.padEnd(12)}${SIZES.map((size) => `${size.toLocaleString('en')} hosts`.padStart(13)).join('')}`);
  const growth = (name, casesOf, many) => console.log(`  ${name.padEnd(27)}${SIZES.map((size) => ms(timed(casesOf(size), many).median).padStart(13)).join('')}`);
  growth('one child', (size) => departement(1, size), 40);
  growth('four siblings', (size) => departement(4, size), 40);
  for (const name of FAMILIES) growth(`eight siblings, ${name}`, (size) => family(name, size), quick ? 10 : 30);
  const heap = (name, one) => {
    const { during, kept } = heapOf(one);
    console.log(`  heap, ${name.padEnd(34)}${(during / 2 ** 20).toFixed(1).padStart(7)} MB during, ${(kept / 2 ** 20).toFixed(1)} MB kept by the answer`);
  };
  heap('one child, 2,000 hosts', departement(1)(0));
  for (const name of FAMILIES) heap(`eight siblings, ${name}`, family(name)(0));
  await reportJointly(quick ? 2 : 4);
}

/** Forty waiting requests taken together over 300 hosts: the first run pays for the solver's start. */
async function reportJointly(runs) {
  const solver = new HighsSolver();
  const memory = () => { collect(); const { heapUsed, external } = process.memoryUsage(); return heapUsed + external; };
  console.log('\n  40 waiting requests × 20 plans over 300 hosts, jointly');
  for (let run = 1; run <= runs; run += 1) {
    const { columns, matchingMs, jointMs, solves, status, joint, oneByOne, memoryBytes } = await benchBatch(() => performance.now(), memory, solver);
    console.log(`  run ${run}: matching ${ms(matchingMs).trim()}, jointly ${ms(jointMs).trim()}, in all ${ms(matchingMs + jointMs).trim()}; ${columns} columns, ${solves} solves, ${status}, ${(memoryBytes / 2 ** 20).toFixed(1)} MB kept`);
    if (run === runs) console.log(`         children placed ${joint.childrenPlaced}, one by one ${oneByOne.childrenPlaced}`);
  }
  await solver.onModuleDestroy();
}
