import { type CareKind, type Sex, SEXES } from '../kernel/vocabulary.js';
import { CARE_LABELS } from '../matching/index.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { AGE_BAND_LABELS, AGE_BANDS, type AgeBand } from '../placement/age-band.js';
import { LEAST_PEOPLE } from './small-cells.js';

/** Tenths of a degree within which a new place answers a need: about twenty kilometres. */
const NEAR_TENTHS = 2;
/** Age bands that one place takes at most, side by side. */
const MOST_BANDS = 3;

/** A need with what it takes to answer it. */
export interface PlacedNeed {
  readonly care: CareKind;
  readonly people: readonly { readonly sex: Sex; readonly ageBand: AgeBand }[];
  /** Tenths of a degree. */
  readonly lat: number;
  readonly lon: number;
  readonly area: string;
  readonly searches: number;
  readonly month: string;
}

/** A place that does not exist and would have answered. */
export interface NewPlace {
  readonly care: CareKind;
  readonly area: string;
  /** People it takes together. */
  readonly size: number;
  readonly bands: readonly AgeBand[];
  readonly sexes: readonly Sex[];
  readonly needs: number;
  readonly searches: number;
  readonly people: number;
  readonly since: string;
}

type Kind = Pick<NewPlace, 'care' | 'area' | 'size' | 'bands' | 'sexes'> & Pick<PlacedNeed, 'lat' | 'lon'>;

const isNear = (one: Pick<PlacedNeed, 'lat' | 'lon'>, other: Pick<PlacedNeed, 'lat' | 'lon'>): boolean => (
  Math.abs(one.lat - other.lat) <= NEAR_TENTHS && Math.abs(one.lon - other.lon) <= NEAR_TENTHS);
const answers = (kind: Kind, need: PlacedNeed): boolean => need.care === kind.care && need.people.length <= kind.size && isNear(kind, need)
  && need.people.every(({ sex, ageBand }) => kind.sexes.includes(sex) && kind.bands.includes(ageBand));
const WINDOWS = AGE_BANDS.flatMap((_, from) => Array.from({ length: MOST_BANDS }, (__, more) => AGE_BANDS.slice(from, from + more + 1))).filter((bands, at, all) => (
  all.findIndex((one) => one.join() === bands.join()) === at));
const SEX_CHOICES: readonly (readonly Sex[])[] = [...SEXES.map((sex) => [sex]), SEXES];

/** Narrowest first, so that of two that answer as many the one that asks less is named. */
function kindsFor(needs: readonly PlacedNeed[]): Kind[] {
  const centres = [...new Map(needs.map((need) => [`${need.care} ${need.lat} ${need.lon} ${need.people.length}`, need])).values()];
  return centres.flatMap(({ care, area, lat, lon, people: { length: size } }) => WINDOWS.flatMap((bands) => SEX_CHOICES.map((sexes) => ({ care, area, lat, lon, size, bands, sexes }))))
    .sort((a, b) => a.size - b.size || a.bands.length - b.bands.length || a.sexes.length - b.sexes.length || (a.area < b.area ? -1 : a.area > b.area ? 1 : 0));
}

/**
 * Which single new place answers most people, then which answers most of those left, and so on. What would have answered fewer than
 * {@link LEAST_PEOPLE} people is left over: its kind would tell who they are.
 */
export function newPlaces(needs: readonly PlacedNeed[], most: number): { readonly places: NewPlace[]; readonly left: readonly PlacedNeed[] } {
  const places: NewPlace[] = [];
  let left = needs;
  while (places.length < most) {
    let best: { readonly kind: Kind; readonly people: number } | null = null;
    for (const kind of kindsFor(left)) {
      const people = left.reduce((all, need) => all + (answers(kind, need) ? need.people.length : 0), 0);
      if (people >= LEAST_PEOPLE && people > (best?.people ?? 0)) best = { kind, people };
    }
    if (!best) break;
    const { kind: { lat: _lat, lon: _lon, ...shown }, kind, people } = best;
    const answered = left.filter((need) => answers(kind, need));
    places.push({
      ...shown, people, needs: answered.length, searches: answered.reduce((all, { searches }) => all + searches, 0), since: answered.map(({ month }) => month).sort()[0]!,
    });
    left = left.filter((need) => !answers(kind, need));
  }
  return { places, left };
}

const monthName = (month: string, language: string): string => (
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T00:00:00Z`)));

/** The new place in one sentence, with its count. */
export function sayNewPlace({ care, area, size, bands, sexes, searches, since }: NewPlace): Bilingual {
  const ages = (language: 'fr' | 'en'): string => bands.map((one) => AGE_BAND_LABELS[one][language]).join(', ');
  const [sex] = sexes.length === 1 ? sexes : [];
  const who = { fr: sex === 'female' ? ' (filles)' : sex === 'male' ? ' (garçons)' : '', en: sex === 'female' ? ' (girls)' : sex === 'male' ? ' (boys)' : '' };
  const begin = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
  return {
    fr: `${begin(CARE_LABELS[care].fr)} pour ${size === 1 ? 'une personne' : `${size} personnes ensemble`}${who.fr}, ${ages('fr')}, près de ${area} : ${searches} ${searches > 1 ? 'recherches' : 'recherche'} depuis ${monthName(since, 'fr')}`,
    en: `${begin(CARE_LABELS[care].en)} for ${size === 1 ? 'one person' : `${size} people together`}${who.en}, ${ages('en')}, near ${area}: ${searches} ${searches === 1 ? 'search' : 'searches'} since ${monthName(since, 'en')}`,
  };
}
