import { Injectable } from '@nestjs/common';
import { type Actor, invalid, type Refusal, Refused } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import { addDays, type Day } from '@ugo/domain/kernel';
import { checkExit } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import type { RecordExitInput } from './dto/stay.input.js';
import { told } from './stay.errors.js';
import { Absence, Stay, type StayRow } from './stay.schema.js';
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
      await leavePlace(em, this.claims, stay, addDays(input.exitOn, -1));
      return { reason: input.reason };
    });
  }
}

/** Ends a stay's absences and its claim. A child that stayed on past its last night takes what it has had: a fact, over the number or not. */
export async function leavePlace(em: Em, claims: PlaceClaims, { id, hostId, hostDepartement }: StayRow, lastNight: Day): Promise<void> {
  await em.nativeDelete(Absence, { stayId: id, firstNight: { $gt: lastNight } });
  await em.nativeUpdate(Absence, { stayId: id, $or: [{ lastNight: null }, { lastNight: { $gt: lastNight } }] }, { lastNight });
  const [claim] = await claims.byIds(em, [hostDepartement], [id]);
  const overReason = claim?.overReason ?? (claim?.lastNight != null && claim.lastNight < lastNight ? 'awaitingExit' : null);
  await claims.reshape(em, [hostDepartement], hostId, [{ claimId: id, lastNight, overReason }]);
}
