import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, invalid, noPlaceLeft, problem, type Problem, type Refusal, Refused } from '@ugo/access';
import { type ClaimAsked, PlaceClaims, type Shortage } from '@ugo/availability';
import { type HostFacts, readHostFacts } from '@ugo/directory';
import type { CareKind, Ids } from '@ugo/domain/kernel';
import { ENGLISH, FRENCH, sayRefusal } from '@ugo/domain/matching';
import { type AskedPart, askedPart, checkPart, isOpenReferral, keepsPlaces, laterArrival, nextRequestState, optionEnds, sharesNight } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { type HostJudged, JudgeHosts, type SearchInput } from '@ugo/search';
import type { AskHostsInput, HostAskInput } from './dto/ask-hosts.input.js';
import { RequestNote } from './note.schema.js';
import { alreadyAsked, homeAlone, tooManyAsked, unknownPerson } from './placement-request.errors.js';
import { type ChosenFor, RecordChoices } from './record-choices.js';
import { type PlacementRequestRow, Referral, type ReferralRow, type RequestPersonRow } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView, shownPerson } from './placement-request.view.js';
import { arrivalOf, latestArrival } from './request-dates.js';
import { type RequestSubject, RequestWork } from './request-work.js';
import { TellPeople } from './tell-people.js';
import { weighAsks, weighNumbers } from './weigh-choices.js';

/** One host to ask, with whom, and what the rules say of it now. */
export interface CheckedAsk {
  readonly field: string;
  readonly input: Omit<HostAskInput, 'hostId' | 'personKeys'>;
  readonly people: readonly RequestPersonRow[];
  readonly facts: HostFacts;
  /** The nights asked of it: all, or one part of a bridge. */
  readonly nights: AskedPart;
  readonly judged: NonNullable<HostJudged>;
  /** Of the referral to come. */
  readonly referralId: string;
  /** On places that the Département reserves for its emergencies. */
  readonly reserved: boolean;
  /** Until when the request's note may be read; null = there is none. */
  readonly noteUntil: Date | null;
}

/** Asks hosts: an option keeps their places while they decide, so that nobody else claims them. All options or none. */
@Injectable()
export class AskHosts {
  constructor(
    private readonly requests: RequestWork, private readonly claims: PlaceClaims, private readonly judge: JudgeHosts, private readonly choices: RecordChoices,
    private readonly tell: TellPeople, @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, input: AskHostsInput): Promise<PlacementRequestView | Refusal> {
    const first = (em: Em, request: PlacementRequestRow): Promise<void> => this.refuseTaken(em, request, input);
    return this.requests.onRequest(actor, input.requestId, { action: 'askHosts', input, fromTonight: true, first }, async (em, subject) => {
      const asks = await this.checked(em, subject, input.asks);
      refuseTooMany(asks, subject.referrals, subject.settings.askedAtMost[subject.request.mode]);
      const chosen = await weighAsks(em, subject, asks, input.splitReason ?? null);
      const rows = asks.map((ask) => referralRow(actor, subject, ask, asks.length, input));
      await this.requests.move(em, subject, 'ask');
      const options = asks.flatMap((ask) => (ask.input.withoutOption ? [] : [claimOf(subject, ask)]));
      const expiresAt = optionEnds({ mode: subject.request.mode, now: subject.now, settings: subject.settings });
      const short = options.length === 0 ? [] : await this.claims.take(em, departementsOf(asks), options, { kind: 'option', expiresAt });
      if (short.length > 0) throw new Refused(noPlaceLeft(short.map((one) => shortOf(one, input))));
      await em.insertMany(Referral, rows);
      await this.choices.record(em, actor, about(subject), [...chosen, ...await weighNumbers(em, this.claims, asks)], subject);
      for (const row of rows) await this.tell.host(em, row, 'requestWaiting', { sms: row.mode === 'tonight' });
      return { answer: requestView(await this.requests.locked(em, input.requestId), actor), details: { hosts: asks.length, options: options.length } };
    });
  }

