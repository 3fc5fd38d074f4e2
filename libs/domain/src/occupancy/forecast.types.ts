import type { Day } from '../kernel/day.js';

/** Why places become free or vanish. `leave`: of a foster carer, both its beginning and its end. */
export const FORECAST_CAUSES = [
  'expectedExit', 'outgrownAge', 'measureEnds', 'holdArrives',
  'authorisationEnds', 'approvalEnds', 'derogationEnds', 'decisionBegins', 'suspensionBegins', 'suspensionEnds',
  'closureBegins', 'closureEnds', 'leave', 'hostOpens', 'hostCloses',
] as const;
export type ForecastCause = (typeof FORECAST_CAUSES)[number];

/** Places of one host that become free or vanish. */
export interface ForecastMovement {
  /** The first night on which it is so. */
  readonly on: Day;
  /** Above 0: become free; below: vanish, or are taken. */
  readonly places: number;
  readonly cause: ForecastCause;
  /**
   * From this night on it is fixed by law or by a dated decision, until another decision; null = only expected. A child expected to leave
   * whose measure ends later leaves by expectation first, for certain then.
   */
  readonly certainOn: Day | null;
  /** Of a sequential stay: its evenings alone change hands, and it counts in no total; null = whole places. */
  readonly weekdays: readonly number[] | null;
}

/** Whole places, up to a horizon. */
export interface ForecastTotals {
  readonly freed: number;
  readonly lost: number;
}

/** What is sure and what is not, apart; together they are the movements up to this night. */
export interface ForecastHorizon {
  /** So many nights ahead. */
  readonly nights: number;
  readonly until: Day;
  readonly certain: ForecastTotals;
  readonly expected: ForecastTotals;
}

export interface Forecast {
  /** The night that is "tonight"; movements come after it. */
  readonly from: Day;
  /** In order of nights. */
  readonly movements: readonly ForecastMovement[];
  readonly horizons: readonly ForecastHorizon[];
}

/** How far ahead is looked, in nights. */
export const FORECAST_HORIZONS: readonly number[] = [1, 7, 30, 90];
