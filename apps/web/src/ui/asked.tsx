import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CombinedError } from 'urql';
import { useTexts } from '../texts/language.js';
import { failureText } from './failure.js';

/** What `useQuery` gives, whatever it asks. */
type Query = readonly [state: { readonly data?: unknown; readonly error?: CombinedError | undefined; readonly fetching: boolean }, again: (options: { readonly requestPolicy: 'network-only' }) => void];

interface Props { readonly query: Query; readonly empty?: string | null }

/** What is said while an answer is on its way, when none comes, and when there is nothing in it: a list that is empty teaches what to do. */
export function Asked({ query: [{ data, error, fetching }, again], empty }: Props): ReactElement | null {
  const texts = useTexts();
  if (data) return empty ? <p>{empty}</p> : null;
  if (fetching) return <p role="status">{texts.loading}</p>;
  if (!error) return null;
  return <p role="alert">{failureText(error, texts)} <Button size="compact-sm" onClick={() => again({ requestPolicy: 'network-only' })}>{texts.retry}</Button></p>;
}
