import { ageOn, type KnownAge } from '../kernel/age.js';
import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';

/** Bands in which ages are counted, as the yearly statistics of child protection count them (DREES): what stays of a birth month. */
export const AGE_BANDS = ['under3', 'from3to5', 'from6to10', 'from11to15', 'from16to17', 'from18to20', 'over20'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** What people read for a band. */
export const AGE_BAND_LABELS: Readonly<Record<AgeBand, Bilingual>> = {
  under3: { fr: 'moins de 3 ans', en: 'under 3' },
  from3to5: { fr: '3 à 5 ans', en: '3 to 5' },
  from6to10: { fr: '6 à 10 ans', en: '6 to 10' },
  from11to15: { fr: '11 à 15 ans', en: '11 to 15' },
  from16to17: { fr: '16 et 17 ans', en: '16 and 17' },
  from18to20: { fr: '18 à 20 ans', en: '18 to 20' },
  over20: { fr: '21 ans et plus', en: '21 and over' },
};

/** Last completed year of each band, in their order. */
const LAST_YEARS: Readonly<Record<AgeBand, number>> = { under3: 2, from3to5: 5, from6to10: 10, from11to15: 15, from16to17: 17, from18to20: 20, over20: Infinity };

/** The band of an age on a day. Where a birth month leaves two answers open, the younger one. */
export function ageBandOn(age: KnownAge, day: Day): AgeBand {
  const { youngest } = ageOn(age, day);
  return AGE_BANDS.find((band) => youngest <= LAST_YEARS[band])!;
}
