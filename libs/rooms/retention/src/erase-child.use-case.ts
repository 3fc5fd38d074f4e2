import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, grantsFor, invalid, isRefusal, isWholeDepartement, notFound, problem, type Refusal, refuse, Refused, Work } from '@ugo/access';
import { purgePlaces } from '@ugo/availability';
import { addDays, type Clock, dayIn, zoneOf } from '@ugo/domain/kernel';
import { purgeNotifications } from '@ugo/notification';
import { type Em, inDepartements, purgeKept } from '@ugo/persistence';
import { PlacementRequest, type PlacementRequestRow, purgeRequests, RequestPerson } from '@ugo/placement-request';
import { purgeSearches } from '@ugo/search';
import { purgeStays, Stay } from '@ugo/stay';
import type { EraseChildInput } from './dto/erase-child.input.js';
import { type Erasure, ErasureFile } from './erasure-file.js';
import { forgetWhole } from './forget-whole.js';
import type { ChildErased } from './retention.types.js';

/** What was erased, in numbers. */
export type Erased = ChildErased;

/** Whom to erase, as it was found. */
interface Found extends Pick<Erasure, 'departement' | 'requestIds' | 'personIds' | 'stayIds'> {
  /** Départements of the hosts that were asked or hosted: what these were answered holds the person too. */
  readonly reach: readonly string[];
  readonly livesSomewhere: boolean;
}

const FRESH = { refresh: true, disableIdentityMap: true } as const;

/**
 * Erases a person before its time (RGPD art. 17): in its request, its searches, its stays at whatever host, the names, and what mutations answered.
 * Only once nobody waits and it lives nowhere any more: until then the law itself asks for the data (art. 17-3 b); never under a legal hold (17-3 e).
 * By an administrator of the whole Département, who keeps its data for it (field.md) and sees nothing of a child: a worker gives it the numbers.
 */
@Injectable()
export class EraseChild {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, private readonly file: ErasureFile, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute(actor: Actor, input: EraseChildInput, through: 'api' | 'commandLine' = 'api'): Promise<ChildErased | Refusal> {
    if (Boolean(input.requestId) === Boolean(input.stayId)) return invalid([ONE_WAY]);
    const departement = await this.work.read(actor, (em) => departementOf(em, input));
    if (!departement) return (await this.work.answered<ChildErased>(actor, { action: 'eraseChild', input })) ?? notFound();
    if (!grantsFor(actor, 'retention.erase', departement).some(isWholeDepartement)) return notFound();
    // The line comes first, outside the transaction: a death right after the commit must not lose it.
    const intended = await this.work.read(actor, (em) => this.mayErase(em, departement, input));
    if (intended) await this.file.append({ ...intended, intended: true });
    let erasure: Erasure | null = null;
    const answer = await this.work.change(actor, { action: 'eraseChild', idempotencyKey: input.idempotencyKey, input, departement }, async (em) => {
      const requests = await locked(em, await this.find(em, departement, input));
      // Found again under the lock: an arrival or a corrected exit that it waited for is seen.
      const found = await this.find(em, departement, input);
      refuseUnlessOver(found, requests);
      const erased = await this.erase(em, found);
      erasure = this.lineOf(found);
      return { answer: erased, subjectType: input.requestId ? 'placementRequest' : 'stay', subjectId: (input.requestId ?? input.stayId)!, details: { reason: input.reason, through, ...erased } };
    });
    if (erasure && !isRefusal(answer)) await this.file.append(erasure);
    return answer;
  }

  private lineOf({ departement, requestIds, personIds, stayIds }: Found): Erasure {
    return { at: this.clock.now().toISOString(), departement, requestIds, personIds, stayIds };
  }

