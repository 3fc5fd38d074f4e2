import { ageOn } from '../kernel/index.js';
import type { HostKind } from '../kernel/index.js';
import { addMonths } from '../measures/legal-time.js';
import { EARLY_CHILDHOOD_YEARS } from './facts.js';
import type { Asked } from './facts.js';
import { freshnessBand } from './freshness.js';
import type { Figures, Notice, NoticeCode } from './result.js';
import { ageFit, outgrowsOn } from './rules/ages.js';
import { siblingTies } from './siblings.js';
import { groupsOf, membersOf } from './vector.js';
import type { Placed } from './vector.js';

function about({ person, host }: Placed, code: NoticeCode, figures: Figures): Notice {
  return { code, personKey: person.person.key, hostId: host.candidate.hostId, figures };
}

function aboutHost(hostId: string, code: NoticeCode, figures: Figures): Notice {
  return { code, personKey: null, hostId, figures };
}

function onePerHost(placed: readonly Placed[]): Placed[] {
  return placed.filter(({ host }, index) => placed.findIndex((other) => other.host === host) === index);
}

function ageQuestions(one: Placed): Notice[] {
  const { authorised, declared } = one.host.candidate;
  const ranges = [['authorised', authorised.ages] as const, ...(declared.ages ? [['declared', declared.ages] as const] : [])];
  return ranges
    .filter(([, range]) => ageFit(one.person, range) === 'open')
    .map(([by, { min, max }]) => about(one, 'confirmDay', { by, min, max, youngest: one.person.age.youngest, oldest: one.person.age.oldest }));
}

/** Under three at the limit: only the day of birth tells whether one child too many would be. */
function underThreeQuestions(placed: readonly Placed[]): Notice[] {
  const onePerSite = placed.filter(({ host }, index) => placed.findIndex((other) => other.host.candidate.siteId === host.candidate.siteId) === index);
  return onePerSite.flatMap(({ host }) => {
    const law = host.underThree;
    const here = placed.filter((other) => other.host.candidate.siteId === host.candidate.siteId).map(({ person }) => person.alone);
    const most = here.reduce((sum, { underThree, perhapsUnderThree }) => sum + underThree + perhapsUnderThree, 0);
    const perhaps = here.some(({ perhapsUnderThree }) => perhapsUnderThree > 0);
    if (law === null || !perhaps || law.hosted + most <= law.limit) return [];
    return [aboutHost(host.candidate.hostId, 'confirmUnderThree', { limit: law.limit, hosted: law.hosted })];
  });
}

/** A ceiling by age that holds or not with the day of birth of somebody who may be of these ages. */
function agePlacesQuestions(placed: readonly Placed[]): Notice[] {
  return [...groupsOf(placed)].flatMap(([{ candidate: { hostId }, authorised, declared }, { ages }]) => (
    [...authorised.ages, ...declared.ages]
      .filter(({ min, max, places }) => ages.filter(({ youngest, oldest }) => youngest <= max && oldest >= min).length > places)
      .slice(0, 1).map(({ min, max, places }) => aboutHost(hostId, 'confirmAgePlaces', { minAge: min, maxAge: max, places }))));
}

/** What to ask before the place is sure: never a reason to refuse. */
export function questionsOf(placed: readonly Placed[], { request }: Asked): Notice[] {
  const { radiusMetres, searchPlace } = request;
  const distances = radiusMetres === null || searchPlace === null ? [] : onePerHost(placed)
    .filter(({ host }) => (host.candidate.travel[searchPlace] ?? null) === null)
    .map(({ host }) => aboutHost(host.candidate.hostId, 'confirmDistance', { place: searchPlace, radiusMetres }));
  return [...placed.flatMap(ageQuestions), ...underThreeQuestions(placed), ...agePlacesQuestions(placed), ...distances];
}

function outgrowing(one: Placed, asked: Asked): Notice[] {
  const { authorised, declared } = one.host.candidate;
  const on = outgrowsOn(one.person, authorised.ages, asked);
  if (on) return [about(one, 'outgrowsAuthorised', { max: authorised.ages.max, from: on, exact: !('birthMonth' in one.person.person.age) })];
  const declaredOn = declared.ages && outgrowsOn(one.person, declared.ages, asked);
  return declaredOn ? [about(one, 'outgrowsDeclared', { max: declared.ages.max, from: declaredOn, exact: !('birthMonth' in one.person.person.age) })] : [];
}

