import { Injectable } from '@nestjs/common';
import { explain, type Refusal as RuleRefusal } from '@ugo/domain/matching';
import type { Em } from '@ugo/persistence';
import { candidatesOf, searchPoints } from './candidates.js';
import type { SearchInput } from './dto/search.input.js';
import { OfferCache } from './offer-cache.js';
import { PrepareSearch } from './prepare-search.js';
import { proposeHosts } from './propose-hosts.js';

/** One host and the people who would go there, by their keys. */
export interface HostToJudge {
  readonly hostId: string;
  readonly keys: readonly string[];
}

/** What the rules say now of a host; null = the Département can't see it, or it is suspended. */
export type HostJudged = {
  readonly mayAsk: boolean;
  readonly refusals: readonly RuleRefusal[];
  /** Places that would be there by exception only: by a derogation or a published over-occupancy. */
  readonly exceptions: number;
} | null;

/** Asks the rules again, at the moment of asking a host: a list is minutes old, and a worker may ask a host that no list proposed. */
@Injectable()
export class JudgeHosts {
  constructor(private readonly prepare: PrepareSearch, private readonly offers: OfferCache) {}

  /** What stands against each host, in the order asked: three statements, and two for each host. */
  async judge(em: Em, input: SearchInput, asks: readonly HostToJudge[]): Promise<HostJudged[]> {
    const { stored } = await this.prepare.prepare(em, input);
    const judged: HostJudged[] = [];
    for (const { hostId, keys } of asks) {
      const { hosts: [seen] } = await proposeHosts(em, input.departement, searchPoints(stored), null, hostId);
      const [candidate] = seen ? candidatesOf(stored, await this.offers.get(em, [seen.offerId]), [seen.figures]) : [];
      const people = stored.request.people.filter(({ key }) => keys.includes(key));
      if (!candidate || people.length === 0) {
        judged.push(null);
        continue;
      }
      const { rules, asPlan } = explain({ ...stored.request, people, ...pairsAmong(stored.request, keys) }, candidate, stored.policy, stored.context);
      judged.push({ mayAsk: candidate.mayAsk, refusals: rules.flatMap(({ refusals }) => refusals), exceptions: asPlan.components.find(({ code }) => code === 'exceptions')?.value ?? 0 });
    }
    return judged;
  }
}

type Pairs = { readonly together: readonly (readonly [string, string])[]; readonly apart: readonly (readonly [string, string])[] };

/** Pairs of people who would both be there. Pairs that are to be apart and would both be there are refused by whoever asks. */
function pairsAmong({ together, apart }: Pairs, keys: readonly string[]): Pairs {
  const both = (pair: readonly [string, string]): boolean => pair.every((key) => keys.includes(key));
  return { together: together.filter(both), apart: apart.filter(both) };
}
