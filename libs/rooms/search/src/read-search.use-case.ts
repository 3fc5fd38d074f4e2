import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, badCursor, cursorText, grantsFor, type Page, type PageArgs, pageOf, Work } from '@ugo/access';
import { readHostCards } from '@ugo/directory';
import { match, type Plan } from '@ugo/domain/matching';
import type { Em } from '@ugo/persistence';
import { candidatesOf, metresFromStart } from './candidates.js';
import { OfferCache } from './offer-cache.js';
import { Search, type SearchRow } from './search.schema.js';
import type { RecentSearch } from './store-search.js';
import type { ExcludedHost, NearMissHost, PlanBridge, PlanSplitBeside, ReservedHost, SearchPlan } from './search.types.js';
import { bridgeView, excludedView, nearMissView, planView, reservedView, splitBesideView } from './search.view.js';

/** Reads stored searches, page by page; a cursor is a rank. */
@Injectable()
export class ReadSearch {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, private readonly offers: OfferCache) {}

  /**
   * A stored search, for who ran it and for the workers of the whole Département: it holds children's months of birth, sexes
   * and needs, so each reading is logged. Null for missing, forbidden and reduced to its summary alike.
   */
  byId(actor: Actor, id: string): Promise<SearchRow | null> {
    return this.work.read(actor, async (em) => {
      const search = await em.findOne(Search, { id, summary: null });
      if (!search || !maySee(actor, search)) return null;
      await this.audit.write(em, { departement: search.departement, actorId: actor.accountId, action: 'readSearch', subjectType: 'search', subjectId: id });
      return search;
    });
  }

  plans(actor: Actor, search: SearchRow, page: PageArgs): Promise<Page<SearchPlan>> {
    return this.planPage(actor, search, search.answer.plans, page);
  }

  incomplete(actor: Actor, search: SearchRow, page: PageArgs): Promise<Page<SearchPlan>> {
    return this.planPage(actor, search, search.answer.incomplete, page);
  }

  /** None in a search that an engine without bridges answered. */
  bridges(actor: Actor, search: SearchRow): Promise<PlanBridge[]> {
    const bridges = search.answer.bridges ?? [];
    return this.work.read(actor, async (em) => {
      const cards = await readHostCards(em, actor, [...new Set(bridges.flatMap(({ tonight, then }) => [...tonight.hostIds, ...then.hostIds]))]);
      return bridges.map((bridge, index) => bridgeView(bridge, index + 1, cards));
    });
  }

  async splitBeside(actor: Actor, search: SearchRow): Promise<PlanSplitBeside | null> {
    const { splitBeside, plans: [together] } = search.answer;
    if (!splitBeside || !together) return null;
    return this.work.read(actor, async (em) => splitBesideView(splitBeside, together, await readHostCards(em, actor, splitBeside.plan.hostIds)));
  }

  nearMisses(actor: Actor, search: SearchRow): Promise<NearMissHost[]> {
    return this.work.read(actor, async (em) => {
      const cards = await readHostCards(em, actor, search.answer.nearMisses.map(({ hostId }) => hostId));
      return search.answer.nearMisses.flatMap((miss) => nearMissView(miss, cards));
    });
  }

  reserved(actor: Actor, search: SearchRow): Promise<ReservedHost[]> {
    return this.work.read(actor, async (em) => {
      const cards = await readHostCards(em, actor, search.answer.reserved.map(({ hostId }) => hostId));
      return search.answer.reserved.flatMap((one) => reservedView(one, cards));
    });
  }

  /** Of a stored search: recomputed from what it saw, which gives what it gave then. */
  excluded(actor: Actor, search: RecentSearch, { first, after }: PageArgs): Promise<Page<ExcludedHost>> {
    return this.work.read(actor, async (em) => {
      const excluded = search.excluded ?? match(search.input.request, await this.candidates(em, search), search.input.policy, search.input.context).excluded;
      const from = rankAfter(after);
      const rows = excluded.slice(from, from + first + 1).map((one, index) => ({ ...one, rank: from + index + 1 }));
      const cards = await readHostCards(em, actor, rows.map(({ hostId }) => hostId));
      // The page is cut before those that have left the actor's sight are taken out: what follows them is still there.
      const page = pageOf(rows, first, ({ rank }) => String(rank), ({ hostId, refusals }) => excludedView(hostId, refusals, cards));
      return { pageInfo: page.pageInfo, edges: page.edges.flatMap(({ cursor, node }) => node.map((one) => ({ cursor, node: one }))) };
    });
  }

  private planPage(actor: Actor, search: SearchRow, plans: readonly Plan[], { first, after }: PageArgs): Promise<Page<SearchPlan>> {
    return this.work.read(actor, async (em) => {
      const from = rankAfter(after);
      const rows = plans.slice(from, from + first + 1).map((plan, index) => ({ plan, rank: from + index + 1 }));
      const cards = await readHostCards(em, actor, [...new Set(rows.flatMap(({ plan }) => plan.hostIds))]);
      const km = rows.length > 0 ? await this.kilometres(em, search) : new Map<string, number>();
      return pageOf(rows, first, ({ rank }) => String(rank), ({ plan, rank }) => planView(plan, rank, plans[rank], cards, km));
    });
  }

  /** Kilometres from where the people are, by host: those the search measured. */
  private async kilometres(em: Em, { input, offerIds, figures }: SearchRow): Promise<Map<string, number>> {
    const km = new Map<string, number>();
    if (!input.places.includes('from')) return km;
    const known = await this.offers.known(em, offerIds);
    offerIds.forEach((id, index) => {
      const [offer, metres] = [known.get(id), metresFromStart(input, figures[index]!)];
      if (offer && metres !== null) km.set(offer.hostId, Math.round(metres / 1000));
    });
    return km;
  }

  /** What it saw and is still there: a version that was erased, or a neighbour’s host that is hidden again, is no reason to show nothing. */
  private async candidates(em: Em, { input, offerIds, figures }: SearchRow) {
    const known = await this.offers.known(em, offerIds);
    const there = offerIds.flatMap((id, index) => {
      const offer = known.get(id);
      return offer ? [{ offer, figures: figures[index]! }] : [];
    });
    return candidatesOf(input, there.map(({ offer }) => offer), there.map((one) => one.figures));
  }
}

/** Whose search it is, while it still searches for that Département, or a worker of the whole Département unless the place is to stay secret. */
function maySee(actor: Actor, search: SearchRow): boolean {
  return grantsFor(actor, 'search.run', search.departement).some((grant) => (
    search.accountId === actor.accountId || (!search.secret && grant.role === 'enfanceWorker' && grant.territoryId === null)));
}

/** The rank that a cursor holds. @throws when it was not made by such a list */
function rankAfter(after: string | null | undefined): number {
  const text = cursorText(after) ?? '0';
  if (!/^\d{1,9}$/.test(text)) throw badCursor();
  return Number(text);
}
