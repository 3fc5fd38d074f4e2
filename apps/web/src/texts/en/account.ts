import type { account as French } from '../fr/account.js';

export const account: typeof French = {
  signIn: {
    title: 'Sign in', email: 'E-mail address', password: 'Password', submit: 'Sign in',
    ended: 'Your session has ended. Sign in again: your drafts are kept.',
    aim: 'Find tonight the right place for a child to be protected.',
  },
  signOut: 'Sign out',
  idle: { title: 'Still there?', text: (minutes) => `Without activity you will be signed out in ${minutes} min. Nothing is lost: drafts are kept.`, stay: 'I am here' },
  roles: { enfanceWorker: 'child protection worker', hostStaff: 'host staff', placementService: 'placement service', manager: 'manager', administrator: 'administration', observer: 'observer' },
  accounts: {
    title: 'Accounts', create: 'Create an account', submit: 'Create', find: 'Search a name or an address', none: 'No account matches. Clear the search, or create the account.',
    name: 'Name shown', nameHint: 'First and last name, or the function.', emailHint: 'Professional, this person’s own.', roles: 'Roles', role: 'Role', state: 'State', noRole: 'no role', enabled: 'active', disabled: 'disabled',
    back: 'All accounts', unknown: 'There is no such account, or it is not of your Département.', departement: (code) => `Département ${code}`,
    noRoleYet: 'Without a role this person sees nothing: give one.', grant: 'Give a role', revoke: 'Take back', scope: 'For what?', choose: 'Choose…', oneThing: 'one host', oneOrganisation: 'one organisation',
    scopes: { whole: 'The whole Département', territoryId: 'A territory', organisationId: 'An organisation', establishmentId: 'An establishment or service', hostId: 'A host' },
    may: {
      enfanceWorker: 'Searches places, writes and follows requests.', hostStaff: 'Publishes the places of its hosts, answers referrals, records arrivals and departures.',
      placementService: 'Speaks for the foster homes of its service.', manager: 'Sees occupancy and who waits, signs the ranking, keeps the settings; no child’s name.',
      administrator: 'Keeps accounts, directory, imports and the audit; sees no child.', observer: 'Reads the directory; sees no child.',
    },
    password: 'Password', linkHint: 'The person chooses a password by a link that serves once, for 24 hours. Hand it over in person or by a safe message: whoever has it enters in their name.',
    issue: 'Issue a link', link: (until) => `Link, until ${until} (shown this once)`, copy: 'Copy', copied: 'Copied', enableFirst: 'Enable the account first.',
    access: 'Access', disable: 'Disable', enable: 'Enable', disableAsk: 'The person is signed out at once and can’t come in any more. What they did stays in the audit.', ownAccount: 'This is your account: another administrator can disable it.',
  },
  recovery: {
    title: 'Choose a password', newPassword: 'New password', hint: (least) => `At least ${least} characters. A phrase of several words is easy to remember and hard to guess.`, submit: 'Save',
    noToken: 'This link is not whole: open all of it, from the message you received.', done: 'Your password is saved.', signIn: 'Go to sign-in',
  },
  ownAccount: {
    title: 'My account', sessions: 'Where I am signed in', since: (when) => `Since ${when}`, seen: (when) => `seen ${when}`, current: 'this session', end: 'End',
    password: 'Change the password', currentPassword: 'Current password', submit: 'Change', changed: 'Your password is changed; your other sessions are ended.', again: 'It was changed already: sign in again.',
  },
};
