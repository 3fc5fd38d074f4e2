import type { Day } from '../kernel/index.js';
import type { PolicyTier, SearchMode } from './types.js';

/** Every hard rule, by code. The order is the order in which a host's reasons are read. */
export const RULE_CODES = [
  'suspended', 'excludedHost', 'refusedByHost', 'notAskable', 'protectiveZone', 'unauthorisedMeasure', 'authorisationEnds',
  'careKind', 'admissionHour', 'beyondRadius', 'nothingPublished',
  'authorisedAge', 'authorisedSex', 'declaredAge', 'declaredSex', 'infantToo', 'missingNeeds', 'apartFromSettled', 'togetherWithSettled',
  'approvedNumber', 'authorisedNumber', 'declaredPlaces', 'closed', 'closedByDecision', 'underThree', 'siblingsAtMost',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** Who may set a rule aside: the host by its yes, the Département by a derogation, the worker by asking otherwise. */
export type Waiver = 'hostYes' | 'departement' | 'worker';

/** Figures a sentence is built from: numbers with the unit in the name or its comment, codes, days. Plain JSON. */
export type Figures = Readonly<Record<string, number | string | boolean | null>>;

/** The smallest change that would lift a refusal. */
export type Relaxation =
  | { readonly kind: 'places'; readonly missing: number; readonly nights: number; readonly from: Day }
  | { readonly kind: 'nights'; readonly nights: number; readonly from: Day }
  | { readonly kind: 'distance'; readonly metres: number }
  /** `months` is null where only completed years are known. */
  | { readonly kind: 'age'; readonly years: number; readonly months: number | null }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'needs'; readonly missing: number }
  | { readonly kind: 'siblings'; readonly over: number };

/** Why a host is no place for a person. */
export interface Refusal {
  readonly rule: RuleCode;
  /** Null when the reason holds for everyone in the request. */
  readonly personKey: string | null;
  readonly waivableBy: Waiver | null;
  readonly figures: Figures;
  readonly relaxation: Relaxation | null;
  /** Waivable or small enough to be shown as a near miss when nothing else stands in the way. */
  readonly near: boolean;
}

export const COMPONENT_CODES = [
  'separated', 'sitePairs', 'unitPairs', 'siteDistance', 'known', 'needsMet', 'visitsWorst', 'visitsSum', 'schoolWorst', 'schoolSum',
  'chance', 'whereTheyAre', 'outsideDepartement', 'homes', 'exceptions', 'scarcity', 'recentAdmissions', 'drawn',
] as const;
export type ComponentCode = (typeof COMPONENT_CODES)[number];

/** One integer of a plan's vector, smaller is better, with the figures behind it. */
export interface PlanComponent {
  readonly tier: PolicyTier | 'draw';
  readonly code: ComponentCode;
  readonly value: number;
  /** What a person needs to judge it: metres by place, who confirmed and when, capabilities met. */
  readonly data: readonly Figures[];
}

export type NoticeCode =
  | 'confirmDay' | 'confirmDistance' | 'confirmUnderThree' | 'confirmAgePlaces'
  | 'outgrowsAuthorised' | 'outgrowsDeclared' | 'underThreeStay' | 'reservedTooShort' | 'toCall' | 'otherDepartement'
  | 'travelUnknown' | 'capabilityUnknown' | 'freshnessUnknown' | 'siteDistanceUnknown';

/** A question to ask, a warning to heed or a thing not known, about a plan. */
export interface Notice {
  readonly code: NoticeCode;
  readonly personKey: string | null;
  readonly hostId: string | null;
  readonly figures: Figures;
}

export interface Assignment {
  readonly personKey: string;
  readonly hostId: string;
  readonly siteId: string;
}

/** The first component in which two plans differ. */
export interface Difference {
  readonly tier: PolicyTier | 'draw';
  readonly code: ComponentCode;
  readonly value: number;
  readonly next: number;
}

