import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { AgePlaces } from '@ugo/domain/availability';
import { departementColumn, GeographyType, sharedTerritorial, territorial } from '@ugo/persistence';
import type { OfferContent } from './offer.js';

/** An exit the host expects, without a name: "one girl leaving on the 3rd". */
export interface ExpectedExit {
  readonly on: string;
  readonly sex: 'female' | 'male' | null;
}

/** What a host says it can take: a declaration of places, or simply counts. Of several for a night the newest speaks. */
export const Availability = defineEntity({
  name: 'Availability',
  ...territorial,
  indexes: [{ properties: ['hostId', 'publishedAt'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostId: p.uuid(),
    publishedAt: p.datetime(),
    publishedBy: p.uuid(),
    /** Role or service of the person, for others to read: never a name. */
    publishedAs: p.text(),
    from: p.date().fieldName('valid_from'),
    until: p.date().fieldName('valid_until').nullable(),
    /** Places the host can take; null when it publishes counts. */
    places: p.integer().nullable(),
    female: p.integer().nullable(),
    male: p.integer().nullable(),
    /** "One under three at most": ceilings by age, in completed years. */
    agePlaces: p.json<AgePlaces[]>().defaultRaw(`'[]'::jsonb`),
    /** "9 of 10": people here, and places staffed. */
    occupied: p.integer().nullable(),
    staffed: p.integer().nullable(),
    expectedExits: p.json<ExpectedExit[]>().defaultRaw(`'[]'::jsonb`),
    minAge: p.integer().nullable(),
    maxAge: p.integer().nullable(),
    sexes: p.array().columnType('text[]').nullable(),
    careKinds: p.array().columnType('text[]'),
    capabilities: p.array().columnType('text[]'),
    siblingsAtMost: p.integer().nullable(),
    /** Coded reason when more is published than is authorised, and by how many places. */
    overOccupancyReason: p.text().nullable(),
    overOccupancyPlaces: p.integer().nullable(),
    /** For the intermittent places of a foster home, counted apart (CASF L.421-5). */
    intermittent: p.boolean().default(false),
    /** Last "still exact". */
    confirmedAt: p.datetime(),
    confirmedAs: p.text(),
    /** A foster carer's declaration has effects on pay once its service confirms it; until then it is shown as not yet confirmed. */
    serviceConfirmedAt: p.datetime().nullable(),
    supersededAt: p.datetime().nullable(),
    /** Silences or refusals while this said "free": its owner is asked whether it is still exact, and a confirmation after this answers. */
    questionedAt: p.datetime().nullable(),
  },
});
export type AvailabilityRow = InferEntity<typeof Availability>;

/** Places closed, with a typed reason. */
export const Closure = defineEntity({
  name: 'Closure',
  ...territorial,
  indexes: [{ properties: ['hostId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostId: p.uuid(),
    firstNight: p.date(),
    /** Null = until reopened. */
    lastNight: p.date().nullable(),
    /** Null = all places. */
    places: p.integer().nullable(),
    reason: p.text(),
    createdAt: p.datetime(),
    reopenedAt: p.datetime().nullable(),
  },
});
export type ClosureRow = InferEntity<typeof Closure>;

/** Nights on which the host is on call and admits at any hour. */
export const OnCall = defineEntity({
  name: 'OnCall',
  ...territorial,
  indexes: [{ properties: ['hostId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostId: p.uuid(),
    firstNight: p.date(),
    lastNight: p.date(),
  },
});
export type OnCallRow = InferEntity<typeof OnCall>;

/** Emergency places the Département reserves, with a maximum stay. */
export const ReservedPlace = defineEntity({
  name: 'ReservedPlace',
  ...territorial,
  indexes: [{ properties: ['hostId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostId: p.uuid(),
    places: p.integer(),
    from: p.date().fieldName('valid_from'),
    until: p.date().fieldName('valid_until').nullable(),
    /** Null = what the Département sets for all its reserved places. */
    maxStayDays: p.integer().nullable(),
  },
});
export type ReservedPlaceRow = InferEntity<typeof ReservedPlace>;

/**
 * What a search reads of a host, computed once at each change instead of at each search (ADR 3). Versions are kept:
 * a stored search names the ones it saw, so that it can be replayed.
 */
export const Offer = defineEntity({
  name: 'Offer',
  ...sharedTerritorial(),
  indexes: [
    { name: 'offer_current', expression: 'create unique index offer_current on offer (host_id) where current' },
    { name: 'offer_departement', expression: 'create index offer_departement on offer (departement) where current' },
    { name: 'offer_point', expression: 'create index offer_point on offer using gist (point) where current' },
  ],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostId: p.uuid(),
    createdAt: p.datetime(),
    /** One current version a host. */
    current: p.boolean(),
    point: p.type(GeographyType).$type<{ lat: number; lon: number } | null>().nullable(),
    content: p.json<OfferContent>(),
  },
});
export type OfferRow = InferEntity<typeof Offer>;
