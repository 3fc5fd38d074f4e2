// What the specs import as '@jest/globals' under mutation: the words collect the tests, the runner beside runs them; `expect` is jest's own.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { format } from 'node:util';

export const { expect } = createRequire(createRequire(import.meta.url).resolve('@jest/globals'))('expect');
/** Every test of the specs loaded, in their order. */
export const tests = [];
const around = [];
const known = new Map();

/** Keeps a test under an id that changes with its words: what is known of a mutant from an earlier run holds as long as its tests say the same. */
function add(name, body, said) {
  const id = `${[...around, name].join(' ')} ${createHash('sha1').update(String(said)).digest('hex').slice(0, 8)}`;
  known.set(id, (known.get(id) ?? 0) + 1);
  tests.push({ id: known.get(id) === 1 ? id : `${id} ${known.get(id)}`, body });
}

export function describe(name, body) {
  around.push(name);
  body();
  around.pop();
}

export function it(name, body) {
  add(name, body, body);
}

it.each = (rows) => (name, body) => rows.forEach((row) => {
  const words = Array.isArray(row) ? row : [row];
  add(format(name, ...words.slice(0, name.split('%').length - 1)), () => body(...words), body);
});
