import type { MeFragment } from '../gql/graphql.js';

/** The Département for which somebody holds a role; their own where the role names none. */
export const departementOf = ({ roles, departement }: MeFragment, role: string): string => roles.find((one) => one.role === role)?.departement ?? departement;
