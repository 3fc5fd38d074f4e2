import type { Bilingual } from '../kernel/bilingual.js';

/** What a host asks before it answers, or, for `contested`, after an answer that somebody wrote down in its name. */
export const QUESTIONS = ['arrivalTime', 'whoDrives', 'treatment', 'school', 'contactBans', 'riskToOthers', 'parentsVisits', 'howLong', 'pleaseCall', 'contested'] as const;
export type QuestionCode = (typeof QUESTIONS)[number];

/** What people read for a question. */
export const QUESTION_LABELS: Readonly<Record<QuestionCode, Bilingual>> = {
  arrivalTime: { fr: 'À quelle heure l’arrivée ?', en: 'At what time is the arrival?' },
  whoDrives: { fr: 'Le trajet est-il assuré ?', en: 'Is the drive arranged?' },
  treatment: { fr: 'Un traitement en cours ?', en: 'Any treatment under way?' },
  school: { fr: 'Une scolarité à maintenir ?', en: 'Any schooling to keep?' },
  contactBans: { fr: 'Des interdictions de contact ?', en: 'Any contact bans?' },
  riskToOthers: { fr: 'Un risque pour les autres enfants ?', en: 'Any risk to the other children?' },
  parentsVisits: { fr: 'Des visites des parents sur place ?', en: 'Do the parents visit on site?' },
  howLong: { fr: 'La durée peut-elle changer ?', en: 'May the length change?' },
  pleaseCall: { fr: 'Appelez-nous, s’il vous plaît.', en: 'Please call us.' },
  contested: { fr: 'Cette réponse n’est pas la nôtre : qui l’a donnée ?', en: 'This answer is not ours: who gave it?' },
};

/** What a worker answers. What needs words is in the note for the hosts asked, or said by telephone. */
export const QUESTION_ANSWERS = ['yes', 'no', 'notKnown', 'inTheNote', 'called'] as const;
export type QuestionAnswer = (typeof QUESTION_ANSWERS)[number];

const YES_OR_NO = ['yes', 'no', 'notKnown', 'inTheNote', 'called'] as const;
/** Which answers a question has: an hour is no yes, and a call is answered by calling. */
export const ANSWERS_TO: Readonly<Record<QuestionCode, readonly QuestionAnswer[]>> = {
  arrivalTime: ['notKnown', 'inTheNote', 'called'],
  whoDrives: YES_OR_NO,
  treatment: YES_OR_NO,
  school: YES_OR_NO,
  contactBans: YES_OR_NO,
  riskToOthers: YES_OR_NO,
  parentsVisits: YES_OR_NO,
  howLong: YES_OR_NO,
  pleaseCall: ['called'],
  contested: ['notKnown', 'called'],
};

/** What people read for an answer. */
export const QUESTION_ANSWER_LABELS: Readonly<Record<QuestionAnswer, Bilingual>> = {
  yes: { fr: 'oui', en: 'yes' },
  no: { fr: 'non', en: 'no' },
  notKnown: { fr: 'on ne sait pas', en: 'not known' },
  inTheNote: { fr: 'voir la note', en: 'see the note' },
  called: { fr: 'répondu par téléphone', en: 'answered by telephone' },
};