/** Who would live where. */
export interface Plan {
  readonly assignments: readonly Assignment[];
  /** People for whom this plan has no place, by key; empty but in `incomplete`. */
  readonly unplaced: readonly string[];
  /** Sorted. No two listed plans have the same. */
  readonly hostIds: readonly string[];
  /** The components' values, in their order; plans are ordered by it, the first difference decides. */
  readonly vector: readonly number[];
  readonly components: readonly PlanComponent[];
  readonly unknowns: readonly Notice[];
  readonly questions: readonly Notice[];
  readonly warnings: readonly Notice[];
  /** Null for the last plan of its list. */
  readonly differsFromNext: Difference | null;
}

/** A component in which a split serves the children at least two bands better than being together does. */
export interface SplitGain {
  readonly tier: PolicyTier;
  readonly code: ComponentCode;
  readonly together: number;
  readonly split: number;
}

/**
 * The best split, shown beside the best plan that keeps everyone together when needs or travel differ sharply: the judge of it is a
 * person (Code civil 375-7 al. 3: together, unless the child's own interest commands otherwise).
 */
export interface SplitBeside {
  readonly plan: Plan;
  readonly because: readonly SplitGain[];
}

/** One host until a night, another from that night on, when no host covers all the nights of an emergency. */
export interface Bridge {
  /** First night at the second host. */
  readonly switchNight: Day;
  readonly tonight: Plan;
  readonly then: Plan;
  /** Both plans taken together, component by component: bridges are ordered by it. */
  readonly vector: readonly number[];
  /** People who would change hosts, by key. */
  readonly moving: readonly string[];
}

/** A host that is no place for at least one of the people, with all its reasons. */
export interface Excluded {
  readonly hostId: string;
  readonly siteId: string;
  /** Worked out when first read: whoever reads a page of the list pays for a page. Until then the row holds on to the host as it was given. */
  readonly refusals: readonly Refusal[];
}

/** A host that is a place for at least one of the people, alone. */
export interface Fitting {
  readonly hostId: string;
  readonly siteId: string;
  /** People whom a listed plan places here. */
  readonly listed: readonly string[];
  /** People who could live here and whom no listed plan places here. */
  readonly unlisted: readonly string[];
  /** Why it can't take all the people who fit here at once. */
  readonly allTogether: readonly Refusal[];
}

/** A host that would do if only waivable or small things gave way. */
export interface NearMiss {
  readonly hostId: string;
  readonly siteId: string;
  /** Whom it would take then. */
  readonly people: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** Emergency places that the Département keeps for itself: never in a plan without its word. */
export interface ReservedPlaces {
  readonly hostId: string;
  readonly siteId: string;
  /** Free on every night asked. */
  readonly places: number;
  /** Whom they would suit. */
  readonly people: readonly string[];
  /** Longest stay there, in days; null where none is agreed. */
  readonly longestStay: number | null;
  readonly warnings: readonly Notice[];
}

export interface Counts {
  readonly candidates: number;
  readonly fitting: number;
  readonly excluded: number;
  readonly nearMisses: number;
  /** Hosts refused, by rule; a host counts once for each of its rules. */
  readonly byRule: Readonly<Partial<Record<RuleCode, number>>>;
}

/** How far the search went. */
export interface Effort {
  readonly nodes: number;
  readonly nodeLimit: number;
  /** Whether no plan outside the lists can be better than those inside. */
  readonly proven: boolean;
}

/** The answer to a search: plain JSON, stored with its input so that it can be replayed. */
export interface MatchResult {
  readonly engineVersion: string;
  readonly requestId: string;
  readonly policy: { readonly name: SearchMode; readonly version: number };
  readonly plans: readonly Plan[];
  /** Only when nobody found a place for everyone: the plans that place most people. */
  readonly incomplete: readonly Plan[];
  /** Only for emergencies of several nights, when no plan places everyone on all of them. */
  readonly bridges: readonly Bridge[];
  /** Null when the first plan is a split itself, or when no split does much better on needs or travel. */
  readonly splitBeside: SplitBeside | null;
  readonly fitting: readonly Fitting[];
  readonly excluded: readonly Excluded[];
  readonly nearMisses: readonly NearMiss[];
  readonly reserved: readonly ReservedPlaces[];
  readonly counts: Counts;
  readonly effort: Effort;
}

/** What is wrong with an input: where, which code, and the sentence for people. */
export interface Problem<Code extends string = string> {
  readonly field: string;
  readonly code: Code;
  readonly message: { readonly fr: string; readonly en: string };
}
