import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { QuestionAnswer, QuestionCode } from '@ugo/domain/placement';
import { departementColumn } from '@ugo/persistence';
import { both } from './placement-request.schema.js';

/** A short question of a host on a referral, and the worker's answer: codes on both sides, so that nothing about a child is written here. */
export const ReferralQuestion = defineEntity({
  name: 'ReferralQuestion',
  ...both,
  indexes: [{ properties: ['requestId'] }, { properties: ['referralId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostDepartement: p.text(),
    referralId: p.uuid(),
    requestId: p.uuid(),
    code: p.text().$type<QuestionCode>(),
    askedAt: p.datetime(),
    askedBy: p.uuid(),
    answer: p.text().$type<QuestionAnswer>().nullable(),
    answeredAt: p.datetime().nullable(),
    answeredBy: p.uuid().nullable(),
  },
});
export type ReferralQuestionRow = InferEntity<typeof ReferralQuestion>;
