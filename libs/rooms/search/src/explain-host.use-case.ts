import { Injectable } from '@nestjs/common';
import { type Actor, notFound, type Refusal, Work } from '@ugo/access';
import { readHostCards } from '@ugo/directory';
import { explain } from '@ugo/domain/matching';
import type { Em } from '@ugo/persistence';
import { candidatesOf, searchPoints } from './candidates.js';
import { OfferCache } from './offer-cache.js';
import { proposeHosts } from './propose-hosts.js';
import { ReadSearch } from './read-search.use-case.js';
import type { SearchRow } from './search.schema.js';
import type { HostExplanation } from './search.types.js';
import { reasonView, verdictView } from './search.view.js';

/** "Why not this one?", for any host the actor may see: as the search saw it, or as it stands when it was not looked at. */
@Injectable()
export class ExplainHost {
  constructor(private readonly work: Work, private readonly searches: ReadSearch, private readonly offers: OfferCache) {}

  async execute(actor: Actor, searchId: string, hostIdAsTyped: string): Promise<HostExplanation | Refusal> {
    const hostId = hostIdAsTyped.toLowerCase(); // a UUID may be written in capitals; the database gives it back without
    const search = await this.searches.byId(actor, searchId);
    if (!search) return notFound();
    return this.work.read(actor, async (em) => {
      const host = (await readHostCards(em, actor, [hostId])).get(hostId);
      const candidate = host && await this.candidate(em, search, hostId);
      if (!host || !candidate) return notFound();
      const { fits, rules, asPlan } = explain(search.input.request, candidate, search.input.policy, search.input.context);
      return { host, fits, rules: rules.map(verdictView), asPlan: asPlan.components.map(reasonView) };
    });
  }

  private async candidate(em: Em, search: SearchRow, hostId: string) {
    const seen = await this.offers.known(em, search.offerIds);
    const index = search.offerIds.findIndex((id) => seen.get(id)?.hostId === hostId);
    if (index >= 0) return candidatesOf(search.input, [seen.get(search.offerIds[index]!)!], [search.figures[index]!])[0];
    const { hosts: [now] } = await proposeHosts(em, search.departement, searchPoints(search.input), null, hostId);
    return now && candidatesOf(search.input, await this.offers.get(em, [now.offerId]), [now.figures])[0];
  }
}
