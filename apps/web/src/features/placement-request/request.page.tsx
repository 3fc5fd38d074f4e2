import { Button } from '@mantine/core';
import { CLOCK_CODES } from '@ugo/domain/measures';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { OneRequestDocument, type OneRequestQuery, RequestChangedDocument, type RequestWholeFragment, type ResultsFragment, SearchForRequestDocument, SubmitRequestDocument } from '../../gql/graphql.js';
import { told, useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { momentText } from '../../ui/dates.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { useLatest } from '../../ui/use-latest.js';
import { useLive } from '../../ui/use-live.js';
import { ChangedSince } from './changed-since.js';
import { ClockAct } from './clock-act.js';
import { ClockText } from './clock-text.js';
import { FollowBar } from './follow-bar.js';
import { FreeNow } from './free-now.js';
import { HostQuestions } from './host-questions.js';
import { ReferralCard } from './referral-card.js';
import { RequestSummary } from './request-summary.js';
import { Results } from './results.js';
import { timelineOf } from './timeline.js';

/** What happens is told by the subscription; after a sleep it is read anew. */
const ON_RETURN = [] as const;

type RequestAnswer = NonNullable<OneRequestQuery['placementRequest']>;

/** A request as it stands, live; below it the proposals, and asking in two taps. */
export default function RequestPage(): ReactElement {
  const language = useLanguage();
  const id = useParams()['id']!;
  const query = useQuery({ query: OneRequestDocument, variables: { id } });
  const [live] = useSubscription({ query: RequestChangedDocument, variables: { id } });
  useLive(ON_RETURN, {}, query[1]);
  const answer = useLatest<RequestAnswer>(query[0].data?.placementRequest, live.data?.placementRequestChanged);
  if (!answer) return <Asked query={query} />;
  if (answer.__typename === 'Refusal') return <p role="alert">{told(language, answer)}</p>;
  return <RequestView request={answer} />;
}

function RequestView({ request }: { readonly request: RequestWholeFragment }): ReactElement {
  const texts = useTexts();
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
      <RequestSummary request={request} />
      <FollowBar request={request} />
      <div className="two">
        <div>
          <div className="row no-print" style={{ margin: '.8rem 0' }}>
            {request.state === 'draft' && <Button loading={submitting.isSending} onClick={() => void submitting.send({ requestId: request.id })}>{texts.request.submit}</Button>}
            {mayAsk && <Button loading={searching.isSending} onClick={() => void search()}>{results ? texts.request.searchAgain : texts.request.search}</Button>}
          </div>
          <RefusalAlert refusal={searching.refusal ?? submitting.refusal} />
          {searching.isSending && <p role="status">{texts.request.searching}</p>}
          {results && <ChangedSince key={`changed ${results.id}`} results={results} departement={request.departement} onSearch={() => void search()} />}
          {results && <Results key={`proposals ${results.id}`} results={results} request={request} />}
        </div>
        <Following request={request} searchId={results?.id ?? null} />
      </div>
    </>
  );
}

/** What runs beside the proposals: hosts asked with what they say, clocks, and what happened. */
function Following({ request, searchId }: { readonly request: RequestWholeFragment; readonly searchId: string | null }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <aside>
      <h2>{texts.request.clocks}</h2>
      {request.clocks.length === 0 ? <p className="muted">{texts.request.noClocks}</p> : (
        <ul className="cards">
          {request.clocks.map((clock) => (
            <li key={clock.code}>
              <ClockText clock={clock} />{' '}
              {request.state !== 'closed' && (CLOCK_CODES as readonly string[]).includes(clock.code) && <ClockAct requestId={request.id} act={clock.code} name={language === 'fr' ? clock.label : clock.labelEn} />}
            </li>
          ))}
        </ul>
      )}
      <HostQuestions request={request} />
      <h2>{texts.request.asked}</h2>
      {request.referrals.length === 0 && <p className="muted">{texts.request.nobodyAsked}</p>}
      <ul className="cards">{request.referrals.map((referral) => <li key={referral.id}><ReferralCard referral={referral} departement={request.departement} isFollowed={request.asked !== null} /></li>)}</ul>
      <FreeNow request={request} searchId={searchId} />
      <h2>{texts.timeline.title}</h2>
      <ul className="reasons timeline">{timelineOf(request, texts.timeline, language === 'fr').map(({ at, text }) => <li key={at + text}><span className="time">{momentText(at, language)}</span> : {text}</li>)}</ul>
    </aside>
  );
}