  /** The last place went to somebody else: said before the rules are asked, for whoever is late must know at once. @throws Refused */
  private async refuseTaken(em: Em, request: PlacementRequestRow, input: AskHostsInput): Promise<void> {
    // Where one goes above the number its host is locked later on, with the others: one that joins later would break the order of locks.
    if (!nextRequestState(request.state, 'ask') || input.asks.some(({ withoutOption, overReason }) => !withoutOption && overReason)) return;
    const options = input.asks.filter((ask) => !ask.withoutOption && checkPart(askedPart(ask, request), request).length === 0)
      .map((ask) => ({ ...nightsOf({ ...request, ...askedPart(ask, request) }), hostId: ask.hostId.toLowerCase(), size: ask.personKeys.length }));
    const asked = request.state === 'searching' ? [] : await em.find(Referral, { requestId: request.id }, { disableIdentityMap: true });
    if (asked.some(({ state, hostId }) => keepsPlaces(state) && options.some((one) => one.hostId === hostId))) return; // what is taken there may be its own
    const short = await this.claims.taken(em, request.departement, options);
    if (short.length > 0) throw new Refused(noPlaceLeft(short.map((one) => shortOf(one, input))));
  }

  /** @throws Refused with everything that stands against it */
  async checked(em: Em, { request, people, referrals }: RequestSubject, asks: readonly HostAskInput[], { at = null, reserved = false }: { at?: string | null; reserved?: boolean } = {}): Promise<CheckedAsk[]> {
    const facts = new Map((await readHostFacts(em, asks.map(({ hostId }) => hostId.toLowerCase()))).map((one) => [one.hostId, one]));
    const judged = await this.judged(em, request, asks);
    const open = referrals.filter(({ state }) => keepsPlaces(state));
    const noteUntil = (await em.findOne(RequestNote, { requestId: request.id }))?.expiresAt ?? null;
    const problems: Problem[] = [];
    const checked = asks.flatMap((input, index): CheckedAsk[] => {
      const field = at ?? `asks.${index}`;
      const host = facts.get(input.hostId.toLowerCase());
      const found = input.personKeys.map((key) => people.find((one) => one.key === key && one.arrivedOn == null));
      found.forEach((one, at) => { if (!one) problems.push(unknownPerson(`${field}.personKeys.${at}`)); });
      const nights = askedPart(input, request);
      problems.push(...checkPart(nights, request).map((one) => problem(`${field}.${one.field}`, one.code, [one.message.fr, one.message.en])));
      problems.push(...judgedProblems(`${field}.hostId`, host ? judged[index]! : null));
      if (host && (open.some(({ hostId }) => hostId === host.hostId) || asks.findIndex(({ hostId }) => hostId.toLowerCase() === host.hostId) < index)) problems.push(alreadyAsked(`${field}.hostId`));
      return host && found.every((one) => one !== undefined) ? [{ field, input, people: found, facts: host, nights, judged: judged[index]!, referralId: this.ids.next(), reserved, noteUntil }] : [];
    });
    if (problems.length > 0) throw new Refused(invalid(problems));
    return checked;
  }

  /** What the rules say of each host, for the nights asked of it; a request asked as it stands is judged in one go. */
  private async judged(em: Em, request: PlacementRequestRow, asks: readonly HostAskInput[]): Promise<HostJudged[]> {
    const asked = request.input as unknown as SearchInput;
    const toJudge = ({ hostId, personKeys }: HostAskInput) => ({ hostId: hostId.toLowerCase(), keys: personKeys });
    if (asks.every(({ firstNight, lastNight }) => !firstNight && !lastNight)) return this.judge.judge(em, asked, asks.map(toJudge));
    const judged: HostJudged[] = [];
    for (const ask of asks) {
      const nights = askedPart(ask, request);
      if (checkPart(nights, request).length > 0) judged.push({ mayAsk: true, refusals: [], exceptions: 0 }); // refused for its nights
      // Whoever comes for a later part comes at an agreed hour.
      else judged.push(...await this.judge.judge(em, { ...asked, ...nights, ...(nights.firstNight > request.firstNight ? { arrivalTime: null } : {}) }, [toJudge(ask)]));
    }
    return judged;
  }
}

/** What a choice is noted about. */
export const about = ({ request: { id, departement, territoryId, secret } }: Pick<RequestSubject, 'request'>): ChosenFor => ({ departement, territoryId, secret, requestId: id });

