import { CAPABILITIES, SEXES } from '@ugo/domain/kernel';
import { distanceBand, hiddenByPart, isShown, LEAST_PEOPLE, quantile } from '@ugo/domain/oversight';
import { AGE_BANDS } from '@ugo/domain/placement';
import type { Fairness, FairnessCell } from './fairness.types.js';
import type { Journey } from './journeys.js';

/** What is compared of a journey. */
export interface Compared extends Pick<Journey, 'toYes' | 'refusals'> {
  readonly person: Pick<Journey['person'], 'ageBand' | 'sex' | 'needs' | 'size' | 'territoryId'>;
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

/** Everybody of the Département, and the territories that the reader sees of it; null = all of it. */
interface Read {
  readonly everybody: readonly Compared[];
  readonly territoryIds: readonly string[] | null;
}

const isMine = ({ territoryIds }: Read) => ({ person: { territoryId } }: Compared): boolean => territoryIds === null || (territoryId !== null && territoryIds.includes(territoryId));

/**
 * Cells of one criterion, of what the reader sees; hidden so that none is the total less the others, nor what the whole Département is shown less
 * what its territories are: two readers who compare learn nothing more. Several territories show what each of them would.
 */
function partition(read: Read, codes: readonly string[], codeOf: (one: Compared) => string): FairnessCell[] {
  const parts = [...Map.groupBy(read.everybody, ({ person }) => person.territoryId)];
  const hidden = hiddenByPart(codes.map((code) => parts.map(([, of]) => of.filter((one) => codeOf(one) === code).length)));
  const mine = read.everybody.filter(isMine(read));
  return codes.map((code, index) => cell(code, mine.filter((one) => codeOf(one) === code), read.territoryIds === null ? hidden.whole[index]!
    : parts.some(([territoryId], part) => territoryId !== null && read.territoryIds!.includes(territoryId) && hidden.parts[index]![part]!)));
}

/** Needs overlap: each is hidden with those who have it not. */
function byNeed(read: Read): FairnessCell[] {
  return CAPABILITIES.map((need) => partition(read, [need, UNKNOWN], ({ person }) => (person.needs.includes(need) ? need : UNKNOWN))[0]!);
}

/** How the same search treated different children. One criterion at a time: two crossed would let a hidden cell be computed. */
export function fairnessOf(everybody: readonly Compared[], territoryIds: readonly string[] | null): Pick<Fairness, 'all' | 'byAgeBand' | 'bySex' | 'byNeed' | 'byGroupSize'> {
  const read = { everybody, territoryIds };
  const mine = everybody.filter(isMine(read));
  return {
    all: cell('all', mine, !isShown(mine.length)),
    byAgeBand: partition(read, [...AGE_BANDS, UNKNOWN], ({ person }) => person.ageBand ?? UNKNOWN),
    bySex: partition(read, SEXES, ({ person }) => person.sex),
    byNeed: byNeed(read),
    byGroupSize: partition(read, SIZES, ({ person }) => sizeOf(person.size)),
  };
}
