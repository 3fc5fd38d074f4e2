import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { MorePlansDocument, type PlanCardFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { LaterPlans } from './later-plans.js';

interface Props {
  readonly searchId: string;
  readonly after: string | null;
  /** How a proposal is shown. */
  readonly card: (plan: PlanCardFragment) => ReactElement;
}

/** The proposals after those that came with the search, a page at a time, for who asks for them. */
export function MorePlans({ searchId, after, card }: Props): ReactElement {
  const texts = useTexts();
  const [isAsked, setAsked] = useState(false);
  const query = useQuery({ query: MorePlansDocument, variables: { id: searchId, after }, pause: !isAsked, requestPolicy: 'cache-first' });
  const page = query[0].data?.search?.plans;
  const next = page?.pageInfo;
  if (!isAsked) return <Button mt="sm" variant="default" onClick={() => setAsked(true)}>{texts.more}</Button>;
  return (
    <>
      <Asked query={query} />
      {page && <LaterPlans plans={page.edges.map(({ node }) => node)} card={card} />}
      {next?.hasNextPage && <MorePlans searchId={searchId} after={next.endCursor} card={card} />}
    </>
  );
}
