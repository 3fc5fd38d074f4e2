import { describe, expect, it } from '@jest/globals';
import { EventStream } from './event-stream.js';

const collect = async <T>(stream: EventStream<T>): Promise<T[]> => {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
};

describe('EventStream', () => {
  it('gives what was pushed, in order, to a reader that waits', async () => {
    const stream = new EventStream<number>();
    const first = stream.next();
    stream.push(1);
    stream.push(2);
    expect([await first, await stream.next()]).toEqual([{ value: 1, done: false }, { value: 2, done: false }]);
  });

  it('lets a waiting reader go when its owner leaves, tells once, and takes nothing more', async () => {
    let left = 0;
    const stream = new EventStream<number>(() => { left += 1; });
    const waiting = stream.next();
    await stream.return();
    stream.end();
    stream.push(1);
    expect([await waiting, await stream.next(), left]).toEqual([{ value: undefined, done: true }, { value: undefined, done: true }, 1]);
  });

  it('cuts off a reader that is too far behind', async () => {
    let left = false;
    const stream = new EventStream<number>(() => { left = true; });
    for (let item = 0; item <= 1_000; item += 1) stream.push(item);
    expect([left, await collect(stream)]).toEqual([true, []]);
  });

  it('maps one by one, leaves out null, and ends both ends on an error', async () => {
    let left = false;
    const source = new EventStream<number>(() => { left = true; });
    const mapped = source.map((item) => (item === 4 ? Promise.reject(new Error('over')) : Promise.resolve(item % 2 ? item * 10 : null)));
    const items = collect(mapped);
    for (const item of [1, 2, 3, 4, 5]) source.push(item);
    expect([await items, left]).toEqual([[10, 30], true]);
  });

  it('ends the source when the mapped one is left', async () => {
    let left = false;
    const mapped = new EventStream<number>(() => { left = true; }).map(async (item) => item);
    await mapped[Symbol.asyncDispose]();
    expect(left).toBe(true);
  });
});
