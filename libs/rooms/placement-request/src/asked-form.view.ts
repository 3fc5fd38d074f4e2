import type { PersonInput, PlaceInput } from '@ugo/search';
import type { AskedForm, AskedPerson, AskedPlace } from './asked-form.types.js';
import type { RequestPlacementInput } from './dto/request-placement.input.js';
import type { AskedSearch } from './placement-request.schema.js';

/** The form as it was filled. Rows that retention has made coarse have no places any more. */
export function askedForm(asked: AskedSearch): AskedForm {
  const { firstNight, lastNight, arrivalTime, measureStart, decidedOn, weekdays, from, radiusKm, preferredKinds, together, apart, zones, excludedHostIds, people } = asked as Partial<RequestPlacementInput>;
  return {
    firstNight: firstNight ?? null, lastNight: lastNight ?? null, arrivalTime: arrivalTime ?? null, measureStart: measureStart ?? null, decidedOn: decidedOn ?? null, weekdays: weekdays ?? null,
    from: placeView(from), radiusKm: radiusKm ?? null, preferredKinds: preferredKinds ?? [], excludedHostIds: excludedHostIds ?? [],
    together: (together ?? []).map(({ one, other }) => ({ one, other })), apart: (apart ?? []).map(({ one, other }) => ({ one, other })),
    zones: (zones ?? []).flatMap(({ around, km }) => { const place = placeView(around); return place ? [{ around: place, km }] : []; }),
    people: (people ?? []).map(personView),
  };
}

function personView({ key, knownHostIds = [], visits = [], school }: PersonInput): AskedPerson {
  return { key, knownHostIds, visits: visits.map(({ kind, at }) => ({ kind, at: placeView(at) })), school: placeView(school) };
}

function placeView(place: PlaceInput | null | undefined): AskedPlace | null {
  return place ? { insee: place.insee ?? null, postcode: place.postcode ?? null, name: place.name ?? null, lat: place.lat ?? null, lon: place.lon ?? null } : null;
}
