import { Account, RoleAssignment } from '@ugo/account';
import type { Role } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import type { Draw } from './draw.js';
import { insertRows } from './write-rows.js';

/** One password for every demo account, printed at start: nothing here is secret. */
export const DEMO_PASSWORD = 'ugo-demo-42';

/** Ids of what the narrowed accounts act for. */
export interface DemoPlaces {
  readonly territory: string;
  readonly mecs: string;
  readonly foyer: string;
  readonly service: string;
  readonly home: string;
}

/** An account of the demo, as the welcome lists it. */
export interface DemoAccount {
  readonly email: string;
  readonly role: Role;
  readonly departement: string;
  readonly is: string;
  /** What its role is narrowed to; absent = its whole Département. */
  readonly for?: keyof DemoPlaces;
}

/** Accounts of each role. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { email: 'astreinte@loire.example', role: 'enfanceWorker', departement: '42', is: 'cadre d’astreinte, la nuit' },
  { email: 'enfance@loire.example', role: 'enfanceWorker', departement: '42', is: 'travailleuse sociale enfance' },
  { email: 'roanne@loire.example', role: 'enfanceWorker', departement: '42', is: 'travailleur social enfance, territoire de Roanne', for: 'territory' },
  { email: 'direction@loire.example', role: 'manager', departement: '42', is: 'direction de l’enfance' },
  { email: 'administration@loire.example', role: 'administrator', departement: '42', is: 'administration du service' },
  { email: 'observation@loire.example', role: 'observer', departement: '42', is: 'observation, lecture seule' },
  { email: 'mecs@loire.example', role: 'hostStaff', departement: '42', is: 'équipe de la Maison d’enfants ANEF, Roanne', for: 'mecs' },
  { email: 'foyer@loire.example', role: 'hostStaff', departement: '42', is: 'équipe de l’accueil d’urgence L’Entracte, Saint-Étienne', for: 'foyer' },
  { email: 'placement@loire.example', role: 'placementService', departement: '42', is: 'service de placement familial', for: 'service' },
  { email: 'famille@loire.example', role: 'hostStaff', departement: '42', is: 'assistante familiale', for: 'home' },
  { email: 'enfance@rhone.example', role: 'enfanceWorker', departement: '69', is: 'travailleuse sociale enfance du Rhône' },
];

/** The establishments whose staff has an account. */
export const STAFFED_FINESS = { mecs: '420786782', foyer: '420015596' } as const;

/** Stores the accounts, and gives their ids by address; the password is hashed once for all. */
export async function writeAccounts(em: Em, places: DemoPlaces, passwordHash: string, createdAt: Date, draw: Draw): Promise<ReadonlyMap<string, string>> {
  const ids = DEMO_ACCOUNTS.map(() => draw.id());
  await insertRows(em, Account.name, DEMO_ACCOUNTS.map(({ email, departement, is }, index) => (
    { id: ids[index]!, departement, email, displayName: `${is} (fictif)`, passwordHash, disabled: false, createdAt })));
  await insertRows(em, RoleAssignment.name, DEMO_ACCOUNTS.map(({ departement, role, for: of }, index) => ({
    id: draw.id(), departement, accountId: ids[index]!, role, organisationId: null,
    territoryId: of === 'territory' ? places.territory : null,
    establishmentId: of === 'mecs' || of === 'foyer' || of === 'service' ? places[of] : null,
    hostId: of === 'home' ? places.home : null,
  })));
  return new Map(DEMO_ACCOUNTS.map(({ email }, index) => [email, ids[index]!]));
}
