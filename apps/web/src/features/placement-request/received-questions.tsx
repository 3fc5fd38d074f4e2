import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { AskQuestionDocument, ReceivedChangedDocument, ReceivedQuestionsDocument, type ReceivedRowFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { momentText } from '../../ui/dates.js';
import { CodeField } from '../../ui/fields.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { useLive } from '../../ui/use-live.js';

const CHANGES = [ReceivedChangedDocument];

/** Of an answer noted by telephone: it was not the host's. */
const CONTESTED = 'contested';

/** What the host asked, what the worker answered, and one more question. */
export function ReceivedQuestions({ row: { id, channel } }: { readonly row: ReceivedRowFragment }): ReactElement {
  const { received } = useTexts();
  const language = useLanguage();
  const [{ data }, again] = useQuery({ query: ReceivedQuestionsDocument, variables: { id } });
  useLive(CHANGES, {}, again);
  const { send, isSending, refusal } = useChange(AskQuestionDocument);
  const [question, setQuestion] = useState('arrivalTime');
  const asked = data?.referralQuestions ?? [];
  const waiting = asked.filter(({ answeredAt }) => !answeredAt).map((one) => one.question);
  const choices = (data?.questionTexts ?? []).filter(({ code }) => code !== CONTESTED && !waiting.includes(code)).map(({ code, label, labelEn }) => ({ value: code, label: language === 'fr' ? label : labelEn }));
  const chosen = choices.some(({ value }) => value === question) ? question : choices[0]?.value ?? '';
  const ask = async (code: string): Promise<void> => {
    if (await send({ referralId: id, question: code })) again({ requestPolicy: 'network-only' });
  };
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{received.questions}</h2>
      {asked.length === 0 && <p className="muted">{received.noQuestions}</p>}
      <ul className="reasons">
        {asked.map((one) => (
          <li key={one.id}>
            {language === 'fr' ? one.label : one.labelEn} <strong>{(language === 'fr' ? one.answerLabel : one.answerLabelEn) ?? received.noAnswerYet}</strong>
            {' '}<span className="muted">({momentText(one.answeredAt ?? one.askedAt, language)})</span>
          </li>
        ))}
      </ul>
      <RefusalAlert refusal={refusal} />
      {choices.length > 0 && (
        <div className="row no-print" style={{ alignItems: 'end' }}>
          <CodeField label={received.question} value={chosen} data={choices} onChange={setQuestion} />
          <Button variant="default" loading={isSending} onClick={() => void ask(chosen)}>{received.ask}</Button>
        </div>
      )}
      {channel === 'telephone' && !waiting.includes(CONTESTED) && (
        <p className="no-print">{received.notedForYou} <Button size="compact-sm" variant="default" loading={isSending} onClick={() => void ask(CONTESTED)}>{received.contest}</Button></p>
      )}
    </section>
  );
}
