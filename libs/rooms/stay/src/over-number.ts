import { Injectable } from '@nestjs/common';
import { type Actor, invalid, Refused } from '@ugo/access';
import { type ClaimChange, PlaceClaims } from '@ugo/availability';
import { readHostFacts } from '@ugo/directory';
import { zoneOf } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { decisionNeeded, RecordChoices } from '@ugo/placement-request';
import { nightsTaken } from './stay.errors.js';
import type { StaySubject } from './stay-work.js';

/** Why a stay may take nights that are not free, and the decision that allows it. */
export interface OverNumberInput {
  readonly overReason?: string | null;
  readonly decision?: string | null;
}

/** A stay that takes nights on top: they are free, or it goes above the number with a coded reason, which is recorded and counted. */
@Injectable()
export class OverNumber {
  constructor(private readonly claims: PlaceClaims, private readonly choices: RecordChoices) {}

  /** @throws Refused when nights are missing, or the decision that an approval asks for (CASF L.421-5) */
  async reshape(em: Em, actor: Actor, { stay, now, settings }: StaySubject, field: string, change: ClaimChange, { overReason, decision }: OverNumberInput): Promise<void> {
    const isOver = overReason ? await this.claims.missing(em, [stay.hostDepartement], stay.hostId, change) : null;
    if (isOver && !decision && (await readHostFacts(em, [stay.hostId]))[0]?.type === 'fosterHome') throw new Refused(invalid([decisionNeeded('decision')]));
    const short = await this.claims.reshape(em, [stay.hostDepartement], stay.hostId, [{ ...change, ...(overReason ? { overReason } : {}) }]);
    if (short.length > 0) throw new Refused(nightsTaken(field, short));
    if (!isOver || !overReason) return;
    const { departement, territoryId, secret, requestId = null, referralId, id: stayId } = stay;
    await this.choices.record(em, actor, { departement, territoryId, secret, requestId, stayId }, [
      { kind: 'overNumber', reason: overReason, people: 1, decision: decision?.trim() ?? null, ...(referralId ? { referralId } : {}) },
    ], { now, settings, zone: zoneOf(departement) });
  }
}
