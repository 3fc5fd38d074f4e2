import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { departementColumn, territorial } from '@ugo/persistence';

/** Who did or read what, when. Written once, in the transaction of the write it tells of; never a child's data. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  ...territorial,
  indexes: [{ properties: ['departement', 'at'] }],
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
  },
});
export type AuditEntryRow = InferEntity<typeof AuditEntry>;

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
