import { Injectable } from '@nestjs/common';
import { AuditTrail, type Refusal, refuse, Refused, Work } from '@ugo/access';
import {
  answerDifference, type AnswerDifference, type AnswerPart, compareAnswers, comparePolicies, DEFAULT_POLICIES, ENGINE_VERSION, type Policy,
} from '@ugo/domain/matching';
import type { Em } from '@ugo/persistence';
import { OfferCache, OfferGone } from './offer-cache.js';
import { replay } from './replay.js';
import { Search, SearchPolicy, type SearchRow } from './search.schema.js';

/** A stored search answered again. Nothing in it is about a person of the request. */
export interface Replayed {
  readonly id: string;
  readonly verdict: 'same' | 'differs';
  /** Version of the engine that answered then, and of the one that answers now. */
  readonly engineThen: string;
  readonly engineNow: string;
  readonly policy: { readonly name: string; readonly version: number };
  readonly differences: readonly AnswerDifference[];
  /** Parts that the engine of then did not give yet. */
  readonly notCompared: readonly AnswerPart[];
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Answers a stored search again, from what it was asked and what it saw, and says whether the answer is the same. For the command line only. */
@Injectable()
export class ReplaySearch {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, private readonly offers: OfferCache) {}

  async execute(id: string): Promise<Replayed | Refusal> {
    if (!UUID.test(id)) return unknownSearch();
    try {
      return await this.work.system(async (em) => {
        const search = await em.findOne(Search, { id });
        if (!search) throw new Refused(unknownSearch());
        if (search.summary) throw new Refused(reduced());
        const replayed = await this.replay(em, search);
        // It reads children's months of birth and needs, so it is logged, though it prints none of them.
        await this.audit.write(em, {
          departement: search.departement, actorId: null, action: 'replaySearch', subjectType: 'search', subjectId: search.id,
          details: { verdict: replayed.verdict, engineThen: replayed.engineThen, engineNow: replayed.engineNow },
        });
        return replayed;
      });
    } catch (error) {
      if (error instanceof OfferGone) return offerGone();
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }

  private async replay(em: Em, search: SearchRow): Promise<Replayed> {
    const { policy } = search.input;
    const now = replay(search, await this.offers.get(em, search.offerIds));
    const { differences, notCompared } = now ? compareAnswers(search.answer, now) : { differences: [answerDifference('input', 'refused')], notCompared: [] };
    const all = [...comparePolicies(policy, await namedPolicy(em, search)), ...differences];
    return {
      id: search.id, verdict: all.length === 0 ? 'same' : 'differs', engineThen: search.engineVersion, engineNow: ENGINE_VERSION,
      policy: { name: policy.name, version: policy.version }, differences: all, notCompared,
    };
  }
}

/** The policy that the search says it used: the default is version 1, any other was signed. */
async function namedPolicy(em: Em, { departement, answer: { policy: { name, version } } }: SearchRow): Promise<Policy | null> {
  if (version === 1) return DEFAULT_POLICIES[name] ?? null;
  return (await em.findOne(SearchPolicy, { departement, name, version }))?.body ?? null;
}

const unknownSearch = (): Refusal => refuse('NOT_FOUND', ['Aucune recherche gardée ne porte ce numéro.', 'No stored search has this number.']);

const reduced = (): Refusal => refuse('REDUCED', [
  'La demande de cette recherche est terminée : il n’en reste qu’un résumé, qui ne se recalcule pas.',
  'The request of this search has ended: a summary is left of it, which can’t be answered again.',
]);

const offerGone = (): Refusal => refuse('OFFER_GONE', [
  'Un lieu que cette recherche a vu a été effacé depuis : elle ne peut plus être recalculée.',
  'A host that this search saw has been erased since: it can’t be answered again.',
]);
