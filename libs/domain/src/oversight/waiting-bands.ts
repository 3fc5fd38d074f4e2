import { CLOCK_STATUSES, type ClockStatus, type RequestClock } from '../placement/request-clocks.js';
import { URGENCIES, type Urgency } from '../placement/request-codes.js';

const MS_PER_HOUR = 3_600_000;
/** Hours that separate the bands of a wait: a day, three days, a week, a month. */
export const WAITING_BOUNDS_HOURS = [0, 24, 72, 168, 720] as const;

/** People: children, and the others apart (young adults, pregnant women, parents with an infant). */
export interface People {
  readonly children: number;
  readonly others: number;
}

/** Those of one request who wait, since it was submitted. */
export interface WaitingGroup extends People {
  readonly since: Date;
  readonly urgency: Urgency;
  readonly clocks: readonly Pick<RequestClock, 'code' | 'label' | 'status'>[];
}

/** Those who have waited so long. */
export interface WaitingBand extends People {
  readonly fromHours: number;
  /** Not included; null = and more. */
  readonly toHours: number | null;
}

/** Of one clock: how many people it runs for, warns for, has run out for. */
export interface WaitingClock extends Pick<RequestClock, 'code' | 'label'>, Readonly<Record<ClockStatus, number>> {}

/** Who waits now. */
export interface WaitingFigures extends People {
  readonly bands: readonly WaitingBand[];
  readonly byUrgency: readonly (People & { readonly urgency: Urgency })[];
  /** Everybody, by the most pressing of their clocks; `none`: nothing runs. */
  readonly pressing: Readonly<Record<ClockStatus | 'none', number>>;
  readonly clocks: readonly WaitingClock[];
}

const sum = (groups: readonly People[]): People => ({
  children: groups.reduce((all, { children }) => all + children, 0), others: groups.reduce((all, { others }) => all + others, 0),
});
const everybody = (groups: readonly People[]): number => groups.reduce((all, { children, others }) => all + children + others, 0);

/** Counts people, never requests: three brothers and sisters of one request are three. */
export function waitingFigures(groups: readonly WaitingGroup[], now: Date): WaitingFigures {
  const hours = ({ since }: WaitingGroup): number => (now.getTime() - since.getTime()) / MS_PER_HOUR;
  const worst = ({ clocks }: WaitingGroup): ClockStatus | 'none' => CLOCK_STATUSES.findLast((status) => clocks.some((clock) => clock.status === status)) ?? 'none';
  const codes = new Map(groups.flatMap(({ clocks }) => clocks.map(({ code, label }) => [code, label] as const)));
  return {
    ...sum(groups),
    bands: WAITING_BOUNDS_HOURS.map((fromHours, index) => {
      const toHours = WAITING_BOUNDS_HOURS[index + 1] ?? null;
      return { fromHours, toHours, ...sum(groups.filter((one) => hours(one) >= fromHours && (toHours === null || hours(one) < toHours))) };
    }),
    byUrgency: URGENCIES.map((urgency) => ({ urgency, ...sum(groups.filter((one) => one.urgency === urgency)) })),
    pressing: {
      running: everybody(groups.filter((one) => worst(one) === 'running')), soon: everybody(groups.filter((one) => worst(one) === 'soon')),
      over: everybody(groups.filter((one) => worst(one) === 'over')), none: everybody(groups.filter((one) => worst(one) === 'none')),
    },
    clocks: [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, label]) => {
      const count = (status: ClockStatus): number => everybody(groups.filter(({ clocks }) => clocks.some((clock) => clock.code === code && clock.status === status)));
      return { code, label, running: count('running'), soon: count('soon'), over: count('over') };
    }),
  };
}
