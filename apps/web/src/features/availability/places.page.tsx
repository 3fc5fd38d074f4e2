import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { ConfirmAvailabilityDocument, type MeFragment, MyPlacesDocument, PlacesChangedDocument, ReceivedChangedDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { useLive } from '../../ui/use-live.js';
import { HostPlaces } from './host-places.js';
import { NO_FILTER, PlacesFilter, shows, type Filter } from './places-filter.js';
import { OwnAnomalies } from './own-anomalies.js';

/** What the host says it can take: confirmed in one tap, changed in a few seconds, closed with its reason; a placement service speaks for all its homes here. */
export default function PlacesPage({ account }: { readonly account: MeFragment }): ReactElement {
  const texts = useTexts();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const mayLeave = account.roles.some(({ role }) => role === 'placementService');
  return (
    <>
      <h1>{texts.places.title}</h1>
      <PageOfPlaces departement={account.departement} after={null} mayLeave={mayLeave} filter={filter} shown={0} onFilter={setFilter} />
      <OwnAnomalies />
    </>
  );
}

/** What hosts say, and what is asked of them. */
const CHANGES = [PlacesChangedDocument, ReceivedChangedDocument];

interface PageProps {
  readonly departement: string;
  readonly after: string | null;
  readonly mayLeave: boolean;
  readonly filter: Filter;
  /** Hosts shown on the pages before. */
  readonly shown: number;
  /** Absent on the pages that follow the first. */
  readonly onFilter?: (filter: Filter) => void;
}

/** A few hosts, and those that follow when they are asked for: by hand, or by a filter that looks through all. */
function PageOfPlaces({ departement, after, mayLeave, filter, shown, onFilter }: PageProps): ReactElement {
  const texts = useTexts();
  const query = useQuery({ query: MyPlacesDocument, variables: { after } });
  useLive(CHANGES, { departement }, query[1]);
  const { data } = query[0];
  const confirming = useChange(ConfirmAvailabilityDocument);
  const [more, setMore] = useState(false);
  const all = data?.myPlaces.edges.map(({ node }) => node) ?? [];
  const hosts = all.filter((host) => shows(filter, host));
  const next = data?.myPlaces.pageInfo;
  const goesOn = more || filter.state !== 'all' || filter.name.trim() !== '';
  return (
    <>
      {onFilter && all.length > 5 && <PlacesFilter filter={filter} onChange={onFilter} />}
      {hosts.length > 1 && (
        <p className="row">
          <Button variant="light" loading={confirming.isSending} onClick={() => void confirming.send({ hostIds: hosts.map(({ hostId }) => hostId) })}>{texts.places.confirmAll(hosts.length)}</Button>
        </p>
      )}
      <RefusalAlert refusal={confirming.refusal} />
      <Asked query={query} empty={onFilter && all.length === 0 ? texts.places.none : null} />
      {all.length > 0 && shown + hosts.length === 0 && !next?.hasNextPage && <p role="status">{texts.places.noneSuch}</p>}
      <ul className="cards">{hosts.map((host) => <li key={host.hostId}><HostPlaces host={host} mayLeave={mayLeave} /></li>)}</ul>
      {next?.hasNextPage && !goesOn && <Button mt="md" variant="default" onClick={() => setMore(true)}>{texts.more}</Button>}
      {next?.hasNextPage && goesOn && <PageOfPlaces departement={departement} after={next.endCursor} mayLeave={mayLeave} filter={filter} shown={shown + hosts.length} />}
    </>
  );
}
