import type { received as French } from '../fr/received.js';

export const received: typeof French = {
  received: {
    title: 'Referrals received', back: 'All referrals', none: 'Nobody asks you just now.', noneHint: 'The fresher your places are confirmed, the better you are asked.',
    open: 'Read and answer', reopen: 'Open', yes: 'Yes, we take them', yesToSome: 'Yes, to some', yesWithHour: 'Yes, with an hour of arrival', no: 'No', sendNo: 'Send the no',
    sendYes: (count) => `Take ${count} ${count === 1 ? 'person' : 'people'}`, toWhom: 'We take', arrivalAt: 'Agreed arrival', arrivalHint: 'The place is kept until then, and a little longer.',
    closeUntil: 'Close all places until the night of', closeHint: 'Empty: the no alone, nothing is closed.', release: 'Give the places back', sendRelease: 'Give back and tell', releaseHint: 'Who follows the request is told and searches elsewhere.',
    years: (age) => `${age} year${age === 1 ? '' : 's'}`, needs: (needs) => `indispensable: ${needs}`, wished: (needs) => `wished: ${needs}`, accepted: 'accepted', who: 'For whom',
    visit: 'a visit before the arrival', reserved: 'on reserved emergency places: held by the Département itself', arrival: (when) => `arrival agreed for ${when}`, answered: (when) => `answered on ${when}`,
    waitsTaking: 'Your yes is passed on. The places are kept; who follows the request has still to take it.', admit: 'Record the arrival', arrived: 'See the stays',
    questions: 'Your questions', noQuestions: 'No question asked. Who follows the request answers.', question: 'Your question', ask: 'Ask', noAnswerYet: 'no answer yet',
    notedForYou: 'This answer was noted by telephone in your name.', contest: 'It is not ours',
    note: 'Note by who follows the request', noteUntil: (when) => `Readable until ${when}. Each reading is logged.`, readNote: 'Read the note',
    identities: 'Identities', identitiesHint: 'For your host alone. Each reading is logged.', readIdentities: 'Read the identities', noIdentities: 'No identity is entered yet: telephone who follows the request.',
    born: (day) => `born on ${day}`, guardians: (names) => `legal guardians: ${names}`,
  },
};
