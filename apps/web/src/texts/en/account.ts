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
};
