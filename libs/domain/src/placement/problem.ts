import type { Bilingual } from '../kernel/bilingual.js';

/** Constant sentences: no name, date or number of a child ever enters them. */
export const PROBLEM_MESSAGES = {
  unknownSetting: { fr: 'Ce réglage n’existe pas.', en: 'There is no such setting.' },
  notAWholeNumber: { fr: 'Indiquez un nombre entier.', en: 'Give a whole number.' },
  outOfBounds: { fr: 'Cette valeur est hors des bornes du réglage.', en: 'This value is outside the bounds of the setting.' },
  notADay: { fr: 'Cette date n’existe pas (AAAA-MM-JJ).', en: 'This date does not exist (YYYY-MM-DD).' },
  unknownCode: { fr: 'Cette valeur n’est pas dans la liste.', en: 'This value is not in the list.' },
  endBeforeBeginning: { fr: 'La fin précède le début.', en: 'The end comes before the beginning.' },
  admissionInFuture: { fr: 'Une arrivée s’enregistre quand elle a eu lieu.', en: 'An arrival is recorded once it has taken place.' },
  admissionTooOld: { fr: 'Cette arrivée est trop ancienne pour être enregistrée ici.', en: 'This arrival is too long ago to be recorded here.' },
  exitBeforeEntry: { fr: 'La sortie précède l’arrivée.', en: 'The exit comes before the arrival.' },
  exitInFuture: { fr: 'Une sortie à venir s’indique comme sortie prévue.', en: 'An exit to come is given as the expected exit.' },
  alreadyLeft: { fr: 'La sortie de cet accueil est déjà enregistrée.', en: 'The exit of this stay is already recorded.' },
  overlappingStay: { fr: 'Un autre accueil couvre déjà une de ces nuits.', en: 'Another stay already covers one of these nights.' },
  relayTooLong: { fr: 'L’accueil relais dépasse la durée permise.', en: 'The relay stay goes beyond the length allowed.' },
  relayRenewedTooOften: { fr: 'L’accueil relais ne se renouvelle plus.', en: 'The relay stay cannot be renewed again.' },
  renewalsOfRelay: { fr: 'Seul un accueil relais se renouvelle.', en: 'Only a relay stay is renewed.' },
  badWeekdays: { fr: 'Donnez des jours de la semaine différents, de 1 (lundi) à 7 (dimanche).', en: 'Give different days of the week, from 1 (Monday) to 7 (Sunday).' },
  weekdaysOfSequential: { fr: 'Seul l’accueil séquentiel a ses soirs de la semaine.', en: 'Only a sequential stay has its evenings of the week.' },
  absenceOutsideStay: { fr: 'Cette absence est hors de l’accueil.', en: 'This absence lies outside the stay.' },
  overlappingAbsence: { fr: 'Une autre absence couvre déjà une de ces nuits.', en: 'Another absence already covers one of these nights.' },
  judgeNotTold: {
    fr: 'Le juge doit être informé un mois avant, sauf urgence (CASF L.223-3).',
    en: 'The judge must be told a month before, except in an emergency (CASF L.223-3).',
  },
  judgeToldLate: {
    fr: 'Le juge a été informé moins d’un mois avant (CASF L.223-3).',
    en: 'The judge was told less than a month before (CASF L.223-3).',
  },
  familyNotConsulted: {
    fr: 'L’assistant familial doit être consulté, sauf urgence (CASF L.421-16).',
    en: 'The foster carer must be consulted, except in an emergency (CASF L.421-16).',
  },
  outsideRequest: { fr: 'Cette nuit est hors des nuits de la demande.', en: 'This night lies outside the nights of the request.' },
  inFuture: { fr: 'Cette date est à venir.', en: 'This date is still to come.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ProblemCode = keyof typeof PROBLEM_MESSAGES;

/** One thing wrong, with the path of its field. */
export interface Problem {
  readonly field: string;
  readonly code: ProblemCode;
  readonly message: Bilingual;
}

/** A problem with its sentence. */
export const problem = (field: string, code: ProblemCode): Problem => ({ field, code, message: PROBLEM_MESSAGES[code] });
