import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { departementColumn, territorial } from '@ugo/persistence';

/** Where a notification stands. `shared`: addressed to a host, and handed on to one notification for each person who answers for it. */
export type NotificationState = 'queued' | 'sent' | 'failed' | 'shared';

/**
 * That someone is told something: who, by which way, about which subject. Neither the address nor the text is kept: both are made when it
 * is sent, with what is true then.
 */
export const Notification = defineEntity({
  name: 'Notification',
  ...territorial,
  indexes: [
    { properties: ['departement', 'subjectId'] },
    { name: 'notification_queued', expression: `create index notification_queued on notification (created_at) where state = 'queued'` },
  ],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    /** Whoever answers for this host, perhaps of another Département. */
    hostId: p.uuid().nullable(),
    hostDepartement: p.text().nullable(),
    /** This person, for a host when both are set. */
    accountId: p.uuid().nullable(),
    /** `email` or `sms`. */
    channel: p.text(),
    /** Code of its text (`TEMPLATES`). */
    template: p.text(),
    subjectId: p.uuid(),
    /** What it tells of, of which there is one message; null = whoever sends it knows. */
    once: p.text().nullable().unique(),
    /** `queued`, `sent`, `failed` or `shared`. */
    state: p.text(),
    /** Of a failed one: `noAddress`, `refused`, `unreachable` or `late`. */
    failure: p.text().nullable(),
    tries: p.integer().default(0),
    createdAt: p.datetime(),
    sentAt: p.datetime().nullable(),
  },
});
export type NotificationRow = InferEntity<typeof Notification>;
