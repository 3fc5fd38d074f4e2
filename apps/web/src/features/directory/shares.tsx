import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { DirectoryHostNameDocument, DirectoryHostSharesDocument, UnshareHostsDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { usePages } from '../../ui/use-pages.js';
import { Table } from './site-lists.js';

/** Which hosts a neighbouring Département sees. Sharing begins on the host’s own page. */
export function ShareList(): ReactElement {
  const { directory: words } = useTexts();
  const { after, pager } = usePages('');
  const query = useQuery({ query: DirectoryHostSharesDocument, variables: { after } });
  const unsharing = useChange(UnshareHostsDocument);
  const shares = query[0].data?.hostShares.edges.map(({ node }) => node) ?? [];
  const unshare = async (hostId: string, neighbour: string): Promise<void> => { if (await unsharing.send({ hostIds: [hostId], neighbour })) query[1]({ requestPolicy: 'network-only' }); };
  return (
    <>
      <Asked query={query} empty={shares.length === 0 ? words.noShare : null} />
      <RefusalAlert refusal={unsharing.refusal} />
      {shares.length > 0 && (
        <Table label={words.lists.shares} head={[words.host, words.neighbour, words.mayAsk, words.change]}>
          {shares.map(({ hostId, neighbour, mayAsk }) => (
            <tr key={`${hostId} ${neighbour}`}>
              <td><Link to={`/annuaire/lieux/${hostId}`}><HostName id={hostId} /></Link></td><td>{neighbour}</td><td>{mayAsk ? words.yes : words.no}</td>
              <td><Button size="compact-sm" variant="default" loading={unsharing.isSending} onClick={() => void unshare(hostId, neighbour)}>{words.unshare}</Button></td>
            </tr>
          ))}
        </Table>
      )}
      {pager(query[0].data?.hostShares.pageInfo)}
    </>
  );
}

function HostName({ id }: { readonly id: string }): ReactElement {
  const { directory: words } = useTexts();
  const [{ data }] = useQuery({ query: DirectoryHostNameDocument, variables: { id }, requestPolicy: 'cache-first' });
  return <>{data?.host?.name ?? words.host}</>;
}
