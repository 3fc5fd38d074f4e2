import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical.js';
import { GENESIS, seal, sealAll, type Anchor, type AuditEntry, type Seal } from './chain.js';
import type { ChainFault } from './faults.js';
import { verifyChain } from './verify.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const settings = { seed: 42, numRuns: 200 };

interface Whole { readonly entries: AuditEntry[]; readonly seals: Seal[]; readonly anchor: Anchor }
const whole = (contents: readonly Json[]): Whole => {
  const entries = contents.map((content, index): AuditEntry => ({ id: `e${index + 1}`, content }));
  const seals = [...sealAll(GENESIS, entries, sha256)];
  const last = seals.at(-1);
  return { entries, seals, anchor: last ? { number: last.number, hash: last.hash } : GENESIS };
};
const faultsOf = ({ entries, seals, anchor }: Whole): readonly ChainFault[] => verifyChain(entries, seals, anchor, sha256).faults;
const named = (kind: ChainFault['kind'], number: number | null, entryId: string | null, other: number | null = null): ChainFault => ({ kind, number, with: other, entryId });
const replaced = <T>(items: readonly T[], index: number, item: T): T[] => items.map((old, at) => (at === index ? item : old));
const without = <T>(items: readonly T[], index: number): T[] => items.filter((_, at) => at !== index);

/** Contents that all differ, as real ones do: each bears its instant. */
const contents = fc.array(fc.jsonValue({ maxDepth: 2 }), { minLength: 2, maxLength: 9 }).map((values) => (
  values.map((value, index): Json => ({ at: index, what: JSON.parse(JSON.stringify(value)) as Json }))));
const position = fc.nat();
const chains = fc.tuple(contents, position, position).map(([values, a, b]) => {
  const first = a % values.length;
  return { chain: whole(values), at: first, other: (first + 1 + b % (values.length - 1)) % values.length };
});

describe('verifyChain finds nothing wrong', () => {
  it('with a whole chain, in any order of reading, and gives its head', () => {
    fc.assert(fc.property(chains, ({ chain }) => {
      expect(faultsOf({ ...chain, entries: [...chain.entries].reverse(), seals: [...chain.seals].reverse() })).toEqual([]);
      expect(verifyChain(chain.entries, chain.seals, null, sha256)).toMatchObject({ faults: [], links: chain.entries.length, pending: 0, head: chain.anchor });
    }), settings);
  });

  it('batch by batch, each from the head of the one before', () => {
    fc.assert(fc.property(chains, ({ chain: { entries, seals, anchor }, at }) => {
      const first = verifyChain(entries.slice(0, at), seals.slice(0, at), null, sha256);
      expect(first.faults).toEqual([]);
      expect(verifyChain(entries.slice(at), seals.slice(at), anchor, sha256, first.head)).toMatchObject({ faults: [], head: anchor });
    }), settings);
  });

  it('with entries the sealer has not come to, where somebody vouches for them', () => {
    const { entries, seals, anchor } = whole([1, 2]);
    expect(verifyChain([...entries, { id: 'e3', content: 3, pending: true }], seals, anchor, sha256)).toMatchObject({ faults: [], pending: 1 });
    expect(verifyChain([], [], GENESIS, sha256)).toMatchObject({ faults: [], head: GENESIS });
  });

  it('with links sealed since the anchor was kept', () => {
    const { entries, seals } = whole([1, 2, 3]);
    expect(verifyChain(entries, seals, { number: 1, hash: seals[0]!.hash }, sha256).faults).toEqual([]);
  });
});

