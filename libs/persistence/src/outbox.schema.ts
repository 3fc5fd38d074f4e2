import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { departementColumn, SYSTEM_ONLY, territorial } from './territorial.js';

/** An event written in the transaction of what it tells of; the relay numbers it afterwards. Ids only, never a child's data. */
export const OutboxEvent = defineEntity({
  name: 'OutboxEvent',
  ...territorial,
  indexes: [{ name: 'outbox_unsent', expression: 'create index outbox_unsent on outbox_event (created_at) where sequence is null' }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    /** Such as `availabilityChanged`. */
    type: p.text(),
    subjectId: p.uuid(),
    createdAt: p.datetime(),
    /** Numbered by the relay in the order of becoming visible; null = not yet sent. */
    sequence: p.bigint('number').nullable().unique(),
  },
});
export type OutboxEventRow = InferEntity<typeof OutboxEvent>;

/** The answer to a mutation, kept so that asking again changes nothing and answers the same. */
export const IdempotencyKey = defineEntity({
  name: 'IdempotencyKey',
  ...territorial,
  indexes: [{ properties: ['departement', 'createdAt'] }],
  properties: {
    accountId: p.uuid().primary(),
    key: p.text().primary(),
    departement: departementColumn(),
    operation: p.text(),
    /** SHA-256 of the input: the same key with another content is refused. */
    inputDigest: p.text(),
    answer: p.json<Record<string, unknown>>().nullable(),
    /** What was changed, by its id: to find what was answered about it. */
    subjectId: p.text().nullable(),
    createdAt: p.datetime(),
  },
});
export type IdempotencyKeyRow = InferEntity<typeof IdempotencyKey>;

/** A Département, with the zone in which it counts its days. Everyone reads it, only the system writes it: it decides what `*` reaches. */
export const Departement = defineEntity({
  name: 'Departement',
  rowLevelSecurity: true,
  policies: [
    { name: 'everyone_reads', command: 'select', using: 'true' },
    { name: 'system_writes', command: 'all', using: SYSTEM_ONLY, check: SYSTEM_ONLY },
  ],
  properties: {
    code: p.text().primary(),
    name: p.text(),
    zone: p.text(),
  },
});

/** A dated setting of a Département, such as the horizon of an open-ended search. */
export const DepartementSetting = defineEntity({
  name: 'DepartementSetting',
  ...territorial,
  properties: {
    departement: departementColumn().primary(),
    key: p.text().primary(),
    from: p.date().fieldName('valid_from').primary(),
    value: p.json<unknown>(),
  },
});
