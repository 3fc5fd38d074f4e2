import type { Bilingual } from '@ugo/domain/kernel';
import { PROBLEM_MESSAGES, type ProblemCode } from '@ugo/domain/placement';
import { STAY_COLUMNS, type StayField } from './stays-columns.js';

const MESSAGES = {
  required: { fr: 'Cette colonne doit être remplie.', en: 'This column must be filled.' },
  unknownValue: { fr: 'Cette valeur n’est pas dans la liste du modèle.', en: 'This value is not in the list of the template.' },
  invalidDate: { fr: 'Une date JJ/MM/AAAA ou AAAA-MM-JJ est attendue.', en: 'A date DD/MM/YYYY or YYYY-MM-DD is expected.' },
  invalidMonth: { fr: 'Un mois MM/AAAA ou AAAA-MM est attendu.', en: 'A month MM/YYYY or YYYY-MM is expected.' },
  invalidReference: { fr: 'Une référence de 40 caractères au plus est attendue : lettres, chiffres, « . », « - », « / », jamais un nom.', en: 'A reference of at most 40 characters is expected: letters, digits, ".", "-", "/", never a name.' },
  unknownHost: { fr: 'Ce lieu n’est pas dans l’annuaire du Département : importez d’abord sa liste.', en: 'This host is not in the Département’s directory: import its list first.' },
  severalUnits: { fr: 'Cet établissement a plusieurs unités : remplissez « unite ».', en: 'This establishment has several units: fill "unite".' },
  birthAfterEntry: { fr: 'La naissance est après l’arrivée.', en: 'The birth is after the arrival.' },
  exitWithoutDay: { fr: 'Un motif de sortie demande le jour de la sortie.', en: 'A reason of exit needs the day of the exit.' },
  endedLongAgo: { fr: 'Cet accueil est terminé depuis trop longtemps : rien n’en est gardé.', en: 'This stay ended too long ago: nothing is kept of it.' },
  notAWholeNumber: { fr: 'Un nombre entier, zéro ou plus, est attendu.', en: 'A whole number, zero or more, is expected.' },
  duplicateRow: { fr: 'Cet accueil est déjà décrit plus haut dans le fichier.', en: 'This stay is already described higher up in the file.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a row is not imported: the template's own reasons, and those of every stay. */
export type StayRowCode = keyof typeof MESSAGES | ProblemCode;

/** A row that can't be imported as it is: where, and what is expected. Never what was written there. */
export interface StayRowProblem {
  readonly line: number;
  /** The column's header in the template. */
  readonly field: string;
  readonly code: StayRowCode;
  readonly message: Bilingual;
}

export function rowProblem(line: number, field: StayField, code: StayRowCode): StayRowProblem {
  return { line, field: STAY_COLUMNS[field], code, message: ({ ...PROBLEM_MESSAGES, ...MESSAGES } as Readonly<Record<StayRowCode, Bilingual>>)[code] };
}

const DEFECTS = {
  overNumber: { fr: 'Plus d’enfants que le nombre permis, cette nuit ou une nuit à venir : importé, une raison est attendue.', en: 'More children than the number allowed, tonight or on a night to come: imported, a reason is awaited.' },
  relayTooLong: { fr: 'Accueil relais plus long que le Département ne le permet : importé.', en: 'Relay stay longer than the Département allows: imported.' },
  expectedExitPassed: { fr: 'La sortie prévue est passée et aucune sortie n’est donnée : l’enfant est compté présent.', en: 'The expected exit is past and no exit is given: the child is counted as there.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A fact that is imported because it is real, and reported because someone must look. */
export type StayDefectCode = keyof typeof DEFECTS;

export const stayDefectSentence = (defect: StayDefectCode): Bilingual => DEFECTS[defect];
