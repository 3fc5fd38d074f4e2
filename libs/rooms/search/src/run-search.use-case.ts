import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, grantsFor, IDS, invalid, notFound, problem, type Problem, type Refusal, Refused, Work } from '@ugo/access';
import { Contours, findCommunes } from '@ugo/directory';
import { addDays, type Clock, dayIn, type Ids, tonight, wallTime, zoneOf } from '@ugo/domain/kernel';
import { checkRequest, ENGINE_VERSION, match, type MatchRequest, type SearchMode } from '@ugo/domain/matching';
import type { Em, Point } from '@ugo/persistence';
import { candidatesOf, searchPoints } from './candidates.js';
import type { SearchInput } from './dto/search.input.js';
import { matchRequest } from './match-request.js';
import { FARTHEST_NIGHTS, nightsAsked } from './nights-asked.js';
import { OfferCache } from './offer-cache.js';
import { communeAsked, isPoint, locate, type NamedPlace, placesOf } from './places.js';
import { policyInForce } from './policy-in-force.js';
import { proposeHosts } from './propose-hosts.js';
import { SearchGate } from './search-gate.js';
import type { StoredInput } from './search.schema.js';
import { type RecentSearch, storeSearch } from './store-search.js';

/** Searches, stores what was asked and seen, and answers the search: ranked, and excluded with reasons. */
@Injectable()
export class RunSearch {
  constructor(
    private readonly work: Work,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
    private readonly contours: Contours,
    private readonly gate: SearchGate,
    private readonly offers: OfferCache,
  ) {}

  /** The id of the stored search, and the search itself when it was run now (not when the call is a repeated one). */
  async execute(actor: Actor, input: SearchInput): Promise<{ id: string; search: RecentSearch | null } | Refusal> {
    if (grantsFor(actor, 'search.run', input.departement).length === 0) return notFound();
    let search: RecentSearch | null = null;
    try {
      const answer = await this.gate.through(() => this.work.change(actor,
        { action: 'runSearch', idempotencyKey: input.idempotencyKey, input, departement: input.departement },
        async (em) => {
          search = await this.search(em, actor, input);
          const { candidates, fitting } = search.answer.counts;
          return { answer: { id: search.id }, subjectType: 'search', subjectId: search.id, details: { people: input.people.length, candidates, fitting } };
        }));
      return 'id' in answer ? { id: answer.id, search } : answer;
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }

  private async search(em: Em, actor: Actor, input: SearchInput): Promise<RecentSearch> {
    const now = this.clock.now();
    const request = this.request(input, now);
    const { points, places } = await this.locate(em, input);
    const policy = await policyInForce(em, input.departement, request.mode, dayIn(now, zoneOf(input.departement)));
    const stored: StoredInput = { request, policy, context: { now: now.toISOString(), zone: zoneOf(input.departement) }, places: places.map(({ key }) => key), points: places.map(({ key }) => points.get(key)!) };
    const within = request.radiusMetres === null ? null : { point: points.get('from')!, metres: request.radiusMetres };
    const { hosts, beyond } = await proposeHosts(em, input.departement,
      searchPoints(stored), within);
    const offers = await this.offers.get(em, hosts.map(({ offerId }) => offerId));
    const figures = hosts.map((host) => [...host.figures]);
    const { excluded, fitting, ...answer } = match(request, candidatesOf(stored, offers, figures), policy, stored.context);
    const search = {
      id: request.id, departement: input.departement, accountId: actor.accountId, createdAt: now, engineVersion: ENGINE_VERSION,
      input: stored, offerIds: hosts.map(({ offerId }) => offerId), figures, answer: { ...answer, beyond },
    };
    await storeSearch(em, search);
    return { ...search, excluded };
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
