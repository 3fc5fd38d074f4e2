import type { ApolloServerPlugin } from '@apollo/server';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { LIMITS, tooMuch } from './limits.js';

/** Refuses a query whose fields, multiplied by the pages asked, cost too much; before anything runs. */
export const costPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request, operationName }) {
        const cost = getComplexity({
          schema, query: document, variables: request.variables ?? {}, ...(operationName ? { operationName } : {}),
          estimators: [fieldExtensionsEstimator(), pageEstimator, simpleEstimator({ defaultComplexity: 1 })],
        });
        if (cost > LIMITS.cost) throw tooMuch('cost');
      },
    };
  },
};

/** A page costs its length times what it shows. */
const pageEstimator = ({ args, childComplexity }: { args: { [key: string]: unknown }; childComplexity: number }): number | void => {
  const first = args['first'];
  if (typeof first === 'number') return 1 + Math.min(Math.max(first, 1), 100) * childComplexity;
};

