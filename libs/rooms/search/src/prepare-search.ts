import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS, invalid, problem, type Problem, Refused } from '@ugo/access';
import { Contours, findCommunes } from '@ugo/directory';
import { addDays, type Clock, dayIn, type Ids, tonight, wallTime, zoneOf } from '@ugo/domain/kernel';
import { checkRequest, type MatchRequest, type SearchMode } from '@ugo/domain/matching';
import type { Em, Point } from '@ugo/persistence';
import type { SearchInput } from './dto/search.input.js';
import { matchRequest } from './match-request.js';
import { FARTHEST_NIGHTS, nightsAsked } from './nights-asked.js';
import { communeAsked, isPoint, locate, type NamedPlace, placesOf } from './places.js';
import { policyInForce } from './policy-in-force.js';
import type { StoredInput } from './search.schema.js';

/** A search that can be run: what the engine is given, and the circle to look in. */
export interface PreparedSearch {
  readonly stored: StoredInput;
  readonly within: { readonly point: Point; readonly metres: number } | null;
}

/** Makes the engine's request of what a worker typed, with its places found and the policy in force; every problem is named. */
@Injectable()
export class PrepareSearch {
  constructor(@Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids, private readonly contours: Contours) {}

  /** @throws Refused with all that is wrong; two statements for the places at most, one for the policy */
  async prepare(em: Em, input: SearchInput, refusedHostIds: readonly string[] = []): Promise<PreparedSearch> {
    const now = this.clock.now();
    const request = { ...this.request(input, now), refusedHostIds };
    const { points, places } = await this.locate(em, input);
    const zone = zoneOf(input.departement);
    const policy = await policyInForce(em, input.departement, request.mode, dayIn(now, zone));
    const stored: StoredInput = { request, policy, context: { now: now.toISOString(), zone }, places: places.map(({ key }) => key), points: places.map(({ key }) => points.get(key)!) };
    return { stored, within: request.radiusMetres === null ? null : { point: points.get('from')!, metres: request.radiusMetres } };
  }

  /** The engine's request. @throws Refused with every problem that needs no database. */
  private request(input: SearchInput, now: Date): MatchRequest {
    const zone = zoneOf(input.departement);
    const night = tonight(now, zone);
    const mode: SearchMode = input.mode ?? (input.care === 'emergency' || input.care === 'relay' ? 'tonight' : 'planned');
    const first = input.firstNight ?? night;
    const nights = nightsAsked(input.care, first, input.lastNight);
    const arrival = input.arrivalTime ? minuteOf(input.arrivalTime) : mode === 'tonight' && first === night ? wallTime(now, zone).minute : null;
    const problems: Problem[] = [...ageProblems(input), ...visitProblems(input)];
    if (first < night) problems.push(problem('firstNight', 'past', ['Cette nuit est passée.', 'This night is in the past.']));
    if (nights.last > addDays(night, FARTHEST_NIGHTS)) problems.push(problem('lastNight', 'tooFarAhead', [`On cherche jusqu’à ${FARTHEST_NIGHTS} nuits à l’avance au plus.`, `A search looks ${FARTHEST_NIGHTS} nights ahead at most.`]));
    if (problems.length > 0) throw new Refused(invalid(problems));
    const request = matchRequest(this.ids.next(), input, mode, nights, arrival);
    const wrong = checkRequest(request).map(({ field, code, message }) => problem(inputField(field), code, [message.fr, message.en]));
    if (wrong.length > 0) throw new Refused(invalid(wrong));
    return request;
  }

  private async locate(em: Em, input: SearchInput): Promise<{ points: Map<string, Point>; places: NamedPlace[] }> {
    const places = placesOf(input);
    const communes = await findCommunes(em, places.map(({ place }) => (isPoint(place) ? { insee: null, postcode: null, name: null } : communeAsked(place))));
    const { points, problems } = locate(places, communes, ({ lat, lon }) => this.contours.isInFrance(lat, lon));
    if (problems.length > 0) throw new Refused(invalid(problems));
    return { points, places };
  }
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Fields of the engine's request, as the input names them. */
const FIELDS: Readonly<Record<string, string>> = { 'nights.first': 'firstNight', 'nights.last': 'lastNight', nights: 'lastNight', searchPlace: 'from', radiusMetres: 'radiusKm', arrivalMinute: 'arrivalTime' };
const inputField = (field: string): string => FIELDS[field] ?? field.replace(/\.age$/, '.birthMonth').replace(/\.radiusMetres$/, '.km');

function ageProblems({ people }: SearchInput): Problem[] {
  return people.flatMap(({ birthMonth, completedYears }, index) => {
    const given = [birthMonth ?? null, completedYears ?? null].filter((value) => value !== null).length;
    return given === 1 ? [] : [problem(`people.${index}.birthMonth`, 'ageOnce',
      ['Donnez le mois de naissance ou l’âge révolu, l’un des deux.', 'Give the birth month or the completed years, one of the two.'])];
  });
}

function visitProblems({ people }: SearchInput): Problem[] {
  return people.flatMap(({ visits }, index) => visits.flatMap((visit, at) => (visit.kind !== 'suspended' && !visit.at
    ? [problem(`people.${index}.visits.${at}.at`, 'visitWithoutPlace', ['Dites où ces visites ont lieu.', 'Say where these visits happen.'])] : [])));
}
