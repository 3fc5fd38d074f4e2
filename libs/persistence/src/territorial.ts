import { p, type PolicyDef } from '@mikro-orm/core';

/** Column that every row carries: the Département it belongs to (INSEE code). See ADR 1. */
export const departementColumn = () => p.string().columnType('text');

/** `ugo_departements()` is evaluated once a statement: the sub-select makes it an InitPlan. */
const mine = 'departement = any ((select ugo_departements())::text[])';
/** Hosts that other Départements let the looking ones see, and the establishments these belong to. */
const SHARED_HOSTS = '(select ugo_shared_hosts())::uuid[]';
const SHARED_ESTABLISHMENTS = '(select ugo_shared_establishments())::uuid[]';

/** Reference data is written by imports only, which run as the system. */
export const SYSTEM_ONLY = `current_setting('ugo.departements', true) = '*'`;

/** Row-level security for rows that nobody outside the Département reads or writes. */
export const territorialPolicies: PolicyDef[] = [
  { name: 'own_departement', command: 'all', using: mine, check: mine },
];

/** Options that every territorial entity spreads into `defineEntity`. */
export const territorial = { policies: territorialPolicies, rowLevelSecurity: 'force' as const };

/** The same, and a neighbour reads the rows of the hosts shared with it, found by the column that names the host. */
export function sharedTerritorial(column = 'host_id', shared = SHARED_HOSTS) {
  return {
    policies: [...territorialPolicies, { name: 'shared_with_neighbour', command: 'select' as const, using: `${column} = any (${shared})` }],
    rowLevelSecurity: 'force' as const,
  };
}

/** For establishments: readable when one of their units is shared. */
export const sharedEstablishment = () => sharedTerritorial('id', SHARED_ESTABLISHMENTS);
