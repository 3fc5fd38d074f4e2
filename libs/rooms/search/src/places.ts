import { problem, type Problem } from '@ugo/access';
import type { CommuneAsked, CommuneFound } from '@ugo/directory';
import type { Point } from '@ugo/persistence';
import type { PlaceInput } from './dto/place.input.js';
import type { SearchInput } from './dto/search.input.js';

/** A place of the request: its key in `Candidate.travel`, the input field it came from, and what was typed. */
export interface NamedPlace {
  readonly key: string;
  readonly field: string;
  readonly place: PlaceInput;
}

/** Every place a search speaks of, in a fixed order. */
export function placesOf(input: SearchInput): NamedPlace[] {
  const places: NamedPlace[] = [];
  const add = (key: string, field: string, place: PlaceInput | null | undefined): void => {
    if (place) places.push({ key, field, place });
  };
  add('from', 'from', input.from);
  input.people.forEach((person, index) => {
    person.visits.forEach((visit, at) => {
      if (visit.kind !== 'suspended') add(visitKey(index, at), `people.${index}.visits.${at}.at`, visit.at);
    });
    add(schoolKey(index), `people.${index}.school`, person.school);
  });
  input.zones.forEach((zone, index) => add(zoneKey(index), `zones.${index}.around`, zone.around));
  return places;
}

export const visitKey = (person: number, visit: number): string => `visit:${person}.${visit}`;
export const schoolKey = (person: number): string => `school:${person}`;
export const zoneKey = (zone: number): string => `zone:${zone}`;

/** Whether the place is given by a point. */
export const isPoint = (place: PlaceInput): boolean => typeof place.lat === 'number' && typeof place.lon === 'number';

/** What the directory is asked about a place given by commune. */
export const communeAsked = ({ insee, postcode, name }: PlaceInput): CommuneAsked => ({ insee: insee ?? null, postcode: postcode ?? null, name: name ?? null });

/** Points of the places, by key, or a problem for each place that can't be found, named by its field. */
export function locate(
  places: readonly NamedPlace[], communes: readonly (CommuneFound | null)[], isInFrance: (point: Point) => boolean,
): { readonly points: Map<string, Point>; readonly problems: Problem[] } {
  const points = new Map<string, Point>();
  const problems: Problem[] = [];
  places.forEach(({ key, field, place }, index) => {
    if (isPoint(place)) {
      const point = { lat: place.lat!, lon: place.lon! };
      if (isInFrance(point)) points.set(key, point);
      else problems.push(problem(field, 'outsideFrance', ['Ce point est en mer ou hors de France.', 'This point is at sea or outside France.']));
    } else if (!place.insee && !place.postcode && !place.name) {
      problems.push(problem(field, 'emptyPlace', ['Donnez une commune (code INSEE, ou code postal) ou un point.', 'Give a commune (INSEE code or postcode) or a point.']));
    } else if (communes[index]) {
      points.set(key, communes[index].point);
    } else {
      problems.push(problem(field, 'unknownCommune', ['Cette commune n’est pas connue, ou plusieurs portent ce nom : ajoutez le code postal.', 'This commune is not known, or several bear this name: add the postcode.']));
    }
  });
  return { points, problems };
}
