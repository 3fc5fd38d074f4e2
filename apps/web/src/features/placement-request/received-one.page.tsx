import { ANSWER_CHANNEL_LABELS, REFERRAL_STATE_LABELS, SAID_BY_LABELS } from '@ugo/domain/placement';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { OneReceivedDocument, ReceivedChangedDocument, type ReceivedRowFragment } from '../../gql/graphql.js';
import { told, useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { Countdown } from '../../ui/countdown.js';
import { clockText, dayText, momentText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';
import { useLive } from '../../ui/use-live.js';
import { ReceivedAnswer } from './received-answer.js';
import { ReceivedHost, ReceivedPeople, ReceivedTerms } from './received-facts.js';
import { ReceivedIdentities, ReceivedNote } from './received-sealed.js';
import { ReceivedQuestions } from './received-questions.js';

const CHANGES = [ReceivedChangedDocument];

/** One referral: opening it tells the worker that it was read. */
export default function ReceivedOnePage(): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const id = useParams()['id']!;
  const query = useQuery({ query: OneReceivedDocument, variables: { id } });
  useLive(CHANGES, {}, query[1]);
  const answer = query[0].data?.receivedReferral;
  return (
    <>
      <p className="no-print"><Link to="/sollicitations">← {texts.received.back}</Link></p>
      <Asked query={query} />
      {answer?.__typename === 'Refusal' && <p role="alert">{told(language, answer)}</p>}
      {answer?.__typename === 'ReceivedReferral' && <Referral row={answer} />}
    </>
  );
}

function Referral({ row }: { readonly row: ReceivedRowFragment }): ReactElement {
  const { received, request, requests } = useTexts();
  const language = useLanguage();
  const keeps = row.state === 'yes' || row.state === 'taken';
  return (
    <>
      <div className="row spread">
        <h1>{requests.nights(dayText(row.firstNight, language), dayText(row.lastNight, language))}</h1>
        <strong aria-live="polite">{labelOf(REFERRAL_STATE_LABELS, row.state, language)}</strong>
      </div>
      <ReceivedHost id={row.hostId} />
      <ReceivedTerms row={row} />
      <div className="row muted">
        {row.dueAt && <Countdown due={row.dueAt} says={(row.state === 'sent' ? request.optioned : request.held)(clockText(row.dueAt, language))} />}
        {row.arrivalAt && <span>{received.arrival(momentText(row.arrivalAt, language))}</span>}
        {row.answeredAt && <span>{received.answered(momentText(row.answeredAt, language))}{row.saidBy && ` : ${request.said(labelOf(SAID_BY_LABELS, row.saidBy, language), labelOf(ANSWER_CHANNEL_LABELS, row.channel ?? '', language))}`}</span>}
      </div>
      {row.people.length > 0 && <><h2>{received.who}</h2><ReceivedPeople row={row} /></>}
      {row.noteUntil && <ReceivedNote id={row.id} until={row.noteUntil} />}
      <ReceivedAnswer row={row} />
      {row.state === 'yes' && <p>{received.waitsTaking}</p>}
      {row.state === 'taken' && (
        <>
          <ReceivedIdentities referralId={row.id} />
          <p><Link to="/accueils">{row.dueAt ? received.admit : received.arrived}</Link></p>
        </>
      )}
      {(row.state === 'sent' || keeps) && <ReceivedQuestions row={row} />}
    </>
  );
}
