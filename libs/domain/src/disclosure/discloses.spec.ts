import { describe, expect, it } from '@jest/globals';
import { disclose, discloses, NOTHING, type Circumstances, type Sight } from './discloses.js';
import { DATA, VIEWERS, type Datum, type Viewer } from './table.js';

/** The circumstances under which the most may be seen; each expectation below takes one away. */
const BEST: Circumstances = { withinTerritory: true, secret: false, confidential: false, own: true, expired: false, yesTaken: true, fewFamilies: false };

/** A condition, and what is left to see when it fails. */
interface Condition { readonly without: Circumstances }
const territory: Condition = { without: { withinTerritory: false } };
const notSecret: Condition = { without: { secret: true } };
const notConfidential: Condition = { without: { confidential: true } };
const own: Condition = { without: { own: false } };
const notExpired: Condition = { without: { expired: true } };
const yesTaken: Condition = { without: { yesTaken: false } };

/** Written out by hand, cell by cell; never derived from the data under test. */
const CELLS: readonly [Datum, Viewer, Sight, Condition?][] = [
  ['caseSummary', 'workerWhoFollows', 'full'],
  ['caseSummary', 'otherWorker', 'full', territory],
  ['caseSummary', 'hostAsked', 'full'],
  ['caseSummary', 'hostTaken', 'full'],
  ['caseSummary', 'manager', 'counts'],
  ['caseSummary', 'observer', 'nothing'],
  ['caseSummary', 'ownerHost', 'nothing'],
  ['caseSummary', 'administrator', 'nothing'],
  ['hostNote', 'workerWhoFollows', 'full'],
  ['hostNote', 'otherWorker', 'nothing'],
  ['hostNote', 'hostAsked', 'full', notExpired],
  ['hostNote', 'hostTaken', 'full'],
  ['hostNote', 'manager', 'nothing'],
  ['hostNote', 'observer', 'nothing'],
  ['hostNote', 'ownerHost', 'nothing'],
  ['hostNote', 'administrator', 'nothing'],
  ['identity', 'workerWhoFollows', 'full'],
  ['identity', 'otherWorker', 'nothing'],
  ['identity', 'hostAsked', 'nothing'],
  ['identity', 'hostTaken', 'full'],
  ['identity', 'manager', 'nothing'],
  ['identity', 'observer', 'nothing'],
  ['identity', 'ownerHost', 'nothing'],
  ['identity', 'administrator', 'nothing'],
  ['hostOfChild', 'workerWhoFollows', 'full'],
  ['hostOfChild', 'otherWorker', 'full', notSecret],
  ['hostOfChild', 'hostAsked', 'nothing'],
  ['hostOfChild', 'hostTaken', 'full', own],
  ['hostOfChild', 'manager', 'counts', notSecret],
  ['hostOfChild', 'observer', 'nothing'],
  ['hostOfChild', 'ownerHost', 'nothing'],
  ['hostOfChild', 'administrator', 'nothing'],
  ['establishmentAddress', 'workerWhoFollows', 'full'],
  ['establishmentAddress', 'otherWorker', 'full'],
  ['establishmentAddress', 'hostAsked', 'full', own],
  ['establishmentAddress', 'hostTaken', 'full', own],
  ['establishmentAddress', 'manager', 'full'],
  ['establishmentAddress', 'observer', 'full', notConfidential],
  ['establishmentAddress', 'ownerHost', 'full', own],
  ['establishmentAddress', 'administrator', 'full'],
  ['fosterHomeAddress', 'workerWhoFollows', 'full', yesTaken],
  ['fosterHomeAddress', 'otherWorker', 'nothing'],
  ['fosterHomeAddress', 'hostAsked', 'full', own],
  ['fosterHomeAddress', 'hostTaken', 'full', own],
  ['fosterHomeAddress', 'manager', 'nothing'],
  ['fosterHomeAddress', 'observer', 'nothing'],
  ['fosterHomeAddress', 'ownerHost', 'full', own],
  ['fosterHomeAddress', 'administrator', 'nothing'],
  ['fosterHomeCommune', 'workerWhoFollows', 'full'],
  ['fosterHomeCommune', 'otherWorker', 'full'],
  ['fosterHomeCommune', 'hostAsked', 'full', own],
  ['fosterHomeCommune', 'hostTaken', 'full', own],
  ['fosterHomeCommune', 'manager', 'full'],
  ['fosterHomeCommune', 'observer', 'counts'],
  ['fosterHomeCommune', 'ownerHost', 'full', own],
  ['fosterHomeCommune', 'administrator', 'full'],
];

