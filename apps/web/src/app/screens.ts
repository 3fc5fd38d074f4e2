import { type ComponentType, lazy } from 'react';
import type { MeFragment } from '../gql/graphql.js';
import type { Texts } from '../texts/language.js';

/** A page, where it is, and how the bar names it; one without a name is reached from another page. */
export interface Screen {
  readonly path: string;
  readonly nav?: keyof Texts['nav'];
  readonly page: ComponentType<{ readonly account: MeFragment }>;
}

/** The screens of who follows children. */
const WORKER: readonly Screen[] = [
  { path: '/demandes', nav: 'requests', page: lazy(() => import('../features/placement-request/requests.page.js')) },
  { path: '/demandes/nouvelle', nav: 'newRequest', page: lazy(() => import('../features/placement-request/new-request.page.js')) },
  { path: '/fratries', nav: 'siblings', page: lazy(() => import('../features/placement-request/siblings.page.js')) },
  { path: '/demandes/:id/modifier', page: lazy(() => import('../features/placement-request/edit-request.page.js')) },
  { path: '/demandes/:id', page: lazy(() => import('../features/placement-request/request.page.js')) },
];

/** The screens of who welcomes them, and of the placement service that speaks for its homes. */
const HOST: readonly Screen[] = [
  { path: '/places', nav: 'places', page: lazy(() => import('../features/availability/places.page.js')) },
  { path: '/sollicitations', nav: 'received', page: lazy(() => import('../features/placement-request/received.page.js')) },
  { path: '/sollicitations/:id', page: lazy(() => import('../features/placement-request/received-one.page.js')) },
  { path: '/accueils', nav: 'stays', page: lazy(() => import('../features/stay/stays.page.js')) },
  { path: '/planning', nav: 'planning', page: lazy(() => import('../features/availability/planning.page.js')) },
];

/** The screens of who answers for the whole; one name in the bar, the others under it (`ui/steering-page.tsx`). */
const MANAGER: readonly Screen[] = [
  { path: '/pilotage', nav: 'steering', page: lazy(() => import('../features/oversight/today.page.js')) },
  { path: '/pilotage/attente', page: lazy(() => import('../features/search/waiting.page.js')) },
  { path: '/pilotage/occupation', page: lazy(() => import('../features/oversight/occupancy.page.js')) },
  { path: '/pilotage/prevision', page: lazy(() => import('../features/oversight/forecast.page.js')) },
  { path: '/pilotage/delais', page: lazy(() => import('../features/oversight/delays.page.js')) },
  { path: '/pilotage/besoins', page: lazy(() => import('../features/oversight/needs.page.js')) },
  { path: '/pilotage/fratries', page: lazy(() => import('../features/oversight/siblings.page.js')) },
  { path: '/pilotage/equite', page: lazy(() => import('../features/oversight/fairness.page.js')) },
  { path: '/pilotage/listes', page: lazy(() => import('../features/oversight/lists.page.js')) },
  { path: '/pilotage/choix', page: lazy(() => import('../features/oversight/choices.page.js')) },
  { path: '/pilotage/anomalies', page: lazy(() => import('../features/oversight/anomalies.page.js')) },
  { path: '/pilotage/regles', page: lazy(() => import('../features/search/rules.page.js')) },
  { path: '/pilotage/conservation', page: lazy(() => import('../features/retention/holds.page.js')) },
];

/** What exists, without anybody’s data. */
const DIRECTORY: readonly Screen[] = [
  { path: '/annuaire', nav: 'directory', page: lazy(() => import('../features/directory/directory.page.js')) },
  { path: '/annuaire/etablissements/:id', page: lazy(() => import('../features/directory/establishment.page.js')) },
  { path: '/annuaire/lieux/:id', page: lazy(() => import('../features/directory/host.page.js')) },
];

/** The screens of who keeps the accounts and the directory of a Département. */
const ADMINISTRATOR: readonly Screen[] = [
  { path: '/comptes', nav: 'accounts', page: lazy(() => import('../features/account/accounts.page.js')) },
  { path: '/comptes/:id', page: lazy(() => import('../features/account/account.page.js')) },
  ...DIRECTORY,
  { path: '/annuaire/etablissements/nouveau', page: lazy(() => import('../features/directory/new-establishment.page.js')) },
  { path: '/annuaire/familles/nouvelle', page: lazy(() => import('../features/directory/new-home.page.js')) },
  { path: '/imports', nav: 'imports', page: lazy(() => import('../features/imports/imports.page.js')) },
  { path: '/reglages', nav: 'settings', page: lazy(() => import('../features/settings/settings.page.js')) },
  { path: '/journal', nav: 'audit', page: lazy(() => import('../features/audit/audit.page.js')) },
];

/** Which screens a role has; the first is its home. */
const SCREENS: Readonly<Record<string, readonly Screen[]>> = { enfanceWorker: WORKER, hostStaff: HOST, placementService: HOST, manager: MANAGER, administrator: ADMINISTRATOR, observer: DIRECTORY };

/** What an account may open, by its roles, each screen once. */
export const screensOf = ({ roles }: Pick<MeFragment, 'roles'>): readonly Screen[] => [...new Set(roles.flatMap(({ role }) => SCREENS[role] ?? []))];
