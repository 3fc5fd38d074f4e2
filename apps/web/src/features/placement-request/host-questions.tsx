import { Button, NativeSelect } from '@mantine/core';
import { ANSWERS_TO, QUESTION_ANSWER_LABELS, type QuestionCode } from '@ugo/domain/placement';
import { type ReactElement, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { AnswerQuestionDocument, RequestQuestionsDocument, type RequestQuestionsQuery, type RequestWholeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { momentText } from '../../ui/dates.js';
import { choicesOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

type Question = RequestQuestionsQuery['requestQuestions'][number];

/** What hosts ask before they decide: those that wait for an answer first. */
export function HostQuestions({ request }: { readonly request: RequestWholeFragment }): ReactElement | null {
  const { questions: words } = useTexts();
  const query = useQuery({ query: RequestQuestionsDocument, variables: { id: request.id }, pause: request.referrals.length === 0 });
  const [{ data, error }, again] = query;
  // A question is a change of the request, of which the subscription tells.
  useEffect(() => { if (request.referrals.length > 0) again({ requestPolicy: 'network-only' }); }, [request]);
  const questions = [...data?.requestQuestions ?? []].sort((a, b) => Number(a.answeredAt !== null) - Number(b.answeredAt !== null));
  if (!data && error) return <Asked query={query} />; // a question that nobody sees keeps a child waiting
  if (questions.length === 0) return null;
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul className="cards">{questions.map((question) => <li key={question.id} className="card"><OneQuestion question={question} host={request.referrals.find(({ id }) => id === question.referralId)?.host?.name ?? ''} /></li>)}</ul>
    </section>
  );
}

function OneQuestion({ question, host }: { readonly question: Question; readonly host: string }): ReactElement {
  const { questions: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(AnswerQuestionDocument);
  const answers = ANSWERS_TO[question.question as QuestionCode] ?? [];
  const [answer, setAnswer] = useState<string>(answers[0] ?? '');
  return (
    <>
      <div className="row spread"><strong>{language === 'fr' ? question.label : question.labelEn}</strong><span>{language === 'fr' ? question.answerLabel : question.answerLabelEn}</span></div>
      <p className="row muted"><span>{host}</span><span>{words.asked(momentText(question.askedAt, language))}</span></p>
      <RefusalAlert refusal={refusal} />
      {!question.answeredAt && (
        <div className="row no-print">
          <NativeSelect label={words.answer} value={answer} onChange={({ currentTarget }) => setAnswer(currentTarget.value)} data={choicesOf(QUESTION_ANSWER_LABELS, language, answers)} />
          <Button size="compact-sm" loading={isSending} onClick={() => void send({ questionId: question.id, answer })}>{words.send}</Button>
        </div>
      )}
    </>
  );
}
