import { describe, expect, it } from '@jest/globals';
import { Refused } from '@ugo/access';
import { SearchGate } from './search-gate.js';

/** Work that ends when told. */
function controlled() {
  let finish = (): void => undefined;
  const done = new Promise<string>((resolve) => { finish = () => resolve('done'); });
  return { work: () => done, finish: () => finish() };
}

describe('the gate of searches', () => {
  it('lets so many through at once and the next when one leaves', async () => {
    const gate = new SearchGate(1, 1);
    const first = controlled();
    const running = gate.through(first.work);
    let entered = false;
    const waiting = gate.through(async () => { entered = true; return 'second'; });
    await Promise.resolve();
    expect(entered).toBe(false);
    first.finish();
    expect(await Promise.all([running, waiting])).toEqual(['done', 'second']);
  });

  it('refuses with a retry hint when too many wait', async () => {
    const gate = new SearchGate(1, 0);
    const first = controlled();
    const running = gate.through(first.work);
    const refusal = await gate.through(async () => 'never').catch((error: unknown) => (error as Refused).refusal);
    expect(refusal).toMatchObject({ code: 'TOO_MANY_SEARCHES', retryAfterSeconds: 2 });
    first.finish();
    await running;
  });

  it('refuses one that waited too long, and keeps its place for nobody', async () => {
    const gate = new SearchGate(1, 5, 1);
    const first = controlled();
    const running = gate.through(first.work);
    await expect(gate.through(async () => 'never')).rejects.toBeInstanceOf(Refused);
    first.finish();
    await running;
    expect(await gate.through(async () => 'free again')).toBe('free again');
  });

  it('gives the place back when the work fails', async () => {
    const gate = new SearchGate(1, 0);
    await expect(gate.through(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await gate.through(async () => 'free')).toBe('free');
  });
});
