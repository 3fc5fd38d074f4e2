import { addDays, dayIn, type Day } from '../kernel/day.js';
import { addMonths, startOfDay } from '../measures/legal-time.js';
import type { PlacementSettings } from './settings.js';

/** What is older than these is over; the instants are the beginnings of days in the zone of the Département. */
export interface RetentionTerms {
  /** Ended before: places and details that only a search needed go. */
  readonly detailsBefore: Date;
  /** Last contact before: names go. */
  readonly identitiesBefore: Date;
  /** Last contact before: nothing is left that speaks of a person. */
  readonly recordsBefore: Date;
  /** The same as a day, for stays. */
  readonly recordsBeforeDay: Day;
  /** Reported or moved on before: the words of an anomaly go. */
  readonly anomalyWordsBefore: Date;
}

/** The terms of a Département at an instant. Months are calendar months, so that « two years » ends on the same day of the year. */
export function retentionTerms({ now, zone, settings }: {
  readonly now: Date; readonly zone: string; readonly settings: Pick<PlacementSettings, 'retentionMonths' | 'identityMonths' | 'searchDetailDays' | 'anomalyWordsMonths'>;
}): RetentionTerms {
  const today = dayIn(now, zone);
  const records = addMonths(today, -settings.retentionMonths);
  // A name never outlives what it belongs to, whatever the two settings say.
  const identities = addMonths(today, -Math.min(settings.identityMonths, settings.retentionMonths));
  const at = (day: Day): Date => startOfDay(day, zone);
  return {
    detailsBefore: at(addDays(today, -settings.searchDetailDays)), identitiesBefore: at(identities), recordsBefore: at(records), recordsBeforeDay: records,
    anomalyWordsBefore: at(addMonths(today, -settings.anomalyWordsMonths)),
  };
}
