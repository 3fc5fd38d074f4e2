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
  nav: {
    label: 'Navigation', home: 'Home',
    requests: 'Requests', newRequest: 'New request', siblings: 'Siblings',
    places: 'My places', received: 'Referrals', stays: 'Stays', planning: 'Planning',
    steering: 'Oversight',
  },
  home: { nothing: 'No screen is ready for your role yet.' },
};
