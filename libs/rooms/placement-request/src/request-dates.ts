import { invalid, problem, Refused } from '@ugo/access';
import { addDays } from '@ugo/domain/kernel';
import { atHour, startOfDay } from '@ugo/domain/measures';
import { holdLatest, type PlacementMode, type PlacementSettings } from '@ugo/domain/placement';

const NOON = 12;

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

/** What decides until when places may be kept for an arrival. */
interface ArrivalTerms {
  readonly mode: PlacementMode;
  /** The first night asked of the host. */
  readonly firstNight: string;
  readonly visitPlanned: boolean;
  /** When the hold begins or began; now, as long as nobody said yes. */
  readonly heldSince: Date;
  readonly settings: Pick<PlacementSettings, 'holdWorkingDays'>;
  readonly zone: string;
}

/** The latest arrival that can be agreed: the noon after the first night; one that is prepared, so many working days after the yes where that is later or a visit comes first. */
export function latestArrival({ mode, firstNight, visitPlanned, heldSince, settings, zone }: ArrivalTerms): Date {
  const morningAfter = atHour(addDays(firstNight, 1), NOON, zone);
  if (mode === 'tonight') return morningAfter;
  const workingDays = holdLatest({ now: heldSince, settings, zone });
  return visitPlanned || workingDays > morningAfter ? workingDays : morningAfter;
}

/** The arrival somebody wrote; null when nothing was. @throws Refused when it is past, or beyond what places are kept for */
export function arrivalOf(text: string | null | undefined, now: Date, latest: Date): Date | null {
  if (!text) return null;
  const arrival = new Date(text);
  if (Number.isNaN(arrival.getTime()) || arrival <= now) throw new Refused(invalid([problem('arrivalAt', 'inThePast', ['Cette arrivée est passée.', 'This arrival is past.'])]));
  if (arrival > latest) {
    throw new Refused(invalid([problem('arrivalAt', 'tooLate', [
      'Les places ne peuvent pas être gardées jusque-là : rendez-les, ou sollicitez de nouveau.', 'The places cannot be kept until then: give them back, or ask again.',
    ])]));
  }
  return arrival;
}
