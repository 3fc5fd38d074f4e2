import type { AvailabilityRow, ClosureRow, OnCallRow, ReservedPlaceRow, ClaimRow } from '@ugo/availability';
import type {
  ApprovalRow, AuthorisationRow, DerogationRow, EstablishmentRow, HomeAddressRow, HostRow, LeaveRow, OrganisationRow, SuspensionRow,
} from '@ugo/directory';
import type { Day, HostKind } from '@ugo/domain/kernel';

/** An establishment of the register, already stored. */
export interface KnownEstablishment {
  readonly id: string;
  readonly kind: HostKind;
  readonly name: string;
}

export interface KnownCommune {
  readonly insee: string;
  readonly name: string;
  /** A town with several is larger: the file has no population. */
  readonly postcodes: readonly string[];
}

/** What a Département's data is invented from. */
export interface DepartementOrder {
  readonly departement: string;
  readonly name: string;
  readonly establishments: readonly KnownEstablishment[];
  readonly communes: readonly KnownCommune[];
  /** Foster homes to invent. */
  readonly homes: number;
  /** Places the units have in all; absent = what their kinds usually have. */
  readonly unitPlaces?: number;
  /** Places the foster homes have in all; absent = 1 to 3 each, drawn. */
  readonly homePlaces?: number;
  /** Share of the places where a child lives, such as 0.93. */
  readonly fullness: number;
  /** The night that is tonight. */
  readonly today: Day;
  /** Instant from which freshness is counted back. */
  readonly now: Date;
  readonly seed: number;
  /** Accounts in whose name was published. */
  /** Sites of the register that get a unit for siblings in an emergency, with room tonight: what the search of the welcome finds. */
  readonly welcoming?: readonly string[];
  readonly publishers: { readonly establishment: string; readonly service: string };
}

/** Everything invented for a Département, by table. Establishments: placement services only, those of the register are stored. */
export interface DemoRows {
  readonly organisations: OrganisationRow[];
  readonly establishments: EstablishmentRow[];
  readonly hosts: HostRow[];
  readonly authorisations: AuthorisationRow[];
  readonly approvals: ApprovalRow[];
  readonly derogations: DerogationRow[];
  readonly suspensions: SuspensionRow[];
  readonly leave: LeaveRow[];
  readonly homeAddresses: HomeAddressRow[];
  readonly stays: ClaimRow[];
  readonly availabilities: AvailabilityRow[];
  readonly closures: ClosureRow[];
  readonly onCall: OnCallRow[];
  readonly reservedPlaces: ReservedPlaceRow[];
}

export const noRows = (): DemoRows => ({
  organisations: [], establishments: [], hosts: [], authorisations: [], approvals: [], derogations: [], suspensions: [], leave: [], homeAddresses: [],
  stays: [], availabilities: [], closures: [], onCall: [], reservedPlaces: [],
});

/** An invented host with what the next steps need of it: living there and publishing follow from these. */
export interface InventedHost {
  readonly row: HostRow;
  /** Places of the decision in force that exist in the walls. */
  readonly places: number;
  /** Added by a derogation in force. */
  readonly extra: number;
  readonly ages: { readonly min: number; readonly max: number };
  readonly sexes: readonly ('female' | 'male')[];
  readonly care: readonly string[];
  /** Last day of the decision in force. */
  readonly lawUntil: Day | null;
  /** Longest stay there, in days. */
  readonly longestStay: number;
  readonly intermittentPlaces: number;
  /** Its approval is suspended: nobody lives there and it says nothing. */
  readonly suspended: boolean;
  /** Takes in emergencies at any hour. */
  readonly emergency: boolean;
  /** Has room for siblings tonight and said so this evening. */
  readonly welcoming: boolean;
}
