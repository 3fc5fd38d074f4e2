import type { oversight as French } from '../fr/oversight.js';

const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

export const oversight: typeof French = {
  steering: {
    label: 'Oversight pages', pages: {
      today: 'Tonight', waiting: 'Waiting', occupancy: 'Occupancy', forecast: 'Forecast', delays: 'Delays', needs: 'Needs', siblings: 'Siblings', fairness: 'Fairness', lists: 'Lists',
      choices: 'Choices', anomalies: 'Anomalies', rules: 'Rules', holds: 'Kept',
    },
    readAt: (when) => `Figures read on ${when}.`, whole: 'The whole Département.', part: 'Your territories only.', requests: (count) => `Drawn from ${plural(count, 'request')}.`,
    table: 'The same as a table', total: 'Together', none: 'No figure in this period.', months: (count) => `last ${count} months`, period: 'Period', people: 'people', month: 'Month',
  },
  noTerritory: 'No territory',
  today: {
    title: (night) => `Tonight, ${night}`, waiting: 'waiting for a place', children: (count) => plural(count, 'child', 'children'), others: (count) => `and ${plural(count, 'other person', 'other people')}`,
    longer: (count) => `${count} of them for more than a day`, nobody: 'Nobody waits at this moment.', free: 'really available tonight', places: (count) => plural(count, 'place'),
    ofOpen: (count) => `of ${count.toLocaleString('en-GB')} open`, decided: 'placement decided, not carried out', reported: (count) => `${count} of them to report`, occupied: 'of the open places are occupied',
    occupiedOf: (part, whole) => `${part.toLocaleString('en-GB')} present for ${whole.toLocaleString('en-GB')} places`, alerts: 'To look at', calm: 'Nothing presses: no clock has run out, no choice is to validate.',
    clockOver: (count, label) => `Run out for ${plural(count, 'person', 'people')}: ${label}`, clockSoon: (count, label) => `About to run out for ${plural(count, 'person', 'people')}: ${label}`,
    toValidate: (count) => `${plural(count, 'choice')} of the night to validate`, reservedOver: (count) => `${plural(count, 'stay')} too long on a reserved emergency place`,
    anomalies: (count, more) => `${plural(count, 'anomaly', 'anomalies')} reported${more ? ' at least' : ''}`, doubtful: (count) => `${plural(count, 'declaration')} of places to check`,
    silent: (count) => `${plural(count, 'host')} of which nothing is known tonight: neither a named stay nor a published count`,
    byKind: 'Where the places are, by kind of host', byTerritory: 'Where the places are, by territory', kind: 'Kind', territory: 'Territory', freeNow: 'available', present: 'present / open', instant: 'occupancy tonight',
    activity: 'activity this month', held: 'held', closed: 'closed', more: 'See over time',
    rates: 'The three rates, and why they differ',
    rateTexts: [
      'Occupancy tonight: people present, divided by the places installed and open tonight. Above 100 %, somebody is hosted beyond the number: a fact, with its reason.',
      'Activity this month: realised days divided by the authorised days of the period. It sets an establishment’s budget (CASF R.314-113).',
      'Really available: places that a child can enter tonight. The host is open, staff is there, the place is neither held nor promised. A vacant place is not always an available one.',
    ],
    pending: (count) => `${plural(count, 'host')} being worked out again: read again in a minute.`,
    from: (stays, counts, mixed) => `Counted from named stays (${plural(stays, 'host')}), published counts (${counts}) or both (${mixed}).`,
  },
  map: {
    show: 'Map', hide: 'Close the map', label: 'Map of the establishments and their places available tonight', pin: (name, free) => `${name}: ${free === 0 ? 'no place available' : plural(free, 'place available', 'places available')}`,
    same: 'The table says all that the map shows.', notOn: (count) => `${count} ${count === 1 ? 'row is' : 'rows are'} not on the map: the foster homes of a service have a protected address.`, table: 'The places of tonight, by establishment or service', site: 'Establishment or service', noSite: 'Foster homes without a service',
  },
  occupancy: {
    title: 'Occupancy over time', by: 'Detail by', step: 'By', rate: 'Rate', steps: { month: 'month, over a year', quarter: 'quarter, over two years', year: 'year, over five years' },
    headings: { kind: 'kind of host', territory: 'territory', establishment: 'establishment', organisation: 'organisation' },
    rates: { activity: 'Activity', instant: 'Occupancy, last night', reallyAvailable: 'Really available, last night' },
    chart: 'The three rates, all hosts together', chartSummary: (last, rate) => `Lines of the three rates. Last value of the activity, ${last}: ${rate}.`,
    detail: (rate, heading) => `${rate}, by ${heading}`, trend: 'Trend', places: 'Authorised places', over: 'Beyond the authorised number, over the last period', overDays: (count) => plural(count, 'day'),
    noReason: 'no reason given', periodOf: 'Period', nothing: 'No host was open in this period.',
  },
  forecast: {
    title: 'Places to come', intro: 'What becomes free and what vanishes: expected exits, ages outgrown, ends of approvals, derogations and measures. Certain: the law or a dated decision says so. Expected: only planned or announced. Stays kept secret are not counted.',
    table: 'In the nights to come', within: 'Within', horizon: (nights, until) => `${nights === 1 ? 'tomorrow' : `${nights} nights`} (${until})`, detail: 'Causes and details within',
    freed: { certain: 'freed, certain', expected: 'freed, expected' }, lost: { certain: 'lost or taken, certain', expected: 'lost or taken, expected' },
    causes: 'Why', cause: 'Cause', byHeading: 'Where', nothing: 'Nothing that is known changes until then.', from: (hosts) => `From the named stays and the decisions of ${hosts} hosts.`,
  },
  delays: {
    title: 'From request to arrival', chart: 'Median time, by month of submission', summary: (month, time) => `Lines of the median times. In ${month}, first yes in ${time}.`, firstAnswer: 'first answer', firstYes: 'first yes', arrival: 'arrival',
    median: 'median', p90: '9 in 10 within', under24h: 'in less than 24 h', nobody: 'No request in this period. As soon as one is submitted, its delays are read here.',
    noAnswer: 'No answer of a host in this period.', nothingYet: 'No host has answered the requests of this period yet: there is no delay to show.', byMonth: 'Delays, month by month', nights: 'Emergency and relay nights', emergencyNights: 'emergency nights', relayNights: 'relay nights', clocks: 'Clocks of the law and of the Département', clock: 'Clock', inTime: 'in time', late: 'late', running: 'running', unknown: 'unknown',
    clockNames: { carryOut: 'carrying out an urgent request', end: 'end of the measure', seizeCourt: 'referral to the court', seizeJudge: 'referral to the judge by the prosecutor', hearing: 'hearing', hearingAfterSeizure: 'hearing and decision of the judge', decision: 'decision on the merits' },
    refusals: 'Refusals of hosts, by reason', refusal: 'Reason', count: 'Number', noRefusal: 'No refusal in this period.', refusalsByHost: 'Refusals, host by host (without requests kept secret)', refusing: 'Host', otherHosts: (count) => `Refusals of the ${plural(count, 'other host')}`, reasons: 'Reasons', outOfSight: 'a host that you no longer see', channels: 'Answers, by channel', channel: 'Channel', distances: 'Distance of the host taken', distance: 'Distance', visits: 'to the visits', school: 'to school',
    fromKm: (from, to) => (to === null ? `${from} km and more` : `${from} to ${to} km`), unknownDistance: 'unknown', across: 'Stays of a Département with another (CASF L.228-3)', host: 'Département of the host', payer: 'Département that pays', admissions: 'arrivals', nightsOf: 'nights',
    estimated: (count) => `${plural(count, 'hour')} of arrival not written down on the day: counted as late as possible.`,
  },
  needs: {
    title: 'What is missing', intro: 'Searches that found nothing, or only far away, in part or by splitting, and the place that would have answered.', none: 'No unanswered need in this period. Every search that fails is counted here.',
    counted: (needs, people, searches) => `${plural(needs, 'request')}, ${plural(people, 'person', 'people')}, ${plural(searches, 'search', 'searches')}.`, places: 'The places that would have answered', answered: (needs, people) => `${plural(needs, 'request')}, ${plural(people, 'person', 'people')}`,
    left: (count) => `${plural(count, 'person', 'people')} whom none of these places would have answered, or whose area is not said.`, noPlace: 'No new place would have answered 11 people or more: below that nothing is shown, so that nobody is guessed.',
    outcomes: 'What these searches found', outcome: 'Outcome', outcomeNames: { noPlan: 'nothing', incomplete: 'a place for a part only', split: 'the siblings split', bridge: 'two hosts one after the other', far: 'a place far away' }, requests: 'requests',
    capabilities: 'Needs of the people', capability: 'Need', relaxations: 'The rule that alone would have had to give way', rule: 'Rule', atLeast: (count) => `${count} at least`, hidden: 'fewer than 11', quarters: (names) => `Quarters that are over: ${names}.`, noQuarter: 'No quarter of the period is over: these two tables wait for its end.',
  },
  siblings: {
    apart: 'Apart at the moment', title: 'Brothers and sisters', intro: 'A child is hosted with its brothers and sisters unless its own interest commands otherwise (Code civil 375-7). Who is where is read by those who follow the request alone.', chart: 'People of sibling groups who arrived, by month of submission', summary: (together, split) => `${together} together, ${split} apart over the period.`,
    groups: 'groups', together: 'together', split: 'apart', reunited: 'reunited since', reasons: 'Why groups were split, over a year', none: 'No sibling group arrived in this period.', noChoice: 'No split was chosen in a year.',
  },
  fairness: {
    title: 'Fairness', quarter: 'Quarter', intro: 'Do children find a place as fast as each other? One criterion at a time, never two crossed.', hidden: 'hidden', hiddenWhy: 'Below 11 people nothing is shown, nor what it could be worked out from: a small number would point at somebody.', group: 'Group', people: 'people', yes: 'first yes, median', yes90: '9 in 10 within', refusals: 'refusals, median', rank: 'rank taken', visits: 'visits from',
    byAgeBand: 'By age', bySex: 'By sex', byGroupSize: 'By size of the sibling group', byNeed: 'By need', all: 'Everybody', unknown: 'unknown', size: (code) => (code === '1' ? 'one person' : `${code} people`), nobody: 'No request was submitted in this quarter: there is nothing to compare.', km: (km) => `${km} km`,
  },
  lists: {
    title: 'Working lists', list: 'List', names: {
      emergencies: 'Emergencies without a lasting solution', complexSituations: 'Complex situations without a solution', siblingsApart: 'Siblings apart', relays: 'Relays near their term', reservedPlaces: 'Reserved emergency places', endingDecisions: 'Decisions about to end', doubtfulDeclarations: 'Declarations to check',
    }, sheet: 'Quarterly sheet', establishment: 'Establishment or service', quarter: 'Quarter', choose: 'Choose an establishment: its entries and exits, done and to come, are shown here.', rule: 'What comes into this list', empty: 'Nothing in this list at the moment.', rows: (count) => plural(count, 'row'),
    csv: 'Download as CSV', xlsx: 'Download for Excel', exportFailed: 'The file did not come. Check the network, then try again.', exported: (name) => `${name} is downloaded. The export is written in the audit.`, withoutSecret: 'No row is of a stay or a request kept secret.',
  },
  choices: {
    title: 'Choices to validate', intro: 'Splitting siblings, passing over a protective rule, going beyond a number: a choice made alone at night is read again by a cadre on the next working day.', none: 'No choice waits to be validated.', by: (who, when) => `${who}, on ${when}`, somebody: 'a closed account', people: (count) => plural(count, 'person', 'people'), decision: (text) => `decision: ${text}`,
    rule: (rule) => `rule passed over: ${rule}`, due: (when) => `to validate before ${when}`, over: 'run out', validate: 'Validate', counted: 'Choices recorded, over a year', kind: 'Kind', reason: 'Reason', month: 'Month', choices: 'choices', requests: 'requests', atNight: 'at night', toValidate: 'to validate', noneCounted: 'No choice of this sort was recorded in a year.',
  },
  anomalies: {
    title: 'Anomalies reported', state: 'State', states: { open: 'reported', inHand: 'in hand', done: 'corrected', refused: 'nothing to correct', all: 'all' }, none: 'No anomaly in this state. Any user may report one on a record: a wrong telephone, wrong ages, a closed unit.', reported: (when) => `reported on ${when}`,
    take: 'Take in hand', done: 'It is corrected', refuse: 'The record is right', outOfSight: 'on a record that you no longer see',
  },
};
