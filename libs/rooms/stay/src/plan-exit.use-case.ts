import { Injectable } from '@nestjs/common';
import { type Actor, invalid, type Refusal, Refused } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import { addDays, type Day } from '@ugo/domain/kernel';
import { checkStay, problem, relayLast } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import type { PlanExitInput, RenewRelayInput } from './dto/stay.input.js';
import { OverNumber, type OverNumberInput } from './over-number.js';
import { inPast, told } from './stay.errors.js';
import { Stay } from './stay.schema.js';
import type { StayView } from './stay.types.js';
import { StayWork, type StaySubject } from './stay-work.js';

/** The expected exit changes: earlier gives nights back, later takes nights that must be free, or have a coded reason. A relay is renewed. */
@Injectable()
export class PlanExit {
  constructor(private readonly stays: StayWork, private readonly claims: PlaceClaims, private readonly number: OverNumber) {}

  plan(actor: Actor, input: PlanExitInput): Promise<StayView | Refusal> {
    return this.stays.onStay(actor, { action: 'planExit', input }, async (em, subject) => {
      await this.set(em, actor, subject, input.expectedExit, subject.stay.renewals, input);
      return { overReason: input.overReason ?? null };
    });
  }

  renew(actor: Actor, input: RenewRelayInput): Promise<StayView | Refusal> {
    return this.stays.onStay(actor, { action: 'renewRelay', input }, async (em, subject) => {
      const { stay, settings } = subject;
      const renewals = stay.renewals + 1;
      await this.set(em, actor, subject, addDays(relayLast(stay.admittedOn, renewals, settings), 1), renewals, {});
      return { renewals };
    });
  }

  private async set(em: Em, actor: Actor, subject: StaySubject, expectedExit: Day, renewals: number, over: OverNumberInput): Promise<void> {
    const { stay, role, today, night, settings } = subject;
    if (stay.exitOn != null) throw new Refused(invalid(told([problem('stayId', 'alreadyLeft')])));
    const [claim] = await this.claims.byIds(em, [stay.hostDepartement], [stay.id]);
    const others = await this.stays.others(em, stay.departement, stay.childId ?? null, [stay.id]);
    const found = told(checkStay({ kind: stay.kind, admittedOn: stay.admittedOn, exitOn: expectedExit, renewals, weekdays: claim?.weekdays ?? null, others, today: night, settings, isHistory: true }))
      .map((one) => (one.field === 'exitOn' || one.code === 'overlappingStay' ? { ...one, field: 'expectedExit' } : one));
    if (expectedExit < today && !found.some(({ code }) => code === 'exitBeforeEntry')) found.push(inPast('expectedExit'));
    if (found.length > 0) throw new Refused(invalid(found));
    await this.number.reshape(em, actor, subject, 'expectedExit', { claimId: stay.id, lastNight: addDays(expectedExit, -1), ...(role === 'host' ? { beyondDeclared: true } : {}) }, over);
    await em.nativeUpdate(Stay, { id: stay.id }, { expectedExit, renewals });
  }
}
