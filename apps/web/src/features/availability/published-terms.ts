import type { PlacesCardFragment } from '../../gql/graphql.js';

/** What is usual where nothing was published yet. */
const USUAL_CARE = ['emergency', 'relay', 'planned'];

/** What speaks tonight for the ordinary places: of what has begun, the newest; else the first to come. */
export function lastPublished({ published, tonight }: PlacesCardFragment): PlacesCardFragment['published'][number] | undefined {
  const ordinary = published.filter(({ intermittent }) => !intermittent);
  return ordinary.filter(({ from }) => !tonight || from <= tonight.night).at(-1) ?? ordinary[0];
}

/** For whom and until when, as it was published before: only the number changes. */
export function sameTerms(host: PlacesCardFragment): Readonly<Record<string, unknown>> {
  const before = lastPublished(host);
  if (!before) return { careKinds: USUAL_CARE };
  const { careKinds, capabilities, siblingsAtMost, sexes, minAge, maxAge, female, male, until } = before;
  const agePlaces = before.agePlaces.map(({ min, max, places }) => ({ min, max, places }));
  return {
    careKinds, capabilities, siblingsAtMost, sexes, female, male, agePlaces, ...(until && host.tonight && until >= host.tonight.night ? { until } : {}), ...(minAge !== null && maxAge !== null ? { ages: { min: minAge, max: maxAge } } : {}),
  };
}
