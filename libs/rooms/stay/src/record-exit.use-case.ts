import { Injectable } from '@nestjs/common';
import { type Actor, invalid, type Refusal, Refused } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import { addDays } from '@ugo/domain/kernel';
import { checkExit } from '@ugo/domain/placement';
import type { RecordExitInput } from './dto/stay.input.js';
import { told } from './stay.errors.js';
import { Absence, Stay } from './stay.schema.js';
import type { StayView } from './stay.types.js';
import { StayWork } from './stay-work.js';

/** A child leaves: the place is free from that night on. */
@Injectable()
export class RecordExit {
  constructor(private readonly stays: StayWork, private readonly claims: PlaceClaims) {}

  execute(actor: Actor, input: RecordExitInput): Promise<StayView | Refusal> {
    return this.stays.onStay(actor, { action: 'recordExit', input }, async (em, { stay, today }) => {
      const found = checkExit({ stay: { admittedOn: stay.admittedOn, exitOn: stay.exitOn ?? null }, exitOn: input.exitOn, reason: input.reason, today });
      if (found.length > 0) throw new Refused(invalid(told(found)));
      await em.nativeUpdate(Stay, { id: stay.id }, { exitOn: input.exitOn, exitReason: input.reason });
      const lastNight = addDays(input.exitOn, -1);
      await em.nativeDelete(Absence, { stayId: stay.id, firstNight: { $gt: lastNight } });
      await em.nativeUpdate(Absence, { stayId: stay.id, $or: [{ lastNight: null }, { lastNight: { $gt: lastNight } }] }, { lastNight });
      // A child that stayed on past its last night takes what it has had: a fact, over the number or not.
      await this.claims.reshape(em, [stay.hostDepartement], stay.hostId, [{ claimId: stay.id, lastNight, overReason: await this.overReason(em, stay.hostDepartement, stay.id, lastNight) }]);
      return { reason: input.reason };
    });
  }

  private async overReason(em: Parameters<PlaceClaims['byIds']>[0], departement: string, id: string, lastNight: string): Promise<string | null> {
    const [claim] = await this.claims.byIds(em, [departement], [id]);
    return claim?.overReason ?? (claim?.lastNight != null && claim.lastNight < lastNight ? 'awaitingExit' : null);
  }
}
