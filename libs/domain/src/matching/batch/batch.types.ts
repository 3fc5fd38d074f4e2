import type { Day } from '../../kernel/index.js';
import type { ComponentCode, MatchResult, Plan } from '../result.js';
import type { Candidate, MatchRequest, Policy, PolicyTier } from '../types.js';
import type { CeilingCode } from './ceilings.js';

/** A request that waits, with others. */
export interface BatchRequest {
  readonly request: MatchRequest;
  /** Class of urgency, a whole number: 0 comes first. No class gives way to a later one. */
  readonly urgency: number;
  /** Hosts as this request sees them, where its distances are its own; absent = those of the batch. Capacity is shared by host id all the same. */
  readonly candidates?: readonly Candidate[];
  /** Order of this request's own plans; absent = that of the batch. */
  readonly policy?: Policy;
  /** What `match()` answered for exactly this request, candidates and policy, when the caller has it. */
  readonly result?: MatchResult;
}

export interface BatchOptions {
  /** Plans of each request that may be chosen, its best ones. Default: as many as its policy lists. */
  readonly plansPerRequest?: number;
  /** For all that is asked of the solver, milliseconds. Default 10 s. */
  readonly timeLimitMs?: number;
  /** Nodes for each of the solver's searches. */
  readonly nodeLimit?: number;
}

/** One step of the joint order: the children placed of a class of urgency, or a component summed over the plans chosen. */
export interface ObjectiveCode {
  readonly kind: 'placed' | 'component' | 'ownRank' | 'draw';
  /** Class of urgency; null but for `placed`. */
  readonly urgency: number | null;
  readonly tier: PolicyTier | 'draw' | null;
  readonly component: ComponentCode | null;
}

/** What was reached on one objective, and how far it can be trusted. Smaller is better but for `placed`, where more is. */
export interface ObjectiveBound extends ObjectiveCode {
  readonly value: number;
  /** No choice among the columns that keeps what comes before can be better; null when not known. */
  readonly bound: number | null;
  readonly proven: boolean;
}

/** Why a plan's host matters: how few could take as many of this request's people as well. */
export interface Scarcity {
  readonly hostId: string;
  /** People of the request who would go there. */
  readonly people: number;
  /** Hosts that could take them together, this one included. */
  readonly takers: number;
  /** Within so many metres of where the search is centred; null = among all that were looked at. */
  readonly withinMetres: number | null;
}

/** A request that gets a plan. */
export interface Chosen {
  readonly requestId: string;
  readonly urgency: number;
  readonly people: number;
  readonly plan: Plan;
  /** Place in the request's own list, 1 = its best. What the joint proposal costs it. */
  readonly rank: number;
  readonly best: Plan;
  readonly scarcity: readonly Scarcity[];
}

/** A host, and one of its counts, in the way of a request that gets no plan. */
export interface Bottleneck {
  readonly hostId: string;
  readonly ceiling: CeilingCode;
  readonly first: Day;
  readonly last: Day;
  /** Places missing for the request's plan, beside those chosen. */
  readonly missing: number;
  /** Requests that have them, and whether one of them is more urgent. */
  readonly takenBy: readonly string[];
  readonly moreUrgent: boolean;
}

/** A request that gets none. `noPlan`: nobody has a place for everyone, alone in the world; `placesTaken`: its places go to others. */
export interface Unplaced {
  readonly requestId: string;
  readonly urgency: number;
  readonly people: number;
  readonly why: 'noPlan' | 'placesTaken';
  /** Most of its people that `match()` could place at all, when not everyone. */
  readonly placeable: number;
  /** For its best plan, what is missing where. */
  readonly bottlenecks: readonly Bottleneck[];
}

/** What a place of a host is worth: the dual of the LP relaxation that counts children placed, over all that limits the host. */
export interface PlacePrice {
  readonly hostId: string;
  /** Children who would be without a place, were there one less: at least so many. Above zero. */
  readonly price: number;
  /** Which counts, on which nights. */
  readonly limits: readonly { readonly ceiling: CeilingCode; readonly first: Day; readonly last: Day; readonly price: number }[];
}

export interface BatchTotals {
  readonly childrenPlaced: number;
  readonly requestsPlaced: number;
  /** Children separated from every sibling. */
  readonly separated: number;
  /** Pairs of siblings on one site. */
  readonly pairsTogether: number;
}

/** What the joint proposal wins over taking the requests one by one. */
export interface Gain {
  readonly joint: BatchTotals;
  readonly oneByOne: BatchTotals;
  /** The first objective on which they differ; null when they are equal. */
  readonly first: (ObjectiveCode & { readonly joint: number; readonly oneByOne: number }) | null;
}

/** A proposal for all who wait. Nobody has to take it. */
export interface BatchProposal {
  readonly chosen: readonly Chosen[];
  readonly unplaced: readonly Unplaced[];
  /** Objective by objective, in order. */
  readonly bound: readonly ObjectiveBound[];
  /** `optimal`: every objective is proven; `feasible`: the solver was cut short, the best found; `oneByOne`: it failed, most urgent first. */
  readonly status: 'optimal' | 'feasible' | 'oneByOne';
  /** What could be chosen from: the best plans of each request. Another plan of a request might do better: it is not among them. */
  readonly columns: {
    readonly plansPerRequest: number;
    readonly total: number;
    /** Requests whose list was full: they may have more plans. */
    readonly cutShort: readonly string[];
    /** Requests whose own list is not proven to hold their best. */
    readonly notProven: readonly string[];
  };
  readonly prices: readonly PlacePrice[];
  readonly priced: boolean;
  readonly gain: Gain;
  readonly effort: { readonly solves: number; readonly elapsedMs: number };
}
