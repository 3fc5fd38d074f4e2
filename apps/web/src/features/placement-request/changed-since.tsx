import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSubscription } from 'urql';
import { PlacesChangedDocument, type PlacesChangedSubscription, type ResultsFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';

interface Props { readonly results: ResultsFragment; readonly departement: string; readonly onSearch: () => void }

/** Hosts of the proposals that have said something new since the search: the list is of before. */
export function ChangedSince({ results, departement, onSearch }: Props): ReactElement {
  const { request, results: words } = useTexts();
  const [{ data: changed }] = useSubscription({ query: PlacesChangedDocument, variables: { departement } }, withHost);
  const proposed = [...results.plans.edges, ...results.incomplete.edges].flatMap(({ node }) => node.assignments.map(({ host }) => host));
  const names = [...new Set(proposed.filter(({ id }) => changed?.has(id)).map(({ name }) => name))];
  return (
    <div role="status">
      {names.length > 0 && <p className="row"><span>{words.changed(names)}</span><Button size="compact-sm" variant="light" onClick={onSearch}>{request.searchAgain}</Button></p>}
    </div>
  );
}

const withHost = (hosts: ReadonlySet<string> | undefined, { availabilityChanged: { hostId } }: PlacesChangedSubscription): ReadonlySet<string> => new Set([...hosts ?? [], hostId]);
