import { useEffect, useRef } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { CAUGHT_UP } from './behind.js';

/** Many changes at once are read once. */
const SETTLES_MS = 1500;

/**
 * Reads a page again when the server says that something in it changed, when a stream that was cut is back, and when somebody comes back to it: what a
 * telephone missed while it slept is not known. Nothing is read for a page that nobody sees.
 * @param changes - the subscriptions that tell of it, always the same ones; each takes what it needs of `variables`
 */
export function useLive(changes: readonly TypedDocumentNode<object, never>[], variables: { readonly departement?: string }, again: (options: { readonly requestPolicy: 'network-only' }) => void): void {
  const client = useClient();
  const read = useRef(again);
  useEffect(() => { read.current = again; });
  const asked = JSON.stringify(variables);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settled = (): void => {
      timer = undefined;
      if (!document.hidden) read.current({ requestPolicy: 'network-only' });
    };
    const heard = (): void => { timer ??= setTimeout(settled, SETTLES_MS); };
    const seen = (): void => { if (!document.hidden) heard(); };
    const streams = changes.map((one) => client.subscription(one, JSON.parse(asked) as never).subscribe(({ data }) => { if (data) heard(); }));
    document.addEventListener('visibilitychange', seen);
    addEventListener(CAUGHT_UP, seen);
    return () => {
      clearTimeout(timer);
      for (const stream of streams) stream.unsubscribe();
      document.removeEventListener('visibilitychange', seen);
      removeEventListener(CAUGHT_UP, seen);
    };
  }, [client, changes, asked]);
}