/** A referral as it begins: sent, its places optioned or not. @throws Refused for an arrival that is past or too late */
export function referralRow(
  actor: Actor, { request, now, settings, zone }: RequestSubject, { input, people, facts, nights, referralId, reserved, noteUntil }: CheckedAsk, askedAtOnce: number, { arrivalAt, visitPlanned }: Pick<AskHostsInput, 'arrivalAt' | 'visitPlanned'>,
): ReferralRow {
  return {
    id: referralId, departement: request.departement, hostDepartement: facts.departement, requestId: request.id, hostId: facts.hostId, hostType: facts.type, state: 'sent',
    personIds: people.map(({ id }) => id), shown: people.map(shownPerson), ...nights, weekdays: request.weekdays ?? null,
    care: request.care, measure: request.measure, mode: request.mode, urgency: request.urgency, askedAt: now, askedBy: actor.accountId, askedAtOnce,
    hasOption: !input.withoutOption, reserved, secret: request.secret, maxStayDays: null, noteUntil, dueAt: optionEnds({ mode: request.mode, now, settings }), readAt: null, answeredAt: null, answeredBy: null, channel: null,
    saidBy: null, reason: null, acceptedIds: [],
    arrivalAt: laterArrival(nights, request, zone) ?? arrivalOf(arrivalAt, now, latestArrival({ mode: request.mode, firstNight: nights.firstNight, visitPlanned: false, heldSince: now, settings, zone })), visitPlanned, takenAt: null, endedAt: null,
  };
}

const departementsOf = (asks: readonly CheckedAsk[]): string[] => [...new Set(asks.map(({ facts }) => facts.departement))];

function claimOf({ request: { weekdays, care } }: RequestSubject, { people, facts, nights, referralId, input }: CheckedAsk): ClaimAsked {
  return { ...claimFor({ ...nights, weekdays, care }, people, facts.hostId, referralId, false), overReason: input.overReason ?? null };
}

const nightsOf = ({ firstNight, lastNight, weekdays, care }: Pick<ReferralRow, 'firstNight' | 'lastNight' | 'weekdays' | 'care'>): Pick<ClaimAsked, 'nights' | 'care'> => (
  { nights: { first: firstNight, last: lastNight, ...(weekdays ? { weekdays } : {}) }, care: care as CareKind });

/** The places that some people of a request need at a host. */
export function claimFor(
  request: Pick<ReferralRow, 'firstNight' | 'lastNight' | 'weekdays' | 'care'>,
  people: readonly RequestPersonRow[], hostId: string, referralId: string, beyondDeclared: boolean,
): ClaimAsked {
  return {
    ...nightsOf(request), hostId, referralId, reserved: false, beyondDeclared, overReason: null,
    people: people.map(({ id, sex, birthMonth, completedYears }) => ({ personId: id, sex, age: birthMonth ? { birthMonth } : { completedYears: completedYears! } })),
  };
}

/** Nobody is asked for at more hosts at once, for a night, than the Département allows; a foster home alone of its kind. */
function refuseTooMany(asks: readonly CheckedAsk[], open: readonly ReferralRow[], most: number): void {
  const undecided = open.filter(({ state }) => isOpenReferral(state));
  for (const { field, people, facts, nights } of asks) {
    for (const { id } of people) {
      const others = [...undecided.filter((one) => one.personIds.includes(id) && sharesNight(one, nights)).map(({ hostType }) => hostType),
        ...asks.filter((one) => one.people.some((person) => person.id === id) && sharesNight(one.nights, nights)).map((one) => one.facts.type)];
      if (others.length > most) throw new Refused(tooManyAsked(most));
      if (facts.type === 'fosterHome' && others.filter((type) => type === 'fosterHome').length > 1) throw new Refused(invalid([homeAlone(`${field}.hostId`)]));
    }
  }
}

/** What no yes lifts: the law, the worker's own exclusions, a neighbour that does not let itself be asked. Numbers are counted under the lock. */
function judgedProblems(field: string, judged: HostJudged): Problem[] {
  if (!judged) return [problem(field, 'unknownHost', ['Ce lieu est introuvable, ou hors de votre vue.', 'This host is not found, or not yours to see.'])];
  if (!judged.mayAsk) return [problem(field, 'notAskable', ['Son Département ne laisse pas solliciter ce lieu.', 'Its Département does not let this host be asked.'])];
  return judged.refusals.filter(({ waivableBy }) => waivableBy === null)
    .map((refusal) => problem(field, refusal.rule, [sayRefusal(refusal), sayRefusal(refusal, 'en')]));
}

function shortOf({ hostId, missing, from }: Shortage, { asks }: AskHostsInput): Problem {
  return problem(`asks.${asks.findIndex((one) => one.hostId.toLowerCase() === hostId)}.hostId`, 'noPlaceLeft', [
    `Il manque ${missing} place${missing > 1 ? 's' : ''} à partir de la nuit du ${FRENCH.night(from)}.`, `${missing} place${missing > 1 ? 's' : ''} missing from the night of ${ENGLISH.night(from)}.`,
  ]);
}
