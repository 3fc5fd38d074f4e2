import type { availability as French } from '../fr/availability.js';

export const availability: typeof French = {
  places: {
    title: 'My places', none: 'No host is yours to speak for.', free: (count) => `${count} free tonight`,
    questioned: 'Several silences or refusals question what is announced: confirm or change it.', occupied: (count, all) => `${count} living here of ${all} places`,
    held: (count) => `${count} held`, closed: (count) => `${count} closed`,
    closure: (places, first, last) => `${places === null ? 'Everything is closed' : `${places} closed`} ${last ? `from ${first} to ${last}` : `since ${first}`}`,
    reopen: 'Reopen', confirm: 'Still exact', confirmAll: (count) => `All exact (${count} hosts)`, change: 'Change the number', close: 'Close places', howMany: 'Places we can take',
    publish: 'Publish', howManyClosed: 'Places to close', allIfEmpty: 'Empty: all.', reason: 'Reason',
  },
};
