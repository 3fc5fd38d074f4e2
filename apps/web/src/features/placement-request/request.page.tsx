import { Button } from '@mantine/core';
import { CARE_LABELS, MEASURE_LABELS } from '@ugo/domain/matching/labels';
import { REQUEST_STATE_LABELS, SLEEPS_AT_LABELS, URGENCY_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { OneRequestDocument, RequestChangedDocument, type RequestWholeFragment, type ResultsFragment, SearchForRequestDocument, SubmitRequestDocument } from '../../gql/graphql.js';
import { told, useLanguage, useTexts } from '../../texts/language.js';
import { dayText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { ClockText } from './clock-text.js';
import { ReferralCard } from './referral-card.js';
import { Results } from './results.js';

/** A request as it stands, live; below it the proposals, and asking in two taps. */
export default function RequestPage(): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const id = useParams()['id']!;
  const [{ data, error }] = useQuery({ query: OneRequestDocument, variables: { id } });
  const [live] = useSubscription({ query: RequestChangedDocument, variables: { id } });
  const answer = live.data?.placementRequestChanged ?? data?.placementRequest;
  if (error && !answer) return <p role="alert">{texts.failed}</p>;
  if (!answer) return <p role="status">{texts.loading}</p>;
  if (answer.__typename === 'Refusal') return <p role="alert">{told(language, answer)}</p>;
  return <RequestView request={answer} />;
}

function RequestView({ request }: { readonly request: RequestWholeFragment }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const searching = useChange(SearchForRequestDocument);
  const submitting = useChange(SubmitRequestDocument);
  const [results, setResults] = useState<ResultsFragment | null>(null);
  const search = async (): Promise<void> => {
    const found = await searching.send({ requestId: request.id });
    if (found) setResults(found);
  };
  // Coming from the form the search begins by itself, once.
  const began = useRef(false);
  useEffect(() => {
    if (!parameters.has('chercher') || began.current) return;
    began.current = true;
    setParameters({}, { replace: true });
    void search();
  });
  const mayAsk = ['searching', 'asked', 'held'].includes(request.state);
  return (
    <>
      <p className="no-print"><Link to="/demandes">← {texts.request.back}</Link></p>
      <div className="row spread">
        <h1>{request.reference}</h1>
        <strong aria-live="polite">{labelOf(REQUEST_STATE_LABELS, request.state, language)}</strong>
      </div>
      <div className="two">
        <div>
          <div className="row">
            <span>{texts.requests.people(request.people.length)} : {request.people.map(({ key, sex, birthMonth, completedYears }) => `${key} (${sex === 'female' ? texts.form.girl : texts.form.boy}, ${birthMonth ?? completedYears})`).join(' ; ')}</span>
            <span>{labelOf(CARE_LABELS, request.care, language)}, {labelOf(URGENCY_LABELS, request.urgency, language)}</span>
            <span>{texts.requests.nights(dayText(request.firstNight, language), dayText(request.lastNight, language))}</span>
            <span>{labelOf(MEASURE_LABELS, request.measure, language)}</span>
            {request.sleepsAt && <span>{texts.requests.sleeps(labelOf(SLEEPS_AT_LABELS, request.sleepsAt, language))}</span>}
            {request.secret && <strong>{texts.requests.secret}</strong>}
          </div>
          <div className="row no-print" style={{ margin: '.8rem 0' }}>
            {request.state === 'draft' && <Button loading={submitting.isSending} onClick={() => void submitting.send({ requestId: request.id })}>{texts.request.submit}</Button>}
            {mayAsk && <Button loading={searching.isSending} onClick={() => void search()}>{results ? texts.request.searchAgain : texts.request.search}</Button>}
            <Button variant="default" onClick={() => print()}>{texts.request.print}</Button>
          </div>
          <RefusalAlert refusal={searching.refusal ?? submitting.refusal} />
          {searching.isSending && <p role="status">{texts.request.searching}</p>}
          {results && <Results results={results} request={request} />}
        </div>
        <aside>
          <h2>{texts.request.clocks}</h2>
          {request.clocks.length === 0 ? <p className="muted">{texts.request.noClocks}</p> : <ul className="cards">{request.clocks.map((clock) => <li key={clock.code}><ClockText clock={clock} /></li>)}</ul>}
          <h2>{texts.request.asked}</h2>
          {request.referrals.length === 0 && <p className="muted">{texts.request.nobodyAsked}</p>}
          <ul className="cards">{request.referrals.map((referral) => <li key={referral.id}><ReferralCard referral={referral} /></li>)}</ul>
        </aside>
      </div>
    </>
  );
}
