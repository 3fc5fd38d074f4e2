import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { LIMITS, tooMuch } from './limits.js';

/** Refuses a query whose fields, multiplied by the pages asked, cost too much; before anything runs. */
export const costPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request, operationName }) {
        if (costOf({ schema, query: document, variables: request.variables ?? {}, ...(operationName ? { operationName } : {}) }) > LIMITS.cost) throw tooMuch('cost');
      },
    };
  },
};

/** Variables that do not fit their types cost nothing: the execution refuses them, and names them, before it resolves anything. */
function costOf(asked: Omit<Parameters<typeof getComplexity>[0], 'estimators'>): number {
  try {
    return getComplexity({ ...asked, estimators: [fieldExtensionsEstimator(), pageEstimator, simpleEstimator({ defaultComplexity: 1 })] });
  } catch (error) {
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
}

/** A page costs its length times what it shows. */
const pageEstimator = ({ args, childComplexity }: { args: { [key: string]: unknown }; childComplexity: number }): number | void => {
  const first = args['first'];
  if (typeof first === 'number') return 1 + Math.min(Math.max(first, 1), 100) * childComplexity;
};

