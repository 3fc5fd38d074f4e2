import { SegmentedControl } from '@mantine/core';
import { REQUEST_STATE_LABELS, SLEEPS_AT_LABELS, URGENCY_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { type MeFragment, MyRequestsDocument, type RequestRowFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { dayText, momentText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';
import { useLive } from '../../ui/use-live.js';
import { usePages } from '../../ui/use-pages.js';
import { ClockText } from './clock-text.js';

/** Each request is told of on its own page; the list is read again when one comes back to it. */
const NOTHING_TOLD = [] as const;

const OPEN = ['draft', 'searching', 'asked', 'held'];

/** Who waits: the requests of the worker's Département, those it follows first. */
export default function RequestsPage({ account }: { readonly account: MeFragment }): ReactElement {
  const texts = useTexts();
  const [whose, setWhose] = useState<'mine' | 'all'>('mine');
  const departement = account.roles.find(({ role }) => role === 'enfanceWorker')?.departement ?? account.departement;
  const { after, pager } = usePages(whose);
  const query = useQuery({ query: MyRequestsDocument, variables: { departement, states: OPEN, followedBy: whose === 'mine' ? account.id : null, after } });
  useLive(NOTHING_TOLD, {}, query[1]);
  const { data } = query[0];
  const requests = data?.placementRequests.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <div className="row spread">
        <h1>{texts.requests.title}</h1>
        <SegmentedControl value={whose} onChange={(value) => setWhose(value as 'mine' | 'all')} aria-label={texts.requests.title}
          data={[{ value: 'mine', label: texts.requests.mine }, { value: 'all', label: texts.requests.all }]} />
      </div>
      <Asked query={query} />
      {data && requests.length === 0 && (
        <p>{texts.requests.empty} <Link to="/demandes/nouvelle">{texts.nav.newRequest}</Link>. {texts.requests.emptyHint}</p>
      )}
      <ul className="cards">{requests.map((request) => <li key={request.id}><RequestCard request={request} /></li>)}</ul>
      {pager(data?.placementRequests.pageInfo)}
    </>
  );
}

function RequestCard({ request }: { readonly request: RequestRowFragment }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { requests } = texts;
  const [clock] = request.clocks;
  return (
    <article className="card">
      <div className="row spread">
        <h2 style={{ margin: 0 }}><Link to={`/demandes/${request.id}`}>{request.reference}</Link></h2>
        <strong>{labelOf(REQUEST_STATE_LABELS, request.state, language)}</strong>
      </div>
      <div className="row">
        <span>{requests.people(request.people.length)}</span>
        <span>{labelOf(URGENCY_LABELS, request.urgency, language)}</span>
        <span>{requests.nights(dayText(request.firstNight, language), dayText(request.lastNight, language))}</span>
        {request.secret && <span>{requests.secret}</span>}
        {request.sleepsAt && <span>{requests.sleeps(labelOf(SLEEPS_AT_LABELS, request.sleepsAt, language))}</span>}
      </div>
      <div className="row muted"><span>{requests.since(momentText(request.createdAt, language))}</span>{clock && <ClockText clock={clock} />}{request.state === 'draft' && <Link to={`/demandes/${request.id}/modifier`} aria-label={`${texts.keeping.resume} ${request.reference}`}>{texts.keeping.resume}</Link>}</div>
    </article>
  );
}
