// Times many calls by several clients and says what they were.
import { performance } from 'node:perf_hooks';

/** Calls before the first that counts: until then Node compiles, and the cache of offers fills. */
export const WARM_UP = 60;

/** Runs `call(index)` so many times by so many clients at once; the first are not counted. */
export async function measure(call, { clients, calls, warmUp = WARM_UP }) {
  const times = [];
  let next = 0;
  let began = performance.now();
  const client = async () => {
    for (;;) {
      const index = next;
      next += 1;
      if (index >= calls + warmUp) return;
      if (index === warmUp) began = performance.now();
      const from = performance.now();
      await call(index);
      if (index >= warmUp) times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return figures(times, performance.now() - began);
}

function figures(times, elapsed) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  return { calls: sorted.length, median: at(0.5), p95: at(0.95), p99: at(0.99), perSecond: sorted.length / (elapsed / 1000) };
}

const ms = (value) => `${value.toFixed(value < 10 ? 2 : 1)} ms`.padStart(10);

/** A line of the report. */
export function line(name, { calls, median, p95, p99, perSecond }, more = '') {
  return `  ${name.padEnd(44)}${String(calls).padStart(6)}${ms(median)}${ms(p95)}${ms(p99)}${perSecond.toFixed(0).padStart(8)}/s${more ? `  ${more}` : ''}`;
}

export const HEAD = `  ${''.padEnd(44)}${'calls'.padStart(6)}${'median'.padStart(10)}${'p95'.padStart(10)}${'p99'.padStart(10)}${'rate'.padStart(10)}`;
