import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, grantsFor, invalid, isWholeDepartement, notFound, problem, type Refusal, Refused, Work } from '@ugo/access';
import { readHostCards } from '@ugo/directory';
import { type Clock, dayIn, tonight, zoneOf } from '@ugo/domain/kernel';
import {
  BadBatch, type BatchProposal, type BatchRequest, match, type MatchRequest, MOST_REQUESTS, planBatch, type Policy, type SearchMode, type Solver, urgencyOf,
} from '@ugo/domain/matching';
import { asOfNow } from './as-of-now.js';
import { candidatesOf } from './candidates.js';
import type { JointProposalInput } from './dto/joint-proposal.input.js';
import type { JointProposal } from './joint-proposal.types.js';
import { jointProposalView, hostsShown } from './joint-proposal.view.js';
import { OfferCache } from './offer-cache.js';
import { policyInForce } from './policy-in-force.js';
import { proposeHostsTogether, type Sight } from './propose-hosts-together.js';
import { SearchGate } from './search-gate.js';
import type { StoredInput } from './search.schema.js';
import { SOLVER } from './solver/solver.token.js';
import { waitingSearches } from './waiting-searches.js';

/** For the solver; the plans of each request come before. */
const SOLVER_MS = 5_000;

/** One search of those taken together, as it stands now, with the hosts it sees. */
interface Taken {
  readonly id: string;
  readonly input: StoredInput;
  readonly sight: Sight;
}

/** "The children of my Département who wait, together": proposes, stores nothing but the audit row, and nobody has to take it. */
@Injectable()
export class ProposeJointly {
  constructor(
    private readonly work: Work,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly gate: SearchGate,
    private readonly offers: OfferCache,
    @Inject(SOLVER) private readonly solver: Solver,
  ) {}

  async execute(actor: Actor, input: JointProposalInput): Promise<JointProposal | Refusal> {
    if (!grantsFor(actor, 'search.joint', input.departement).some(isWholeDepartement)) return notFound();
    try {
      return await this.gate.through(() => this.propose(actor, input));
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }

  private async propose(actor: Actor, input: JointProposalInput): Promise<JointProposal> {
    const now = this.clock.now();
    const taken = await this.look(actor, input, now);
    const proposal = await this.plan(taken, tonight(now, zoneOf(input.departement)));
    return this.work.read(actor, async (em) => {
      const cards = await readHostCards(em, actor, hostsShown(proposal));
      const searchIds = taken.map(({ id }) => id);
      await this.audit.write(em, {
        departement: input.departement, actorId: actor.accountId, action: 'proposeJointly', subjectType: 'search', subjectId: null,
        details: { searches: searchIds.length, searchIds, chosen: proposal.chosen.length, status: proposal.status },
      });
      const requests = new Map<string, MatchRequest>(taken.map((one) => [one.id, one.input.request]));
      return jointProposalView(input.departement, now, proposal, requests, cards);
    });
  }

  /** All that is read: at most two statements for the policies, one for the searches, two for each 80 points. */
  private look(actor: Actor, { departement, searchIds: named }: JointProposalInput, now: Date): Promise<Taken[]> {
    const zone = zoneOf(departement);
    const searchIds = named?.map((id) => id.toLowerCase());
    return this.work.read(actor, async (em) => {
      const found = await waitingSearches(em, departement, actor.accountId, now, tonight(now, zone), searchIds ?? null);
      if (searchIds && found.length < searchIds.length) throw new Refused(notFound());
      if (found.length === 0) throw new Refused(invalid([NOBODY]));
      if (found.length > MOST_REQUESTS) throw new Refused(invalid([TOO_MANY]));
      const day = dayIn(now, zone);
      const policies: Record<SearchMode, Policy> = { tonight: await policyInForce(em, departement, 'tonight', day), planned: await policyInForce(em, departement, 'planned', day) };
      const waiting = found.map(({ id, input }) => ({ id, input: asOfNow(input, policies, now, zone) }));
      const past = waiting.flatMap(({ id, input }) => (input === null ? [searchIds?.indexOf(id) ?? 0] : []));
      if (past.length > 0) throw new Refused(invalid(past.map((index) => problem(`searchIds.${index}`, 'past', ['Les nuits de cette recherche sont passées.', 'The nights of this search are in the past.']))));
      const inputs = waiting.map(({ input }) => input!);
      const sights = await proposeHostsTogether(em, departement, inputs, this.offers);
      return waiting.map(({ id }, index) => ({ id, input: inputs[index]!, sight: sights[index]! }));
    });
  }

  /** Matches each request, letting others have their turn in between, then chooses among their plans in the solver's thread. */
  private async plan(taken: readonly Taken[], night: string): Promise<BatchProposal> {
    const requests: BatchRequest[] = [];
    for (const { id, input: { request: asked, policy, context }, input, sight } of taken) {
      const request = { ...asked, id };
      const candidates = candidatesOf(input, sight.offers, sight.figures);
      requests.push({ request, policy, candidates, urgency: urgencyOf(request, night), result: match(request, candidates, policy, context) });
      await setImmediate();
    }
    // The joint order is that of whoever is most urgent.
    const mostUrgent = requests.reduce((first, one) => (one.urgency < first.urgency ? one : first));
    try {
      return await planBatch(requests, [], mostUrgent.policy!, taken[0]!.input.context, this.solver, { timeLimitMs: SOLVER_MS });
    } catch (error) {
      if (error instanceof BadBatch) throw new Refused(invalid(error.problems.map(({ field, code, message }) => problem(field, code, [message.fr, message.en]))));
      throw error;
    }
  }
}

const NOBODY = problem('searchIds', 'nobody', ['Personne n’attend : aucune recherche des 7 derniers jours dont la première nuit est à venir.', 'Nobody waits: no search of the last 7 days whose first night is to come.']);
const TOO_MANY = problem('searchIds', 'tooManyRequests', [`Plus de ${MOST_REQUESTS} recherches attendent : nommez celles à prendre ensemble.`, `More than ${MOST_REQUESTS} searches wait: name those to take together.`]);
