import type { Bilingual } from '../kernel/bilingual.js';
import type { ProblemCode } from './publication.types.js';

/** Constant sentences: no name, date or number of a child ever enters them. */
export const PROBLEM_MESSAGES: Readonly<Record<ProblemCode, Bilingual>> = {
  notAWholeNumber: { fr: 'Indiquez un nombre entier, positif ou nul.', en: 'Give a whole number, zero or more.' },
  notADay: { fr: 'Cette date n’existe pas (AAAA-MM-JJ).', en: 'This date does not exist (YYYY-MM-DD).' },
  inThePast: { fr: 'Cette nuit est passée.', en: 'This night is over.' },
  endBeforeBeginning: { fr: 'La fin précède le début.', en: 'The end comes before the beginning.' },
  agesUpsideDown: { fr: 'L’âge minimum dépasse l’âge maximum.', en: 'The lowest age is above the highest.' },
  agesOutOfBounds: { fr: 'Les âges vont de 0 à 60 ans (un parent avec son enfant est accueilli à tout âge).', en: 'Ages go from 0 to 60 years (a parent with a child is hosted at any age).' },
  ceilingAbovePlaces: { fr: 'Il y a plus de places pour ce sexe que de places en tout.', en: 'There are more places for this sex than places in all.' },
  ceilingsBelowPlaces: { fr: 'Les places pour filles et pour garçons n’atteignent pas le total.', en: 'The places for girls and for boys do not add up to the total.' },
  agePlacesAbovePlaces: { fr: 'Il y a plus de places pour ces âges que de places en tout.', en: 'There are more places for these ages than places in all.' },
  agePlacesTwice: { fr: 'Ces âges sont donnés deux fois.', en: 'These ages are given twice.' },
  agesNotAccepted: { fr: 'Ces âges ne sont pas parmi ceux que vous acceptez.', en: 'These ages are not among those you accept.' },
  aboveAuthorised: {
    fr: 'C’est plus que la capacité autorisée : il faut une dérogation ou une suroccupation motivée.',
    en: 'This is more than the authorised capacity: a derogation or an over-occupancy with its reason is needed.',
  },
  noAuthorisation: { fr: 'Aucune autorisation ou agrément n’est en vigueur à cette date.', en: 'No authorisation or approval is in force on this date.' },
  beyondAuthorisation: { fr: 'L’autorisation prend fin avant cette date.', en: 'The authorisation ends before this date.' },
  sexNotAuthorised: { fr: 'L’autorisation ne comprend pas ce sexe.', en: 'The authorisation does not cover this sex.' },
  careNotAuthorised: { fr: 'L’autorisation ne comprend pas ce type d’accueil.', en: 'The authorisation does not cover this kind of care.' },
  measureNotAuthorised: { fr: 'L’habilitation ne comprend pas cette mesure.', en: 'The habilitation does not cover this measure.' },
  agesNotAuthorised: { fr: 'L’autorisation ne comprend pas tous ces âges.', en: 'The authorisation does not cover all these ages.' },
  siblingsAbovePlaces: { fr: 'La fratrie maximale dépasse le nombre de places.', en: 'The largest sibling group is above the number of places.' },
  unknownCode: { fr: 'Cette valeur n’est pas dans la liste.', en: 'This value is not in the list.' },
  listEmpty: { fr: 'Choisissez au moins une valeur.', en: 'Choose at least one value.' },
  reasonMissing: { fr: 'Indiquez le motif.', en: 'Give the reason.' },
  occupiedAboveCapacity: { fr: 'Il y a plus d’enfants que de places : indiquez le motif de la suroccupation.', en: 'There are more children than places: give the reason of the over-occupancy.' },
  exitsAboveOccupied: { fr: 'Il y a plus de sorties que d’enfants présents ou attendus.', en: 'There are more exits than children present or expected.' },
  movementOutsideDates: { fr: 'Cette date est hors de la période publiée.', en: 'This date lies outside the published period.' },
};
