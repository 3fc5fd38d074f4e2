import './load.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, tests } from './globals.mjs';

/** Where the changed code looks for the mutant that is on, and counts what it reaches. */
const switches = globalThis.__stryker__ ??= {};

/** How long each test took when nothing was changed, for the processes beside the one that measured it. */
const TIMES = 'spec-times.json';
const inOrder = (times) => tests.toSorted((one, other) => times[one.id] - times[other.id]);

/** What a test throws, or null when it passes. */
async function failure({ id, body }) {
  switches.currentTestId = id;
  expect.setState({ assertionCalls: 0, currentTestName: id });
  try {
    await body();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    switches.currentTestId = undefined;
  }
}

/**
 * Runs the specs in one process that stays: a mutant costs the tests that reach it, not the loading of a hundred modules. A mutant that
 * spoils what tests share (a table changed in place) is noticed, for the test that failed must pass without it: the process is then given up.
 */
class SpecRunner {
  fresh = true;
  spoiled = false;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    await import('./setup.mjs');
    await import(pathToFileURL(resolve('test/mutation/every.spec.ts')).href);
  }

  async dryRun() {
    const results = [];
    for (const test of tests) {
      const started = performance.now();
      const failureMessage = await failure(test);
      const told = { id: test.id, name: test.id, timeSpentMs: performance.now() - started };
      results.push(failureMessage === null ? { ...told, status: 0 } : { ...told, status: 1, failureMessage });
    }
    writeFileSync(TIMES, JSON.stringify(Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    return { status: 'complete', tests: results, mutantCoverage: switches.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (this.spoiled) throw new Error('A mutant before this one changed what the specs share.');
    this.quickestFirst ??= inOrder(JSON.parse(readFileSync(TIMES, 'utf8')));
    const asked = testFilter ? this.quickestFirst.filter(({ id }) => testFilter.includes(id)) : this.quickestFirst;
    for (const [at, test] of asked.entries()) {
      Object.assign(switches, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
      const failureMessage = await failure(test);
      const isEndless = switches.hitCount > hitLimit;
      Object.assign(switches, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
      if (failureMessage === null && !isEndless) continue;
      this.spoiled = await failure(test) !== null;
      if (this.spoiled && !this.fresh) throw new Error(`Fails without a mutant too: ${test.id}`);
      this.fresh = false;
      return isEndless ? { status: 'timeout' } : { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: at + 1 };
    }
    this.fresh = false;
    return { status: 'survived', nrOfTests: asked.length };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'specs', injectableClass: SpecRunner }];
