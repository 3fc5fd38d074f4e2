import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { AbsenceKind, ExitReason, StayKind } from '@ugo/domain/placement';
import { departementColumn } from '@ugo/persistence';

const own = 'departement = any ((select ugo_departements())::text[])';
const hosting = 'host_departement = any ((select ugo_departements())::text[])';

/**
 * Both Départements of a stay read it, the child's and the host's. Only a unit of work that reaches both writes it, so that neither gives
 * the other a stay that is not there.
 */
const both = {
  policies: [
    { name: 'both_departements', command: 'all' as const, using: `${own} and ${hosting}`, check: `${own} and ${hosting}` },
    { name: 'either_departement_reads', command: 'select' as const, using: `${own} or ${hosting}` },
  ],
  rowLevelSecurity: 'force' as const,
};

/** A child living with a host, from the admission to the exit; it lies on the claim of the same id, which counts its place (ADR 9). */
export const Stay = defineEntity({
  name: 'Stay',
  ...both,
  indexes: [
    { properties: ['hostId', 'admittedOn'] }, { properties: ['requestId'] }, { properties: ['childId'] },
    { name: 'stay_retention', expression: 'create index stay_retention on stay (departement, exit_on) where request_id is null and exit_on is not null' },
  ],
  properties: {
    /** The claim's. */
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostDepartement: p.text(),
    hostId: p.uuid(),
    /** Where it comes from; null for an imported one. */
    requestId: p.uuid().nullable(),
    referralId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    /** The same for the stays that follow each other or lie over each other: the person of the first of them. */
    childId: p.uuid().nullable(),
    territoryId: p.uuid().nullable(),
    kind: p.text().$type<StayKind>(),
    admittedOn: p.date(),
    expectedExit: p.date().nullable(),
    exitOn: p.date().nullable(),
    exitReason: p.text().$type<ExitReason>().nullable(),
    /** Who may link the child to the host is the request's list (Code civil 375-7 al. 6), and the host's own staff. */
    secret: p.boolean().default(false),
    /** The stay it follows (a move) or lies over (a relay). */
    formerId: p.uuid().nullable(),
    renewals: p.integer().default(0),
    familyConsultedOn: p.date().nullable(),
    judgeToldOn: p.date().nullable(),
    /** After an urgent move the judge is told within 48 hours (CASF L.223-3); null = nothing is due. */
    judgeToldBy: p.datetime().nullable(),
    /** What should have been done before the move and was not, by code: noted and counted. */
    missedDuties: p.array().columnType('text[]').defaultRaw(`'{}'`),
    /** Of an imported stay: the reference it has in the host's own software. */
    sourceReference: p.text().nullable(),
    recordedAt: p.datetime(),
    fictitious: p.boolean().default(false),
  },
});
export type StayRow = InferEntity<typeof Stay>;

/** Nights away, while the place stays the child's own. */
export const Absence = defineEntity({
  name: 'Absence',
  ...both,
  indexes: [{ properties: ['stayId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostDepartement: p.text(),
    stayId: p.uuid(),
    kind: p.text().$type<AbsenceKind>(),
    firstNight: p.date(),
    /** Null = not known yet. */
    lastNight: p.date().nullable(),
    recordedAt: p.datetime(),
  },
});
export type AbsenceRow = InferEntity<typeof Absence>;
