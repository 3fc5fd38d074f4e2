import { Injectable } from '@nestjs/common';
import { type Actor, invalid, type Refusal, Refused } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import { addDays } from '@ugo/domain/kernel';
import { checkExit, checkStay } from '@ugo/domain/placement';
import type { CorrectExitInput } from './dto/stay.input.js';
import { OverNumber } from './over-number.js';
import { notLeft, told } from './stay.errors.js';
import { Stay } from './stay.schema.js';
import type { StayView } from './stay.types.js';
import { StayWork } from './stay-work.js';

/** An exit was written down wrong: another day, another reason, or none at all. Nights taken back must be free, or have a reason. */
@Injectable()
export class CorrectExit {
  constructor(private readonly stays: StayWork, private readonly claims: PlaceClaims, private readonly number: OverNumber) {}

  execute(actor: Actor, input: CorrectExitInput): Promise<StayView | Refusal> {
    return this.stays.onStay(actor, { action: 'correctExit', input }, async (em, subject) => {
      const { stay, role, today, night, settings } = subject;
      if (stay.exitOn == null) throw new Refused(invalid([notLeft()]));
      const [exitOn, reason] = [input.exitOn ?? null, input.exitOn ? input.reason ?? stay.exitReason! : null];
      const [claim] = await this.claims.byIds(em, [stay.hostDepartement], [stay.id]);
      const others = await this.stays.others(em, stay.departement, stay.childId ?? null, [stay.id]);
      const over = exitOn === null && (stay.expectedExit == null || stay.expectedExit <= today) ? addDays(night, 1) : stay.expectedExit ?? null;
      const found = [
        ...(exitOn === null ? [] : checkExit({ stay: { admittedOn: stay.admittedOn, exitOn: null }, exitOn, reason: reason!, today })),
        ...checkStay({ kind: stay.kind, admittedOn: stay.admittedOn, exitOn: exitOn ?? over, weekdays: claim?.weekdays ?? null, renewals: stay.renewals, others, today: night, settings, isHistory: true })
          .filter(({ code }) => code === 'overlappingStay').map((one) => ({ ...one, field: 'exitOn' })),
      ];
      if (found.length > 0) throw new Refused(invalid(told(found)));
      await this.number.reshape(em, actor, subject, 'exitOn', { claimId: stay.id, lastNight: addDays((exitOn ?? over)!, -1), ...(role === 'host' ? { beyondDeclared: true } : {}) }, input);
      await em.nativeUpdate(Stay, { id: stay.id }, { exitOn, exitReason: reason });
      return { undone: exitOn === null, overReason: input.overReason ?? null };
    });
  }
}
