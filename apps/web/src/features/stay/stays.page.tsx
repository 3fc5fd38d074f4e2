import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ExpectedArrivalsDocument, ReceivedChangedDocument, StayHostsDocument, type StayHostsQuery } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { CodeField } from '../../ui/fields.js';
import { useEveryPage } from '../../ui/use-every-page.js';
import { useLive } from '../../ui/use-live.js';
import { Arrivals } from './arrivals.js';
import { HostStays } from './host-stays.js';

const CHANGES = [ReceivedChangedDocument];

const hostsOf = ({ myPlaces }: StayHostsQuery): StayHostsQuery['myPlaces'] => myPlaces;

/** Which host is shown, in the address: other pages point to one. */
const HOST = 'lieu';

/** Who is expected, who is here now, and who left. */
export default function StaysPage(): ReactElement {
  const texts = useTexts();
  const { stays: words } = texts;
  const [parameters, setParameters] = useSearchParams();
  const own = useEveryPage(StayHostsDocument, {}, hostsOf);
  const hosts = own.nodes ?? [];
  const { hostId = '' } = hosts.find((host) => host.hostId === parameters.get(HOST)) ?? hosts[0] ?? {};
  const arrivals = useQuery({ query: ExpectedArrivalsDocument });
  const expected = (arrivals[0].data?.receivedReferrals.edges.map(({ node }) => node) ?? []).filter(({ state, dueAt }) => state === 'taken' && dueAt !== null);
  useLive(CHANGES, {}, arrivals[1]);
  const [arrivedHere, setArrivedHere] = useState(0); // who just came is read at once
  const arrived = (hostId: string): void => {
    setParameters({ [HOST]: hostId });
    setArrivedHere(arrivedHere + 1);
    arrivals[1]({ requestPolicy: 'network-only' });
  };
  return (
    <>
      <h1>{words.title}</h1>
      {!own.hasFailed && <Asked query={[{ ...arrivals[0], data: own.nodes && arrivals[0].data, fetching: arrivals[0].fetching || !own.nodes }, arrivals[1]]} />}
      <Arrivals expected={expected} onArrived={arrived} />
      {own.hasFailed && <p role="alert">{texts.failed} <Button size="compact-sm" onClick={own.again}>{texts.retry}</Button></p>}
      {own.nodes && hosts.length === 0 && <p>{words.none}</p>}
      {hosts.length > 1 && <CodeField label={words.host} value={hostId} data={hosts.map((host) => ({ value: host.hostId, label: host.name }))} onChange={(next) => setParameters({ [HOST]: next })} />}
      {hostId !== '' && <HostStays key={`${hostId} ${arrivedHere}`} hostId={hostId} />}
    </>
  );
}
