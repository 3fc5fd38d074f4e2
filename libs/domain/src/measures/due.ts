import type { Bilingual } from '../kernel/bilingual.js';
import { addDays, type Day } from '../kernel/day.js';
import type { Measure } from '../kernel/vocabulary.js';
import { addMonths, expiry, startOfDay, type Expiry } from './legal-time.js';
import { CHANGE_OF_PLACE_NOTICE, MEASURE_TERMS, type ClockCode } from './measures.js';

/** One clock of a measure that runs. */
export interface DueDate extends Expiry {
  readonly code: ClockCode;
  readonly label: Bilingual;
  readonly article: string;
  /** True while the act that starts this clock is not recorded: counted from the last day on which that act is in time. */
  readonly estimated: boolean;
}

/** ISO instants at which acts of the measure took place. */
export type Acts = Readonly<Partial<Record<ClockCode, string>>>;

/**
 * When the clocks of a measure run out, in the order of the procedure.
 * @param start ISO instant of the decision or of the admission that starts the measure
 * @param zone IANA zone of the Département
 * @param acts what has taken place: a clock that follows an act runs from it
 */
export function dueDates(measure: Measure, start: string, zone: string, acts: Acts = {}): readonly DueDate[] {
  const due: DueDate[] = [];
  for (const { code, label, article, delay, after } of MEASURE_TERMS[measure].clocks) {
    const act = after ? acts[after] : start;
    const latest = due.find((it) => it.code === after);
    // The last day of the earlier act is in time until midnight: the day after must not count as the day of the event.
    const from = act === undefined && latest ? startOfDay(latest.day, zone) : new Date(act ?? start);
    due.push({ code, label, article, ...expiry(from, delay, zone), estimated: act === undefined });
  }
  return due;
}

/** The last day on which the judge may be told of a change of place: a month before it (CASF L.223-3). */
export function noticeDay(change: Day): Day {
  return addMonths(change, -CHANGE_OF_PLACE_NOTICE.count);
}

/** The last night a measure allows at its full length; null = the text fixes no length. */
export function lastNight(measure: Measure, start: string, zone: string): Day | null {
  const { longest } = MEASURE_TERMS[measure];
  return longest && addDays(expiry(new Date(start), longest, zone).day, -1);
}

/**
 * The last night of a measure as it runs; null = the text fixes no length, or what comes after it has been asked of a judge or decided, so that
 * nobody can say (the children go on living where they are until then).
 */
export function measureEnds(measure: Measure, start: string, zone: string, acts: Acts = {}): Day | null {
  return acts.seizeCourt ?? acts.seizeJudge ?? acts.decision ? null : lastNight(measure, start, zone);
}
