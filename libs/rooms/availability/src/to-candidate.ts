import type { Span } from '@ugo/domain/availability';
import { addDays, CARE_KINDS, dayNumber, tonight, type CareKind, type Day, type Measure, type Nights, type Sex } from '@ugo/domain/kernel';
import { type AskedNights, type Candidate, type ClosedNights, type FreePlaces, placesOnEveryNight, type PlacesWithinNumber } from '@ugo/domain/matching';
import type { OfferAccount, OfferCapacity, OfferContent, OfferDeclaration } from './offer.js';

/** What a search asks of every host, and where this one lies for it. */
export interface AskedOfHost {
  readonly nights: AskedNights;
  /** Minutes since midnight; null when it can be agreed. */
  readonly arrivalMinute: number | null;
  readonly zone: string;
  /** ISO instant. */
  readonly now: string;
  /** Kind of care asked: relay and sequential care use a foster home's intermittent places first (CASF L.421-5). */
  readonly care?: CareKind;
  /** How many people are to be placed; one when absent. */
  readonly people?: number;
  /** Metres to each place of the request, by key. */
  readonly travel: Readonly<Record<string, number | null>>;
  readonly mayAsk: boolean;
  readonly position: { readonly x: number; readonly y: number } | null;
  readonly priceBand?: number;
}

const NONE: readonly never[] = [];
const RECENT_NIGHTS = 30;
const NO_TERMS: Omit<OfferCapacity, keyof Span> = { places: 0, ages: { min: 0, max: 21 }, sexes: [], measures: [], care: null };

const covers = ({ first, last }: Span, night: Day): boolean => first <= night && (last === null || night <= last);
const meets = ({ first, last }: Span, nights: Nights): boolean => first <= nights.last && (last === null || nights.first <= last);
/** Runs that have a night in common with those asked: the others say nothing of them. */
const during = <T extends Span>(runs: readonly T[], nights: Nights): readonly T[] => (
  runs.length === 0 || (runs.length === 1 && meets(runs[0]!, nights)) ? runs : runs.filter((run) => meets(run, nights)));

/** Thousands of hosts are asked about the same instant: its night is worked out once. */
let latest: { now: string; zone: string; night: Day } | null = null;
function nightOf(now: string, zone: string): Day {
  if (latest?.now !== now || latest.zone !== zone) latest = { now, zone, night: tonight(new Date(now), zone) };
  return latest.night;
}

/** The law on the first night asked, and the last day of decisions that follow each other from there. */
function lawOn(capacity: readonly OfferCapacity[], first: Day): { terms: Omit<OfferCapacity, keyof Span>; until: Day | null } {
  const index = capacity.findIndex((run) => covers(run, first));
  if (index === -1) {
    const before = capacity.findLast(({ last }) => last !== null && last < first);
    return { terms: before ?? NO_TERMS, until: before?.last ?? addDays(first, -1) };
  }
  let until = capacity[index]!.last;
  for (const next of capacity.slice(index + 1)) {
    if (until === null || next.first !== addDays(until, 1)) break;
    until = next.last;
  }
  return { terms: capacity[index]!, until };
}

/** Admissions of the thirty nights before, per place, in thousandths. */
function admissionsPerMille(admissions: readonly Day[], places: number, night: Day): number {
  if (admissions.length === 0 || places === 0) return 0;
  const until = dayNumber(night);
  const recent = admissions.filter((day) => day <= night && until - dayNumber(day) < RECENT_NIGHTS).length;
  return Math.round((recent * 1000) / places);
}

function hostedUnderThree(content: OfferContent, nights: Nights): Candidate['underThree'] {
  if (!content.underThree) return null;
  const { limit, hosted } = content.underThree;
  return { limit, hosted: hosted.reduce((most, run) => (meets(run, nights) ? Math.max(most, run.value) : most), 0) };
}

/** The shortest of what was agreed for the nights asked. */
function longestReservedStay({ longestReservedStays = NONE }: OfferContent, nights: Nights): number | null {
  let shortest: number | null = null;
  for (const agreed of longestReservedStays) if (meets(agreed, nights) && (shortest === null || agreed.days < shortest)) shortest = agreed.days;
  return shortest;
}

interface Account {
  readonly intermittent: boolean;
  readonly authorised: readonly FreePlaces[];
  readonly declared: readonly FreePlaces[];
  readonly closed: readonly ClosedNights[];
  readonly withinNumber: readonly PlacesWithinNumber[];
}

function accountDuring(intermittent: boolean, { authorised, declared, closed = NONE, withinNumber = NONE }: OfferAccount, nights: Nights): Account {
  return {
    intermittent, authorised: during(authorised, nights), declared: during(declared, nights), closed: during(closed, nights), withinNumber: during(withinNumber, nights),
  };
}

