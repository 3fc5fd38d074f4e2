import type { placementRequest as French } from '../fr/placement-request.js';

export const placementRequest: typeof French = {
  requests: {
    title: 'Requests', mine: 'That I follow', all: 'All', empty: 'No request under way.', emptyHint: 'Write the first: it takes less than a minute.',
    people: (count) => `${count} ${count === 1 ? 'person' : 'people'}`, since: (when) => `since ${when}`, nights: (first, last) => (first === last ? `night of ${first}` : `from ${first} to ${last}`),
    secret: 'place kept secret', sleeps: (where) => `sleeps tonight: ${where}`, over: 'delay overrun', soon: 'soon',
  },
  form: {
    title: 'New request', when: 'For when?', tonight: 'Tonight', planned: 'Planned', tonightHint: 'From the first evening until the next working day.',
    firstNight: 'First night', lastNight: 'Last night', reference: 'Your reference', referenceHint: 'Not a name.', measure: 'Measure', relatives: 'Relatives assessed?',
    where: 'Where?', from: 'Where are they now?', fromHint: 'Commune or postcode', sleepsAt: 'They sleep tonight', radius: 'Radius (km)', people: 'Who?', addPerson: 'Add a person',
    person: (key) => `Person ${key}`, remove: (key) => `Remove person ${key}`, sex: 'Sex', girl: 'Girl', boy: 'Boy', birthMonth: 'Month of birth', or: 'or', age: 'Age',
    kind: 'Is', needs: 'Indispensable', together: 'Siblings: together if possible', togetherMust: 'Together, no split possible', secret: 'Place kept secret by the judge (Code civil 375-7)',
    more: 'More criteria', submit: 'Save and search', draft: 'Keep as a draft', saving: 'Searching…', care: 'Care', urgency: 'Urgency', noCommune: 'No commune of that name.', chooseCommune: 'Choose a commune of the list, or clear this text.',
  },
  kinds: { child: 'child', youngAdult: 'young adult', parentWithInfant: 'parent with infant', pregnant: 'pregnant' },
  request: {
    back: 'All requests', search: 'Search for places', searchAgain: 'Search again', searching: 'Searching all hosts…', submit: 'Finish the draft',
    asked: 'Hosts asked', nobodyAsked: 'No host is asked yet. Search, then ask the best proposal.', clocks: 'Clocks', noClocks: 'No clock is running.',
    due: (when) => `before ${when}`, estimated: 'estimated', left: (time) => `${time} left`, overSince: (time) => `overrun by ${time}`, optioned: (time) => `option until ${time}`,
    held: (time) => `places kept until ${time}`, of: (count) => `one of ${count} asked`, said: (who, channel) => `${who}, ${channel}`,
    yesTo: (keys) => `yes for ${keys}`,
    recordYes: 'The host said yes', recordNo: 'The host said no', whoSaid: 'Who said so?', whyNo: 'Reason of the no', record: 'Record', take: 'Take this yes', withdraw: 'Withdraw the referral',
    changed: 'The request has changed.', ask: 'Ask', askAll: (count) => `Ask the ${count} hosts`, asking: 'Asking…', why: 'Reason of the split (Code civil 375-7)', print: 'Print',
    confirmAsk: 'Confirm', live: 'Followed live',
  },
  results: {
    changed: (hosts) => `Changed its places since this search: ${hosts.join(', ')}.`,
    title: 'Proposals', allReasons: (count) => `All ${count} criteria`, others: (count) => `The next ${count}`, nearCount: (count) => `Nearly possible (${count})`, none: 'No host can take everybody.', fits: (count, all) => `${count} of ${all} hosts possible`,
    best: 'Best proposal', rank: (rank) => `Proposal ${rank}`, together: 'all together', apart: (count) => `over ${count} hosts`, incomplete: 'Incomplete proposals', unplaced: (keys) => `without a place: ${keys}`,
    bridges: 'Bridges between two hosts', from: (night) => `from ${night}`, nearMisses: 'Nearly possible', reserved: 'Reserved emergency places', beside: 'A split to consider',
    telephone: 'Telephone at this hour', noTelephone: 'no number at this hour', proven: 'No proposal can be better.', notProven: 'The search stopped at its limit: a better proposal is possible.',
    places: (count) => `${count} reserved place${count === 1 ? '' : 's'}`, waiver: (who) => `may be passed by: ${who}`,
  },
};
