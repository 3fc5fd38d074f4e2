import { CAPABILITIES, SEXES } from '@ugo/domain/kernel';
import { distanceBand, hiddenCells, LEAST_PEOPLE, quantile } from '@ugo/domain/oversight';
import { AGE_BANDS } from '@ugo/domain/placement';
import type { Fairness, FairnessCell } from './fairness.types.js';
import type { Journey } from './journeys.js';

/** What is compared of a journey. */
export interface Compared extends Pick<Journey, 'toYes' | 'refusals'> {
  readonly person: Pick<Journey['person'], 'ageBand' | 'sex' | 'needs' | 'size'>;
  readonly plan: Pick<NonNullable<Journey['plan']>, 'rank' | 'visitMetres'> | null;
}

const SIZES = ['1', '2', '3', '4+'] as const;
const UNKNOWN = 'unknown';
const sizeOf = (size: number): string => (size >= 4 ? '4+' : String(size));

/** A quantile of those who have a value; null when they are too few, for they would be somebody. */
function shownQuantile(values: readonly (number | null)[], percent: number): number | null {
  const known = values.filter((one) => one !== null);
  return known.length < LEAST_PEOPLE ? null : quantile(known, percent);
}

const NOTHING = { people: null, yesMedianMinutes: null, yesP90Minutes: null, refusalsMedian: null, refusalsP90: null, rankMedian: null, visitsFromKm: null };

function cell(code: string, of: readonly Compared[], isHidden: boolean): FairnessCell {
  if (isHidden) return { code, suppressed: true, ...NOTHING };
  const metres = shownQuantile(of.map(({ plan }) => plan?.visitMetres ?? null), 50);
  return {
    code, suppressed: false, people: of.length,
    yesMedianMinutes: shownQuantile(of.map(({ toYes }) => toYes), 50), yesP90Minutes: shownQuantile(of.map(({ toYes }) => toYes), 90),
    refusalsMedian: shownQuantile(of.map(({ refusals }) => refusals), 50), refusalsP90: shownQuantile(of.map(({ refusals }) => refusals), 90),
    rankMedian: shownQuantile(of.map(({ plan }) => plan?.rank ?? null), 50), visitsFromKm: metres === null ? null : distanceBand(metres),
  };
}

/** Cells that add up to everybody: hidden so that none is the total less the others. */
function partition(codes: readonly string[], all: readonly Compared[], codeOf: (one: Compared) => string): FairnessCell[] {
  const groups = codes.map((code) => all.filter((one) => codeOf(one) === code));
  const hidden = hiddenCells(groups.map(({ length }) => length));
  return codes.map((code, index) => cell(code, groups[index]!, hidden[index]!));
}

/** Needs overlap: each is hidden with those who have it not, when either are too few. */
function byNeed(all: readonly Compared[]): FairnessCell[] {
  return CAPABILITIES.map((need) => {
    const having = all.filter(({ person }) => person.needs.includes(need));
    return cell(need, having, hiddenCells([having.length, all.length - having.length])[0]!);
  });
}

/** How the same search treated different children. One criterion at a time: two crossed would let a hidden cell be computed. */
export function fairnessOf(all: readonly Compared[]): Pick<Fairness, 'all' | 'byAgeBand' | 'bySex' | 'byNeed' | 'byGroupSize'> {
  return {
    all: cell('all', all, hiddenCells([all.length])[0]!),
    byAgeBand: partition([...AGE_BANDS, UNKNOWN], all, ({ person }) => person.ageBand ?? UNKNOWN),
    bySex: partition(SEXES, all, ({ person }) => person.sex),
    byNeed: byNeed(all),
    byGroupSize: partition(SIZES, all, ({ person }) => sizeOf(person.size)),
  };
}