describe('verifyChain names any single corruption', () => {
  const check = (corrupt: (chain: Whole, at: number, other: number) => { bad: Whole; expected: ChainFault }): void => {
    fc.assert(fc.property(chains, ({ chain, at, other }) => {
      const { bad, expected } = corrupt(chain, at, other);
      expect(faultsOf(bad)).toEqual([expected]);
    }), settings);
  };

  it('an entry edited', () => check((chain, at) => ({
    bad: { ...chain, entries: replaced(chain.entries, at, { ...chain.entries[at]!, content: 'something else' }) }, expected: named('edited', at + 1, `e${at + 1}`) })));

  it('an entry\'s id edited', () => check((chain, at) => ({
    bad: { ...chain, entries: replaced(chain.entries, at, { ...chain.entries[at]!, id: 'x' }) }, expected: named('edited', at + 1, `e${at + 1}`) })));

  it.each(['hash', 'previous', 'entryId'] as const)('a link\'s %s edited', (field) => check((chain, at) => ({
    bad: { ...chain, seals: replaced(chain.seals, at, { ...chain.seals[at]!, [field]: 'x' }) }, expected: named('edited', at + 1, field === 'entryId' ? 'x' : `e${at + 1}`) })));

  it.each([1_000_000, 9_007_199_254_740_991, -3, 0.5])('a link\'s number edited to %d', (number) => check((chain, at) => ({
    bad: { ...chain, seals: replaced(chain.seals, at, { ...chain.seals[at]!, number }) }, expected: named('edited', at + 1, `e${at + 1}`) })));

  it('an entry edited and its link sealed again', () => check((chain, at) => {
    const entry = { ...chain.entries[at]!, content: 'something else' };
    const before = at === 0 ? GENESIS : chain.seals[at - 1]!;
    const last = at === chain.seals.length - 1;
    return {
      bad: { ...chain, entries: replaced(chain.entries, at, entry), seals: replaced(chain.seals, at, seal(before, entry, sha256)) },
      expected: named(last ? 'rewritten' : 'edited', at + 1, entry.id),
    };
  }));

  it('everything sealed again from an entry on', () => check((chain, at) => {
    const entries = replaced(chain.entries, at, { ...chain.entries[at]!, content: 'something else' });
    return { bad: { ...chain, entries, seals: [...sealAll(GENESIS, entries, sha256)] }, expected: named('rewritten', entries.length, `e${entries.length}`) };
  }));

  it('an entry deleted', () => check((chain, at) => (
    { bad: { ...chain, entries: without(chain.entries, at) }, expected: named('deleted', at + 1, `e${at + 1}`) })));

  it('an entry deleted with its link', () => check((chain, at) => ({
    bad: { ...chain, entries: without(chain.entries, at), seals: without(chain.seals, at) },
    expected: at === chain.seals.length - 1 ? named('cut', at + 1, null, at + 1) : named('deleted', at + 1, null) })));

  it('a link deleted', () => check((chain, at) => ({
    bad: { ...chain, seals: without(chain.seals, at) },
    expected: at === chain.seals.length - 1 ? named('cut', at + 1, null, at + 1) : named('deleted', at + 1, `e${at + 1}`) })));

  it('an entry inserted', () => check((chain) => (
    { bad: { ...chain, entries: [{ id: 'x', content: 'new' }, ...chain.entries] }, expected: named('inserted', null, 'x') })));

  it('an entry inserted with a link of its own, in the place of another', () => check((chain, at) => {
    const entry = { id: 'x', content: 'new' };
    const forged = seal(at === 0 ? GENESIS : chain.seals[at - 1]!, entry, sha256);
    // The last link has no next one to speak for it: there the anchor tells which of the two is true.
    const bad = { ...chain, entries: [...chain.entries, entry], seals: [forged, ...chain.seals] };
    return { bad, expected: named('inserted', at + 1, 'x') };
  }));

  it('an entry added at the end with a link that follows nothing', () => check((chain) => {
    const number = chain.seals.length + 1;
    return {
      bad: { ...chain, entries: [...chain.entries, { id: 'x', content: 'new' }], seals: [...chain.seals, { number, entryId: 'x', previous: chain.anchor.hash, hash: 'x' }] },
      expected: named('inserted', number, 'x'),
    };
  }));

  it.each([['content'], ['id']] as const)('two entries\' %s swapped', (field) => check((chain, at, other) => {
    const [a, b] = [chain.entries[at]!, chain.entries[other]!];
    const entries = replaced(replaced(chain.entries, at, { ...a, [field]: b[field] }), other, { ...b, [field]: a[field] });
    const first = Math.min(at, other);
    return { bad: { ...chain, entries }, expected: named('swapped', first + 1, `e${first + 1}`, Math.max(at, other) + 1) };
  }));

  it.each([[['number']], [['entryId']], [['hash']], [['previous']], [['entryId', 'hash']], [['number', 'previous']]] as const)('two links\' %j swapped', (fields) => {
    fc.assert(fc.property(chains, ({ chain, at, other }) => {
      const pick = (link: Seal): Partial<Seal> => Object.fromEntries(fields.map((field) => [field, link[field]]));
      const [a, b] = [chain.seals[at]!, chain.seals[other]!];
      const seals = replaced(replaced(chain.seals, at, { ...a, ...pick(b) }), other, { ...b, ...pick(a) });
      const found = faultsOf({ ...chain, seals });
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ kind: 'swapped', number: Math.min(at, other) + 1, with: Math.max(at, other) + 1 });
    }), settings);
  });

  it('the tail cut, entries and links', () => check((chain, at) => ({
    bad: { ...chain, entries: chain.entries.slice(0, at), seals: chain.seals.slice(0, at) }, expected: named('cut', at + 1, null, chain.seals.length) })));

  it('the links of the tail cut, entries left behind', () => check((chain, at) => (
    { bad: { ...chain, seals: chain.seals.slice(0, at) }, expected: named('cut', at + 1, null, chain.seals.length) })));

  it('the head cut off', () => {
    const chain = whole([1, 2, 3, 4]);
    expect(faultsOf({ ...chain, entries: chain.entries.slice(2), seals: chain.seals.slice(2) })).toEqual([named('deleted', 1, null, 2)]);
  });
});

describe('canonicalJson', () => {
  it('is one text for one value, whatever the order of keys, and reads back the same', () => {
    expect(canonicalJson({ b: [1, null, true], a: 'é"' })).toBe('{"a":"é\\"","b":[1,null,true]}');
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const kept = JSON.parse(JSON.stringify(value)) as Json;
      expect(JSON.parse(canonicalJson(kept))).toEqual(kept);
    }), settings);
  });

  it.each([[Number.NaN], [Infinity], [-0], [undefined], [new Date(0)], ['\uD800'], [{ a: undefined }], [new Map()]])('refuses %p, which JSON would change', (value) => {
    expect(() => canonicalJson(value as unknown as Json)).toThrow(TypeError);
  });
});
