import { HOST_COLUMNS, type HostField } from './hosts-columns.js';
import type { Sentence } from './refusal.js';

const MESSAGES = {
  required: { fr: 'Cette colonne doit être remplie.', en: 'This column must be filled.' },
  unknownValue: { fr: "Cette valeur n'est pas dans la liste du modèle.", en: 'This value is not in the list of the template.' },
  notANumber: { fr: 'Un nombre entier, zéro ou plus, est attendu.', en: 'A whole number, zero or more, is expected.' },
  outOfRange: { fr: 'Ce nombre est hors des limites possibles.', en: 'This number is out of the possible range.' },
  invalidDate: { fr: 'Une date JJ/MM/AAAA ou AAAA-MM-JJ est attendue.', en: 'A date DD/MM/YYYY or YYYY-MM-DD is expected.' },
  invalidHour: { fr: 'Une heure HH:MM est attendue.', en: 'An hour HH:MM is expected.' },
  invalidFiness: { fr: 'Un numéro FINESS de neuf caractères, à la clé juste, est attendu.', en: 'A FINESS number of nine characters with a right check digit is expected.' },
  unknownEstablishment: { fr: "Cet établissement n'est pas dans l'annuaire : importez FINESS d'abord.", en: 'This establishment is not in the directory: import FINESS first.' },
  notAPlacementService: { fr: "Cet établissement n'est pas un service de placement familial.", en: 'This establishment is not a family placement service.' },
  agesReversed: { fr: "L'âge de fin est inférieur à l'âge de début.", en: 'The last age is below the first.' },
  datesReversed: { fr: 'La date de fin précède la date de début.', en: 'The end comes before the start.' },
  financedAboveAuthorised: { fr: 'La capacité financée dépasse la capacité autorisée.', en: 'The financed capacity exceeds the authorised one.' },
  approvalOutside: { fr: "L'agrément d'un assistant familial porte sur 1 à 3 mineurs (CASF L.421-5) ; au-delà, c'est une dérogation.", en: 'A foster approval covers 1 to 3 children (CASF L.421-5); beyond, it is a derogation.' },
  unknownCommune: { fr: "Cette commune n'est pas dans le fichier des communes.", en: 'This commune is not in the file of communes.' },
  ambiguousCommune: { fr: 'Plusieurs communes répondent : donnez la commune et le code postal.', en: 'Several communes fit: give both the commune and the postcode.' },
  hotelForbidden: { fr: "Un hôtel ne peut pas accueillir un enfant protégé depuis le 1er février 2024 (loi du 7 février 2022).", en: 'A hotel may not host a protected child since 1 February 2024 (law of 7 February 2022).' },
  duplicateRow: { fr: 'Ce lieu est déjà décrit plus haut dans le fichier.', en: 'This host is already described higher up in the file.' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Why a row of the list is not imported. */
export type HostProblemCode = keyof typeof MESSAGES;

/** A row that can't be imported as it is: where, and what is expected. */
export interface HostProblem {
  readonly line: number;
  /** The column's header in the template. */
  readonly field: string;
  readonly code: HostProblemCode;
  readonly message: Sentence;
}

/** A problem in a field of a line. */
export function problem(line: number, field: HostField, code: HostProblemCode): HostProblem {
  return { line, field: HOST_COLUMNS[field].header, code, message: MESSAGES[code] };
}

const DEFECTS = {
  overApprovalWithoutDerogation: {
    fr: "Plus d'enfants accueillis que l'agrément n'en permet, sans dérogation en cours : importé, une décision est attendue (CASF L.421-5).",
    en: 'More children hosted than the approval allows, with no derogation in force: imported, a decision is awaited (CASF L.421-5).',
  },
  derogationWithoutDecision: { fr: 'Dérogation sans référence de décision ou sans date de fin.', en: 'Derogation without a decision reference or an end date.' },
  approvalExpired: { fr: "L'agrément est échu : le lieu n'est proposé à aucune recherche tant qu'il n'est pas renouvelé.", en: 'The approval has expired: the home is in no search until it is renewed.' },
  installedAboveAuthorised: { fr: 'Plus de places installées que de places autorisées.', en: 'More places installed than authorised.' },
  hostedAboveAuthorised: { fr: "Plus d'enfants accueillis que de places autorisées : une raison est attendue.", en: 'More children hosted than places authorised: a reason is awaited.' },
  lieuDeVieCapacity: { fr: 'Un lieu de vie accueille de 3 à 7 personnes, 10 en deux unités (CASF D.316-1).', en: 'A lieu de vie takes 3 to 7 people, 10 in two units (CASF D.316-1).' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** A fact that is imported because it is real, and reported because someone must decide. */
export type HostDefectCode = keyof typeof DEFECTS;

/** The sentence of a defect, French first. */
export function hostDefectSentence(defect: HostDefectCode): Sentence {
  return DEFECTS[defect];
}
