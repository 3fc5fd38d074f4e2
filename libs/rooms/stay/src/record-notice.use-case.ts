import { Injectable } from '@nestjs/common';
import { type Actor, invalid, type Refusal, Refused } from '@ugo/access';
import { problem } from '@ugo/domain/placement';
import type { RecordNoticeInput } from './dto/stay.input.js';
import { told } from './stay.errors.js';
import { Stay } from './stay.schema.js';
import type { StayView } from './stay.types.js';
import { StayWork } from './stay-work.js';

/** The judge was told of the move, the foster carer consulted: after an urgent one the clock of 48 hours stops (CASF L.223-3, L.421-16). */
@Injectable()
export class RecordNotice {
  constructor(private readonly stays: StayWork) {}

  execute(actor: Actor, input: RecordNoticeInput): Promise<StayView | Refusal> {
    return this.stays.onStay(actor, { action: 'recordNotice', input }, async (em, { stay, today }) => {
      const { judgeToldOn, familyConsultedOn } = input;
      const late = (['judgeToldOn', 'familyConsultedOn'] as const).filter((field) => input[field] && input[field] > today);
      if (late.length > 0) throw new Refused(invalid(told(late.map((field) => problem(field, 'inFuture')))));
      await em.nativeUpdate(Stay, { id: stay.id }, { ...(judgeToldOn ? { judgeToldOn, judgeToldBy: null } : {}), ...(familyConsultedOn ? { familyConsultedOn } : {}) });
      return { judge: Boolean(judgeToldOn), family: Boolean(familyConsultedOn) };
    });
  }
}
