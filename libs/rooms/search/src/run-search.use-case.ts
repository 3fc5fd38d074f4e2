import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, grantsFor, IDS, notFound, type Refusal, Refused, Work } from '@ugo/access';
import type { Clock, Ids } from '@ugo/domain/kernel';
import { ENGINE_VERSION, match } from '@ugo/domain/matching';
import type { Em } from '@ugo/persistence';
import { candidatesOf, searchPoints } from './candidates.js';
import type { SearchInput } from './dto/search.input.js';
import { keepNeed } from './keep-need.js';
import { OfferCache } from './offer-cache.js';
import { PrepareSearch } from './prepare-search.js';
import { proposeHosts } from './propose-hosts.js';
import { SearchGate } from './search-gate.js';
import { type RecentSearch, storeSearch } from './store-search.js';

/** The placement request that a search is for, and the hosts that have said no to it. */
export interface SearchOf {
  readonly requestId: string;
  readonly secret: boolean;
  readonly refusedHostIds: readonly string[];
}

/** Searches, stores what was asked and seen, and answers the search: ranked, and excluded with reasons. */
@Injectable()
export class RunSearch {
  constructor(
    private readonly work: Work,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
    private readonly prepare: PrepareSearch,
    private readonly gate: SearchGate,
    private readonly offers: OfferCache,
  ) {}

  /** The id of the stored search, and the search itself when it was run now (not when the call is a repeated one). */
  async execute(actor: Actor, input: SearchInput, of: SearchOf | null = null): Promise<{ id: string; search: RecentSearch | null } | Refusal> {
    if (grantsFor(actor, 'search.run', input.departement).length === 0) return notFound();
    let search: RecentSearch | null = null;
    try {
      const answer = await this.gate.through(() => this.work.change(actor,
        { action: 'runSearch', idempotencyKey: input.idempotencyKey, input, departement: input.departement },
        async (em) => {
          search = await this.search(em, actor, input, of);
          const { candidates, fitting } = search.answer.counts;
          return { answer: { id: search.id }, subjectType: 'search', subjectId: search.id, details: { people: input.people.length, candidates, fitting } };
        }));
      return 'id' in answer ? { id: answer.id, search } : answer;
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }

  private async search(em: Em, actor: Actor, input: SearchInput, of: SearchOf | null): Promise<RecentSearch> {
    const { stored, within } = await this.prepare.prepare(em, input, of?.refusedHostIds);
    const { request, policy } = stored;
    const { hosts, beyond } = await proposeHosts(em, input.departement, searchPoints(stored), within);
    const offers = await this.offers.get(em, hosts.map(({ offerId }) => offerId));
    const figures = hosts.map((host) => [...host.figures]);
    const { excluded, fitting, ...answer } = match(request, candidatesOf(stored, offers, figures), policy, stored.context);
    const search = {
      id: request.id, departement: input.departement, accountId: actor.accountId, requestId: of?.requestId ?? null, secret: of?.secret ?? false, createdAt: this.clock.now(), engineVersion: ENGINE_VERSION,
      input: stored, offerIds: hosts.map(({ offerId }) => offerId), figures, answer: { ...answer, beyond }, summary: null,
    };
    await storeSearch(em, search);
    await keepNeed(em, this.ids.next(), search);
    return { ...search, excluded };
  }
}
