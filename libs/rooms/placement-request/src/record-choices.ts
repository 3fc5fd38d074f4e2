import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import { type ChoiceKind, type PlacementSettings, validateBy } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { RecordedChoice, type RecordedChoiceRow } from './recorded-choice.schema.js';

/** A choice that asked for a reason, and has one. */
export interface Chosen {
  readonly kind: ChoiceKind;
  readonly reason: string;
  readonly people: number;
  readonly rule?: string;
  readonly decision?: string | null;
  readonly referralId?: string;
}

/** Whose choice it is about: a request's, or a stay's that came through none. */
export type ChosenFor = Pick<RecordedChoiceRow, 'departement' | 'territoryId' | 'secret'> & { readonly requestId: string | null; readonly stayId?: string };

/** Writes choices down in the transaction that makes them; those of the night wait for a cadre. */
@Injectable()
export class RecordChoices {
  constructor(@Inject(IDS) private readonly ids: Ids) {}

  async record(em: Em, actor: Actor, about: ChosenFor, chosen: readonly Chosen[], at: { readonly now: Date; readonly zone: string; readonly settings: PlacementSettings }): Promise<void> {
    if (chosen.length === 0) return;
    const { departement, territoryId, secret, requestId, stayId = null } = about;
    const due = validateBy(at.now, at.zone, at.settings);
    await em.insertMany(RecordedChoice, chosen.map(({ kind, reason, people, rule = null, decision = null, referralId = null }) => ({
      id: this.ids.next(), departement, territoryId: territoryId ?? null, secret, requestId, stayId, referralId, kind, reason, people, rule, decision,
      chosenBy: actor.accountId, chosenAt: at.now, validateBy: due, validatedBy: null, validatedAt: null,
    })));
  }
}

/** The coded reason for which a host was asked above its number; null = it was not. */
export async function overReasonOf(em: Em, referralId: string): Promise<string | null> {
  const choice = await em.findOne(RecordedChoice, { referralId, kind: 'overNumber' }, { refresh: true, disableIdentityMap: true });
  return choice?.reason ?? null;
}
