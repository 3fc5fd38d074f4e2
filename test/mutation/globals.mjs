// What the specs import as '@jest/globals' under mutation: the words collect the tests, the runner beside runs them; `expect` is jest's own.
import { createRequire } from 'node:module';
import { format } from 'node:util';

export const { expect } = createRequire(createRequire(import.meta.url).resolve('@jest/globals'))('expect');
/** Every test of the specs loaded, in their order. */
export const tests = [];
const around = [];

export function describe(name, body) {
  around.push(name);
  body();
  around.pop();
}

export function it(name, body) {
  tests.push({ id: `${tests.length} ${[...around, name].join(' ')}`, body });
}

it.each = (rows) => (name, body) => rows.forEach((row) => {
  const words = Array.isArray(row) ? row : [row];
  it(format(name, ...words.slice(0, name.split('%').length - 1)), () => body(...words));
});
