import type { ReactElement } from 'react';
import type { PlanCardFragment } from '../../gql/graphql.js';

/** Ten are passed over as one: see `results.css`. */
const TOGETHER = 10;

interface Props {
  readonly plans: readonly PlanCardFragment[];
  /** How a proposal is shown. */
  readonly card: (plan: PlanCardFragment) => ReactElement;
}

/** Proposals after the first, ten by ten in lists that follow each other: hundreds of them scroll smoothly. */
export function LaterPlans({ plans, card }: Props): ReactElement {
  const groups = Array.from({ length: Math.ceil(plans.length / TOGETHER) }, (_, index) => plans.slice(index * TOGETHER, (index + 1) * TOGETHER));
  return <>{groups.map((group) => <ol key={group[0]!.rank} className="cards later-plans" start={group[0]!.rank}>{group.map(card)}</ol>)}</>;
}
