import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, invalid, noPlaceLeft, problem, type Problem, type Refusal, Refused } from '@ugo/access';
import { type ClaimAsked, PlaceClaims, type Shortage } from '@ugo/availability';
import { type HostFacts, readHostFacts } from '@ugo/directory';
import type { CareKind, Ids } from '@ugo/domain/kernel';
import { sayRefusal } from '@ugo/domain/matching';
import { isOpenReferral, keepsPlaces, optionEnds } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { type HostJudged, JudgeHosts, type SearchInput } from '@ugo/search';
import type { AskHostsInput, HostAskInput } from './dto/ask-hosts.input.js';
import { RequestNote } from './note.schema.js';
import { alreadyAsked, homeAlone, tooManyAsked, unknownPerson } from './placement-request.errors.js';
import { Referral, type ReferralRow, type RequestPersonRow } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView, shownPerson } from './placement-request.view.js';
import { type RequestSubject, RequestWork } from './request-work.js';

/** One host to ask, with whom. */
interface Ask {
  readonly field: string;
  readonly input: HostAskInput;
  readonly people: readonly RequestPersonRow[];
  readonly facts: HostFacts;
}

/** Asks hosts: an option keeps their places while they decide, so that nobody else claims them. All options or none. */
@Injectable()
export class AskHosts {
  constructor(private readonly requests: RequestWork, private readonly claims: PlaceClaims, private readonly judge: JudgeHosts, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: AskHostsInput): Promise<PlacementRequestView | Refusal> {
    return this.requests.onRequest(actor, input.requestId, { action: 'askHosts', input }, async (em, subject) => {
      const asks = await this.checked(em, subject, input);
      const note = await em.findOne(RequestNote, { requestId: input.requestId });
      const rows = asks.map((ask): ReferralRow => ({ ...this.referral(actor, subject, ask, asks.length, input), noteUntil: note?.expiresAt ?? null }));
      await this.requests.move(em, subject, 'ask');
      const options = asks.flatMap((ask, index) => (ask.input.withoutOption ? [] : [claimOf(subject, ask, rows[index]!.id)]));
      const expiresAt = optionEnds({ mode: subject.request.mode, now: subject.now, settings: subject.settings });
      const short = options.length === 0 ? [] : await this.claims.take(em, departementsOf(asks), options, { kind: 'option', expiresAt });
      if (short.length > 0) throw new Refused(noPlaceLeft(short.map((one) => shortOf(one, asks))));
      await em.insertMany(Referral, rows);
      return { answer: requestView(await this.requests.locked(em, input.requestId), actor), details: { hosts: asks.length, options: options.length } };
    });
  }

  /** @throws Refused with everything that stands against it */
  private async checked(em: Em, { request, people, referrals, settings }: RequestSubject, { asks }: AskHostsInput): Promise<Ask[]> {
    const facts = new Map((await readHostFacts(em, asks.map(({ hostId }) => hostId.toLowerCase()))).map((one) => [one.hostId, one]));
    const judged = await this.judge.judge(em, request.input as unknown as SearchInput, asks.map(({ hostId, personKeys }) => ({ hostId: hostId.toLowerCase(), keys: personKeys })));
    const open = referrals.filter(({ state }) => keepsPlaces(state));
    const problems: Problem[] = [];
    const checked = asks.flatMap((input, index): Ask[] => {
      const field = `asks.${index}`;
      const host = facts.get(input.hostId.toLowerCase());
      const found = input.personKeys.map((key) => people.find((one) => one.key === key && one.arrivedOn == null));
      found.forEach((one, at) => { if (!one) problems.push(unknownPerson(`${field}.personKeys.${at}`)); });
      problems.push(...judgedProblems(`${field}.hostId`, host ? judged[index]! : null));
      if (host && (open.some(({ hostId }) => hostId === host.hostId) || asks.findIndex(({ hostId }) => hostId.toLowerCase() === host.hostId) < index)) problems.push(alreadyAsked(`${field}.hostId`));
      return host && found.every((one) => one !== undefined) ? [{ field, input, people: found, facts: host }] : [];
    });
    if (problems.length > 0) throw new Refused(invalid(problems));
    refuseTooMany(checked, open, settings.askedAtMost[request.mode]);
    return checked;
  }

  private referral(actor: Actor, { request, now, settings }: RequestSubject, { input, people, facts }: Ask, askedAtOnce: number, { arrivalAt, visitPlanned }: AskHostsInput): Omit<ReferralRow, 'noteUntil'> {
    return {
      id: this.ids.next(), departement: request.departement, hostDepartement: facts.departement, requestId: request.id, hostId: facts.hostId, hostType: facts.type, state: 'sent',
      personIds: people.map(({ id }) => id), shown: people.map(shownPerson), firstNight: request.firstNight, lastNight: request.lastNight, weekdays: request.weekdays ?? null,
      care: request.care, measure: request.measure, mode: request.mode, urgency: request.urgency, askedAt: now, askedBy: actor.accountId, askedAtOnce,
      hasOption: !input.withoutOption, reserved: false, dueAt: optionEnds({ mode: request.mode, now, settings }), readAt: null, answeredAt: null, answeredBy: null, channel: null,
      saidBy: null, reason: null, acceptedIds: [], arrivalAt: arrivalAt ? new Date(arrivalAt) : null, visitPlanned, takenAt: null, endedAt: null,
    };
  }
}

const departementsOf = (asks: readonly Ask[]): string[] => [...new Set(asks.map(({ facts }) => facts.departement))];

function claimOf({ request }: RequestSubject, { people, facts }: Ask, referralId: string): ClaimAsked {
  return claimFor(request, people, facts.hostId, referralId, false);
}

/** The places that some people of a request need at a host. */
export function claimFor(
  { firstNight, lastNight, weekdays, care }: Pick<ReferralRow, 'firstNight' | 'lastNight' | 'weekdays' | 'care'>,
  people: readonly RequestPersonRow[], hostId: string, referralId: string, beyondDeclared: boolean,
): ClaimAsked {
  return {
    hostId, referralId, nights: { first: firstNight, last: lastNight, ...(weekdays ? { weekdays } : {}) }, care: care as CareKind, reserved: false, beyondDeclared, overReason: null,
    people: people.map(({ id, sex, birthMonth, completedYears }) => ({ personId: id, sex, age: birthMonth ? { birthMonth } : { completedYears: completedYears! } })),
  };
}

/** Nobody is asked for at more hosts at once than the Département allows; a foster home alone of its kind. */
function refuseTooMany(asks: readonly Ask[], open: readonly ReferralRow[], most: number): void {
  const undecided = open.filter(({ state }) => isOpenReferral(state));
  for (const { field, people, facts } of asks) {
    for (const { id } of people) {
      const others = [...undecided.filter(({ personIds }) => personIds.includes(id)).map(({ hostType }) => hostType),
        ...asks.filter((one) => one.people.some((person) => person.id === id)).map((one) => one.facts.type)];
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

function shortOf({ hostId, missing, from }: Shortage, asks: readonly Ask[]): Problem {
  const { field } = asks.find(({ facts }) => facts.hostId === hostId)!;
  return problem(`${field}.hostId`, 'noPlaceLeft', [
    `Il manque ${missing} place${missing > 1 ? 's' : ''} à partir de la nuit du ${from}.`, `${missing} place${missing > 1 ? 's' : ''} missing from the night of ${from}.`,
  ]);
}
