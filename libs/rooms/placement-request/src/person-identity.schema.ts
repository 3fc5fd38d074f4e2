import { defineEntity, p } from '@mikro-orm/core';
import { departementColumn, territorial } from '@ugo/persistence';

/** Who a person is: entered when a yes is taken, sealed for each person, apart from everything else so that it can be erased alone. */
export const PersonIdentity = defineEntity({
  name: 'PersonIdentity',
  ...territorial,
  properties: {
    personId: p.uuid().primary(),
    departement: departementColumn(),
    requestId: p.uuid(),
    sealed: p.text(),
    wrappedKey: p.text(),
    enteredBy: p.uuid(),
    enteredAt: p.datetime(),
  },
});
