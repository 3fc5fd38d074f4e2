import type { Day } from '../kernel/day.js';
import type { CareKind, Measure, Sex } from '../kernel/vocabulary.js';
import type { ClosureReason, LeaveKind, OverOccupancyReason } from './codes.js';
import type { Span } from './segments.js';

/** From a day to a day, both included; `until` null = without end. For nights: the first and the last evening. */
export interface Period {
  readonly from: Day;
  readonly until: Day | null;
}

/** Completed years, both included: "6 to 12" takes a child until the day before the 13th birthday. */
export interface Ages {
  readonly min: number;
  readonly max: number;
}

/** A dated authorisation and habilitation of a unit (CASF L.313-1, L.313-10): number, ages, sexes, kinds of measure. */
export interface Authorisation extends Period {
  /** Places the decision allows. */
  readonly authorised: number;
  /** Places paid for; null = as authorised. */
  readonly financed: number | null;
  /** Places that exist in the walls today; null = as authorised. */
  readonly installed: number | null;
  readonly ages: Ages;
  readonly sexes: readonly Sex[];
  readonly measures: readonly Measure[];
  /** Null = the decision does not limit the kinds of care. */
  readonly care: readonly CareKind[] | null;
}

/** The approval of a foster home (CASF L.421-3, L.421-5): a number, not ages. */
export interface Approval extends Period {
  /** Children hosted permanently and continuously: 1 to 3. */
  readonly places: number;
  /** Places for intermittent and relay care, counted apart (CASF L.421-5). */
  readonly intermittent: number;
  /** Places of the contract with the carer's employer, for the figures of occupancy; null or absent = not known. */
  readonly contracted?: number | null;
}

/** A separate, dated decision that adds places (CASF L.421-5 for homes). */
export interface Derogation extends Period {
  readonly places: number;
}

/** Closed nights, or closed places on those nights. */
export interface Closure extends Period {
  readonly places: number | 'all';
  readonly reason: ClosureReason;
  /** True when the host's last statement already leaves these places out. False is the safe answer. */
  readonly counted: boolean;
}

/** A foster carer's absence: nobody sleeps at the home on these nights. */
export interface Leave extends Period {
  readonly kind: LeaveKind;
}

export interface UnitCapacity {
  readonly type: 'unit';
  readonly authorisations: readonly Authorisation[];
  readonly derogations: readonly Derogation[];
  readonly closures: readonly Closure[];
  /** Days of the week on which the unit is open, 1 = Monday to 7 = Sunday. */
  readonly openDays: readonly number[];
}

export interface FosterHomeCapacity {
  readonly type: 'fosterHome';
  readonly approvals: readonly Approval[];
  readonly derogations: readonly Derogation[];
  /** While the approval is suspended the home hosts nobody new and appears nowhere; the motive is not known here. */
  readonly suspensions: readonly Period[];
  readonly closures: readonly Closure[];
  readonly leave: readonly Leave[];
}

/** What fixes a host's capacity over time. */
export type HostCapacity = UnitCapacity | FosterHomeCapacity;

/** One closure in force on the nights of a {@link CapacityRun}. */
export interface ClosureInForce {
  readonly reason: ClosureReason;
  readonly places: number | 'all';
  readonly counted: boolean;
}

/** A host's capacity on a run of nights. Nights that no run covers: no authorisation or approval in force, 0 places. */
export interface CapacityRun extends Span {
  readonly authorised: number;
  readonly financed: number;
  readonly installed: number;
  /** Places added by derogations. */
  readonly derogated: number;
  /** Intermittent places of a foster home, apart from the others; 0 for units. */
  readonly intermittent: number;
  readonly closures: readonly ClosureInForce[];
  /** Places closed of those that could be open. */
  readonly closed: number;
  /** Places that may be filled: the smaller of authorised and installed, plus derogations, less the closed ones. */
  readonly open: number;
  /** Intermittent places that may be filled. */
  readonly openIntermittent: number;
  readonly ages: Ages;
  readonly sexes: readonly Sex[];
  readonly measures: readonly Measure[];
  readonly care: readonly CareKind[] | null;
}

/** Places above the number, with a reason: a fact, not an error. */
export interface OverOccupancy extends Period {
  readonly places: number;
  readonly reason: OverOccupancyReason;
}
