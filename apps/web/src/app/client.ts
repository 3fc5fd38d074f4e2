import { persistedExchange } from '@urql/exchange-persisted';
import { createClient as createSocket } from 'graphql-ws';
import { cacheExchange, type Client, createClient, fetchExchange, mapExchange, subscriptionExchange, type TypedDocumentNode } from 'urql';
import { session, setSession } from './session.js';

type Trusted = TypedDocumentNode & { readonly __meta__?: { readonly hash: string } };

const authorization = (): string => `Bearer ${session()?.token ?? ''}`;

/**
 * The way to the API for one session: it sends the hash of a trusted document, never a query. A new session takes a new client, so that nothing
 * read in one is shown in another.
 */
export function newClient(): Client {
  const socket = createSocket({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    connectionParams: () => ({ authorization: authorization() }),
    lazy: true, retryAttempts: 1_000_000, shouldRetry: () => session() !== null,
  });
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: (): RequestInit => (session() ? { headers: { authorization: authorization() } } : {}),
    exchanges: [
      mapExchange({ onError: (error) => { if (error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED') && session()) setSession(null); } }),
      // Before the cache, which writes documents anew and loses their digest.
      persistedExchange({
        enforcePersistedQueries: true, enableForMutation: true, preferGetForPersistedQueries: false,
        generateHash: (_text, document) => Promise.resolve((document as Trusted).__meta__?.hash.slice('sha256:'.length) ?? ''),
      }),
      cacheExchange,
      fetchExchange,
      subscriptionExchange({ forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: query ?? '', variables: variables as Record<string, unknown> }, sink as never) }),
      }) }),
    ],
  });
}
