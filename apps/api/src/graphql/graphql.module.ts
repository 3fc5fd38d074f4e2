import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { Refused } from '@ugo/access';
import { AccountModule, Authenticate } from '@ugo/account';
import type { FastifyRequest } from 'fastify';
import type { Configuration } from '../configuration.js';
import { costPlugin } from './cost.plugin.js';
import { LIMITS, limitsRule } from './limits.js';
import { bearer, subscriptionServer } from './subscriptions.js';
import { namedAsInput } from './too-many-errors.js';
import { asError } from './unexpected-errors.filter.js';

/** Code-first GraphQL over Apollo, on Fastify; subscriptions over graphql-ws. */
export function graphqlModule(configuration: Configuration): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    imports: [AccountModule],
    inject: [Authenticate],
    useFactory: (authenticate: Authenticate) => ({
      autoSchemaFile: true,
      sortSchema: true,
      path: '/graphql',
      introspection: !configuration.production,
      includeStacktraceInErrorResponses: false,
      formatError: namedAsInput,
      persistedQueries: false, // nobody sends them, and a wrong digest would be answered as an error of ours
      hideSchemaDetailsFromClientErrors: configuration.production,
      fieldResolverEnhancers: ['guards', 'filters'], // without filters the message of whatever a field throws would be shown, a database’s among them
      playground: false,
      graphiql: !configuration.production,
      validationRules: [limitsRule],
      parseOptions: { maxTokens: LIMITS.tokens },
      plugins: [costPlugin],
      context: async (request: FastifyRequest) => ({ actor: await authenticate.execute(bearer(request.headers.authorization)).catch(notJustNow) }),
      subscriptions: { 'graphql-ws': subscriptionServer(authenticate) },
    }),
  });
}

const UNAVAILABLE = 503;
/** Who asks can't be known while the database is away: that is no error of the request. */
function notJustNow(error: unknown): never {
  throw error instanceof Refused ? asError(error.refusal, UNAVAILABLE) : error;
}
