import type { Nights } from '@ugo/domain/kernel';
import type { MatchRequest, Person, SearchMode } from '@ugo/domain/matching';
import type { PersonInput } from './dto/person.input.js';
import type { PairInput, SearchInput } from './dto/search.input.js';
import { schoolKey, visitKey, zoneKey } from './places.js';

const METRES_PER_KM = 1000;

/** A UUID may be written in capitals; the database gives it back without, and a host that is excluded must be recognised. */
const asStored = (id: string): string => id.toLowerCase();

/** The engine's request, from what the worker typed. */
export function matchRequest(id: string, input: SearchInput, mode: SearchMode, nights: Nights, arrivalMinute: number | null): MatchRequest {
  const pair = ({ one, other }: PairInput): [string, string] => [one, other];
  return {
    id, departement: input.departement, mode, nights, ...(input.weekdays && { weekdays: input.weekdays }), arrivalMinute, care: input.care, measure: input.measure,
    people: input.people.map(person),
    preferredKinds: input.preferredKinds,
    together: input.together.map(pair),
    apart: input.apart.map(pair),
    zones: input.zones.map(({ km }, index) => ({ place: zoneKey(index), radiusMetres: km * METRES_PER_KM })),
    excludedHostIds: input.excludedHostIds.map(asStored),
    refusedHostIds: [],
    radiusMetres: input.radiusKm ? input.radiusKm * METRES_PER_KM : null,
    searchPlace: input.from ? 'from' : null,
  };
}

function person({ key, kind, birthMonth, completedYears, sex, needs, wished, knownHostIds, visits, school }: PersonInput, index: number): Person {
  return {
    key, kind, sex, needs, wished, knownHostIds: knownHostIds.map(asStored),
    age: birthMonth ? { birthMonth } : { completedYears: completedYears! },
    visitPlaces: visits.flatMap((visit, at) => (visit.kind === 'suspended' || !visit.at ? [] : [visitKey(index, at)])),
    schoolPlace: school ? schoolKey(index) : null,
  };
}
