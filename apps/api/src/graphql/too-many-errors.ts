import type { GraphQLFormattedError } from 'graphql';

/** What graphql-js says, without a code, when it stops counting what is wrong with the variables. */
const STOPPED_COUNTING = /^Too many errors processing variables/;

/** Gives that sentence the code of those before it: a list of wrong values is no error of ours. */
export function namedAsInput(error: GraphQLFormattedError): GraphQLFormattedError {
  return STOPPED_COUNTING.test(error.message) ? { ...error, extensions: { ...error.extensions, code: 'BAD_USER_INPUT' } } : error;
}
