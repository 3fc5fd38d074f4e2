import { invalid, problem, Refused } from '@ugo/access';
import { startOfDay } from '@ugo/domain/measures';

const inFuture = (field: string) => problem(field, 'inFuture', ['Cette date est dans le futur.', 'This date is in the future.']);

/** When the measure began. @throws Refused when that is still to come */
export function measureStartOf(text: string | null | undefined, now: Date): Date | null {
  if (!text) return null;
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime()) || instant > now) throw new Refused(invalid([inFuture('measureStart')]));
  return instant;
}

/** The first instant of the day of the decision. @throws Refused when that is still to come */
export function decidedAtOf(day: string | null | undefined, now: Date, zone: string): Date | null {
  if (!day) return null;
  const instant = startOfDay(day, zone);
  if (instant > now) throw new Refused(invalid([inFuture('decidedOn')]));
  return instant;
}
