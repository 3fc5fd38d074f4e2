import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ExpectedArrivalsDocument, HostStaysDocument, ReceivedChangedDocument, StayHostsDocument, type StayCardFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { CodeField } from '../../ui/fields.js';
import { useLive } from '../../ui/use-live.js';
import { Arrivals } from './arrivals.js';
import { StayCard } from './stay-card.js';

const CHANGES = [ReceivedChangedDocument];

/** Which host is shown, in the address: other pages point to one. */
const HOST = 'lieu';

/** Who is expected, who is here now, and who left. */
export default function StaysPage(): ReactElement {
  const { stays: words } = useTexts();
  const [parameters, setParameters] = useSearchParams();
  const [{ data: own, error, fetching }, ownAgain] = useQuery({ query: StayHostsDocument });
  const hosts = own?.myPlaces.edges.map(({ node }) => node) ?? [];
  const hostId = parameters.get(HOST) ?? hosts[0]?.hostId ?? '';
  const stays = useQuery({ query: HostStaysDocument, variables: { hostId, after: null }, pause: hostId === '' });
  const [{ data }, again] = stays;
  const [{ data: asked, error: askedError }, askedAgain] = useQuery({ query: ExpectedArrivalsDocument });
  const expected = (asked?.receivedReferrals.edges.map(({ node }) => node) ?? []).filter(({ state, dueAt }) => state === 'taken' && dueAt !== null);
  const refresh = (): void => [again, askedAgain].forEach((read) => read({ requestPolicy: 'network-only' }));
  useLive(CHANGES, {}, refresh);
  const retry = (): void => [ownAgain, askedAgain].forEach((read) => read({ requestPolicy: 'network-only' }));
  return (
    <>
      <h1>{words.title}</h1>
      <Asked query={[{ data: own && (asked ?? !askedError), error: error ?? askedError, fetching }, retry]} empty={hosts.length === 0 ? words.none : null} />
      <Arrivals expected={expected} onArrived={(arrivedAt) => { setParameters({ [HOST]: arrivedAt }); refresh(); }} />
      {hosts.length > 1 && <CodeField label={words.host} value={hostId} data={hosts.map((host) => ({ value: host.hostId, label: host.name }))} onChange={(next) => setParameters({ [HOST]: next })} />}
      {own && <Asked query={stays} />}
      {data && <Stays key={hostId} rows={data.hostStays.edges.map(({ node }) => node)} hasMore={data.hostStays.pageInfo.hasNextPage} onChanged={refresh} />}
    </>
  );
}

const byExit = (a: StayCardFragment, b: StayCardFragment): number => (a.expectedExit ?? '9').localeCompare(b.expectedExit ?? '9');

function Stays({ rows, hasMore, onChanged }: { readonly rows: readonly StayCardFragment[]; readonly hasMore: boolean; readonly onChanged: () => void }): ReactElement {
  const { stays: words } = useTexts();
  const here = rows.filter(({ exitOn }) => exitOn === null).sort(byExit);
  const left = rows.filter(({ exitOn }) => exitOn !== null);
  return (
    <>
      <h2>{words.here(here.length)}</h2>
      {here.length === 0 && <p className="muted">{words.nobody}</p>}
      <ul className="cards">{here.map((stay) => <li key={stay.id}><StayCard stay={stay} onChanged={onChanged} /></li>)}</ul>
      {left.length > 0 && (
        <details className="more">
          <summary>{words.left(left.length)}</summary>
          <ul className="cards">{left.map((stay) => <li key={stay.id}><StayCard stay={stay} onChanged={onChanged} /></li>)}</ul>
        </details>
      )}
      {hasMore && <p className="muted">{words.olderHidden}</p>}
      <p className="no-print"><Button variant="default" size="compact-sm" onClick={() => print()}>{words.print}</Button></p>
    </>
  );
}
