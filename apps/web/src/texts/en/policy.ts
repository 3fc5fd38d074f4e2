import type { policy as French } from '../fr/policy.js';

const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
const lengthOf = (hours: number): string => (hours < 24 ? `${hours} h` : plural(Math.round(hours / 24), 'day'));

export const policy: typeof French = {
  waiting: {
    title: 'Who waits', bands: 'For how long', band: 'Wait', children: 'children', others: 'other people', urgency: 'By urgency', urgencyOf: 'Urgency', clocks: 'Clocks that run', clock: 'Clock', running: 'running', soon: 'about to run out', over: 'run out',
    from: (from, to) => (to === null ? `more than ${lengthOf(from)}` : from === 0 ? `less than ${lengthOf(to)}` : `${lengthOf(from)} to ${lengthOf(to)}`),
    nobody: 'Nobody waits for a place at this moment.', noClock: 'No clock runs.', decided: 'Decided, not carried out', days: (from, to) => (to === null ? `${from} days and more` : `${from} to ${to} days`), reported: 'to report',
  },
  joint: {
    title: 'All together', intro: 'A proposal for all who wait, at once: who would go where so that most children have a place and siblings stay together. Nothing is held or kept; a person decides on each place (GDPR, art. 22).',
    run: 'Propose for all', running: 'Working it out…', again: 'Work it out again', none: 'No request waits: a search of the last seven days whose first night is not past is enough to be taken here.', compared: 'Together, compared with one by one', measure: 'What is counted', joint: 'together', oneByOne: 'one by one',
    placed: 'people with a place', requests: 'requests served', separated: 'children apart from all their siblings', pairs: 'sibling ties on one site', lines: (count) => plural(count, 'request placed', 'requests placed'), people: (count) => plural(count, 'person', 'people'), first: (night) => `first night: ${night}`,
    urgency: (urgency) => (urgency === 0 ? 'emergency of tonight' : urgency === 1 ? 'relay' : `planned, week ${urgency - 1}`), best: 'It is its best proposal.', why: 'Why this proposal', at: (count, host) => `${count} at ${host}`, request: (index) => `Request ${index}`,
    unplaced: 'Without a place', scarce: 'The scarcest places', price: 'children without a place if it had one fewer', host: 'Host', plans: (count) => `${plural(count, 'proposal')} kept for each request.`, asOf: (when) => `Worked out on ${when}.`,
  },
  rules: {
    title: 'Ranking rules', intro: 'UGO orders hosts, never children. Two proposals are compared on the first criterion; only when equal, on the next. No criterion makes up for another.', mode: 'For', modes: { tonight: 'Tonight', planned: 'Planned care' },
    version: (version) => `Version ${version}`, byDefault: 'the default order, signed by nobody', signedOn: (when, from) => `signed on ${when}, holds since ${from}`, coming: (from) => `signed, will hold from ${from}`, past: 'past', current: 'In force', history: 'Versions', edit: 'Prepare another version', signed: 'Signature',
    order: 'The order of the criteria', up: (name) => `Move ${name} up`, down: (name) => `Move ${name} down`, remove: (name) => `Remove ${name}`, moved: (name, place) => `${name}, in place ${place}.`, add: 'Add a criterion', law: 'always first: the law wants it (Code civil 375-7)', lastOne: 'always last',
    bands: 'The bands', bandsHint: 'Ascending numbers, separated by commas. Two values of one band are equal.', travel: 'Travel (km)', sites: 'Between two sites of siblings (km)', freshness: 'Age of a confirmation (hours)', plans: 'Proposals shown',
    sameSite: 'same site', evening: 'on call or confirmed since 18:00 · confirmed today', scale: (text) => `Bands: ${text}.`,
    km: (value) => `${value} km`, hours: (value) => `${value} h`, below: (value) => `less than ${value}`, between: (from, to) => `${from} to less than ${to}`, above: (value) => `${value} or more`,
    unchanged: 'Nothing differs from the version in force.', preview: 'See what it would change', previewing: 'Last month’s searches are answered again…', from: 'Holds from', sign: 'Sign this version', confirm: 'Sign: it will hold for every search', signedNow: (version) => `Version ${version} signed.`, stop: 'Give up',
    previewed: (changed, looked, since) => `${changed} of ${plural(looked, 'search', 'searches')} would have another first proposal, since ${since}.`, noSearch: 'No search of this mode is kept since a month ago: nothing to compare. The version may be signed.', unreadable: (count) => `${plural(count, 'search', 'searches')} can no longer be answered again.`,
    compared: 'With the order of the time and with this one', figure: 'What is counted', before: 'then', after: 'with this one', which: 'The searches that would change', searchOn: 'Search of', nowhere: 'no proposal',
    figures: {
      withPlan: 'searches with a proposal', groupsOnOneSite: 'whole groups on one site', childrenTogether: 'children with a brother or a sister', childrenSeparated: 'children apart from all their siblings', hosts: 'hosts proposed', hostsNeverConfirmed: 'of which never confirmed', medianConfirmedHours: 'hours since the confirmation, median', medianVisitKm: 'visit trip, median (km)', meanVisitKm: 'visit trip, mean (km)',
    },
  },
};
