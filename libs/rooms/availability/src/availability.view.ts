import { capacityOf, freshnessSentence, placeStates, valueOn, type CapacityRun, type Confirmer, type Span } from '@ugo/domain/availability';
import { addDays, tonight, zoneOf, type Day } from '@ugo/domain/kernel';
import type { HostFacts } from '@ugo/directory';
import type { AvailabilityRow } from './availability.schema.js';
import type { AvailabilityFreshness, HostAvailability, NightPlaces, PublishedAvailability } from './availability.types.js';
import { capacityFacts, freePlacesInput, type HostRows, type Ledger } from './host-rows.js';
import type { OfferContent } from './offer.js';

/** Not over yet. */
const lasts = (night: Day) => ({ until }: { readonly until?: Day | null }): boolean => until == null || until >= night;

/**
 * The availability of a host, as plain JSON.
 * @param insider whether the reader acts for the host or its Département: others don't read why places are closed, because a foster
 * carer's sick leave is among the reasons
 */
export function availabilityView(facts: HostFacts, rows: HostRows, now: Date, insider: boolean): HostAvailability {
  const night = tonight(now, zoneOf(facts.departement));
  const published = rows.availabilities.filter(lasts(night));
  const places = nightPlaces(facts, rows, night, 'permanent', insider);
  return {
    hostId: facts.hostId, departement: facts.departement, name: facts.name, kind: facts.kind, fictitious: facts.fictitious,
    published: published.map(publishedView),
    freeTonight: places.available, tonight: places,
    intermittentTonight: hasIntermittent(facts) ? nightPlaces(facts, rows, night, 'intermittent', insider) : null,
    freshness: freshnessView(rows, now),
    serviceConfirmed: facts.type === 'unit' || (published.length > 0 && published.every(({ serviceConfirmedAt }) => serviceConfirmedAt != null)),
    questionedAt: insider ? rows.availabilities.find(({ questionedAt }) => questionedAt != null)?.questionedAt?.toISOString() ?? null : null,
    closures: rows.closures.filter(({ lastNight }) => lasts(night)({ until: lastNight ?? null })).map(({ id, firstNight, lastNight, places, reason }) => (
      { id, firstNight, lastNight: lastNight ?? null, places: places ?? null, reason: insider ? reason : null })),
    onCall: rows.onCall.filter(({ lastNight }) => lastNight >= night).map(({ firstNight, lastNight }) => ({ firstNight, lastNight })),
    reserved: rows.reserved.filter(lasts(night)).map(({ id, places, from, until, maxStayDays }) => ({ id, places, from, until: until ?? null, maxStayDays: maxStayDays ?? null })),
  };
}

/**
 * The availability of a neighbour's host, from its offer: what can be taken, and how sure that is. How its places are filled stays
 * with its own Département.
 */
export function neighbourView(content: OfferContent, now: Date): HostAvailability {
  const night = tonight(now, zoneOf(content.departement));
  const { hostId, departement, name, kind, fictitious, serviceConfirmed } = content;
  const on = (runs: Runs, otherwise: number): number => valueOn(runs.map(({ first, last, places }) => ({ first, last, value: places })), night) ?? otherwise;
  return {
    hostId, departement, name, kind, fictitious, serviceConfirmed,
    published: [], freeTonight: Math.min(on(content.free.authorised, 0), on(content.free.declared, 0), on(content.free.closed ?? [], Infinity)), tonight: null, intermittentTonight: null,
    freshness: freshnessOf(content.freshness.confirmedAt, content.freshness.confirmedBy, now),
    questionedAt: null, closures: [], reserved: [],
    onCall: content.onCall.filter(({ last }) => last !== null && last >= night).map(({ first, last }) => ({ firstNight: first, lastNight: last! })),
  };
}

/** A host of which nothing may be said but that there is nothing to take. */
export function emptied(view: HostAvailability, now: Date): HostAvailability {
  return {
    ...view, published: [], freeTonight: 0, tonight: null, intermittentTonight: null, freshness: freshnessOf(null, null, now), serviceConfirmed: false,
    questionedAt: null, closures: [], onCall: [], reserved: [],
  };
}

type Runs = readonly (Span & { readonly places: number })[];

const hasIntermittent = ({ capacity }: HostFacts): boolean => capacity.type === 'fosterHome' && capacity.approvals.some(({ intermittent }) => intermittent > 0);

function nightPlaces(facts: HostFacts, rows: HostRows, night: Day, ledger: Ledger, insider: boolean): NightPlaces {
  const window = { first: night, last: addDays(night, 1) };
  const capacity: readonly CapacityRun[] = facts.closedOn && facts.closedOn <= night ? [] : capacityOf(capacityFacts(facts, rows, ledger), window);
  const { closedFor, ...states } = placeStates(night, freePlacesInput(facts, rows, capacity, window, ledger));
  return { ...states, closedFor: insider ? [...closedFor] : null };
}

function freshnessView({ availabilities }: HostRows, now: Date): AvailabilityFreshness {
  const newest = newestConfirmed(availabilities);
  return freshnessOf(newest?.confirmedAt.toISOString() ?? null, newest?.confirmedAs ?? null, now);
}

function freshnessOf(at: string | null, by: string | null, now: Date): AvailabilityFreshness {
  const { fr, en } = freshnessSentence(at && by ? { at, by: by as Confirmer } : null, now.toISOString());
  return { confirmedAt: at, confirmedBy: by, sentence: fr, sentenceEn: en };
}

/** The publication that was confirmed last. */
export function newestConfirmed(rows: readonly AvailabilityRow[]): AvailabilityRow | null {
  return rows.reduce<AvailabilityRow | null>((best, row) => (!best || row.confirmedAt >= best.confirmedAt ? row : best), null);
}

function publishedView(row: AvailabilityRow): PublishedAvailability {
  return {
    id: row.id, publishedAt: row.publishedAt.toISOString(), publishedAs: row.publishedAs, from: row.from, until: row.until ?? null,
    places: row.places ?? null, female: row.female ?? null, male: row.male ?? null, agePlaces: row.agePlaces.map(({ min, max, places }) => ({ min, max, places })), occupied: row.occupied ?? null, staffed: row.staffed ?? null,
    expectedExits: row.expectedExits.map(({ on, sex }) => ({ on, sex })),
    minAge: row.minAge ?? null, maxAge: row.maxAge ?? null, sexes: row.sexes ?? null, careKinds: row.careKinds, capabilities: row.capabilities,
    siblingsAtMost: row.siblingsAtMost ?? null, overOccupancyReason: row.overOccupancyReason ?? null, overOccupancyPlaces: row.overOccupancyPlaces ?? null,
    intermittent: row.intermittent, serviceConfirmedAt: row.serviceConfirmedAt?.toISOString() ?? null,
  };
}
