import type { Bilingual } from '../kernel/bilingual.js';
import { addDays, type Day } from '../kernel/day.js';
import { startOfDay } from '../measures/legal-time.js';
import { type ClockStatus, clockStatus } from './request-clocks.js';
import type { PlacementSettings } from './settings.js';

/** What people read for the clock of a stay on a place that the Département reserves for its emergencies. */
export const RESERVED_STAY_LABEL: Bilingual = { fr: 'fin du séjour en place d’urgence réservée', en: 'end of the stay on a reserved emergency place' };

/** The clock of a stay on a reserved place. */
export interface ReservedStayClock {
  /** Last day of the stay: another place is found by then. */
  readonly until: Day;
  /** The midnight that ends that day. */
  readonly due: Date;
  readonly status: ClockStatus;
}

/** The clock that a reserved emergency place starts with the first night: so many days, of the quota or of the Département's setting. */
export function reservedStayClock({ firstNight, maxStayDays, now, zone, settings }: {
  readonly firstNight: Day; readonly maxStayDays: number; readonly now: Date; readonly zone: string; readonly settings: Pick<PlacementSettings, 'clockWarnings'>;
}): ReservedStayClock {
  const until = addDays(firstNight, maxStayDays);
  const due = startOfDay(addDays(until, 1), zone);
  return { until, due, status: clockStatus({ start: startOfDay(firstNight, zone), due, now, settings }).status };
}

/** Whether a stay that is over lasted longer than it might. */
export const stayedTooLong = (firstNight: Day, exitOn: Day, maxStayDays: number): boolean => exitOn > addDays(firstNight, maxStayDays);
