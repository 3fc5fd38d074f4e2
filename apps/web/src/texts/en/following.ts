import type { following as French } from '../fr/following.js';

export const following: typeof French = {
  drawn: { at: (keys, name) => `${keys}: ${name}`, nowhere: (keys) => `without a place: ${keys}` },
  whyNot: {
    title: 'Why not this one?', host: 'A host', hint: 'Name of the host, the establishment or the commune', fits: 'This host fits: it is in the list, or just after it.',
    against: (count) => `${count} rule${count === 1 ? '' : 's'} against this host`, rest: (count) => `The ${count} rules it meets, and the criteria`,
  },
  reservedPlaces: {
    hold: 'Hold these places', held: 'reserved emergency places', longest: (days) => `${days} days at most`, noStay: 'no longest stay is set', why: 'Reason of the split (Code civil 375-7)', hint: 'They are the Département’s own: no yes is awaited.',
  },
  freeNow: {
    title: 'Free right now?', ask: 'Ask the best hosts', hint: 'Each is sent a link; a yes takes no place, it says whom to call.', searchFirst: 'Search first.',
    rank: (rank) => `rank ${rank}`, places: (count) => `${count} place${count === 1 ? '' : 's'} asked`, until: (time) => `until ${time}`,
  },
  hold: { later: 'The arrival is later', arrival: 'Agreed arrival', extend: 'Keep until then', arrived: 'They have arrived', agreed: (when) => `agreed arrival: ${when}`, visit: 'a visit before the arrival', otherwise: 'Special arrival' },
  arrival: {
    title: 'Special arrival', from: 'They come from another stay: reference', fromHint: 'The beginning of the reference of the request that had brought them there; empty: no.', fromNowhere: 'no', stayOf: (key) => `Stay that ${key} leaves`, noStay: 'No stay goes on for this request.',
    formerPlace: 'The former place', givenBack: 'given back: a move', kept: 'kept: a relay', emergency: 'Urgent move', emergencyHint: 'The judge is told within 48 hours (CASF L.223-3).',
  },
  identity: {
    title: 'Identities for this host', open: 'Enter the identities', hint: 'Sealed; read by this host alone and by who follows the request, each reading is logged.', firstNames: 'First names', lastName: 'Last name', bornOn: 'Born on', guardians: 'Legal guardians',
    save: (key) => `Save the identity of ${key}`, person: (key) => `Identity of ${key}`, saved: 'Saved.',
  },
  questions: { title: 'Questions of the hosts', asked: (when) => `asked on ${when}`, answer: 'Answer', send: 'Answer', reload: 'See the questions', none: 'No question.' },
  note: {
    title: 'Note for the hosts asked', hint: 'Risk, treatment, school, contact bans. Never a name. It expires by itself.', text: 'Note', save: 'Leave the note', remove: 'Take the note back', until: (when) => `read until ${when}`, left: (count) => `${count} characters left`,
    saved: 'Note left.', removed: 'Note taken back.',
  },
  sleeps: { title: 'Where do they sleep tonight?', save: 'Write down' },
  handOver: { title: 'Hand over', to: 'To whom?', save: 'Hand the request over', back: 'Take the request back', onCall: 'with the on-call worker', none: 'Nobody else follows the requests of this Département.' },
  act: { did: 'It is done', when: 'When?', save: 'Record the act' },
  ending: { title: 'Close', reason: 'Reason', save: 'Close the request', hint: 'The hosts asked are told and the places given back.' },
  timeline: {
    title: 'What happened', written: 'Request written', asked: (host, keys) => `${host} asked for ${keys}`, read: (host) => `${host} read the referral`, yes: (host) => `${host} said yes`, no: (host) => `${host} said no`,
    reserved: (host, keys) => `Emergency places held for ${keys}: ${host}`, freeAsked: (host) => `“Free right now?” asked: ${host}`, freeSaid: (host, what) => `${host}: ${what}`, someHost: 'a host',
  },
};
