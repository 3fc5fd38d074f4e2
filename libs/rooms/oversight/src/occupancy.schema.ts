import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { OverOccupancyReason } from '@ugo/domain/availability';
import type { FigureSource } from '@ugo/domain/occupancy';
import { departementColumn, territorial } from '@ugo/persistence';

/** A host's figures on a run of nights on which they are the same, worked out when something changes; nights without a row had no decision and nobody (ADR 13). */
export const OccupancyRun = defineEntity({
  name: 'OccupancyRun',
  ...territorial,
  indexes: [{ properties: ['departement', 'lastNight'] }],
  properties: {
    hostId: p.uuid().primary(),
    firstNight: p.date().primary(),
    departement: departementColumn(),
    lastNight: p.date(),
    source: p.text().$type<FigureSource>(),
    authorised: p.integer(),
    financed: p.integer(),
    installed: p.integer(),
    contracted: p.integer(),
    capacityDays: p.integer(),
    open: p.integer(),
    closed: p.integer(),
    occupied: p.integer(),
    realised: p.integer(),
    held: p.integer(),
    available: p.integer(),
    over: p.integer(),
    overReason: p.text().$type<OverOccupancyReason>().nullable(),
  },
});
export type OccupancyRunRow = InferEntity<typeof OccupancyRun>;

/** A host's runs added up over one whole month, by `ugo_occupancy_months`; a month without a row had no night with figures (ADR 13). */
export const OccupancyMonth = defineEntity({
  name: 'OccupancyMonth',
  ...territorial,
  indexes: [{ properties: ['month', 'departement'] }],
  properties: {
    hostId: p.uuid().primary(),
    /** Its first day. */
    month: p.date().primary(),
    realised: p.integer(),
    capacityDays: p.integer(),
    /** On the last night of the month; 0 where that night has no figures. */
    lastAuthorised: p.integer(),
    lastOpen: p.integer(),
    lastClosed: p.integer(),
    lastOccupied: p.integer(),
    lastHeld: p.integer(),
    lastAvailable: p.integer(),
    nightsStays: p.smallint(),
    nightsCounts: p.smallint(),
    nightsMixed: p.smallint(),
    nightsNone: p.smallint(),
    departement: departementColumn(),
    lastSource: p.text().$type<FigureSource>().nullable(),
    /** Days of people above what decisions allow, run by run, with their reason. */
    over: p.json<[OverOccupancyReason | null, number][]>().nullable(),
  },
});
export type OccupancyMonthRow = InferEntity<typeof OccupancyMonth>;

/** What is known of a host's runs. Whoever works them out locks this row. */
export const OccupancyHost = defineEntity({
  name: 'OccupancyHost',
  ...territorial,
  properties: {
    hostId: p.uuid().primary(),
    departement: departementColumn(),
    /** First night that can still be counted again; earlier ones are as they were counted (ADR 11). Null = every one. */
    knownFrom: p.date().nullable(),
    /** Last night told ahead; null = never worked out. */
    computedUntil: p.date().nullable(),
    /** Last month told, by its last night: later ones are not added up yet, for nobody asks for a month that is not over. */
    monthsUntil: p.date().nullable(),
  },
});
export type OccupancyHostRow = InferEntity<typeof OccupancyHost>;

/** A mark that a trigger leaves: from this night on the host's figures are to be worked out again. */
export const OccupancyDirty = defineEntity({
  name: 'OccupancyDirty',
  ...territorial,
  indexes: [{ properties: ['hostId'] }],
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    departement: departementColumn(),
    hostId: p.uuid(),
    fromNight: p.date(),
  },
});
