import type { KnownAge } from '../kernel/age.js';
import type { Day, Nights } from '../kernel/day.js';
import type { DepartementCode } from '../kernel/territory.js';
import type { Capability, CareKind, HostKind, Measure, PersonKind, Sex } from '../kernel/vocabulary.js';

/** One member of a request: no name, no nationality (least data, CASF L.226-2-2). */
export interface Person {
  /** The worker's own reference, unique within the request. */
  readonly key: string;
  readonly kind: PersonKind;
  readonly age: KnownAge;
  readonly sex: Sex;
  /** Capabilities without which the place is no place. */
  readonly needs: readonly Capability[];
  /** Capabilities that would help. */
  readonly wished: readonly Capability[];
  /** Hosts tagged as known to this person (earlier stay, relay, neighbour). */
  readonly knownHostIds: readonly string[];
  /** Places (keys into {@link Candidate.travel}) where this person's parents' visits happen; empty when suspended. */
  readonly visitPlaces: readonly string[];
  /** Place of this person's school, a key into {@link Candidate.travel}. */
  readonly schoolPlace: string | null;
}

/** Two members of the request, by key. */
export type Pair = readonly [string, string];

/** A brother or sister of the request who already lives somewhere: a fixed member of the group there (Code civil 375-7 al. 3). */
export interface SettledSibling {
  /** Unique among the people and the settled siblings; may be named in {@link MatchRequest.together} and {@link MatchRequest.apart}. */
  readonly key: string;
  readonly hostId: string;
  readonly siteId: string;
  readonly position: { readonly x: number; readonly y: number } | null;
}

/** A protective zone: never within `radiusMetres` of `place` (a key into {@link Candidate.travel}). */
export interface ProtectiveZone {
  readonly place: string;
  readonly radiusMetres: number;
}

/** The two kinds of emergency: a child who enters protection, and one whose host can't go on. */
export const EMERGENCY_CARE: readonly CareKind[] = ['emergency', 'relay'];

export type SearchMode = 'tonight' | 'planned';

/** What is asked, for one to eight people. */
export interface MatchRequest {
  readonly id: string;
  readonly departement: DepartementCode;
  readonly mode: SearchMode;
  readonly people: readonly Person[];
  readonly care: CareKind;
  readonly measure: Measure;
  readonly nights: Nights;
  /** Sequential care only: the evenings of the week whose nights are asked, 1 = Monday to 7 = Sunday; absent = every night. */
  readonly weekdays?: readonly number[];
  /** Minutes since midnight, wall clock of the Département, at which the people arrive; null when it can be agreed. */
  readonly arrivalMinute: number | null;
  readonly preferredKinds: readonly HostKind[];
  readonly together: readonly Pair[];
  readonly apart: readonly Pair[];
  readonly zones: readonly ProtectiveZone[];
  readonly excludedHostIds: readonly string[];
  /** Hosts that already said no to this request. */
  readonly refusedHostIds: readonly string[];
  /** Farthest a host may be from `searchPlace`, or null. Beyond it a host is refused, and a near miss names the missing kilometres. */
  readonly radiusMetres: number | null;
  /** Where the search is centred, a key into {@link Candidate.travel}; null when no radius is asked. */
  readonly searchPlace: string | null;
  /** Brothers and sisters who already live at a host; absent = none. */
  readonly settledSiblings?: readonly SettledSibling[];
}

/** Of the places free, at most so many for people of these ages on arrival; other ages have no such ceiling. */
export interface AgePlaces extends AgeRange {
  readonly places: number;
}

/** Places free on each night of a run of nights, holds and options deducted. `female`, `male` and `ages` are ceilings where the host says so. */
export interface FreePlaces {
  readonly first: Day;
  /** Last night of the run; null = without end. */
  readonly last: Day | null;
  readonly places: number;
  readonly female: number | null;
  readonly male: number | null;
  readonly ages?: readonly AgePlaces[];
}

/** Nights on which more is lawful than the permanent number, by a derogation or a reasoned over-occupancy (CASF L.421-5). */
export interface PlacesWithinNumber {
  readonly first: Day;
  readonly last: Day | null;
  /** Places free within the number itself: whoever comes on top takes one that is there by exception. */
  readonly places: number;
  /** Last night of the exception; null = without end. */
  readonly until: Day | null;
}

/** Nights on which closures or leave take places away that the law and the host's words would leave free; never why. */
export interface ClosedNights {
  readonly first: Day;
  /** Last night of the run; null = until reopened. */
  readonly last: Day | null;
  /** What is left free then. */
  readonly places: number;
  /** Places closed; null = all of them. */
  readonly closed: number | null;
  /** The host's own closure, or a decision of an authority, which the host's yes does not lift. */
  readonly by: 'host' | 'decision';
}

/** Ages in completed years, both included: "6 to 12" takes a child until the day before the 13th birthday. */
export interface AgeRange {
  readonly min: number;
  readonly max: number;
}

