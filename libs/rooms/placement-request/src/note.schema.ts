import { defineEntity, p } from '@mikro-orm/core';
import { departementColumn, territorial } from '@ugo/persistence';

/** A short note for the hosts asked: sealed, apart from the request, and gone when it has expired. */
export const RequestNote = defineEntity({
  name: 'RequestNote',
  ...territorial,
  indexes: [{ properties: ['expiresAt'] }],
  properties: {
    requestId: p.uuid().primary(),
    departement: departementColumn(),
    sealed: p.text(),
    wrappedKey: p.text(),
    writtenBy: p.uuid(),
    writtenAt: p.datetime(),
    /** Nobody reads it from then on, whether the job that deletes it has come by or not. */
    expiresAt: p.datetime(),
  },
});

/** What a note is bound to under its seal. */
export const noteSubject = (requestId: string): string => `note ${requestId}`;
