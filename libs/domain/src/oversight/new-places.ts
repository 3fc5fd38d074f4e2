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

/** Needs of one sort at one spot, counted as one; the ages and sexes of their people as bits, so that many are compared fast. */
interface Alike extends Pick<PlacedNeed, 'care' | 'lat' | 'lon' | 'area'> {
  readonly size: number;
  readonly who: number;
  readonly of: PlacedNeed[];
}

const isNear = (one: Pick<PlacedNeed, 'lat' | 'lon'>, other: Pick<PlacedNeed, 'lat' | 'lon'>): boolean => (
  Math.abs(one.lat - other.lat) <= NEAR_TENTHS && Math.abs(one.lon - other.lon) <= NEAR_TENTHS);
const reaches = (centre: Pick<Kind, 'care' | 'lat' | 'lon' | 'size'>, need: Alike): boolean => need.size <= centre.size && need.care === centre.care && isNear(centre, need);
const bits = (bands: readonly AgeBand[], sexes: readonly Sex[]): number => [...bands.map((one) => AGE_BANDS.indexOf(one)), ...sexes.map((one) => AGE_BANDS.length + SEXES.indexOf(one))].reduce((all, at) => all | (1 << at), 0);
const suits = (choice: number, who: number): boolean => (who & ~choice) === 0;

const WINDOWS = AGE_BANDS.flatMap((_, from) => Array.from({ length: MOST_BANDS }, (__, more) => AGE_BANDS.slice(from, from + more + 1))).filter((bands, at, all) => (
  all.findIndex((one) => one.join() === bands.join()) === at));
const SEX_CHOICES: readonly (readonly Sex[])[] = [...SEXES.map((sex) => [sex]), SEXES];
const CHOICES = WINDOWS.flatMap((bands) => SEX_CHOICES.map((sexes) => ({ bands, sexes, who: bits(bands, sexes) })));

function alikeOf(needs: readonly PlacedNeed[]): Alike[] {
  const alike = new Map<string, Alike>();
  for (const need of needs) {
    const { care, lat, lon, area, people } = need;
    const who = bits(people.map(({ ageBand }) => ageBand), people.map(({ sex }) => sex));
    const key = `${care} ${lat} ${lon} ${people.length} ${who}`;
    const known = alike.get(key);
    if (known) known.of.push(need);
    else alike.set(key, { care, lat, lon, area, size: people.length, who, of: [need] });
  }
  return [...alike.values()];
}

/** Of two that answer as many, the one that asks less is named. */
const asksLess = (a: Kind, b: Kind): boolean => (a.size - b.size || a.bands.length - b.bands.length || a.sexes.length - b.sexes.length || (a.area < b.area ? -1 : a.area > b.area ? 1 : 0)) < 0;

/** The kind of place at a spot of one of the needs that answers most people; null = none answers enough. */
function bestOf(left: readonly Alike[]): { readonly kind: Kind; readonly who: number; readonly people: number } | null {
  let best: ReturnType<typeof bestOf> = null;
  for (const { care, area, lat, lon, size } of new Map(left.map((one) => [`${one.care} ${one.lat} ${one.lon} ${one.size}`, one])).values()) {
    const asked = new Map<number, number>();
    for (const one of left) if (reaches({ care, lat, lon, size }, one)) asked.set(one.who, (asked.get(one.who) ?? 0) + one.size * one.of.length);
    for (const { bands, sexes, who } of CHOICES) {
      let people = 0;
      for (const [asking, count] of asked) if (suits(who, asking)) people += count;
      if (people < LEAST_PEOPLE || people < (best?.people ?? 0)) continue;
      const kind = { care, area, lat, lon, size, bands, sexes };
      if (!best || people > best.people || asksLess(kind, best.kind)) best = { kind, who, people };
    }
  }
  return best;
}

/**
 * Which single new place answers most people, then which answers most of those left, and so on. What would have answered fewer than
 * {@link LEAST_PEOPLE} people is left over: its kind would tell who they are.
 */
export function newPlaces(needs: readonly PlacedNeed[], most: number): { readonly places: NewPlace[]; readonly left: readonly PlacedNeed[] } {
  const places: NewPlace[] = [];
  let left = alikeOf(needs);
  while (places.length < most) {
    const best = bestOf(left);
    if (!best) break;
    const { kind: { lat: _lat, lon: _lon, ...shown }, kind, who, people } = best;
    const answers = (one: Alike): boolean => reaches(kind, one) && suits(who, one.who);
    const answered = left.filter(answers).flatMap(({ of }) => of);
    places.push({
      ...shown, people, needs: answered.length, searches: answered.reduce((all, { searches }) => all + searches, 0), since: answered.map(({ month }) => month).sort()[0]!,
    });
    left = left.filter((one) => !answers(one));
  }
  const over = new Set(left.flatMap(({ of }) => of));
  return { places, left: needs.filter((need) => over.has(need)) };
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
