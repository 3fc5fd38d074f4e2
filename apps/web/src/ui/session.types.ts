import type { MeFragment } from '../gql/graphql.js';

/** Who is signed in, and the token that says so. */
export interface Session {
  readonly token: string;
  readonly account: MeFragment;
}
