import type { OverOccupancyReason, Run, Span } from '../availability/index.js';
import type { Day } from '../kernel/day.js';

/** What a host's people were counted from on a night: named stays, its own counts, both, or nothing at all. */
export const FIGURE_SOURCES = ['stays', 'counts', 'mixed', 'none'] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** One host on one night, in whole places and people. Everything that a rate divides is here, so that parts add up to wholes. */
export interface NightFigures {
  readonly source: FigureSource;
  /** Places by decision, derogations included. */
  readonly authorised: number;
  readonly financed: number;
  readonly installed: number;
  /** Of a foster home: places contracted with its carer; of a unit as authorised. */
  readonly contracted: number;
  /** The day's theoretical places (`capacityDays`): those of the base the Département set, on a day on which the host is open; else 0. */
  readonly capacityDays: number;
  /** Installed places that are open. */
  readonly open: number;
  /** Of the places that could be open, those closed with a reason or by leave. */
  readonly closed: number;
  /** People who live there: an absence leaves the place theirs. */
  readonly occupied: number;
  /** Days realised (`realisedDays`): people there, days of exit and absences as the Département counts them. */
  readonly realised: number;
  /** Optioned or held for somebody who is expected. */
  readonly held: number;
  /** Really available: staffed, not held, accepting. */
  readonly available: number;
  /** People above what decisions allow. */
  readonly over: number;
  /** The coded reason the host gave for being above its number; null = none was given. */
  readonly overReason: OverOccupancyReason | null;
}

/** The same figures on every night of a span. */
export type OccupancyRun = Run<NightFigures>;

/** Two whole numbers, kept apart so that nothing is rounded before it is shown. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** The three rates, never one (CASF R.314-113 for the second). */
export interface Rates {
  /** occupied / installed places that are open, on the last night. */
  readonly instant: Ratio;
  /** Σ realised days / Σ capacity days. */
  readonly activity: Ratio;
  /** Really available / open, on the last night. */
  readonly reallyAvailable: Ratio;
}

/** A period of nights, both included. */
export interface FigurePeriod extends Span {
  readonly first: Day;
  readonly last: Day;
}
