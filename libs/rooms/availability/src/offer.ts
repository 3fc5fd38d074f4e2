import type { ClosedNights, FreePlaces, PlacesWithinNumber, Run, Span } from '@ugo/domain/availability';
import type { Capability, CareKind, Day, DepartementCode, HostKind, Measure, Sex } from '@ugo/domain/kernel';

/** Completed years, both included. */
export interface OfferAges {
  readonly min: number;
  readonly max: number;
}

/** What the decisions in force let the host take on a run of nights. */
export interface OfferCapacity extends Span {
  /** Authorised or approved places, derogations counted in. */
  readonly places: number;
  readonly ages: OfferAges;
  readonly sexes: readonly Sex[];
  readonly measures: readonly Measure[];
  /** Null = the decision does not limit the kinds of care. */
  readonly care: readonly CareKind[] | null;
}

/** What the host itself says it accepts on a run of nights. */
export interface OfferDeclaration extends Span {
  /** For a foster home's intermittent places. */
  readonly intermittent: boolean;
  readonly ages: OfferAges | null;
  readonly sexes: readonly Sex[] | null;
  readonly care: readonly CareKind[];
  readonly capabilities: readonly Capability[];
  readonly siblingsAtMost: number | null;
  /** Who last said that these words are exact, and when (ISO instant): words about later nights say nothing of tonight. */
  readonly confirmedAt: string;
  readonly confirmedBy: string;
}

/** What a foster carer's approval notes of the home's wishes. */
export interface OfferWish extends Span {
  readonly ages: OfferAges;
  /** Empty = any kind of care. */
  readonly care: readonly CareKind[];
}

/** Of what is composed now. Older ones are worked out again at start; stored searches still name them. */
export const OFFER_VERSION = 3;

/** What is free on one of a host's accounts. */
export interface OfferAccount {
  readonly authorised: readonly FreePlaces[];
  readonly declared: readonly FreePlaces[];
  /** Absent in version 1, where closed places are taken out of both the others. */
  readonly closed?: readonly ClosedNights[];
  /** Nights on which some of the authorised places are there by exception. Absent in version 1. */
  readonly withinNumber?: readonly PlacesWithinNumber[];
}

/** How long a child may stay on the Département's reserved places. */
export interface OfferLongestStay extends Span {
  readonly days: number;
}

/**
 * What a search reads of a host, worked out once at each change and not at each search (ADR 3). Plain JSON.
 * It says nothing of "now": what depends on the hour of the search is worked out by `toCandidate`.
 */
export interface OfferContent {
  readonly version: 1 | 2 | typeof OFFER_VERSION;
  readonly hostId: string;
  readonly departement: DepartementCode;
  readonly type: 'unit' | 'fosterHome';
  readonly kind: HostKind;
  readonly name: string;
  readonly communeInsee: string | null;
  readonly siteId: string;
  readonly establishmentId: string | null;
  readonly serviceId: string | null;
  readonly organisationId: string | null;
  readonly territoryId: string | null;
  readonly fictitious: boolean;
  readonly closedOn: Day | null;
  /** Nights that `free` speaks of. */
  readonly window: { readonly first: Day; readonly last: Day };
  readonly capacity: readonly OfferCapacity[];
  readonly suspended: readonly Span[];
  readonly declared: readonly OfferDeclaration[];
  /** A foster home's wishes on its approval: for what it does not say when it publishes. */
  readonly wishes: readonly OfferWish[];
  /** What the directory says the host can do: for nights on which it published nothing. */
  readonly standing: { readonly capabilities: readonly Capability[]; readonly siblingsAtMost: number | null };
  readonly free: OfferAccount & { readonly reserved: readonly FreePlaces[] };
  /** Of the reserved places, by the nights they are reserved. Absent in version 1. */
  readonly longestReservedStays?: readonly OfferLongestStay[];
  /** A foster home's places for intermittent and relay care, counted apart (CASF L.421-5); null where there are none. */
  readonly intermittent: OfferAccount | null;
  /** Children under three: the legal number and who lives there, by night; null = no such limit. */
  readonly underThree: { readonly limit: number; readonly hosted: readonly Run<number>[] } | null;
  readonly admission: { readonly from: number; readonly to: number } | null;
  readonly onCall: readonly Span[];
  readonly freshness: { readonly confirmedAt: string | null; readonly confirmedBy: string | null };
  /** First nights of the stays of the last month and of those to come. */
  readonly admissions: readonly Day[];
  /** False while a foster carer's declaration awaits its service. */
  readonly serviceConfirmed: boolean;
}
