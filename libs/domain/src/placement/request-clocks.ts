import type { Bilingual } from '../kernel/bilingual.js';
import { dayIn, type Day } from '../kernel/day.js';
import type { Measure } from '../kernel/vocabulary.js';
import { dueDates, type Acts } from '../measures/due.js';
import type { Delay } from '../measures/legal-time.js';
import { MEASURE_TERMS, type ClockCode } from '../measures/measures.js';
import type { Urgency } from './request-codes.js';
import { isWaiting, type RequestState } from './request-state.js';
import type { SettingKey } from './setting-terms.js';
import type { PlacementSettings } from './settings.js';

/** Clocks that a Département sets for itself, beside those of the law. */
export const REQUEST_CLOCK_CODES = ['carryOut', 'reportNotCarriedOut'] as const;
export type RequestClockCode = ClockCode | (typeof REQUEST_CLOCK_CODES)[number];

/** `soon`: it warns; `over`: it has run out and what it waits for has not been recorded. */
export const CLOCK_STATUSES = ['running', 'soon', 'over'] as const;
export type ClockStatus = (typeof CLOCK_STATUSES)[number];

/** One clock of a request. */
export interface RequestClock {
  readonly code: RequestClockCode;
  readonly label: Bilingual;
  /** Instant after which it is late. */
  readonly due: Date;
  /** The last day on which it is in time. */
  readonly day: Day;
  /** Instant from which it warns. */
  readonly soonFrom: Date;
  /** What fixes the delay: an article of the law, or the key of a setting. */
  readonly source: string;
  readonly status: ClockStatus;
  /** True while the act that starts the clock is not recorded: counted from the last day on which that act is in time. */
  readonly estimated: boolean;
}

/** What the clocks of a request are worked out from. */
export interface RequestClocksInput {
  /** Null = no legal ground yet. */
  readonly measure: Measure | null;
  /** When the measure was decided, or began; null = not yet. */
  readonly measureStart: Date | null;
  /** ISO instants of the acts recorded: a clock whose act took place has stopped. */
  readonly acts: Acts;
  readonly urgency: Urgency;
  /** Null while it is a draft. */
  readonly submittedAt: Date | null;
  readonly state: RequestState;
  readonly now: Date;
  readonly zone: string;
  readonly settings: Pick<PlacementSettings, 'urgentHours' | 'undecidedReportDays' | 'clockWarnings'>;
}

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;
const MINUTES_PER: Readonly<Record<Delay['unit'], number>> = { hours: MINUTES_PER_HOUR, days: MINUTES_PER_DAY, months: 30 * MINUTES_PER_DAY };

/** How a clock stands that began at `start`, and from when it warns. */
export function clockStatus({ start, due, now, settings }: {
  readonly start: Date; readonly due: Date; readonly now: Date; readonly settings: Pick<PlacementSettings, 'clockWarnings'>;
}): { readonly soonFrom: Date; readonly status: ClockStatus } {
  return statusOf(due, (due.getTime() - start.getTime()) / MS_PER_MINUTE, now, settings);
}

function statusOf(due: Date, delayMinutes: number, now: Date, { clockWarnings }: Pick<PlacementSettings, 'clockWarnings'>): { readonly soonFrom: Date; readonly status: ClockStatus } {
  const soonFrom = new Date(due.getTime() - warningMinutes(delayMinutes, clockWarnings) * MS_PER_MINUTE);
  return { soonFrom, status: now >= due ? 'over' : now >= soonFrom ? 'soon' : 'running' };
}

/** How long before its end a delay warns: a share of it, within bounds. */
function warningMinutes(delayMinutes: number, { sharePercent, leastMinutes, mostMinutes }: PlacementSettings['clockWarnings']): number {
  return Math.max(leastMinutes, Math.min(mostMinutes, Math.floor(delayMinutes * sharePercent / 100)));
}

type Running = Pick<RequestClock, 'code' | 'label' | 'due' | 'day' | 'source' | 'estimated'> & { readonly delayMinutes: number };

function legalClocks({ measure, measureStart, acts, zone }: RequestClocksInput): Running[] {
  if (measure === null || measureStart === null) return [];
  return dueDates(measure, measureStart.toISOString(), zone, acts).filter(({ code }) => acts[code] === undefined)
    .map(({ code, label, article, instant, day, estimated }) => {
      const { delay } = MEASURE_TERMS[measure].clocks.find((it) => it.code === code)!;
      return { code, label, day, estimated, due: new Date(instant), source: article, delayMinutes: delay.count * MINUTES_PER[delay.unit] };
    });
}

const LABELS: Readonly<Record<(typeof REQUEST_CLOCK_CODES)[number], Bilingual>> = {
  carryOut: { fr: 'accueil à réaliser', en: 'the placement must be carried out' },
  reportNotCarriedOut: { fr: 'décidé, non exécuté : à signaler', en: 'decided, not carried out: to be reported' },
};

/** What people read for any clock. */
export const CLOCK_LABELS = Object.fromEntries([
  ...Object.values(MEASURE_TERMS).flatMap(({ clocks }) => clocks.map(({ code, label }) => [code, label] as const)), ...Object.entries(LABELS),
]) as Readonly<Record<RequestClockCode, Bilingual>>;

/** The Département's own clocks run until somebody has arrived. */
function ownClocks({ measureStart, urgency, submittedAt, state, zone, settings }: RequestClocksInput): Running[] {
  if (!isWaiting(state)) return [];
  const clock = (code: (typeof REQUEST_CLOCK_CODES)[number], start: Date, delayMinutes: number, source: SettingKey): Running => {
    const due = new Date(start.getTime() + delayMinutes * MS_PER_MINUTE);
    return { code, label: LABELS[code], due, day: dayIn(due, zone), source, estimated: false, delayMinutes };
  };
  return [
    ...(urgency !== 'planned' && submittedAt !== null
      ? [clock('carryOut', submittedAt, settings.urgentHours * MINUTES_PER_HOUR, 'placement.urgentHours')] : []),
    ...(measureStart !== null
      ? [clock('reportNotCarriedOut', measureStart, settings.undecidedReportDays * MINUTES_PER_DAY, 'placement.undecidedReportDays')] : []),
  ];
}

/**
 * The clocks of a request that still run or have run out, the most pressing first. A closed request has none; those of the measure go on
 * after the arrival, for the judge's delays do not stop there.
 */
export function requestClocks(input: RequestClocksInput): readonly RequestClock[] {
  if (input.state === 'closed') return [];
  return [...legalClocks(input), ...ownClocks(input)]
    .map(({ delayMinutes, ...clock }) => ({ ...clock, ...statusOf(clock.due, delayMinutes, input.now, input.settings) }))
    .sort((a, b) => a.due.getTime() - b.due.getTime());
}
