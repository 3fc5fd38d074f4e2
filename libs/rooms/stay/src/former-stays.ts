import { Injectable } from '@nestjs/common';
import { type Actor, invalid, type Problem, Refused } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import { readHostFacts } from '@ugo/directory';
import { addDays, type Day, type Measure } from '@ugo/domain/kernel';
import { checkMove, judgeMustBeTold, MOVE_DUTIES, URGENT_MOVE_NOTICE } from '@ugo/domain/placement';
import { type Em, inDepartements } from '@ugo/persistence';
import type { AdmitInput, FormerStayInput } from './dto/admit.input.js';
import { leavePlace } from './record-exit.use-case.js';
import { notRelay, told, unknownStay } from './stay.errors.js';
import { roleOn, type StayRole } from './stay.policy.js';
import { Stay, type StayRow } from './stay.schema.js';
import { FRESH } from './stay-work.js';

/** The stay that someone leaves, or is relieved from for a time. */
export interface Former {
  readonly field: string;
  readonly personKey: string;
  readonly stay: StayRow;
  /** Duties of the move that were not done, by code. */
  readonly missed: Set<string>;
}

const HOUR_MS = 3_600_000;

/** A change of place: the stay that ends where another begins, and what the law wants before (CASF L.223-3, L.421-16). */
@Injectable()
export class FormerStays {
  constructor(private readonly claims: PlaceClaims) {}

  /** The stays named, which only who follows the child may name. @throws Refused */
  async given(em: Em, actor: Actor, role: StayRole, inputs: readonly FormerStayInput[]): Promise<Former[]> {
    const problems: Problem[] = [];
    const formers: Former[] = [];
    for (const [index, { personKey, stayId }] of inputs.entries()) {
      const field = `formerStays.${index}`;
      const stay = role === 'follows' ? await em.findOne(Stay, { id: stayId }, FRESH) : null;
      if (!stay || await roleOn(em, actor, stay) !== 'follows') problems.push(unknownStay(`${field}.stayId`));
      else formers.push({ field, personKey, stay, missed: new Set() });
    }
    if (problems.length > 0) throw new Refused(invalid(problems));
    return formers;
  }

  /** The same as they are now, under the locks of their hosts. */
  async current(em: Em, formers: readonly Former[]): Promise<Former[]> {
    const current: Former[] = [];
    for (const one of formers) current.push({ ...one, stay: (await em.findOne(Stay, { id: one.stay.id }, FRESH)) ?? one.stay });
    return current;
  }

  /** Ends them on the day of the arrival elsewhere, or keeps their places for the time of a relay. @throws Refused when a stay can't end so */
  async leave(em: Em, formers: readonly Former[], { input, admittedOn, measure, today }: { input: AdmitInput; admittedOn: Day; measure: string; today: Day }): Promise<void> {
    if (input.formerPlace === 'kept') {
      if (input.kind !== 'relay') throw new Refused(invalid([notRelay()]));
      return;
    }
    for (const { stay, field, missed } of [...formers].sort((a, b) => (a.stay.hostId < b.stay.hostId ? -1 : 1))) {
      await inDepartements(em, [stay.hostDepartement], async () => {
        const [facts] = await readHostFacts(em, [stay.hostId]);
        const found = checkMove({
          stay: { admittedOn: stay.admittedOn, exitOn: stay.exitOn ?? null }, movedOn: admittedOn, measure: measure as Measure, isEmergency: input.isEmergency,
          judgeToldOn: input.judgeToldOn ?? null, leavesFosterHome: facts?.type === 'fosterHome', familyConsultedOn: input.familyConsultedOn ?? null, today,
        });
        const wrong = found.filter(({ code }) => !MOVE_DUTIES.includes(code)).map((one) => (one.field === 'movedOn' ? { ...one, field: 'admittedOn' } : one.field === 'stay' ? { ...one, field: `${field}.stayId` } : one));
        if (wrong.length > 0) throw new Refused(invalid(told(wrong)));
        found.forEach(({ code }) => missed.add(code));
        await em.nativeUpdate(Stay, { id: stay.id }, { exitOn: admittedOn, exitReason: 'otherHost' });
        await leavePlace(em, this.claims, stay, addDays(admittedOn, -1));
      });
    }
  }

  /** Until when the judge is told of an urgent move; null where the measure has no judge. */
  urgentNotice(measure: string, now: Date): Date | null {
    return judgeMustBeTold(measure as Measure) ? new Date(now.getTime() + URGENT_MOVE_NOTICE.count * HOUR_MS) : null;
  }
}
