import type { Closure, HostCapacity, OverOccupancy, Period, ReservedQuota, Span, Statement } from '../availability/index.js';
import type { Day, Month } from '../kernel/day.js';
import type { AbsenceKind, StayKind } from '../placement/stay-codes.js';

/** Nights away of a stay, while the place stays the child's own; `last` null = not known yet. */
export interface HistoricAbsence extends Span {
  readonly kind: AbsenceKind;
}

/** One named stay, on the nights of its claim: to the night before the exit, recorded or expected, as the search counts it; null = none known. */
export interface HistoricStay extends Span {
  readonly kind: StayKind;
  /** The exit as it was recorded; null = the child lives there. */
  readonly exitOn: Day | null;
  /** Evenings of a sequential stay, 1 = Monday to 7 = Sunday; absent, null or empty = every one. */
  readonly weekdays?: readonly number[] | null;
  readonly absences: readonly HistoricAbsence[];
  /** On an intermittent place of a foster home, counted apart (CASF L.421-5). */
  readonly intermittent?: boolean;
  /** On an emergency place that the Département reserves. */
  readonly reserved?: boolean;
  /** For the forecast alone: who grows too old, whose measure ends on its last day, whose exit is expected. */
  readonly birthMonth?: Month | null;
  readonly measureEnds?: Day | null;
  readonly expectedExit?: Day | null;
}

/** A place optioned or held, on the nights on which it was or still is; what has ended or run out is given without its nights to come. */
export interface ExpectedChild extends Span {
  readonly kind: 'option' | 'hold';
  readonly weekdays?: readonly number[] | null;
  readonly intermittent?: boolean;
  readonly reserved?: boolean;
}

/** What the host said, since when and until when it was its word (ISO instants). */
export interface HistoricStatement {
  readonly statement: Statement;
  readonly publishedAt: string;
  readonly supersededAt: string | null;
  readonly over: Omit<OverOccupancy, keyof Period> | null;
}

/** Closed places, since when they were said to be (ISO instant); reopened = closed until the night before. */
export interface HistoricClosure extends Omit<Closure, 'counted'> {
  readonly madeAt: string;
  readonly reopenedAt: string | null;
}

/** Everything of one host that its figures are counted from, past and to come. */
export interface HostHistory {
  /** The IANA zone of the host's Département: it makes nights of instants. */
  readonly zone: string;
  /** Decisions, leave and opening days, by their dates. */
  readonly capacity: HostCapacity;
  /** Days on which the host exists: its opening and its closing for good; `until` is the last one. */
  readonly exists: { readonly from: Day | null; readonly until: Day | null };
  readonly closures: readonly HistoricClosure[];
  /** In order of publication. */
  readonly statements: readonly HistoricStatement[];
  readonly stays: readonly HistoricStay[];
  readonly expected: readonly ExpectedChild[];
  readonly reserved: readonly ReservedQuota[];
  /** The first night of its first named stay ever: from then on none named is none there. Absent = as `stays` say. */
  readonly namedSince?: Day | null;
}