/**
 * Which of a foster home's accounts answers. For the care they are for, intermittent places come first; the others answer where
 * these do not take everyone on every night, and the others take more.
 */
function accountFor({ intermittent, free }: OfferContent, { care, nights, people = 1 }: AskedOfHost): Account {
  const permanent = accountDuring(false, free, nights);
  if (!intermittent || (care !== 'relay' && care !== 'sequential')) return permanent;
  const apart = accountDuring(true, intermittent, nights);
  if (apart.authorised.length === 0 || apart.declared.every(({ places }) => places <= 0)) return permanent;
  const least = placesOnEveryNight(apart, nights);
  return least >= people || least >= placesOnEveryNight(permanent, nights) ? apart : permanent;
}

/**
 * What the host says it accepts during the nights: its words of the first night, and no more than its words of any later one,
 * where what it says changes during the stay. Ages and kinds of care are about the arrival.
 */
function declaredDuring(declared: readonly OfferDeclaration[], nights: Nights, intermittent: boolean): OfferDeclaration | undefined {
  const runs = declared.filter((run) => run.intermittent === intermittent && meets(run, nights));
  const first = runs.find((run) => covers(run, nights.first));
  return first && runs.reduce((all, run) => (run === first ? all : {
    ...all,
    sexes: both(all.sexes, run.sexes), capabilities: all.capabilities.filter((one) => run.capabilities.includes(one)),
    siblingsAtMost: fewer(all.siblingsAtMost, run.siblingsAtMost),
  }), first);
}

/** Null = no limit. */
const both = (one: readonly Sex[] | null, other: readonly Sex[] | null): readonly Sex[] | null => (
  one === null ? other : other === null ? one : one.filter((sex) => other.includes(sex)));
const fewer = (one: number | null, other: number | null): number | null => (one === null ? other : other === null ? one : Math.min(one, other));

/** Kinds of measure that every decision in force during the nights allows: a change of habilitation counts from its first night. */
function measuresDuring(capacity: readonly OfferCapacity[], measures: readonly Measure[], nights: Nights): readonly Measure[] {
  const runs = capacity.filter((run) => meets(run, nights));
  return runs.length < 2 ? measures : measures.filter((measure) => runs.every((run) => run.measures.includes(measure)));
}

/**
 * The host as the matching sees it for one search. Only looks things up: what is costly was worked out when the offer was made.
 * @param asked nights within the offer's window: beyond it the host counts as having published nothing
 */
export function toCandidate(content: OfferContent, asked: AskedOfHost): Candidate {
  const { nights, now, zone } = asked;
  const night = nightOf(now, zone);
  const { terms, until } = lawOn(content.capacity, nights.first);
  const account = accountFor(content, asked);
  const declared = declaredDuring(content.declared, nights, account.intermittent);
  const lawful = terms.care;
  const wish = content.wishes.findLast((run) => covers(run, nights.first));
  const care = declared?.care ?? (wish && wish.care.length > 0 ? wish.care : CARE_KINDS);
  const confirmed = declared ? { confirmedAt: declared.confirmedAt, confirmedBy: declared.confirmedBy } : content.freshness;
  return {
    hostId: content.hostId, siteId: content.siteId, kind: content.kind, type: content.type, departement: content.departement,
    mayAsk: asked.mayAsk,
    authorised: {
      ages: terms.ages, sexes: terms.sexes, measures: measuresDuring(content.capacity, terms.measures, nights), free: account.authorised,
      withinNumber: account.withinNumber, until,
    },
    declared: {
      ages: declared?.ages ?? wish?.ages ?? null, sexes: declared?.sexes ?? null,
      care: lawful ? care.filter((kind) => lawful.includes(kind)) : care,
      capabilities: (declared ?? content.standing).capabilities, siblingsAtMost: (declared ?? content.standing).siblingsAtMost,
      free: account.declared,
    },
    closed: account.closed,
    reserved: during(content.free.reserved, nights),
    longestReservedStay: longestReservedStay(content, nights),
    // Suspended now, the home vanishes from every search at once, whatever nights are asked (CASF L.421-6).
    suspended: content.suspended.some((span) => meets(span, nights) || covers(span, night)),
    underThree: hostedUnderThree(content, nights),
    // On call means admitting at any hour of the first night.
    admission: content.onCall.some((span) => covers(span, nights.first)) ? null : content.admission,
    freshness: { ...confirmed, onCallTonight: content.onCall.some((span) => covers(span, night)) },
    travel: asked.travel, position: asked.position,
    recentAdmissionsPerMille: admissionsPerMille(content.admissions, terms.places, night),
    priceBand: asked.priceBand ?? 0,
  };
}
