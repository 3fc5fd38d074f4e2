import type { common as French } from '../fr/common.js';

export const common: typeof French = {
  product: 'UGO',
  skip: 'Go to the content',
  fictitious: 'Fictitious data',
  english: 'Français',
  loading: 'Loading…',
  retry: 'Try again',
  failed: 'No answer came. Check the network, then try again: nothing is done twice.',
  required: 'Fill this in.',
  problemsTitle: 'To mend before sending',
  more: 'Show more',
  cancel: 'Cancel',
  close: 'Close',
  pages: { label: 'Pages', previous: 'Previous', next: 'Next', page: (number) => `page ${number}` },
  search: { nothing: 'Nothing by that name.', byName: 'A few letters of the name.' },
  show: 'Show the password',
  nav: { label: 'Navigation', requests: 'Requests', newRequest: 'New request', places: 'My places', received: 'Referrals', home: 'Home',
    accounts: 'Accounts', directory: 'Directory', settings: 'Settings', audit: 'Audit', imports: 'Imports', help: 'Help' },
  notFound: { title: 'There is no such page', text: 'It may have moved, or is not for your role.', home: 'Back to the start' },
  home: { nothing: 'No screen is ready for your role yet.' },
};
