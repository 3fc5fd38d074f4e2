import type { availability as French } from '../fr/availability.js';

const s = (count: number): string => (count === 1 ? '' : 's');

export const availability: typeof French = {
  places: {
    title: 'My places', none: 'No host is yours to speak for. Ask the administrator of your Département to attach your account to your host.', noneSuch: 'No host answers to that.',
    free: (count) => `${count} free tonight`,
    questioned: 'Several silences or refusals question what is announced: confirm or change it.', occupied: (count, all) => `${count} living here of ${all} place${s(all)}`,
    held: (count) => `${count} held`, closed: (count) => `${count} closed`, intermittent: (free, all) => `intermittent care: ${free} free of ${all}`,
    closure: (places, first, last) => `${places === null ? 'Everything is closed' : `${places} closed`} ${last ? `from ${first} to ${last}` : `since ${first}`}`,
    onCall: (first, last) => (first === last ? `On call on the night of ${first}` : `On call from ${first} to ${last}`),
    reservedPlaces: (places, from, until) => `${places} emergency place${s(places)} reserved for the Département ${until ? `from ${from} to ${until}` : `since ${from}`}`,
    notConfirmed: 'Declared by the foster carer, not yet confirmed by the service.', confirmCarer: 'Confirm the declaration',
    leave: (kind, from, until) => `${kind}: ${until ? `from ${from} to ${until}` : `since ${from}`}`,
    reopen: 'Reopen', confirm: 'Still exact', confirmAll: (count) => `All exact (${count} hosts)`,
    acts: { publish: 'Change the number', close: 'Close places', counts: 'Publish counts', onCall: 'On-call nights', leave: 'Leave and rest' },
    howMany: 'Places we can take', girlsAtMost: 'Of these, girls at most', boysAtMost: 'Of these, boys at most', noLimitIfEmpty: 'Empty: no limit.', publish: 'Publish', howManyClosed: 'Places to close', doClose: 'Close', allIfEmpty: 'Empty: all.', reason: 'Reason',
    firstNight: 'First night', lastNight: 'Last night', tonightIfEmpty: 'Empty: from tonight.', openEnd: 'Empty: until reopened.', sameNight: 'Empty: that night alone.', declare: 'Record',
    present: 'Children here', staffed: 'Places staffed', exit: (rank) => `Expected exit ${rank}`, exitOn: 'Day of the exit', who: 'Who leaves', unsaid: 'not said', addExit: 'Add an expected exit',
    removeExit: (rank) => `Remove exit ${rank}`,
    stays: 'Stays under way',
    filters: { name: 'Name of the host', state: 'Show', states: { all: 'all hosts', free: 'a free place tonight', doubtful: 'to confirm: old or questioned', closed: 'closed places', toConfirm: 'declarations the service has to confirm' } },
    anomalies: 'Reported on your records', anomaliesHint: 'What others found wrong in the directory. The administrator of the Département corrects the record.',
  },
};