const KEYS = Object.keys(BEST) as (keyof Circumstances)[];

describe('the disclosure table', () => {
  it('is tested in every cell, once', () => {
    expect(CELLS).toHaveLength(DATA.length * VIEWERS.length);
    expect(new Set(CELLS.map(([datum, viewer]) => `${datum} ${viewer}`)).size).toBe(CELLS.length);
  });

  it.each(CELLS.map(([datum, viewer, sight, condition]) => [datum, viewer, sight, condition ?? null] as const))('%s for %s: %s', (datum, viewer, sight, condition) => {
    expect(discloses(datum, viewer, BEST).sight).toBe(sight);
    if (condition) {
      const [missing] = Object.keys(condition.without) as [keyof Circumstances];
      expect(discloses(datum, viewer, { ...BEST, ...condition.without })).toBe(NOTHING);
      expect(discloses(datum, viewer, { ...BEST, [missing]: undefined })).toBe(NOTHING);
      expect(discloses(datum, viewer)).toBe(NOTHING);
    }
    // No other circumstance changes what is seen, but for the commune of a lonely family.
    for (const key of KEYS.filter((it) => it !== 'fewFamilies' && !(condition && it in condition.without))) {
      expect(discloses(datum, viewer, { ...BEST, [key]: !BEST[key] }).sight).toBe(sight);
    }
  });
});

describe('discloses', () => {
  it('tells the canton where few families live, or where nobody knows how many', () => {
    for (const fewFamilies of [true, undefined]) {
      expect(discloses('fosterHomeCommune', 'otherWorker', { fewFamilies }).sight).toBe('canton');
      expect(discloses('fosterHomeCommune', 'manager', { fewFamilies }).sight).toBe('canton');
      expect(discloses('fosterHomeCommune', 'ownerHost', { own: true, fewFamilies }).sight).toBe('full');
      expect(discloses('fosterHomeCommune', 'observer', { fewFamilies }).sight).toBe('counts');
    }
  });

  it('shows nothing to whom and of what it does not know', () => {
    for (const stranger of ['stranger', '', 'constructor', '__proto__', 'toString']) {
      for (const datum of DATA) expect(discloses(datum, stranger as Viewer, BEST)).toBe(NOTHING);
      for (const viewer of VIEWERS) expect(discloses(stranger as Datum, viewer, BEST)).toBe(NOTHING);
    }
  });

  it('has every read of a child\'s data logged, and no read of a register', () => {
    expect(discloses('hostNote', 'hostAsked', BEST)).toEqual({ sight: 'full', logged: true });
    expect(discloses('identity', 'workerWhoFollows', BEST).logged).toBe(true);
    expect(discloses('caseSummary', 'manager', BEST).logged).toBe(false);
    expect(discloses('establishmentAddress', 'otherWorker', BEST).logged).toBe(false);
  });

  it('answers the same for what is missing and for what is forbidden', () => {
    expect(disclose('12 rue X', 'fosterHomeAddress', 'otherWorker', BEST)).toBeNull();
    expect(disclose(undefined, 'fosterHomeAddress', 'workerWhoFollows', BEST)).toBeNull();
    expect(disclose('12 rue X', 'fosterHomeAddress', 'workerWhoFollows', BEST)).toBe('12 rue X');
    expect(disclose('Ambierle', 'fosterHomeCommune', 'manager', { fewFamilies: true })).toBeNull();
    expect(disclose(0, 'caseSummary', 'hostAsked')).toBe(0);
  });
});
