import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { ChoiceKind } from '@ugo/domain/placement';
import { departementColumn, territorial } from '@ugo/persistence';

/** A choice that asked for a coded reason. Codes and a decision's reference, never a word about a child, never the host. */
export const RecordedChoice = defineEntity({
  name: 'RecordedChoice',
  ...territorial,
  indexes: [
    { properties: ['departement', 'chosenAt'] }, { properties: ['requestId'] },
    { name: 'recorded_choice_due', expression: 'create index recorded_choice_due on recorded_choice (departement, validate_by) where validate_by is not null and validated_at is null' },
  ],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    /** Null for a stay that came through no request. */
    requestId: p.uuid().nullable(),
    referralId: p.uuid().nullable(),
    stayId: p.uuid().nullable(),
    territoryId: p.uuid().nullable(),
    /** Whether the place was secret when it was chosen; a request that became so later counts as well. */
    secret: p.boolean().default(false),
    kind: p.text().$type<ChoiceKind>(),
    reason: p.text(),
    /** Rule of the search that was passed. */
    rule: p.text().nullable(),
    /** Reference of the decision that allows it. */
    decision: p.text().nullable(),
    people: p.integer(),
    chosenBy: p.uuid(),
    chosenAt: p.datetime(),
    /** Made alone at night: until when a cadre validates it. */
    validateBy: p.datetime().nullable(),
    validatedBy: p.uuid().nullable(),
    validatedAt: p.datetime().nullable(),
  },
});
export type RecordedChoiceRow = InferEntity<typeof RecordedChoice>;
