import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, cursorId, forbidden, grantsFor, notFound, type Page, pageOf, type Refusal, refuse, Refused, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { HOLD_REASON_LABELS } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import type { LegalHoldsArgs, LiftLegalHoldInput, SetLegalHoldInput } from './dto/legal-hold.input.js';
import type { RequestInput } from './dto/referral.input.js';
import type { LegalHold } from './legal-hold.types.js';
import { PlacementRequest, type PlacementRequestRow } from './placement-request.schema.js';

/**
 * Requests kept beyond their time: neither purged nor erased. A manager decides, in its territory, by the number of the request that a worker
 * gives it; it reads nothing of the request there, so that a secret one stays as secret as it was.
 */
@Injectable()
export class LegalHolds {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  set(actor: Actor, input: SetLegalHoldInput): Promise<LegalHold | Refusal> {
    return this.change(actor, 'setLegalHold', input, (request) => {
      if (request.legalHold) throw new Refused(alreadyHeld());
      return { legalHold: true, legalHoldReason: input.reason, legalHoldAt: this.clock.now(), legalHoldBy: actor.accountId };
    });
  }

  /** Once lifted, the next purge takes what is over. */
  lift(actor: Actor, input: LiftLegalHoldInput): Promise<LegalHold | Refusal> {
    return this.change(actor, 'liftLegalHold', input, (request) => {
      if (!request.legalHold) throw new Refused(notHeld());
      return { legalHold: false, legalHoldReason: null, legalHoldAt: null, legalHoldBy: null };
    });
  }

  list(actor: Actor, { departement, first, after }: LegalHoldsArgs): Promise<Page<LegalHold>> {
    const grants = grantsFor(actor, 'retention.hold', departement);
    if (grants.length === 0) throw forbidden();
    const territories = grants.some(({ territoryId }) => territoryId === null) ? null : grants.map(({ territoryId }) => territoryId);
    return this.work.read(actor, async (em) => {
      const before = cursorId(after);
      const rows = await em.find(PlacementRequest, {
        departement, legalHold: true, ...(territories ? { territoryId: { $in: territories } } : {}), ...(before ? { id: { $lt: before } } : {}),
      }, { orderBy: { id: 'desc' }, limit: first + 1, disableIdentityMap: true });
      return pageOf(rows, first, ({ id }) => id, view);
    });
  }

  private async change(actor: Actor, action: string, input: RequestInput & { readonly reason: string }, to: (request: PlacementRequestRow) => Partial<PlacementRequestRow>): Promise<LegalHold | Refusal> {
    const seen = await this.work.read(actor, (em) => this.held(em, actor, input.requestId));
    if (!seen) return notFound();
    return this.work.change(actor, { action, idempotencyKey: input.idempotencyKey, input, departement: seen.departement }, async (em) => {
      await em.execute('select 1 from placement_request where id = ? for no key update', [seen.id]);
      const request = await this.held(em, actor, seen.id);
      if (!request) throw new Refused(notFound());
      const changed = to(request);
      await em.nativeUpdate(PlacementRequest, { id: request.id }, changed);
      return { answer: view({ ...request, ...changed }), subjectType: 'placementRequest', subjectId: request.id, details: { reason: input.reason } };
    });
  }

  /** The request, if the actor decides over it; what is anonymous already is nothing to keep. */
  private async held(em: Em, actor: Actor, id: string): Promise<PlacementRequestRow | null> {
    const request = await em.findOne(PlacementRequest, { id, anonymisedAt: null }, { refresh: true, disableIdentityMap: true });
    const may = request && grantsFor(actor, 'retention.hold', request.departement).some(({ territoryId }) => territoryId === null || territoryId === request.territoryId);
    return may ? request : null;
  }
}

const view = ({ id, legalHold, legalHoldReason, legalHoldAt, legalHoldBy }: PlacementRequestRow): LegalHold => ({
  requestId: id, held: legalHold, reason: legalHoldReason ?? null, since: legalHoldAt?.toISOString() ?? null, setBy: legalHoldBy ?? null,
  label: legalHoldReason ? HOLD_REASON_LABELS[legalHoldReason].fr : null, labelEn: legalHoldReason ? HOLD_REASON_LABELS[legalHoldReason].en : null,
});

const alreadyHeld = (): Refusal => refuse('ALREADY_HELD', ['Cette demande est déjà conservée : levez d’abord la conservation en cours.', 'This request is already on hold: lift that hold first.']);
const notHeld = (): Refusal => refuse('NOT_HELD', ['Cette demande n’est pas conservée au-delà de son terme.', 'This request is not on hold.']);