/** What the law lets this host take on the first night asked (CASF L.313-1, L.421-5). */
export interface Authorised {
  readonly ages: AgeRange;
  readonly sexes: readonly Sex[];
  readonly measures: readonly Measure[];
  /** Authorised places that nobody occupies, by night; derogations counted in, and closed places too: the law does not close. */
  readonly free: readonly FreePlaces[];
  /** Nights on which some of `free` is there by exception only; absent or empty = none. */
  readonly withinNumber?: readonly PlacesWithinNumber[];
  /** Last day of the authorisation or approval; null = without end. */
  readonly until: Day | null;
}

/** What the host itself declares: waived by its yes. */
export interface Declared {
  readonly ages: AgeRange | null;
  readonly sexes: readonly Sex[] | null;
  readonly care: readonly CareKind[];
  readonly capabilities: readonly Capability[];
  readonly siblingsAtMost: number | null;
  /** Places the host says it can take, by night, closures apart; empty = nothing published. */
  readonly free: readonly FreePlaces[];
}

/** Hours at which the host admits, minutes since midnight; `to` below `from` passes midnight. */
export interface AdmissionHours {
  readonly from: number;
  readonly to: number;
}

/** Who said that the declaration is exact, and when. */
export interface Freshness {
  /** ISO instant; null = never confirmed. */
  readonly confirmedAt: string | null;
  /** Role or service that confirmed, never a person's name. */
  readonly confirmedBy: string | null;
  readonly onCallTonight: boolean;
}

/** One host, as the database proposes it. Distances are integer metres, computed outside. */
export interface Candidate {
  readonly hostId: string;
  /** Establishment of a unit, the home itself for a foster home: two units of one site count as together. */
  readonly siteId: string;
  readonly kind: HostKind;
  readonly type: 'unit' | 'fosterHome';
  readonly departement: DepartementCode;
  /** False when a neighbour lets this Département see the host and not ask it. */
  readonly mayAsk: boolean;
  readonly authorised: Authorised;
  readonly declared: Declared;
  /** Nights on which places are closed; every other night has none closed. */
  readonly closed: readonly ClosedNights[];
  /** Emergency places the Département reserves, shown apart and held by it alone, closures taken out. */
  readonly reserved: readonly FreePlaces[];
  /** Longest stay on these, in days: the shortest of those agreed for the nights asked; absent or null = none agreed. */
  readonly longestReservedStay?: number | null;
  readonly suspended: boolean;
  /**
   * Children under three: how many the law allows and how many live there (CASF D.316-2 for a lieu de vie: 3); null = no such limit. It
   * counts for the whole site: its units say the same; where they do not, the tightest binds them all.
   */
  readonly underThree: { readonly limit: number; readonly hosted: number } | null;
  /** Null = at any hour. */
  readonly admission: AdmissionHours | null;
  readonly freshness: Freshness;
  /** Metres from the host to each place of the request, by key; null or absent = not known. */
  readonly travel: Readonly<Record<string, number | null>>;
  /** Metres to other candidate sites are computed from this point, given in integer metres of one plane projection. */
  readonly position: { readonly x: number; readonly y: number } | null;
  /** Admissions of the last 30 days per place, in thousandths. */
  readonly recentAdmissionsPerMille: number;
  /** Band of the price of a place here (scarcity); 0 when none is given. */
  readonly priceBand: number;
}

export const TIERS = ['siblings', 'known', 'needs', 'travel', 'chance', 'exceptions', 'scarcity'] as const;
export type Tier = (typeof TIERS)[number];

/** Tiers that a Département may add, each at most once, anywhere after `siblings` and before `scarcity`. */
export const EXTRA_TIERS = ['whereTheyAre', 'outsideDepartement', 'homes'] as const;
export type ExtraTier = (typeof EXTRA_TIERS)[number];

/** A step of a policy's order. */
export type PolicyTier = Tier | ExtraTier;

/** The order a Département owns: versioned, signed, valid from a date. */
export interface Policy {
  readonly name: SearchMode;
  readonly version: number;
  /** All tiers once, `siblings` first by law (Code civil 375-7 al. 3) and `scarcity` last; between them any of {@link EXTRA_TIERS}. */
  readonly tiers: readonly PolicyTier[];
  /**
   * Metres that separate the travel bands, ascending. Each is the first metre of the band after it (half-open, lower bound included):
   * `[10000, 25000]` makes 0 to 9,999 m, 10,000 to 24,999 m, and more.
   */
  readonly travelBandsMetres: readonly number[];
  /** Metres that separate the bands of distance between two sites of siblings, ascending, read as the travel bands; band 0 is no distance at all. */
  readonly siteBandsMetres: readonly number[];
  /**
   * Hours that separate the bands of a declaration's age, ascending; older, or never confirmed, is the last band.
   * A policy named `tonight` has two bands before them, by the wall clock of the zone: on call or confirmed since 18:00, then confirmed today.
   */
  readonly freshnessBandsHours: readonly number[];
  /** How many plans are listed. */
  readonly plans: number;
}

/** What the world says at the time of the search. */
export interface MatchContext {
  /** ISO instant. */
  readonly now: string;
  readonly zone: string;
}
