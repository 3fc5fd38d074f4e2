// The matching alone, in one thread and without a database: one child, the three families of sibling groups, growth, memory.
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { match, PLANNED } from '@ugo/domain/matching';
import { FAMILIES, familyCase } from '../../libs/domain/dist/matching/families.bench.js';
import { aDepartement, requestFor } from '../../libs/domain/dist/matching/matching.bench.js';

const CONTEXT = { now: '2026-03-11T09:00:00.000Z', zone: 'Europe/Paris' };
const SIZES = [250, 500, 1000, 2000, 4000];
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 1)} ms`.padStart(10);

/** Matches every case, once to warm up and once for the clock. */
function timed(cases) {
  for (const { request, candidates } of cases.slice(0, 40)) match(request, candidates, PLANNED, CONTEXT);
  collect();
  const runs = cases.map(({ request, candidates }) => {
    const began = performance.now();
    const { effort, plans, incomplete } = match(request, candidates, PLANNED, CONTEXT);
    return { time: performance.now() - began, ...effort, plans: plans.length, incomplete: incomplete.length };
  });
  const times = runs.map(({ time }) => time).sort((a, b) => a - b);
  const nodes = runs.map((run) => run.nodes).sort((a, b) => a - b);
  return {
    runs: runs.length, median: at(times, 0.5), p99: at(times, 0.99), longest: times.at(-1), nodes: at(nodes, 0.5), mostNodes: nodes.at(-1),
    proven: runs.filter(({ proven }) => proven).length,
  };
}

const family = (name, count, hosts) => Array.from({ length: count }, (_, seed) => familyCase(name, seed, hosts));
const departement = (people, count, hosts) => {
  const candidates = aDepartement(hosts);
  return Array.from({ length: count }, (_, index) => ({ request: requestFor(people, `bench-${index}`), candidates }));
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
export function reportMatching(quick) {
  const count = quick ? 40 : 200;
  console.log(`\nthe matching alone, one thread, no database\n  ${''.padEnd(40)}${'cases'.padStart(5)}${'median'.padStart(10)}${'p99'.padStart(10)}${'longest'.padStart(10)}${'steps'.padStart(9)}${'most'.padStart(9)}${'proven'.padStart(10)}`);
  row('one child, 2,000 hosts', timed(departement(1, count, 2000)));
  row('four siblings, 2,000 hosts', timed(departement(4, count, 2000)));
  for (const name of FAMILIES) row(`eight siblings, 2,000 hosts, ${name}`, timed(family(name, count, 2000)));
  console.log(`\n  growth, medians${''.padEnd(12)}${SIZES.map((size) => `${size.toLocaleString('en')} hosts`.padStart(13)).join('')}`);
  const growth = (name, casesOf) => console.log(`  ${name.padEnd(27)}${SIZES.map((size) => ms(timed(casesOf(size)).median).padStart(13)).join('')}`);
  growth('one child', (size) => departement(1, 40, size));
  growth('four siblings', (size) => departement(4, 40, size));
  for (const name of FAMILIES) growth(`eight siblings, ${name}`, (size) => family(name, quick ? 5 : 20, size));
  const heap = (name, one) => {
    const { during, kept } = heapOf(one);
    console.log(`  heap, ${name.padEnd(34)}${(during / 2 ** 20).toFixed(1).padStart(7)} MB during, ${(kept / 2 ** 20).toFixed(1)} MB kept by the answer`);
  };
  heap('one child, 2,000 hosts', departement(1, 1, 2000)[0]);
  for (const name of FAMILIES) heap(`eight siblings, ${name}`, family(name, 1, 2000)[0]);
}
