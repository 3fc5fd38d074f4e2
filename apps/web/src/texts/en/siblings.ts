import type { siblings as French } from '../fr/siblings.js';

export const siblings: typeof French = {
  siblings: {
    title: 'Siblings apart', law: 'A child is hosted with its brothers and sisters unless its own interest commands otherwise (Code civil 375-7). At each place published, UGO tries to bring them together.',
    none: 'No siblings are apart: each group has its places on one site.', unseen: 'a host that you do not see', reason: (why) => `reason: ${why}`, asked: 'The separation is asked for: nothing tries to bring them together.',
    since: (when) => `searched since ${when}`, notYet: 'The search begins with the next place published.', could: (count) => (count > 1 ? `${count} hosts could take them all` : 'One host could take them all'), free: (when) => `since ${when}`,
  },
  map: {
    show: 'Map', hide: 'Close the map', label: 'Map of the hosts proposed', same: 'The list says all that the map shows.', notOn: (count) => `${count} host${count === 1 ? '' : 's'} without a point on the map (protected address).`, km: (count) => `${count} km (estimated)`,
    from: 'Starting point', source: 'Contours: IGN and INSEE, 2018, Licence Ouverte 2.0', pin: (rank, name) => `Proposal ${rank}: ${name}`, failed: 'The map does not show on this device; the list is complete.',
    open: 'Choose on the map', pick: 'Map of the communes', how: 'Touch the map, or move it with the arrow keys: the commune in its middle is offered here.', middle: (name, postcode) => `In the middle: ${name} (${postcode})`,
    choose: (name) => `Choose ${name}`, nowhere: 'No commune in the middle of the map.', pickFailed: 'The map does not show on this device: write the commune.',
  },
};