/** Kinds of unit in which children under three stay four months, once renewable: the pouponnière's rules (décret 2025-900). */
const SHORT_STAY_KINDS: readonly HostKind[] = ['pouponniere', 'mecs', 'foyer'];
const SHORT_STAY_MONTHS = 4;

/** A child under three who would stay longer than the law has it: when to renew, and from when even that is not enough. */
function shortStays(one: Placed, { nights }: Asked): Notice[] {
  const { person: { person }, host: { candidate } } = one;
  const renew = addMonths(nights.first, SHORT_STAY_MONTHS);
  const isShort = candidate.type === 'unit' && SHORT_STAY_KINDS.includes(candidate.kind) && person.kind !== 'parentWithInfant';
  if (!isShort || nights.last < renew || ageOn(person.age, renew).youngest >= EARLY_CHILDHOOD_YEARS) return [];
  const end = addMonths(nights.first, 2 * SHORT_STAY_MONTHS);
  const isOver = nights.last >= end && ageOn(person.age, end).youngest < EARLY_CHILDHOOD_YEARS;
  return [about(one, 'underThreeStay', { months: SHORT_STAY_MONTHS, renew, end: isOver ? end : null })];
}

/** What will have to be dealt with: outgrown ages and stays too long for little ones with their date, declarations too old to trust, another Département's tariff. */
export function warningsOf(placed: readonly Placed[], asked: Asked): Notice[] {
  const hosts = onePerHost(placed).flatMap(({ host: { candidate } }) => {
    const { hostId, departement, freshness } = candidate;
    const notices: Notice[] = [];
    if (freshnessBand(freshness, asked.freshness) === asked.freshness.oldest) notices.push(aboutHost(hostId, 'toCall', { confirmedAt: freshness.confirmedAt }));
    if (departement !== asked.request.departement) notices.push(aboutHost(hostId, 'otherDepartement', { departement, payer: asked.request.departement }));
    return notices;
  });
  return [...placed.flatMap((one) => [...outgrowing(one, asked), ...shortStays(one, asked)]), ...hosts];
}

/** What the order had to suppose. */
export function unknownsOf(placed: readonly Placed[], asked: Asked): Notice[] {
  const people = placed.flatMap((one) => {
    const { person } = one.person;
    const { travel, declared } = one.host.candidate;
    const trips = [...person.visitPlaces.map((place) => ['visits', place] as const), ...(person.schoolPlace === null ? [] : [['school', person.schoolPlace] as const])];
    return [
      ...trips.filter(([, place]) => (travel[place] ?? null) === null).map(([trip, place]) => about(one, 'travelUnknown', { trip, place })),
      ...person.wished.filter((wish) => !declared.capabilities.includes(wish)).map((capability) => about(one, 'capabilityUnknown', { capability })),
    ];
  });
  const { searchPlace } = asked.request;
  const starts = searchPlace === null || !asked.policy.tiers.includes('whereTheyAre') ? [] : onePerHost(placed)
    .filter(({ host }) => (host.candidate.travel[searchPlace] ?? null) === null)
    .map(({ host }) => aboutHost(host.candidate.hostId, 'travelUnknown', { trip: 'whereTheyAre', place: searchPlace }));
  const never = onePerHost(placed)
    .filter(({ host }) => host.candidate.freshness.confirmedAt === null)
    .map(({ host }) => aboutHost(host.candidate.hostId, 'freshnessUnknown', {}));
  const { farthest } = siblingTies(membersOf(placed, asked), asked);
  const sites: Notice[] = farthest && farthest.metres === null
    ? [{ code: 'siteDistanceUnknown', personKey: null, hostId: null, figures: { fromSiteId: farthest.siteIds[0], toSiteId: farthest.siteIds[1] } }] : [];
  return [...people, ...starts, ...never, ...sites];
}
