import type { ReactElement, ReactNode } from 'react';
import type { UseQueryResponse } from 'urql';
import { Asked } from './asked.js';

interface Props<Data> {
  readonly query: Pick<UseQueryResponse<Data>, 0> & { readonly 1: (options: { requestPolicy: 'network-only' }) => void };
  readonly children: (data: Data) => ReactNode;
}

/** What a query gave; until then that it is coming, or what to do when it did not come. */
export function Loaded<Data>({ query, children }: Props<Data>): ReactElement {
  const { data } = query[0];
  return data ? <>{children(data)}</> : <Asked query={[query[0], query[1]]} />;
}
