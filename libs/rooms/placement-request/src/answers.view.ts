import { QUESTION_LABELS } from '@ugo/domain/placement';
import type { ReferralQuestionRow } from './answers.schema.js';
import type { ReferralQuestionView } from './answers.types.js';

/** A question, the same for both sides: who asked stays with the host. */
export function questionView({ id, referralId, code, askedAt, answer, answeredAt }: ReferralQuestionRow): ReferralQuestionView {
  const { fr, en } = QUESTION_LABELS[code];
  return { id, referralId, question: code, label: fr, labelEn: en, askedAt: askedAt.toISOString(), answer: answer ?? null, answeredAt: answeredAt?.toISOString() ?? null };
}
