import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { departementColumn, territorial } from '@ugo/persistence';

/** Who did or read what, when. Written once, in the transaction of the write it tells of; never a child's data. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  ...territorial,
  indexes: [{ properties: ['departement', 'at', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    at: p.datetime(),
    /** The account, or null for the system. */
    actorId: p.uuid().nullable(),
    /** Verb of the use case, such as `publishAvailability` or `readSearch`. */
    action: p.text(),
    subjectType: p.text(),
    subjectId: p.text().nullable(),
    /** Codes and counts only. */
    details: p.json<Record<string, unknown>>(),
    /** Code made of all the above with a key kept outside the database: nobody else can write an entry that passes. */
    mac: p.text(),
  },
});
export type AuditEntryRow = InferEntity<typeof AuditEntry>;

/**
 * Entries the sealer has not come to yet, written with them. A queue and not a flag, because an entry is never changed;
 * not "above the last sealed id" either, because a transaction that began earlier may commit later.
 */
export const AuditPending = defineEntity({
  name: 'AuditPending',
  ...territorial,
  properties: {
    entryId: p.uuid().primary(),
    departement: departementColumn(),
  },
});
export type AuditPendingRow = InferEntity<typeof AuditPending>;

/** The hash chain over the entries, written afterwards by the one sealer. */
export const AuditSeal = defineEntity({
  name: 'AuditSeal',
  ...territorial,
  properties: {
    sequence: p.bigint('number').primary().autoincrement(false),
    departement: departementColumn(),
    entryId: p.uuid().unique(),
    previousHash: p.text(),
    hash: p.text(),
  },
});
export type AuditSealRow = InferEntity<typeof AuditSeal>;
