import type { MeFragment } from '../../gql/graphql.js';

/** Whether somebody keeps the directory; the others read it. The server asks again at every change. */
export const keepsDirectory = ({ roles }: Pick<MeFragment, 'roles'>): boolean => roles.some(({ role }) => role === 'administrator');
