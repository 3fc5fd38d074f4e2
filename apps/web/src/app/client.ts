import { persistedExchange } from '@urql/exchange-persisted';
import { createClient as createSocket, type ExecutionResult, type Sink } from 'graphql-ws';
import { cacheExchange, type Client, createClient, fetchExchange, mapExchange, subscriptionExchange, type TypedDocumentNode } from 'urql';
import { SignOutDocument, WhoAmIDocument } from '../gql/graphql.js';
import { session, setSession } from './session.js';

type Trusted = TypedDocumentNode & { readonly __meta__?: { readonly hash: string } };

/** How graphql-ws says that the token is no longer worth anything. */
const REFUSED: readonly number[] = [4401, 4403];

const headersOf = (token: string): { readonly authorization: string } => ({ authorization: `Bearer ${token}` });

/**
 * The way to the API for one session: it sends the hash of a trusted document, never a query. A new session takes a new client, so that nothing
 * read in one is shown in another. A session that ended elsewhere ends here too, on whatever page: an answer or a stream says so.
 */
export function newClient(token: string | null): Client {
  const isCurrent = (): boolean => token !== null && session()?.token === token;
  const end = (): void => { if (isCurrent()) setSession(null); };
  const socket = createSocket({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    connectionParams: headersOf(token ?? ''),
    lazy: true, retryAttempts: 1_000_000, shouldRetry: isCurrent,
    on: { closed: (event) => { if (REFUSED.includes((event as CloseEvent).code)) end(); } },
  });
  const client = createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: token ? { headers: headersOf(token) } : {},
    exchanges: [
      mapExchange({ onError: (error) => { if (error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED')) end(); } }),
      // Before the cache, which writes documents anew and loses their digest.
      persistedExchange({
        enforcePersistedQueries: true, enableForMutation: true, preferGetForPersistedQueries: false,
        generateHash: (_text, document) => Promise.resolve((document as Trusted).__meta__?.hash.slice('sha256:'.length) ?? ''),
      }),
      cacheExchange,
      fetchExchange,
      subscriptionExchange({ forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => {
          let isLeft = false;
          const leave = socket.subscribe({ query: query ?? '', variables: variables as Record<string, unknown> }, {
            ...sink as Sink<ExecutionResult<Record<string, unknown>, unknown>>,
            // A stream that the server ends has ended with the session, or with the right to read.
            complete: () => {
              if (!isLeft && isCurrent()) void client.query(WhoAmIDocument, {}, { requestPolicy: 'network-only' }).toPromise();
              sink.complete();
            },
          });
          return { unsubscribe: () => { isLeft = true; leave(); } };
        },
      }) }),
    ],
  });
  return client;
}

/** Ends the session, here first: nothing stays on the screen because a network is slow. The server hears of it even when the tab closes. */
export function signOut(client: Client, token: string): void {
  void client.mutation(SignOutDocument, {}, { fetchOptions: { headers: headersOf(token), keepalive: true } }).toPromise();
  setSession(null);
}
