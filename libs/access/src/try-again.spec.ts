import { describe, expect, it } from '@jest/globals';
import { Refused } from './refusal.js';
import { isLost, type Retried, withRetry } from './try-again.js';

const failing = (...errors: object[]) => {
  let calls = 0;
  const work = async (): Promise<string> => {
    const error = errors[calls] as Error | undefined;
    calls += 1;
    if (error) throw error;
    return 'done';
  };
  return { work, calls: () => calls };
};
const code = (of: string, more: object = {}): Error => Object.assign(new Error('from the database'), { code: of, ...more });
const pauses: number[] = [];
const tried = (retried: Retried, work: () => Promise<string>): Promise<unknown> => withRetry(retried, work, async (attempt) => { pauses.push(attempt); })
  .catch((error: unknown) => (error instanceof Refused ? error.refusal : error));

describe('another try', () => {
  it.each(['40001', '40P01', '55P03', '23P01', '23514'])('gets past %s, after a pause', async (of) => {
    pauses.length = 0;
    expect(await tried('undone', failing(code(of), code(of)).work)).toBe('done');
    expect(pauses).toEqual([1, 2]);
  });

  it.each(['57P01', '57P03', '08006', 'ECONNRESET'])('after %s is only made where doing it twice is harmless', async (of) => {
    expect(await tried('undoneOrLost', failing(code(of)).work)).toBe('done');
    const once = failing(code(of));
    expect(await tried('undone', once.work)).toMatchObject({ code: 'TRY_AGAIN' });
    expect(once.calls()).toBe(1);
  });

  it.each(['40001', '40P01', '55P03', '57P01'])('is not made for ever: %s becomes a refusal that says when to come back', async (of) => {
    const { work, calls } = failing(...Array.from({ length: 9 }, () => code(of)));
    expect(await tried('undoneOrLost', work)).toMatchObject({ code: 'TRY_AGAIN', retryAfterSeconds: 2, problems: [] });
    expect(calls()).toBe(4);
  });

  it('is not made where a claim does not fit: the place is gone', async () => {
    const { work, calls } = failing(code('23514', { constraint: 'claim_fits' }));
    expect(await tried('undoneOrLost', work)).toMatchObject({ code: 'NO_PLACE_LEFT' });
    expect(calls()).toBe(1);
  });

  it('is not made for what is wrong, which stays as it is', async () => {
    const [wrong, check] = [code('42601'), code('23514', { constraint: 'other' })];
    expect(await tried('undoneOrLost', failing(wrong).work)).toBe(wrong);
    expect(await tried('undoneOrLost', failing(check, check, check, check).work)).toBe(check);
  });

  it('waits a little by itself', async () => {
    expect(await withRetry('undone', failing(code('40P01')).work)).toBe('done');
  });
});

it('knows a lost connection by its code or its words, one address or several', () => {
  expect([new Error('Connection terminated unexpectedly'), new AggregateError([code('ECONNREFUSED')]), code('57P02'), code('40001'), new Error('x'), null].map(isLost))
    .toEqual([true, true, true, false, false, false]);
});
