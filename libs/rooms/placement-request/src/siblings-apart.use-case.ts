import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, forbidden, grantsFor, Work } from '@ugo/access';
import { type HostFacts, readHostFacts, reachOf } from '@ugo/directory';
import { type Em } from '@ugo/persistence';
import type { SiblingsApartView } from './answers.types.js';
import { seesHosts } from './placement-request.policy.js';
import { PlacementRequest, Referral, RequestPerson } from './placement-request.schema.js';

/** Newest first; more than these is a figure for managers, not a list to work on. */
const MOST = 200;

/** Groups whose members have their places on different sites: a request's yeses that were taken, for whoever may read where it goes. */
@Injectable()
export class SiblingsApart {
  constructor(private readonly work: Work, private readonly audit: AuditTrail) {}

  execute(actor: Actor, departement: string): Promise<SiblingsApartView[]> {
    if (grantsFor(actor, 'placement.follow', departement).length === 0) throw forbidden();
    return this.work.read(actor, async (em) => {
      const ids = await em.execute<{ id: string }[]>(`
        select r.id from placement_request r join referral f on f.request_id = r.id and f.state = 'taken'
        where r.departement = ? group by r.id having count(distinct f.host_id) > 1 order by r.id desc limit ${MOST}`, [departement]);
      const requests = (await em.find(PlacementRequest, { id: { $in: ids.map(({ id }) => id) } }, { orderBy: { id: 'desc' } })).filter((one) => seesHosts(actor, one));
      const shown = await apart(em, requests.map(({ id }) => id));
      await this.audit.write(em, { departement, actorId: actor.accountId, action: 'listSiblingsApart', subjectType: 'placementRequest', subjectId: null, details: { shown: shown.length } });
      return shown;
    });
  }
}

async function apart(em: Em, requestIds: readonly string[]): Promise<SiblingsApartView[]> {
  const requestId = { $in: [...requestIds] };
  const referrals = await em.find(Referral, { requestId, state: 'taken' }, { orderBy: { id: 'asc' } });
  const people = await em.find(RequestPerson, { requestId }, { orderBy: { key: 'asc' } });
  const facts = new Map((await readHostFacts(em, [...new Set(referrals.map(({ hostId }) => hostId))])).map((one) => [one.hostId, one]));
  return requestIds.flatMap((id) => {
    const hosts = referrals.filter((one) => one.requestId === id);
    if (new Set(hosts.map(({ hostId }) => siteOf(hostId, facts.get(hostId)))).size < 2) return []; // two units of one site
    return [{ requestId: id, places: hosts.map(({ hostId, acceptedIds }) => ({ hostId, personKeys: people.filter((one) => acceptedIds.includes(one.id)).map(({ key }) => key) })) }];
  });
}

/** A neighbour's host that is no longer shared is a site of its own. */
const siteOf = (hostId: string, facts: HostFacts | undefined): string => (facts?.type === 'unit' ? reachOf(facts).establishmentId ?? hostId : hostId);
