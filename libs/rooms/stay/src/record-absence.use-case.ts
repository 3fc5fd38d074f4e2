import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, invalid, type Refusal, Refused } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import { checkAbsence } from '@ugo/domain/placement';
import type { EndAbsenceInput, RecordAbsenceInput } from './dto/stay.input.js';
import { openAbsence, told } from './stay.errors.js';
import { Absence, type AbsenceRow } from './stay.schema.js';
import type { StayView } from './stay.types.js';
import { FRESH, StayWork } from './stay-work.js';

/** Nights away, by their kind: the place stays the child's own. */
@Injectable()
export class RecordAbsence {
  constructor(private readonly stays: StayWork, @Inject(IDS) private readonly ids: Ids) {}

  record(actor: Actor, input: RecordAbsenceInput): Promise<StayView | Refusal> {
    return this.stays.onStay(actor, { action: 'recordAbsence', input }, async (em, { stay, now }) => {
      const { kind, firstNight, lastNight = null } = input;
      const others = await em.find(Absence, { stayId: stay.id }, FRESH);
      const found = checkAbsence({ stay: { admittedOn: stay.admittedOn, exitOn: stay.exitOn ?? null }, kind, first: firstNight, last: lastNight, others: others.map(nightsOf) });
      if (found.length > 0) throw new Refused(invalid(told(found).map(named)));
      await em.insert(Absence, { id: this.ids.next(), departement: stay.departement, hostDepartement: stay.hostDepartement, stayId: stay.id, kind, firstNight, lastNight, recordedAt: now });
      return { kind };
    });
  }

  /** The child is back, or the absence lasted otherwise than told. */
  end(actor: Actor, input: EndAbsenceInput): Promise<StayView | Refusal> {
    return this.stays.onStay(actor, { action: 'endAbsence', input }, async (em, { stay }) => {
      const all = await em.find(Absence, { stayId: stay.id }, FRESH);
      const absence = all.find(({ id }) => id === input.absenceId);
      if (!absence) throw new Refused(invalid([openAbsence('absenceId')]));
      const others = all.filter((one) => one !== absence).map(nightsOf);
      const found = checkAbsence({ stay: { admittedOn: stay.admittedOn, exitOn: stay.exitOn ?? null }, kind: absence.kind, first: absence.firstNight, last: input.lastNight, others });
      if (found.length > 0) throw new Refused(invalid(told(found).map(named)));
      await em.nativeUpdate(Absence, { id: absence.id }, { lastNight: input.lastNight });
      return { kind: absence.kind };
    });
  }
}

const nightsOf = ({ firstNight, lastNight }: AbsenceRow): { first: string; last: string | null } => ({ first: firstNight, last: lastNight ?? null });

/** The domain's words for the nights are shorter than the fields'. */
const named = <P extends { field: string | null }>(one: P): P => (one.field === 'first' || one.field === 'last' ? { ...one, field: `${one.field}Night` } : one);
