import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { UseQueryResponse } from 'urql';
import { useTexts } from '../texts/language.js';

interface Props<Data> {
  readonly query: Pick<UseQueryResponse<Data>, 0> & { readonly 1: (options: { requestPolicy: 'network-only' }) => void };
  readonly children: (data: Data) => ReactNode;
}

/** What a query gave; until then that it is coming, or what to do when it did not come. */
export function Loaded<Data>({ query: { 0: { data, error }, 1: again }, children }: Props<Data>): ReactElement {
  const texts = useTexts();
  if (data) return <>{children(data)}</>;
  if (error) return <p role="alert">{texts.failed} <Button size="compact-sm" onClick={() => again({ requestPolicy: 'network-only' })}>{texts.retry}</Button></p>;
  return <p role="status">{texts.loading}</p>;
}
