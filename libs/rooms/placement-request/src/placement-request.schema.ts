import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { AgeBand, AnswerChannel, HoldReason, ReferralState, RequestState } from '@ugo/domain/placement';
import type { Acts } from '@ugo/domain/measures';
import { departementColumn, territorial, territorialPolicies } from '@ugo/persistence';

/** What a search for the request is run with: the form that the worker filled, without names. */
export type AskedSearch = Readonly<Record<string, unknown>>;

/** One or several people who need a place, followed until they have arrived somewhere. */
export const PlacementRequest = defineEntity({
  name: 'PlacementRequest',
  ...territorial,
  indexes: [
    { properties: ['departement', 'state'] }, { properties: ['followedBy'] },
    { name: 'placement_request_retention', expression: 'create index placement_request_retention on placement_request (departement, last_contact_at) where anonymised_at is null' },
  ],
  uniques: [{ name: 'placement_request_departement_id_unique', properties: ['departement', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    /** Territory of the team that follows it; null = the whole Département. */
    territoryId: p.uuid().nullable(),
    /** The worker's own reference. Never a name. */
    reference: p.text(),
    state: p.text().$type<RequestState>(),
    urgency: p.text(),
    mode: p.text().$type<'tonight' | 'planned'>(),
    care: p.text(),
    measure: p.text(),
    /** Decision or admission that starts the clocks of the measure. */
    measureStart: p.datetime().nullable(),
    /** Acts of the measure that have taken place, by code of the clock: ISO instants. */
    acts: p.json<Acts>().defaultRaw(`'{}'::jsonb`),
    /** When the placement was decided: "decided, not carried out" counts from here. */
    decidedAt: p.datetime().nullable(),
    /** Where the people sleep until they have a place. */
    sleepsAt: p.text().nullable(),
    /** Relatives or third parties assessed: yes, no, emergency (Code civil 375-3). */
    relativesAssessed: p.text(),
    /** Who may link these people to a host is a list (Code civil 375-7 al. 6). */
    secret: p.boolean().default(false),
    /** Accounts on that list, beside those who follow the request. */
    confidants: p.array().columnType('uuid[]').defaultRaw(`'{}'`),
    firstNight: p.date(),
    lastNight: p.date(),
    weekdays: p.array().columnType('int[]').$type<number[]>().nullable(),
    input: p.json<AskedSearch>(),
    createdAt: p.datetime(),
    createdBy: p.uuid(),
    submittedAt: p.datetime().nullable(),
    followedBy: p.uuid(),
    /** On-call worker who follows it until it is handed back. */
    onCallBy: p.uuid().nullable(),
    /** Last thing that happened to it: retention counts from here. */
    lastContactAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    closeReason: p.text().nullable(),
    /** Neither purged nor erased while it is set. */
    legalHold: p.boolean().default(false),
    legalHoldReason: p.text().$type<HoldReason>().nullable(),
    legalHoldAt: p.datetime().nullable(),
    legalHoldBy: p.uuid().nullable(),
    /** Since when it has no places any more: they served to search. */
    coarseAt: p.datetime().nullable(),
    /** Since when nothing in it speaks of a person (docs/retention.md); nobody reads it any more, it is counted. */
    anonymisedAt: p.datetime().nullable(),
    /** Grows with each change of what is asked, so that nobody overwrites what another has just written. */
    version: p.integer().default(1),
  },
});
export type PlacementRequestRow = InferEntity<typeof PlacementRequest>;

/** A member of a request: reference, month of birth, sex and needs. */
export const RequestPerson = defineEntity({
  name: 'RequestPerson',
  ...territorial,
  uniques: [{ properties: ['requestId', 'key'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    requestId: p.uuid(),
    key: p.text(),
    kind: p.text(),
    sex: p.text().$type<'female' | 'male'>(),
    birthMonth: p.text().nullable(),
    completedYears: p.integer().nullable(),
    needs: p.array().columnType('text[]'),
    wished: p.array().columnType('text[]'),
    /** The host where the person has arrived, with the first night; null while it waits. */
    arrivedOn: p.date().nullable(),
    /** What stays of the age once the person is anonymous. */
    ageBand: p.text().$type<AgeBand>().nullable(),
  },
});
export type RequestPersonRow = InferEntity<typeof RequestPerson>;

/** Key of someone whom a referral showed and who has been erased since. */
export const NO_KEY = '';

/** What a host that is asked reads of a person: what the disclosure table gives it, and nothing that leads further. */
export interface ShownPerson {
  readonly key: string;
  readonly kind: string;
  readonly sex: 'female' | 'male';
  readonly birthMonth: string | null;
  readonly completedYears: number | null;
  readonly needs: readonly string[];
  readonly wished: readonly string[];
}

/** Both Départements of a referral read and change it: the one that asks, and the one of the host (CASF L.228-3). */
export const both = {
  policies: [...territorialPolicies, {
    name: 'asked_departement', command: 'all' as const,
    using: 'host_departement = any ((select ugo_departements())::text[])', check: 'host_departement = any ((select ugo_departements())::text[])',
  }],
  rowLevelSecurity: 'force' as const,
};

/** A request sent to one host. Holds what the host reads, so that it reads nothing else. */
export const Referral = defineEntity({
  name: 'Referral',
  ...both,
  indexes: [
    { properties: ['requestId'] }, { properties: ['hostId', 'askedAt'] },
    { name: 'referral_due', expression: `create index referral_due on referral (due_at) where state in ('sent', 'yes', 'taken')` },
    // A host is asked once at a time for a request.
    { name: 'referral_open', expression: `create unique index referral_open on referral (request_id, host_id) where state in ('sent', 'yes', 'taken')` },
  ],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostDepartement: p.text(),
    requestId: p.uuid(),
    hostId: p.uuid(),
    hostType: p.text().$type<'unit' | 'fosterHome'>(),
    state: p.text().$type<ReferralState>(),
    personIds: p.array().columnType('uuid[]'),
    shown: p.json<ShownPerson[]>(),
    firstNight: p.date(),
    lastNight: p.date(),
    weekdays: p.array().columnType('int[]').$type<number[]>().nullable(),
    care: p.text(),
    measure: p.text(),
    mode: p.text().$type<'tonight' | 'planned'>(),
    urgency: p.text(),
    askedAt: p.datetime(),
    askedBy: p.uuid(),
    /** "One of three asked". */
    askedAtOnce: p.integer(),
    /** Whether places are kept while the host decides; without, it is asked for more than it has declared. */
    hasOption: p.boolean(),
    /** On emergency places that the Département reserves: held by it alone, without a yes. */
    reserved: p.boolean().default(false),
    /** How many days a reserved place may be lived in; null = not a reserved one. */
    maxStayDays: p.integer().nullable(),
    /** As the request is: the host's Département reads it here. */
    secret: p.boolean().default(false),
    /** When it runs out: the answer is due, or the hold ends. */
    dueAt: p.datetime().nullable(),
    readAt: p.datetime().nullable(),
    answeredAt: p.datetime().nullable(),
    answeredBy: p.uuid().nullable(),
    channel: p.text().$type<AnswerChannel>().nullable(),
    /** Function of the person at the host who said it, when someone else wrote it down: never a name. */
    saidBy: p.text().nullable(),
    reason: p.text().nullable(),
    /** Of a yes for a part of the group: whom the host takes. */
    acceptedIds: p.array().columnType('uuid[]').defaultRaw(`'{}'`),
    arrivalAt: p.datetime().nullable(),
    visitPlanned: p.boolean().default(false),
    /** Until when the note for the hosts asked is read; null = there is none. */
    noteUntil: p.datetime().nullable(),
    takenAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
  },
});
export type ReferralRow = InferEntity<typeof Referral>;
