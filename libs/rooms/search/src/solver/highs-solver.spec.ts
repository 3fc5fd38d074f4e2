import { afterAll, describe, expect, it } from '@jest/globals';
import { assignGroups, type Program } from '@ugo/domain/matching';
import { solverContract } from '@ugo/domain/matching/batch/testing';
import { HighsSolver } from './highs-solver.js';

const opened: HighsSolver[] = [];
function solver(...options: ConstructorParameters<typeof HighsSolver>): HighsSolver {
  const made = new HighsSolver(...options);
  opened.push(made);
  return made;
}
afterAll(() => Promise.all(opened.map((one) => one.onModuleDestroy())));

/** A knapsack of many dimensions: at its full size hours of branching, whatever the machine. */
function hardProgram(timeLimitMs: number, nodeLimit: number | null = null, size = 300): Program {
  let seed = 7;
  const next = (most: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 1 + Math.floor((seed / 2_147_483_648) * most);
  };
  const ranks = Array.from({ length: size }, (_, index) => index);
  return {
    columns: ranks.map(() => ({ objective: next(1000), lower: 0, upper: 1, integer: true })),
    rows: Array.from({ length: size >> 3 }, () => ({ lower: null, upper: size * 130, columns: ranks, coefficients: ranks.map(() => next(1000)) })),
    timeLimitMs, nodeLimit, start: null,
  };
}
const EASY: Program = {
  columns: [{ objective: 1, lower: 0, upper: 1, integer: true }], rows: [{ lower: null, upper: 1, columns: [0], coefficients: [1] }], timeLimitMs: 20_000, nodeLimit: null, start: null,
};
/** A worker that says it is ready and then does something else than solving. */
const worker = (onMessage: string): URL => new URL(`data:text/javascript,${encodeURIComponent(
  `import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ id }) => { ${onMessage} }); parentPort.postMessage({ ready: true });`)}`);

describe('HiGHS behind the port', () => {
  const highs = solver();
  solverContract(() => highs);

  it('answers the best found and its bound when time is up, and lets the process turn meanwhile', async () => {
    let [turns, done] = [0, false];
    const solved = highs.solve(hardProgram(800)).finally(() => { done = true; });
    while (!done) {
      turns += 1;
      await new Promise((next) => { setImmediate(next); });
    }
    const { status, objective, bound, values } = await solved;
    expect(status).toBe('feasible');
    expect(values).toHaveLength(300);
    expect(bound).toBeGreaterThan(objective!);
    expect(turns).toBeGreaterThan(100); // it would have turned once if it had been blocked
  });

  it('gives the same answer to the same program when nodes are what stops it', async () => {
    const [one, other] = [await highs.solve(hardProgram(60_000, 5, 60)), await highs.solve(hardProgram(60_000, 5, 60))];
    expect(one.status).toBe('feasible');
    expect(other.values).toEqual(one.values);
  });

  it('answers failed for what is no program, and solves the next', async () => {
    expect(await highs.solve({ ...EASY, rows: [{ lower: null, upper: 1, columns: [5], coefficients: [1] }] })).toMatchObject({ status: 'failed', values: [] });
    expect(await highs.solve(EASY)).toMatchObject({ status: 'optimal', values: [1] });
  });

  it('takes several at once, one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => highs.solve(EASY)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill('optimal'));
  });

  it('assigns groups from bare numbers', async () => {
    expect(await assignGroups({
      groups: [{ id: 'a', size: [2, 1] }, { id: 'b', size: [1, 0] }], places: [{ id: 'p', capacity: [2, 1] }, { id: 'q', capacity: [1, 0] }], weights: [[5, null], [4, 1]],
    }, highs)).toMatchObject({ assignment: { a: 'p', b: 'q' }, objective: 6, bound: 6, status: 'optimal', priced: true });
  });
});

describe('a worker that does not behave', () => {
  it('and never answers is ended after the limit and a margin, then replaced', async () => {
    const stuck = solver({ worker: worker('for (;;);'), graceMs: 20 });
    expect(await stuck.solve({ ...EASY, timeLimitMs: 20 })).toMatchObject({ status: 'failed', elapsedMs: 20 });
    expect(await stuck.solve({ ...EASY, timeLimitMs: 20 })).toMatchObject({ status: 'failed' });
  });

  it.each(['process.exit(3)', 'throw new Error("aborted")'])('and crashes (%s) costs its program alone', async (crash) => {
    const answer = `parentPort.postMessage({ id, answer: { status: 'optimal', values: [1] }, elapsedMs: 5 })`;
    const crashing = solver({ worker: worker(`if (id % 2 === 0) { ${crash} } else ${answer};`) });
    expect(await Promise.all([crashing.solve(EASY), crashing.solve(EASY)])).toMatchObject([{ status: 'failed' }, { status: 'optimal', values: [1], elapsedMs: 5 }]);
  });

  it('and cannot start is no reason to throw', async () => {
    expect(await solver({ worker: new URL('data:text/javascript,throw new Error("no")') }).solve(EASY)).toMatchObject({ status: 'failed' });
    expect(await solver({ worker: new URL('data:text/javascript,setInterval(() => undefined, 1000)'), startMs: 10 }).solve(EASY)).toMatchObject({ status: 'failed' });
  });

  it('is asked nothing more once the application closes, nor when too many wait', async () => {
    const closing = solver({ worker: worker('for (;;);') });
    const pending = Array.from({ length: 40 }, () => closing.solve(EASY));
    expect(await pending.at(-1)).toMatchObject({ status: 'failed' });
    await closing.onModuleDestroy();
    expect((await Promise.all(pending)).every(({ status }) => status === 'failed')).toBe(true);
    expect(await closing.solve(EASY)).toMatchObject({ status: 'failed' });
  });
});