  /** Whom the input means, or null where it will be refused, or was done before under its key. */
  private async mayErase(em: Em, departement: string, input: EraseChildInput): Promise<Erasure | null> {
    try {
      const found = await this.find(em, departement, input);
      refuseUnlessOver(found, await em.find(PlacementRequest, { id: { $in: [...found.requestIds] } }, FRESH));
      return this.lineOf(found);
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }

  /**
   * After a restore: everything in the file once more, whatever the backup says of it; what is on hold since is left. Of what was only intended
   * nobody knows whether it was done: it is, where it still may be. For the command line only.
   */
  async replay(): Promise<{ readonly erased: number; readonly left: number }> {
    let [erased, left] = [0, 0];
    for (const { departement, requestIds, personIds, stayIds, intended } of told(await this.file.all())) {
      const done = await this.work.system(async (em) => {
        const found = { departement, requestIds, personIds, stayIds, reach: [], livesSomewhere: false };
        const requests = await locked(em, found);
        if (requests.some(({ legalHold }) => legalHold)) return false;
        if (intended && (requests.some(isAlive) || (await purgeStays.staysOfChild(em, found, dayIn(this.clock.now(), zoneOf(departement)))).livesSomewhere)) return false;
        const counts = await this.erase(em, found);
        await this.audit.write(em, { departement, actorId: null, action: 'eraseChild', subjectType: 'departement', subjectId: departement, details: { reason: 'replay', ...counts } });
        return true;
      });
      if (done) erased += 1;
      else left += 1;
    }
    return { erased, left };
  }

  /** The person, and the same child wherever its stays follow each other. */
  private async find(em: Em, departement: string, { requestId, personKey, stayId }: EraseChildInput): Promise<Found> {
    const own = requestId ? await em.find(RequestPerson, { requestId, departement, ...(personKey ? { key: personKey } : {}) }, FRESH) : [];
    if (requestId && own.length === 0) throw new Refused(personKey ? invalid([UNKNOWN_PERSON]) : notFound());
    const start = { personIds: own.map(({ id }) => id), stayIds: stayId ? [stayId] : [] };
    const child = await purgeStays.staysOfChild(em, start, dayIn(this.clock.now(), zoneOf(departement)));
    const requestIds = [...new Set([...(requestId ? [requestId] : []), ...child.requestIds])].sort();
    const { hostDepartements } = await purgeRequests.idsAbout(em, requestIds);
    return {
      departement, requestIds, personIds: [...new Set([...start.personIds, ...child.personIds])], stayIds: child.stayIds,
      reach: [...new Set([...child.hostDepartements, ...hostDepartements])], livesSomewhere: child.livesSomewhere,
    };
  }

  private erase(em: Em, { departement, requestIds, personIds, stayIds, reach }: Found): Promise<ChildErased> {
    return inDepartements(em, reach, async () => {
      const now = this.clock.now();
      const people = await em.find(RequestPerson, { id: { $in: [...personIds] } }, FRESH);
      const { referralIds, freeNowIds } = await purgeRequests.idsAbout(em, requestIds);
      const searchIds = await purgeSearches.searchIdsOf(em, requestIds);
      await purgeKept.eraseKeptAnswers(em, [...requestIds, ...referralIds, ...stayIds, ...searchIds]);
      await purgeSearches.deleteSearchesOf(em, requestIds);
      await purgeRequests.forgetWords(em, people);
      await purgeRequests.forgetPeople(em, people);
      const stays = await purgeStays.forgetStays(em, { stayIds });
      await purgePlaces.forgetAges(em, { personIds, stayIds });
      await purgeNotifications.deleteAbout(em, [...requestIds, ...referralIds, ...freeNowIds]);
      // Places were theirs together: they go unless somebody of them still lives somewhere, and may be looked for.
      const alive = await purgeStays.whereSomeoneLives(em, requestIds, addDays(dayIn(now, zoneOf(departement)), 1));
      await purgeRequests.forgetPlaces(em, requestIds.filter((id) => !alive.includes(id)), now);
      const empty = await purgeRequests.nowAnonymous(em, requestIds);
      if (empty.length > 0) await forgetWhole(em, empty, now);
      return { people: people.length, requests: requestIds.length, searches: searchIds.length, stays: stays.length };
    });
  }
}

async function departementOf(em: Em, { requestId, stayId }: EraseChildInput): Promise<string | null> {
  const row = requestId ? await em.findOne(PlacementRequest, { id: requestId, anonymisedAt: null }, { fields: ['departement'] }) : await em.findOne(Stay, { id: stayId! }, { fields: ['departement'] });
  return row?.departement ?? null;
}

async function locked(em: Em, { requestIds }: Found): Promise<PlacementRequestRow[]> {
  await em.execute('select 1 from placement_request where id = any (?::uuid[]) order by id for no key update', [`{${requestIds.join(',')}}`]);
  return em.find(PlacementRequest, { id: { $in: [...requestIds] } }, FRESH);
}

/** @throws Refused */
function refuseUnlessOver({ livesSomewhere, requestIds }: Found, requests: readonly PlacementRequestRow[]): void {
  if (requestIds.some((id) => !requests.some((one) => one.id === id))) throw new Refused(notFound());
  if (requests.some(({ legalHold }) => legalHold)) throw new Refused(onHold());
  if (livesSomewhere || requests.some(isAlive)) throw new Refused(stillAlive());
}

const isAlive = ({ state }: PlacementRequestRow): boolean => state !== 'admitted' && state !== 'closed';

/** The lines without the intentions that a later line says are done. */
function told(lines: readonly Erasure[]): Erasure[] {
  const ids = ({ personIds, stayIds }: Erasure): string => JSON.stringify([[...personIds].sort(), [...stayIds].sort()]);
  const done = new Set(lines.filter(({ intended }) => !intended).map(ids));
  return lines.filter((line) => !line.intended || !done.has(ids(line)));
}

const ONE_WAY = problem('requestId', 'oneOfTwo', ['Donnez une demande ou un accueil, l’un des deux.', 'Give a request or a stay, one of the two.']);
const UNKNOWN_PERSON = problem('personKey', 'unknownPerson', ['Ce repère n’est pas dans la demande.', 'This reference is not in the request.']);
const onHold = (): Refusal => refuse('ON_LEGAL_HOLD', [
  'Une demande de cette personne est conservée pour une procédure : un responsable doit d’abord lever cette conservation.', 'A request of this person is on legal hold: a manager has to lift it first.',
]);
const stillAlive = (): Refusal => refuse('STILL_ALIVE', [
  'Cette personne attend encore une place, ou vit dans un lieu d’accueil : l’effacement sera possible une fois la demande clôturée et la sortie enregistrée.',
  'This person still waits for a place, or lives at a host: it can be erased once the request is closed and the exit recorded.',
]);
