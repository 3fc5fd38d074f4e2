import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';

/** Why places become free or vanish. `leave`: of a foster carer, both its beginning and its end. */
export const FORECAST_CAUSES = [
  'expectedExit', 'outgrownAge', 'measureEnds', 'holdArrives',
  'authorisationEnds', 'approvalEnds', 'derogationEnds', 'decisionBegins', 'suspensionBegins', 'suspensionEnds',
  'closureBegins', 'closureEnds', 'leave', 'hostOpens', 'hostCloses',
] as const;
export type ForecastCause = (typeof FORECAST_CAUSES)[number];

/** What people read for a cause. */
export const FORECAST_CAUSE_LABELS: Readonly<Record<ForecastCause, Bilingual>> = {
  expectedExit: { fr: 'sortie prévue', en: 'expected exit' },
  outgrownAge: { fr: 'âge dépassé', en: 'age outgrown' },
  measureEnds: { fr: 'fin de la mesure', en: 'the measure ends' },
  holdArrives: { fr: 'arrivée réservée', en: 'arrival with a hold' },
  authorisationEnds: { fr: 'fin d’autorisation', en: 'the authorisation ends' },
  approvalEnds: { fr: 'fin d’agrément', en: 'the approval ends' },
  derogationEnds: { fr: 'fin de dérogation', en: 'the derogation ends' },
  decisionBegins: { fr: 'décision qui commence', en: 'a decision begins' },
  suspensionBegins: { fr: 'suspension qui commence', en: 'a suspension begins' },
  suspensionEnds: { fr: 'fin de suspension', en: 'a suspension ends' },
  closureBegins: { fr: 'fermeture qui commence', en: 'a closure begins' },
  closureEnds: { fr: 'fin de fermeture', en: 'a closure ends' },
  leave: { fr: 'congés de l’assistant familial', en: 'leave of the foster carer' },
  hostOpens: { fr: 'ouverture du lieu', en: 'the host opens' },
  hostCloses: { fr: 'fermeture définitive du lieu', en: 'the host closes for good' },
};

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
export interface PlacesMoved {
  readonly freed: number;
  readonly lost: number;
}

/** The same, and what they come from, in the order of the causes; a cause of nothing is left out. */
export interface ForecastTotals extends PlacesMoved {
  readonly causes: readonly (PlacesMoved & { readonly cause: ForecastCause })[];
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
