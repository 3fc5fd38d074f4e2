import { type OfferContent, readOffers } from '@ugo/availability';
import { faultsOfAnswer } from '@ugo/domain/matching/testing';
import { type Database, inTerritory } from '@ugo/persistence';
import { candidatesOf, Search, type SearchRow } from '@ugo/search';

/** What the second checker says of the plans that a stored search shows, over the hosts it saw. */
export function faultsOfSearch({ input, figures, answer }: SearchRow, offers: readonly OfferContent[]): string[] {
  return faultsOfAnswer(answer, candidatesOf(input, offers, figures), input.request);
}

/**
 * Reads again every search that a test stored, with the second checker: no plan that any test produces may break a hard rule.
 * @returns the faults, by search
 */
export function faultsOfStoredSearches({ orm }: Database): Promise<string[]> {
  return inTerritory(orm.em, 'system', async (em) => {
    const searches = (await em.find(Search, {})).filter(({ answer }) => answer.plans !== undefined); // rows put there raw have no answer
    const ids = [...new Set(searches.flatMap(({ offerIds }) => offerIds))];
    const offers = new Map((await readOffers(em, ids)).map(({ id, content }) => [id, content]));
    return searches.flatMap((search) => {
      if (search.offerIds.some((id) => !offers.has(id))) return [`search ${search.id}: a version of an offer has gone`];
      return faultsOfSearch(search, search.offerIds.map((id) => offers.get(id)!)).map((fault) => `search ${search.id}: ${fault}`);
    });
  });
}
