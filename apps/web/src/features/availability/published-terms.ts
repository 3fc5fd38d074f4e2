import type { PlacesCardFragment } from '../../gql/graphql.js';

/** What is usual where nothing was published yet. */
const USUAL_CARE = ['emergency', 'relay', 'planned'];

/** What speaks tonight for the ordinary places: of what has begun, the newest; else the first to come. */
export function lastPublished({ published, tonight }: PlacesCardFragment): PlacesCardFragment['published'][number] | undefined {
  const ordinary = published.filter(({ intermittent }) => !intermittent);
  return ordinary.filter(({ from }) => !tonight || from <= tonight.night).at(-1) ?? ordinary[0];
}

/** Of the places free, at most so many for girls and for boys; '' = no limit. */
export interface Ceilings {
  readonly female: number | '';
  readonly male: number | '';
}

/** As they were published before. */
export function ceilingsBefore(host: PlacesCardFragment): Ceilings {
  const before = lastPublished(host);
  return { female: before?.female ?? '', male: before?.male ?? '' };
}

/**
 * For whom and until when, as it was published before: only the numbers change.
 * @param free - the places free by the new numbers: "at most two" of one place is at most one
 */
export function sameTerms(host: PlacesCardFragment, free: number, { female, male }: Ceilings): Readonly<Record<string, unknown>> {
  const before = lastPublished(host);
  if (!before) return { careKinds: USUAL_CARE };
  const { careKinds, capabilities, siblingsAtMost, sexes, minAge, maxAge, until } = before;
  const atMost = (ceiling: number | ''): number | null => (ceiling === '' ? null : Math.min(ceiling, free));
  return {
    careKinds, capabilities, siblingsAtMost, sexes, female: atMost(female), male: atMost(male), agePlaces: before.agePlaces.map(({ min, max, places }) => ({ min, max, places: Math.min(places, free) })),
    ...(until && host.tonight && until >= host.tonight.night ? { until } : {}), ...(minAge !== null && maxAge !== null ? { ages: { min: minAge, max: maxAge } } : {}),
  };
}
