import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import { HostStaysDocument, type HostStaysQuery, ReceivedChangedDocument, type StayCardFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { useLive } from '../../ui/use-live.js';
import { usePages } from '../../ui/use-pages.js';
import { StayCard } from './stay-card.js';

const CHANGES = [ReceivedChangedDocument];

const rowsOf = (data: HostStaysQuery | undefined): StayCardFragment[] => data?.hostStays.edges.map(({ node }) => node) ?? [];

const byExit = (a: StayCardFragment, b: StayCardFragment): number => (a.expectedExit ?? '9').localeCompare(b.expectedExit ?? '9');

/** Who lives with one host, and who left it: another host's are never shown under its name. */
export function HostStays({ hostId }: { readonly hostId: string }): ReactElement {
  const { stays: words } = useTexts();
  const [herePages, leftPages] = [usePages(''), usePages('')];
  const staying = useQuery({ query: HostStaysDocument, variables: { hostId, goingOn: true, after: herePages.after } });
  const gone = useQuery({ query: HostStaysDocument, variables: { hostId, goingOn: false, after: leftPages.after } });
  const again = (): void => [staying, gone].forEach(([, ask]) => ask({ requestPolicy: 'network-only' }));
  useLive(CHANGES, {}, again);
  const here = rowsOf(staying[0].data).sort(byExit);
  const left = rowsOf(gone[0].data);
  return (
    <>
      {staying[0].data ? <h2>{words.here(here.length)}</h2> : <Asked query={staying} />}
      {staying[0].data && here.length === 0 && <p className="muted">{words.nobody}</p>}
      <ul className="cards">{here.map((stay) => <li key={stay.id}><StayCard stay={stay} onChanged={again} /></li>)}</ul>
      {herePages.pager(staying[0].data?.hostStays.pageInfo)}
      {!gone[0].data && staying[0].data && <Asked query={gone} />}
      {(left.length > 0 || leftPages.after) && (
        <details className="more">
          <summary>{words.left(left.length)}</summary>
          <ul className="cards">{left.map((stay) => <li key={stay.id}><StayCard stay={stay} onChanged={again} /></li>)}</ul>
          {leftPages.pager(gone[0].data?.hostStays.pageInfo)}
        </details>
      )}
      <p className="no-print"><Button variant="default" size="compact-sm" onClick={() => print()}>{words.print}</Button></p>
    </>
  );
}
