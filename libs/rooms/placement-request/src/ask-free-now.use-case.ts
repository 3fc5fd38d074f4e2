import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, invalid, problem, type Refusal, Refused } from '@ugo/access';
import { type HostFacts, readHostFacts } from '@ugo/directory';
import { type Ids, tonight } from '@ugo/domain/kernel';
import { freeNowStatus, hostsToAsk, keepsPlaces, type ListedHost, listedHosts, looksForHosts } from '@ugo/domain/placement';
import { Notify } from '@ugo/notification';
import type { Em } from '@ugo/persistence';
import { JudgeHosts, Search, type SearchInput } from '@ugo/search';
import type { AskFreeNowInput } from './dto/answers.input.js';
import { FreeNowAsk, type FreeNowAskRow } from './free-now.schema.js';
import { notNow } from './placement-request.errors.js';
import { PlacementRequest } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { type RequestSubject, RequestWork } from './request-work.js';

type Askable = ListedHost & Pick<HostFacts, 'departement' | 'type'>;

const MS_PER_MINUTE = 60_000;
/** Some of the list can't be asked any more; so many times the wanted number are looked at. */
const LOOKED_AT = 3;

/** "Free right now?": asks the best hosts of a stored search at once, by a link that takes one tap and says nothing of a child. Takes no place. */
@Injectable()
export class AskFreeNow {
  constructor(private readonly requests: RequestWork, private readonly judge: JudgeHosts, private readonly notify: Notify, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: AskFreeNowInput): Promise<PlacementRequestView | Refusal> {
    return this.requests.onRequest(actor, input.requestId, { action: 'askFreeNow', input, fromTonight: true }, async (em, subject) => {
      const { request, now, zone, settings } = subject;
      const night = tonight(now, zone);
      if (!looksForHosts(request.state)) throw new Refused(notNow(request.state));
      if (request.mode !== 'tonight' || request.firstNight > night || request.lastNight < night) throw new Refused(invalid([NOT_TONIGHT]));
      const hosts = await this.best(em, subject, input.searchId);
      const expiresAt = new Date(now.getTime() + settings.linkMinutes * MS_PER_MINUTE);
      const rows = hosts.map(({ hostId, departement, personKeys, rank }): FreeNowAskRow => ({
        id: this.ids.next(), departement: request.departement, hostDepartement: departement, hostId, requestId: request.id, searchId: input.searchId, rank, places: personKeys.length, night,
        askedAt: now, askedBy: actor.accountId, expiresAt, answer: null, answeredAt: null, until: null, reason: null, refusedTries: 0,
      }));
      await em.insertMany(FreeNowAsk, rows);
      for (const row of rows) await this.tell(em, row);
      await em.nativeUpdate(PlacementRequest, { id: request.id }, { lastContactAt: now });
      return { answer: requestView(await this.requests.locked(em, request.id), actor), details: { hosts: rows.length } };
    });
  }

  /** By e-mail to who answers for the host, and by SMS to whoever answers its telephone now. */
  private async tell(em: Em, { id, departement, hostId, hostDepartement }: FreeNowAskRow): Promise<void> {
    for (const channel of ['email', 'sms'] as const) {
      await this.notify.send(em, { departement, to: { hostId, hostDepartement }, channel, template: 'freeNow', subjectId: id });
    }
  }

  /** The best hosts of the list that can be asked now: the rules are asked again, for the list is minutes old. @throws Refused when there is none */
  private async best(em: Em, { request, people, referrals, freeNow, now, settings }: RequestSubject, searchId: string): Promise<Askable[]> {
    const search = await em.findOne(Search, { id: searchId, requestId: request.id });
    if (!search) throw new Refused(invalid([UNKNOWN_SEARCH]));
    const open = freeNow.filter((one) => statusOf(one, now) === 'waiting');
    const most = settings.quickAskAtMost - open.length;
    if (most <= 0) throw new Refused(invalid([ENOUGH_ASKED]));
    const passed = new Set([
      ...freeNow.filter((one) => statusOf(one, now) !== 'silent' && statusOf(one, now) !== 'lapsed').map(({ hostId }) => hostId),
      ...referrals.filter(({ state }) => keepsPlaces(state) || state === 'no').map(({ hostId }) => hostId),
    ]);
    const waiting = people.filter(({ arrivedOn }) => arrivedOn == null).map(({ key }) => key);
    const listed = listedHosts([...search.answer.plans, ...search.answer.incomplete])
      .map((one) => ({ ...one, personKeys: one.personKeys.filter((key) => waiting.includes(key)) }))
      .filter(({ hostId, personKeys }) => personKeys.length > 0 && !passed.has(hostId)).slice(0, most * LOOKED_AT);
    const facts = new Map((await readHostFacts(em, [...listed, ...open].map(({ hostId }) => hostId))).map((one) => [one.hostId, one]));
    const judged = await this.judge.judge(em, request.input as unknown as SearchInput, listed.map(({ hostId, personKeys }) => ({ hostId, keys: personKeys })));
    const askable = listed.flatMap((one, index): Askable[] => {
      const [host, verdict] = [facts.get(one.hostId), judged[index]];
      return host && verdict?.mayAsk && verdict.refusals.every(({ waivableBy }) => waivableBy !== null) ? [{ ...one, departement: host.departement, type: host.type }] : [];
    });
    const homeWaiting = open.some(({ hostId }) => facts.get(hostId)?.type === 'fosterHome') || referrals.some(({ hostType, state }) => hostType === 'fosterHome' && state === 'sent');
    const chosen = hostsToAsk(askable, most, homeWaiting);
    if (chosen.length === 0) throw new Refused(invalid([NOBODY_LEFT]));
    return chosen;
  }
}

const statusOf = ({ answer, until, expiresAt, rank }: FreeNowAskRow, now: Date) => freeNowStatus({ answer: answer ?? null, until: until ?? null, expiresAt, rank }, now);

const NOT_TONIGHT = problem('requestId', 'notTonight', ['Cette question se pose pour ce soir seulement.', 'This question is for tonight only.']);
const UNKNOWN_SEARCH = problem('searchId', 'unknownSearch', ['Cette recherche n’est pas de cette demande : cherchez d’abord.', 'This search is not of this request: search first.']);
const ENOUGH_ASKED = problem('requestId', 'tooMany', ['Assez de lieux sont interrogés : attendez leurs réponses.', 'Enough hosts are asked: wait for their answers.']);
const NOBODY_LEFT = problem('searchId', 'nobodyLeft', ['Plus aucun lieu de cette recherche n’est à interroger : cherchez de nouveau.', 'No host of this search is left to ask: search again.']);
