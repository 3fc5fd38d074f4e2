import { capacityOf, clip, freePlaces, layer, LIEU_DE_VIE_UNDER_THREE, mapRuns, stack, underThreeNights, type CapacityRun, type FreePlacesResult, type Run, type Span } from '@ugo/domain/availability';
import { addDays, CAPABILITIES, CARE_KINDS, SEXES, tonight, zoneOf, type Capability, type CareKind, type Day, type Sex } from '@ugo/domain/kernel';
import type { HostFacts } from '@ugo/directory';
import type { AvailabilityRow } from './availability.schema.js';
import { OFFER_VERSION, type OfferAccount, type OfferCapacity, type OfferContent, type OfferDeclaration } from './offer.js';
import { newestConfirmed } from './availability.view.js';
import { capacityFacts, freePlacesInput, type HostRows } from './host-rows.js';

/** Nights ahead of which an offer speaks, at least. */
export const OFFER_NIGHTS = 400;
const LONGEST_MONTH = 31;

/**
 * The nights an offer speaks of. They begin with the month of yesterday, and not with yesterday itself: the offer of a host
 * where nothing happens stays the same from day to day, and the nightly run writes nothing.
 */
export function offerWindow(now: Date, zone: string): { first: Day; last: Day } {
  const first = `${addDays(tonight(now, zone), -1).slice(0, 8)}01`;
  return { first, last: addDays(first, LONGEST_MONTH + OFFER_NIGHTS) };
}

const sameTerms = <T>(a: T, b: T): boolean => JSON.stringify(a) === JSON.stringify(b);
const flat = <T extends object>(runs: readonly Run<T>[]): (Span & T)[] => runs.map(({ first, last, value }) => ({ first, last, ...value }));
const known = <T extends string>(codes: readonly string[], list: readonly T[]): T[] => list.filter((code) => codes.includes(code));

/** The law's terms, by nights; closures and opening days are left to the free places. */
function capacityTerms(runs: readonly CapacityRun[]): OfferCapacity[] {
  return flat(mapRuns(runs.map((run) => ({ first: run.first, last: run.last, value: run })),
    ({ authorised, derogated, ages, sexes, measures, care }) => ({ places: authorised + derogated, ages, sexes, measures, care }), sameTerms));
}

function declaredTerms(rows: readonly AvailabilityRow[], facts: HostFacts, window: Span): OfferDeclaration[] {
  const pieces = rows.map((row): Run<Omit<OfferDeclaration, keyof Span>> => ({
    first: row.from, last: row.until ?? null,
    value: {
      intermittent: row.intermittent,
      ages: row.minAge == null || row.maxAge == null ? null : { min: row.minAge, max: row.maxAge },
      sexes: row.sexes ? known<Sex>(row.sexes, SEXES) : null,
      care: known<CareKind>(row.careKinds, CARE_KINDS),
      capabilities: known<Capability>(row.capabilities, CAPABILITIES),
      siblingsAtMost: row.siblingsAtMost ?? facts.siblingsAtMost,
      confirmedAt: row.confirmedAt.toISOString(), confirmedBy: row.confirmedAs,
    },
  }));
  return flat(clip(layer(pieces, sameTerms), window));
}

const earlierThan = (end: Day | null | undefined, first: Day): boolean => end != null && end < first;

/** Works out the offer of a host from what the directory and this room know of it. Pure: the same facts give the same offer. */
export function composeOffer(facts: HostFacts, rows: HostRows, now: Date): OfferContent {
  const zone = zoneOf(facts.departement);
  const window = offerWindow(now, zone);
  const open: Span = { first: window.first, last: facts.closedOn && addDays(facts.closedOn, -1) };
  const capacity = open.last !== null && open.last < open.first ? [] : capacityOf(capacityFacts(facts, rows, 'permanent'), open);
  const permanent = freePlaces(freePlacesInput(facts, rows, capacity, window, 'permanent'));
  const hasIntermittent = capacity.some(({ intermittent }) => intermittent > 0);
  const suspensions = facts.capacity.type === 'fosterHome' ? facts.capacity.suspensions : [];
  const published = rows.availabilities;
  const newest = newestConfirmed(published);
  return {
    version: OFFER_VERSION,
    hostId: facts.hostId, departement: facts.departement, type: facts.type, kind: facts.kind, name: facts.name, communeInsee: facts.communeInsee,
    siteId: facts.siteId, establishmentId: facts.establishmentId, serviceId: facts.serviceId, organisationId: facts.organisationId,
    territoryId: facts.territoryId, fictitious: facts.fictitious, closedOn: facts.closedOn,
    window,
    capacity: capacityTerms(capacity),
    suspended: suspensions.filter(({ until }) => !earlierThan(until, window.first)).map(({ from, until }) => ({ first: from, last: until })),
    declared: [false, true].flatMap((intermittent) => declaredTerms(published.filter((row) => row.intermittent === intermittent), facts, window)),
    wishes: facts.wishes.filter(({ until }) => !earlierThan(until, window.first)).map(({ from, until, ages, careKinds }) => ({ first: from, last: until, ages, care: careKinds })),
    standing: { capabilities: known<Capability>(facts.capabilities, CAPABILITIES), siblingsAtMost: facts.siblingsAtMost },
    free: { ...accountOf(permanent), reserved: permanent.reserved },
    longestReservedStays: rows.reserved.filter(({ until }) => !earlierThan(until, window.first))
      .flatMap(({ from, until, maxStayDays }) => (maxStayDays == null ? [] : [{ first: from, last: until ?? null, days: maxStayDays }])),
    intermittent: hasIntermittent ? accountOf(freePlaces(freePlacesInput(facts, rows, capacity, window, 'intermittent'))) : null,
    underThree: facts.kind === 'lieuDeVie'
      ? { limit: LIEU_DE_VIE_UNDER_THREE, hosted: clip(stack(rows.claims.map(({ birthMonth, firstNight, lastNight }) => underThreeNights(birthMonth ?? null, { first: firstNight, last: lastNight ?? null }))), window) } : null,
    admission: facts.admission && { from: facts.admission.from, to: facts.admission.to },
    onCall: rows.onCall.filter(({ lastNight }) => lastNight >= window.first).map(({ firstNight, lastNight }) => ({ first: firstNight, last: lastNight })),
    freshness: { confirmedAt: newest?.confirmedAt.toISOString() ?? null, confirmedBy: newest?.confirmedAs ?? null },
    admissions: rows.claims.filter(({ kind }) => kind === 'stay').map(({ firstNight }) => firstNight).filter((night) => night >= addDays(window.first, -LONGEST_MONTH)).sort(),
    serviceConfirmed: facts.type === 'unit' || (published.length > 0 && published.every(({ serviceConfirmedAt }) => serviceConfirmedAt != null)),
  };
}

function accountOf({ authorised, declared, closed, withinNumber }: FreePlacesResult): OfferAccount {
  return { authorised, declared, closed, withinNumber };
}
