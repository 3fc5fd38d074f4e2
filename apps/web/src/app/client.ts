import { persistedExchange } from '@urql/exchange-persisted';
import { createClient as createSocket } from 'graphql-ws';
import { cacheExchange, type Client, type CombinedError, createClient, type Exchange, fetchExchange, mapExchange, subscriptionExchange, type TypedDocumentNode } from 'urql';
import { SignOutDocument, WhoAmIDocument } from '../gql/graphql.js';
import { CAUGHT_UP, setBehind } from '../ui/behind.js';
import { session, setSession } from './session.js';

type Trusted = TypedDocumentNode & { readonly __meta__?: { readonly hash: string } };

/** Longest wait before a stream that was cut is asked for again: somebody looks at the page, and a host may have said yes. */
const MOST_WAIT_MS = 15_000;

/** Twice as long each time, and never all tabs of a Département at once. */
const pause = (times: number): Promise<void> => new Promise((done) => { setTimeout(done, Math.min(1000 * 2 ** times, MOST_WAIT_MS) * (0.5 + Math.random() / 2)); });

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
    lazy: true, retryAttempts: 1_000_000, shouldRetry: isCurrent, retryWait: pause,
    on: {
      connected: (_socket, _payload, wasRetry) => { if (wasRetry) dispatchEvent(new Event(CAUGHT_UP)); },
      closed: (event) => { if (REFUSED.includes((event as CloseEvent).code)) end(); },
    },
  });
  const client = createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: token ? { headers: headersOf(token) } : {},
    exchanges: [
      keepWhatIsRead(),
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
          let times = 0;
          let leave = (): void => {};
          const listen = (): void => {
            leave = socket.subscribe({ query: query ?? '', variables: variables as Record<string, unknown> }, {
              next: (value) => { times = 0; sink.next(value as Parameters<typeof sink.next>[0]); },
              error: () => void again(),
              complete: () => void again(),
            });
          };
          // A stream that the server ends has ended with the session, with the right to read, or with the server: asked again, it says which.
          const again = async (): Promise<void> => {
            if (isLeft) return;
            await pause(++times);
            if (isLeft) return;
            await client.query(WhoAmIDocument, {}, { requestPolicy: 'network-only' }).toPromise();
            if (isLeft || !isCurrent()) return sink.complete();
            listen();
            dispatchEvent(new Event(CAUGHT_UP));
          };
          listen();
          return { unsubscribe: () => { isLeft = true; leave(); } };
        },
      }) }),
    ],
  });
  return client;
}

/** No answer, or a service that is newer than the page: what was read is still what the reader may read. */
const isPassing = ({ networkError, graphQLErrors }: CombinedError): boolean => networkError !== undefined || graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNKNOWN_DOCUMENT');

/** What a page has read stays on it when reading again fails: a telephone that wakes has no network yet. That it may be old is said (`behind.ts`). */
function keepWhatIsRead(): Exchange {
  const read = new Map<number, unknown>();
  return mapExchange({
    onResult: (result) => {
      const { operation: { kind, key }, data, error, stale } = result;
      if (kind !== 'query') return;
      if (error && isPassing(error) && read.has(key)) {
        setBehind(key, true);
        return { ...result, data: read.get(key) };
      }
      if (data === undefined || error) return;
      read.set(key, data);
      if (!stale) setBehind(key, false);
    },
  });
}

/** Ends the session, here first: nothing stays on the screen because a network is slow. The server hears of it even when the tab closes. */
export function signOut(client: Client, token: string): void {
  void client.mutation(SignOutDocument, {}, { fetchOptions: { headers: headersOf(token), keepalive: true } }).toPromise();
  setSession(null);
}
