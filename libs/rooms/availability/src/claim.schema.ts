import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { departementColumn, territorial } from '@ugo/persistence';

/** How a place is taken: optioned while the host decides, held since its yes, or lived in. */
export const CLAIM_KINDS = ['option', 'hold', 'stay'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/**
 * One person's claim on one place of a host, without a name: the sex and month of birth that capacity needs. It keeps its row from the
 * option to the stay. The database refuses one that does not fit on every night (ADR 9); a stay that came through no request is simply
 * there, and is not refused.
 */
export const Claim = defineEntity({
  name: 'Claim',
  ...territorial,
  indexes: [
    { properties: ['hostId'] },
    { name: 'claim_referral', expression: 'create index claim_referral on claim (referral_id) where referral_id is not null' },
    { name: 'claim_overdue', expression: 'create index claim_overdue on claim (expires_at) where ended_at is null and expires_at is not null' },
  ],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostId: p.uuid(),
    kind: p.text().$type<ClaimKind>().default('stay'),
    firstNight: p.date(),
    /** Null = no exit known; the night before the first = no night at all. */
    lastNight: p.date().nullable(),
    /** Evenings of a sequential stay, 1 = Monday to 7 = Sunday; null = every night. */
    weekdays: p.array().columnType('int[]').$type<number[]>().nullable(),
    sex: p.text().$type<'female' | 'male'>(),
    /** Null when only completed years are known: then any age is possible. */
    birthMonth: p.text().nullable(),
    /** Intermittent and relay care is counted apart (CASF L.421-5). */
    intermittent: p.boolean().default(false),
    /** On a place that the Département reserves for its emergencies. */
    reserved: p.boolean().default(false),
    /** The host said yes to more than it had declared, or to closed places: its word, within the law. */
    beyondDeclared: p.boolean().default(false),
    /** Above the number: the coded reason without which the database refuses. */
    overReason: p.text().nullable(),
    /** The referral and the person it comes from; null for a stay that came otherwise. */
    referralId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    /** When an option or a hold runs out. */
    expiresAt: p.datetime().nullable(),
    /** Since when it counts no more; null = it counts. */
    endedAt: p.datetime().nullable(),
    fictitious: p.boolean().default(false),
  },
});
export type ClaimRow = InferEntity<typeof Claim>;

/**
 * How many claims a run of nights may bear on one account of a host, worked out with its offer at each change: what the database's own
 * check reads (ADR 9). Nights without a row have no place.
 */
export const PlaceLimit = defineEntity({
  name: 'PlaceLimit',
  ...territorial,
  properties: {
    hostId: p.uuid().primary(),
    intermittent: p.boolean().primary(),
    firstNight: p.date().primary(),
    departement: departementColumn(),
    lastNight: p.date(),
    /** Claims that law and reasoned exceptions bear, closures by an authority deducted. */
    lawful: p.integer(),
    /** The same with every closure deducted. */
    open: p.integer(),
    /** Claims that the host's own words bear; null = it published nothing. */
    declared: p.integer().nullable(),
    /** Of all these, kept for the Département's emergencies. */
    reserved: p.integer(),
  },
});
export type PlaceLimitRow = InferEntity<typeof PlaceLimit>;
