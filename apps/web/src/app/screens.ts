import { type ComponentType, lazy } from 'react';
import type { MeFragment } from '../gql/graphql.js';
import type { Texts } from '../texts/language.js';

/** A page, where it is, what its window is called, and whether the bar names it; the others are reached from another page. */
export interface Screen {
  readonly path: string;
  readonly title: (texts: Texts) => string;
  readonly nav?: keyof Texts['nav'];
  readonly page: ComponentType<{ readonly account: MeFragment }>;
}

const named = (nav: keyof Texts['nav']) => (texts: Texts): string => texts.nav[nav];
const steering = (page: keyof Texts['oversight']['steering']['pages']) => ({ nav, oversight }: Texts): string => `${nav.steering} : ${oversight.steering.pages[page]}`;

/** The screens of who follows children. */
const WORKER: readonly Screen[] = [
  { path: '/demandes', title: named('requests'), nav: 'requests', page: lazy(() => import('../features/placement-request/requests.page.js')) },
  { path: '/demandes/nouvelle', title: named('newRequest'), nav: 'newRequest', page: lazy(() => import('../features/placement-request/new-request.page.js')) },
  { path: '/fratries', title: named('siblings'), nav: 'siblings', page: lazy(() => import('../features/placement-request/siblings.page.js')) },
  { path: '/demandes/:id/modifier', title: (texts) => texts.titles.draft, page: lazy(() => import('../features/placement-request/edit-request.page.js')) },
  { path: '/demandes/:id', title: (texts) => texts.titles.request, page: lazy(() => import('../features/placement-request/request.page.js')) },
];

/** The screens of who welcomes them, and of the placement service that speaks for its homes. */
const HOST: readonly Screen[] = [
  { path: '/places', title: named('places'), nav: 'places', page: lazy(() => import('../features/availability/places.page.js')) },
  { path: '/sollicitations', title: named('received'), nav: 'received', page: lazy(() => import('../features/placement-request/received.page.js')) },
  { path: '/sollicitations/:id', title: (texts) => texts.titles.received, page: lazy(() => import('../features/placement-request/received-one.page.js')) },
  { path: '/accueils', title: named('stays'), nav: 'stays', page: lazy(() => import('../features/stay/stays.page.js')) },
  { path: '/planning', title: named('planning'), nav: 'planning', page: lazy(() => import('../features/availability/planning.page.js')) },
];

/** The screens of who answers for the whole; one name in the bar, the others under it (`ui/steering-page.tsx`). */
const MANAGER: readonly Screen[] = [
  { path: '/pilotage', title: steering('today'), nav: 'steering', page: lazy(() => import('../features/oversight/today.page.js')) },
  { path: '/pilotage/attente', title: steering('waiting'), page: lazy(() => import('../features/search/waiting.page.js')) },
  { path: '/pilotage/occupation', title: steering('occupancy'), page: lazy(() => import('../features/oversight/occupancy.page.js')) },
  { path: '/pilotage/prevision', title: steering('forecast'), page: lazy(() => import('../features/oversight/forecast.page.js')) },
  { path: '/pilotage/delais', title: steering('delays'), page: lazy(() => import('../features/oversight/delays.page.js')) },
  { path: '/pilotage/besoins', title: steering('needs'), page: lazy(() => import('../features/oversight/needs.page.js')) },
  { path: '/pilotage/fratries', title: steering('siblings'), page: lazy(() => import('../features/oversight/siblings.page.js')) },
  { path: '/pilotage/equite', title: steering('fairness'), page: lazy(() => import('../features/oversight/fairness.page.js')) },
  { path: '/pilotage/listes', title: steering('lists'), page: lazy(() => import('../features/oversight/lists.page.js')) },
  { path: '/pilotage/choix', title: steering('choices'), page: lazy(() => import('../features/oversight/choices.page.js')) },
  { path: '/pilotage/anomalies', title: steering('anomalies'), page: lazy(() => import('../features/oversight/anomalies.page.js')) },
  { path: '/pilotage/regles', title: steering('rules'), page: lazy(() => import('../features/search/rules.page.js')) },
  { path: '/pilotage/conservation', title: steering('holds'), page: lazy(() => import('../features/retention/holds.page.js')) },
];

/** What exists, without anybody’s data. */
const DIRECTORY: readonly Screen[] = [
  { path: '/annuaire', title: named('directory'), nav: 'directory', page: lazy(() => import('../features/directory/directory.page.js')) },
  { path: '/annuaire/etablissements/:id', title: (texts) => texts.titles.establishment, page: lazy(() => import('../features/directory/establishment.page.js')) },
  { path: '/annuaire/lieux/:id', title: (texts) => texts.titles.host, page: lazy(() => import('../features/directory/host.page.js')) },
];

/** The screens of who keeps the accounts and the directory of a Département. */
const ADMINISTRATOR: readonly Screen[] = [
  { path: '/comptes', title: named('accounts'), nav: 'accounts', page: lazy(() => import('../features/account/accounts.page.js')) },
  { path: '/comptes/:id', title: (texts) => texts.titles.account, page: lazy(() => import('../features/account/account.page.js')) },
  ...DIRECTORY,
  { path: '/annuaire/etablissements/nouveau', title: (texts) => texts.directory.create.establishments, page: lazy(() => import('../features/directory/new-establishment.page.js')) },
  { path: '/annuaire/familles/nouvelle', title: (texts) => texts.directory.create.fosterHome, page: lazy(() => import('../features/directory/new-home.page.js')) },
  { path: '/imports', title: named('imports'), nav: 'imports', page: lazy(() => import('../features/imports/imports.page.js')) },
  { path: '/reglages', title: named('settings'), nav: 'settings', page: lazy(() => import('../features/settings/settings.page.js')) },
  { path: '/journal', title: named('audit'), nav: 'audit', page: lazy(() => import('../features/audit/audit.page.js')) },
];

/** Which screens a role has; the first is its home. */
const SCREENS: Readonly<Record<string, readonly Screen[]>> = { enfanceWorker: WORKER, hostStaff: HOST, placementService: HOST, manager: MANAGER, administrator: ADMINISTRATOR, observer: DIRECTORY };

/** What an account may open, by its roles, each screen once. */
export const screensOf = ({ roles }: Pick<MeFragment, 'roles'>): readonly Screen[] => [...new Set(roles.flatMap(({ role }) => SCREENS[role] ?? []))];
