import type { Authenticate } from '@ugo/account';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse, specifiedRules, validate } from 'graphql';
import type { Context } from 'graphql-ws';
import { LIMITS, limitsRule } from './limits.js';

const token = ({ connectionParams }: Pick<Context, 'connectionParams'>): string | null => bearer(connectionParams?.['authorization']);

/** The token of an `Authorization: Bearer …` header, or of the same text among a websocket's parameters. */
export function bearer(header: unknown): string | null {
  return typeof header === 'string' ? /^Bearer ([\w-]{20,100})$/.exec(header)?.[1] ?? null : null;
}

/**
 * Subscriptions over graphql-ws: the same limits as over HTTP, nobody who is not signed in, and nothing but subscriptions, because
 * queries and mutations have their own door with its own cost limits.
 */
export function subscriptionServer(authenticate: Authenticate) {
  return {
    onConnect: async (context: Context): Promise<boolean> => Boolean(await authenticate.execute(token(context))),
    onSubscribe: (_context: Context, _id: string, { query }: { query: string }): GraphQLError[] | undefined => refusals(query),
    validate: (schema: GraphQLSchema, document: DocumentNode) => validate(schema, document, [...specifiedRules, limitsRule]),
    context: async (context: Context) => ({
      actor: await authenticate.execute(token(context)),
      stillSignedIn: () => authenticate.execute(token(context), { seen: false }),
    }),
  };
}

function refusals(query: string): GraphQLError[] | undefined {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('Syntaxe / Syntax.')];
  }
  const others = document.definitions.filter((it) => it.kind === Kind.OPERATION_DEFINITION && it.operation !== 'subscription');
  if (others.length === 0) return undefined;
  return [new GraphQLError('Par cette voie, seulement des abonnements. / Only subscriptions this way.', { extensions: { code: 'SUBSCRIPTIONS_ONLY' } })];
}
