import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { LeaveKind } from '@ugo/domain/availability';
import type { HostKind } from '@ugo/domain/kernel';
import { departementColumn, GeographyType, sharedEstablishment, sharedTerritorial, SYSTEM_ONLY, territorial } from '@ugo/persistence';

/** A part of a Département, such as « Forez ». */
export const Territory = defineEntity({
  name: 'Territory',
  ...territorial,
  uniques: [{ properties: ['departement', 'name'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    name: p.text(),
    /** INSEE codes of its communes. */
    communes: p.array().columnType('text[]'),
  },
});
export type TerritoryRow = InferEntity<typeof Territory>;

/** A commune of France (La Poste). Public reference data: everyone reads it, only imports write it. */
export const Commune = defineEntity({
  name: 'Commune',
  rowLevelSecurity: true,
  policies: [
    { name: 'everyone_reads', command: 'select', using: 'true' },
    { name: 'system_writes', command: 'all', using: SYSTEM_ONLY, check: SYSTEM_ONLY },
  ],
  indexes: [{ properties: ['departement'] }, { properties: ['searchKey'] }, { name: 'commune_postcodes', expression: 'create index commune_postcodes on commune using gin (postcodes)' }],
  properties: {
    insee: p.text().primary(),
    departement: departementColumn(),
    name: p.text(),
    /** Folded for search by `searchKey()`: no accent, no hyphen, capitals. */
    searchKey: p.text(),
    postcodes: p.array().columnType('text[]'),
    point: p.type(GeographyType).$type<{ lat: number; lon: number }>(),
  },
});
export type CommuneRow = InferEntity<typeof Commune>;

/** Legal entity that runs establishments or a placement service. */
export const Organisation = defineEntity({
  name: 'Organisation',
  ...territorial,
  uniques: [{ properties: ['departement', 'finessEj'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    finessEj: p.text().nullable(),
    siret: p.text().nullable(),
    name: p.text(),
    fictitious: p.boolean().default(false),
  },
});
export type OrganisationRow = InferEntity<typeof Organisation>;

/** Telephone chain of a site: who answers at which hour. */
export interface TelephoneLine {
  readonly label: string;
  readonly number: string;
  /** Minutes since midnight; `to` below `from` passes midnight; both 0 = at any hour. */
  readonly from: number;
  readonly to: number;
}

/** Legal site with a FINESS number; has units. Kind `fosterHome` is a placement service. */
export const Establishment = defineEntity({
  name: 'Establishment',
  ...sharedEstablishment(),
  indexes: [{ properties: ['departement', 'kind'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id'),
    finess: p.text().nullable().unique(),
    kind: p.text().$type<HostKind>(),
    name: p.text(),
    address: p.text().nullable(),
    postcode: p.text().nullable(),
    town: p.text().nullable(),
    communeInsee: p.text().nullable(),
    point: p.type(GeographyType).$type<{ lat: number; lon: number } | null>().nullable(),
    telephones: p.json<TelephoneLine[]>().defaultRaw(`'[]'::jsonb`),
    confidentialAddress: p.boolean().default(false),
    openedOn: p.date().nullable(),
    closedOn: p.date().nullable(),
    /** Digest of the imported row: equal means nothing to do. */
    importedDigest: p.text().nullable(),
    fictitious: p.boolean().default(false),
  },
});
export type EstablishmentRow = InferEntity<typeof Establishment>;

/** Anything that can take a child in: an establishment's unit or a foster home. */
export const Host = defineEntity({
  name: 'Host',
  ...sharedTerritorial('id'),
  uniques: [{ properties: ['departement', 'id'] }, { properties: ['departement', 'reference'] }],
  indexes: [{ properties: ['establishmentId'] }, { properties: ['departement', 'type'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    type: p.text().$type<'unit' | 'fosterHome'>(),
    kind: p.text().$type<HostKind>(),
    /** The Département's own reference (import key); never a family's name. */
    reference: p.text().nullable(),
    name: p.text(),
    /** Of a unit. */
    establishmentId: () => p.manyToOne(Establishment).mapToPk().fieldName('establishment_id').nullable(),
    /** Of a foster home: the placement service that employs the carer. */
    serviceId: () => p.manyToOne(Establishment).mapToPk().fieldName('service_id').nullable(),
    communeInsee: p.text().nullable(),
    /** Of a foster home or a confidential site: the commune's centre, never the door. */
    point: p.type(GeographyType).$type<{ lat: number; lon: number } | null>().nullable(),
    capabilities: p.array().columnType('text[]').default([]),
    siblingsAtMost: p.integer().nullable(),
    /** Minutes since midnight; null = at any hour. */
    admissionFrom: p.integer().nullable(),
    admissionTo: p.integer().nullable(),
    /** ISO week days 1 to 7 whose nights are open. */
    openNights: p.array((text) => Number(text)).columnType('int[]').default([1, 2, 3, 4, 5, 6, 7]),
    closedOn: p.date().nullable(),
    importedDigest: p.text().nullable(),
    fictitious: p.boolean().default(false),
  },
});
export type HostRow = InferEntity<typeof Host>;

/** Which neighbour may see, and ask, which host: the decision of the host's Département (ADR 1). */
export const HostShare = defineEntity({
  name: 'HostShare',
  ...territorial,
  rowLevelSecurity: 'force',
  policies: [
    ...territorial.policies,
    { name: 'neighbour_reads', command: 'select', using: 'neighbour = any ((select ugo_departements())::text[])' },
  ],
  indexes: [{ properties: ['neighbour'] }],
  properties: {
    hostId: p.uuid().primary(),
    neighbour: p.text().primary(),
    departement: departementColumn(),
    mayAsk: p.boolean(),
  },
});
export type HostShareRow = InferEntity<typeof HostShare>;

/** What the law lets a unit take, over dates: capacity has a history (CASF L.313-1). */
export const Authorisation = defineEntity({
  name: 'Authorisation',
  ...sharedTerritorial(),
  checks: [
    { name: 'authorisation_capacities', expression: 'authorised >= 0 and financed >= 0 and installed >= 0' },
    { name: 'authorisation_ages', expression: 'min_age >= 0 and min_age <= max_age' },
  ],
  indexes: [{ properties: ['hostId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostId: () => p.manyToOne(Host).mapToPk().fieldName('host_id').deleteRule('cascade'),
    from: p.date().fieldName('valid_from'),
    /** Last day; null = without end. */
    until: p.date().fieldName('valid_until').nullable(),
    authorised: p.integer(),
    financed: p.integer(),
    installed: p.integer(),
    minAge: p.integer(),
    maxAge: p.integer(),
    sexes: p.array().columnType('text[]'),
    measures: p.array().columnType('text[]'),
    careKinds: p.array().columnType('text[]'),
    decision: p.text().nullable(),
  },
});
export type AuthorisationRow = InferEntity<typeof Authorisation>;

/** A foster carer's agrément over dates: 1 to 3 children (CASF L.421-5). */
export const Approval = defineEntity({
  name: 'Approval',
  ...sharedTerritorial(),
  checks: [
    { name: 'approval_one_to_three', expression: 'places >= 1 and places <= 3 and intermittent_places >= 0 and intermittent_places <= 3' },
    { name: 'approval_contracted', expression: 'contracted >= 0 and contracted <= 3' },
  ],
  indexes: [{ properties: ['hostId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostId: () => p.manyToOne(Host).mapToPk().fieldName('host_id').deleteRule('cascade'),
    from: p.date().fieldName('valid_from'),
    until: p.date().fieldName('valid_until').nullable(),
    places: p.integer(),
    /** Intermittent and relay care, counted apart. */
    intermittentPlaces: p.integer().default(0),
    /** Places of the contract with the carer’s employer; null = not known: the approval counts in figures. */
    contracted: p.integer().nullable(),
    minAge: p.integer().default(0),
    maxAge: p.integer().default(20),
    careKinds: p.array().columnType('text[]'),
  },
});
export type ApprovalRow = InferEntity<typeof Approval>;

/** A separate, dated decision that lets a home host more than its approval. */
export const Derogation = defineEntity({
  name: 'Derogation',
  ...sharedTerritorial(),
  indexes: [{ properties: ['hostId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostId: () => p.manyToOne(Host).mapToPk().fieldName('host_id').deleteRule('cascade'),
    from: p.date().fieldName('valid_from'),
    until: p.date().fieldName('valid_until').nullable(),
    extraPlaces: p.integer(),
    decision: p.text(),
  },
});
export type DerogationRow = InferEntity<typeof Derogation>;

/** A suspended approval: the home vanishes from every search at once, a neighbour's too. No motive is stored: nobody may see it. */
export const Suspension = defineEntity({
  name: 'Suspension',
  ...sharedTerritorial(),
  indexes: [{ properties: ['hostId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostId: () => p.manyToOne(Host).mapToPk().fieldName('host_id').deleteRule('cascade'),
    from: p.date().fieldName('valid_from'),
    until: p.date().fieldName('valid_until').nullable(),
  },
});
export type SuspensionRow = InferEntity<typeof Suspension>;

/** A foster family's leave and weekends of rest, known ahead. */
export const Leave = defineEntity({
  name: 'Leave',
  ...sharedTerritorial(),
  indexes: [{ properties: ['hostId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostId: () => p.manyToOne(Host).mapToPk().fieldName('host_id').deleteRule('cascade'),
    kind: p.text().$type<LeaveKind>(),
    firstNight: p.date(),
    lastNight: p.date(),
  },
});
export type LeaveRow = InferEntity<typeof Leave>;

/** A foster home's address, apart from everything else: served to nobody but its owner. */
export const HomeAddress = defineEntity({
  name: 'HomeAddress',
  ...territorial,
  properties: {
    hostId: p.uuid().primary(),
    departement: departementColumn(),
    address: p.text(),
    telephone: p.text().nullable(),
  },
});
export type HomeAddressRow = InferEntity<typeof HomeAddress>;

/** Something imported as it is although it should not be: it awaits a decision. Reality is not refused. */
export const ImportDefect = defineEntity({
  name: 'ImportDefect',
  ...territorial,
  uniques: [{ properties: ['departement', 'source', 'subject', 'defect'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    source: p.text(),
    subject: p.text(),
    defect: p.text(),
    line: p.integer(),
    foundAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
  },
});
export type ImportDefectRow = InferEntity<typeof ImportDefect>;
