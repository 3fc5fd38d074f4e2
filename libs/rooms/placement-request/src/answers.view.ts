import type { Bilingual } from '@ugo/domain/kernel';
import { ANSWERS_TO, QUESTION_ANSWER_LABELS, QUESTION_LABELS, QUESTIONS } from '@ugo/domain/placement';
import type { ReferralQuestionRow } from './answers.schema.js';
import type { CodeText, QuestionText, ReferralQuestionView } from './answers.types.js';

/** A question, the same for both sides: who asked stays with the host. */
export function questionView({ id, referralId, code, askedAt, answer, answeredAt }: ReferralQuestionRow): ReferralQuestionView {
  const [{ fr, en }, said] = [QUESTION_LABELS[code], answer ? QUESTION_ANSWER_LABELS[answer] : null];
  return {
    id, referralId, question: code, label: fr, labelEn: en, askedAt: askedAt.toISOString(), answer: answer ?? null, answerLabel: said?.fr ?? null, answerLabelEn: said?.en ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

const text = (code: string, { fr, en }: Bilingual): CodeText => ({ code, label: fr, labelEn: en });

/** Every question, in words, with the answers that suit it: what both screens offer. */
export const questionTexts = (): QuestionText[] => QUESTIONS.map((code) => (
  { ...text(code, QUESTION_LABELS[code]), answers: ANSWERS_TO[code].map((answer) => text(answer, QUESTION_ANSWER_LABELS[answer])) }));
