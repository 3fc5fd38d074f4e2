import { REFERRAL_STATE_LABELS } from '@ugo/domain/placement';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ReceivedDocument, ReceivedChangedDocument, type ReceivedRowFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { Countdown } from '../../ui/countdown.js';
import { clockText, dayText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';
import { useLive } from '../../ui/use-live.js';
import { usePages } from '../../ui/use-pages.js';
import { ReceivedHost, ReceivedTerms } from './received-facts.js';

const CHANGES = [ReceivedChangedDocument];

/** What is asked of this host, those that wait for an answer first. */
export default function ReceivedPage(): ReactElement {
  const texts = useTexts();
  const { after, pager } = usePages('');
  const query = useQuery({ query: ReceivedDocument, variables: { after } });
  useLive(CHANGES, {}, query[1]);
  const { data } = query[0];
  const rows = [...data?.receivedReferrals.edges.map(({ node }) => node) ?? []].sort((a, b) => Number(b.state === 'sent') - Number(a.state === 'sent'));
  return (
    <>
      <h1>{texts.received.title}</h1>
      <Asked query={query} />
      {data && rows.length === 0 && <><p>{texts.received.none}</p><p className="muted">{texts.received.noneHint}</p></>}
      <ul className="cards">{rows.map((row) => <li key={row.id}><Received row={row} /></li>)}</ul>
      {pager(data?.receivedReferrals.pageInfo)}
    </>
  );
}

/** One of them in three lines; it is read, and answered, on its own page. */
function Received({ row }: { readonly row: ReceivedRowFragment }): ReactElement {
  const { received, request, requests } = useTexts();
  const language = useLanguage();
  const waits = row.state === 'sent';
  const nights = requests.nights(dayText(row.firstNight, language), dayText(row.lastNight, language));
  return (
    <article className={waits ? 'card first' : 'card'}>
      <div className="row spread">
        <h2 style={{ margin: 0 }}><Link to={`/sollicitations/${row.id}`}>{requests.people(row.people.length)}, {nights}</Link></h2>
        <strong>{labelOf(REFERRAL_STATE_LABELS, row.state, language)}</strong>
      </div>
      <ReceivedHost id={row.hostId} />
      <ReceivedTerms row={row} />
      {row.dueAt && <p style={{ margin: '.3rem 0' }}><Countdown due={row.dueAt} says={(waits ? request.optioned : request.held)(clockText(row.dueAt, language))} /></p>}
      <p style={{ margin: '.3rem 0' }}><Link to={`/sollicitations/${row.id}`} aria-label={`${waits ? received.open : received.reopen} : ${nights}`}>{waits ? received.open : received.reopen}</Link></p>
    </article>
  );
}
