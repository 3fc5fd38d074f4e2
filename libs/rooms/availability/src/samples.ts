import type { HostFacts } from '@ugo/directory';
import { addDays, type Day } from '@ugo/domain/kernel';
import type { AvailabilityRow, ClosureRow, ReservedPlaceRow } from './availability.schema.js';
import type { ClaimRow } from './claim.schema.js';
import { NO_ROWS, type HostRows } from './host-rows.js';

/** Named states for the specs of this room: Friday 20 November 2026, 22:30 in Paris. */
export const NOW = new Date('2026-11-20T21:30:00Z');
export const TONIGHT: Day = '2026-11-20';
/** So many nights after {@link TONIGHT}. */
export const night = (after: number): Day => addDays(TONIGHT, after);

/** A MECS unit of ten places for 6 to 17, both sexes. */
export const unitFacts = (over: Partial<HostFacts> = {}): HostFacts => ({
  hostId: 'h1', departement: '42', type: 'unit', kind: 'mecs', name: 'Les grands', siteId: 's1', establishmentId: 's1', serviceId: null, organisationId: 'o1',
  territoryId: null, communeInsee: '42187', point: { lat: 46.04, lon: 4.07 }, capabilities: ['nightStaff'], siblingsAtMost: 4, admission: { from: 480, to: 1320 },
  closedOn: null, fictitious: true, wishes: [],
  capacity: {
    type: 'unit', derogations: [], closures: [], openDays: [1, 2, 3, 4, 5, 6, 7],
    authorisations: [{
      from: '2020-01-01', until: null, authorised: 10, financed: null, installed: null, ages: { min: 6, max: 17 }, sexes: ['female', 'male'],
      measures: ['judicialPlacement'], care: ['emergency', 'planned'],
    }],
  },
  ...over,
});

/** A foster home of two places, and one for intermittent care. */
export const homeFacts = (over: Partial<HostFacts> = {}): HostFacts => ({
  ...unitFacts(), type: 'fosterHome', kind: 'fosterHome', siteId: 'h1', establishmentId: null, serviceId: 'service', admission: null, siblingsAtMost: null,
  wishes: [{ from: '2020-01-01', until: null, ages: { min: 3, max: 12 }, careKinds: ['relay', 'planned'] }],
  capacity: {
    type: 'fosterHome', derogations: [], suspensions: [], closures: [], leave: [],
    approvals: [{ from: '2020-01-01', until: null, places: 2, intermittent: 1 }],
  },
  ...over,
});

export const published = (over: Partial<AvailabilityRow> = {}): AvailabilityRow => ({
  id: 'a1', departement: '42', hostId: 'h1', publishedAt: NOW, publishedBy: 'p1', publishedAs: 'establishment', from: TONIGHT, until: null,
  places: 2, female: null, male: null, agePlaces: [], occupied: null, staffed: null, expectedExits: [], minAge: null, maxAge: null, sexes: null, careKinds: ['emergency', 'planned'],
  capabilities: ['nightStaff'], siblingsAtMost: null, overOccupancyReason: null, overOccupancyPlaces: null, intermittent: false, confirmedAt: NOW, confirmedAs: 'establishment',
  serviceConfirmedAt: null, supersededAt: null, ...over,
}) as AvailabilityRow;

export const stay = (firstNight: Day, lastNight: Day | null = null, over: Partial<ClaimRow> = {}): ClaimRow => ({
  id: 's1', departement: '42', hostId: 'h1', kind: 'stay', firstNight, lastNight, reserved: false, sex: 'male', birthMonth: '2015-03', intermittent: false, fictitious: true, ...over,
}) as ClaimRow;

export const closed = (over: Partial<ClosureRow> = {}): ClosureRow => ({
  id: 'c1', departement: '42', hostId: 'h1', firstNight: TONIGHT, lastNight: null, places: null, reason: 'noStaff', createdAt: NOW, reopenedAt: null, ...over,
}) as ClosureRow;

export const kept = (places: number, over: Partial<ReservedPlaceRow> = {}): ReservedPlaceRow => ({
  id: 'r1', departement: '42', hostId: 'h1', places, from: TONIGHT, until: null, maxStayDays: 15, ...over,
}) as ReservedPlaceRow;

export const rows = (over: Partial<HostRows> = {}): HostRows => ({ ...NO_ROWS, ...over });
