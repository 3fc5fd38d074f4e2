import { problem, type Problem } from '@ugo/access';

const SENTENCES = {
  hotelForbidden: ['Un hôtel ne peut pas accueillir un enfant protégé depuis le 1er février 2024 (loi du 7 février 2022).', 'A hotel may not host a protected child since 1 February 2024 (law of 7 February 2022).'],
  finessChecksum: ['La clé de ce numéro FINESS est fausse.', 'The check digit of this FINESS number is wrong.'],
  finessElsewhere: ['Ce numéro FINESS est celui d’un autre Département.', 'This FINESS number belongs to another Département.'],
  taken: ['Déjà pris dans l’annuaire.', 'Already taken in the directory.'],
  unknownCommune: ['Cette commune est inconnue.', 'This commune is unknown.'],
  communeElsewhere: ['Cette commune est d’un autre Département.', 'This commune is in another Département.'],
  postcodeMismatch: ['Ce code postal n’est pas celui de la commune.', 'This postcode is not the commune’s.'],
  pointOutsideFrance: ['Ce point est en mer ou hors de France.', 'This point is in the sea or outside France.'],
  pointFarOutside: ['Ce point est loin hors du Département.', 'This point is far outside the Département.'],
  unknownOrganisation: ['Cet organisme est introuvable.', 'This organisation can’t be found.'],
  notAPlacementService: ['Cet établissement n’est pas un service de placement familial ouvert du Département.', 'This establishment is not an open placement service of the Département.'],
  serviceHasNoUnits: ['Un service de placement familial n’a pas d’unités : il a des familles.', 'A placement service has no units: it has homes.'],
  establishmentClosed: ['Cet établissement est fermé.', 'This establishment is closed.'],
  hoursIncomplete: ['Donnez les deux heures d’admission, ou aucune.', 'Give both admission hours, or neither.'],
  agesReversed: ['L’âge de fin est inférieur à l’âge de début.', 'The last age is below the first.'],
  datesReversed: ['La date de fin précède la date de début.', 'The end comes before the start.'],
  periodOverlaps: ['Une autre décision couvre déjà une partie de ces jours, et celle-ci ne la remplace pas jusqu’au bout.', 'Another decision already covers part of these days, and this one does not replace it to its end.'],
  financedAboveAuthorised: ['La capacité financée dépasse la capacité autorisée.', 'The financed capacity exceeds the authorised one.'],
  installedAboveAuthorised: ['Plus de places installées que de places autorisées : à vérifier.', 'More places installed than authorised: to be checked.'],
  lieuDeVieCapacity: ['Un lieu de vie accueille de 3 à 7 personnes, 10 en deux unités (CASF D.316-1).', 'A lieu de vie takes 3 to 7 people, 10 in two units (CASF D.316-1).'],
  pouponniereCapacity: ['Une unité qui accueille des enfants de moins de trois ans compte 30 places au plus (décret 2025-900).', 'A unit that takes children under three has at most 30 places (décret 2025-900).'],
  notAUnit: ['Ce lieu n’est pas une unité : une autorisation n’y a pas de sens.', 'This host is not a unit.'],
  notAFosterHome: ['Ce lieu n’est pas une famille d’accueil.', 'This host is not a foster home.'],
  alreadySuspended: ['L’agrément est déjà suspendu sur une partie de ces jours.', 'The approval is already suspended on part of these days.'],
  notSuspended: ['Aucune suspension n’est en cours ou à venir.', 'No suspension is in force or to come.'],
  tooLong: ['Plus de 400 nuits : vérifiez les dates.', 'More than 400 nights: check the dates.'],
  communeOfOther: ['Une commune est déjà d’un autre territoire.', 'A commune already belongs to another territory.'],
  unknownNeighbour: ['Ce Département n’est pas un voisin : c’est le vôtre, ou il est inconnu.', 'This Département is not a neighbour: it is yours, or unknown.'],
  severalDepartements: ['Ces lieux relèvent de plusieurs Départements : partagez-les Département par Département.', 'These hosts belong to several Départements: share them one Département at a time.'],
  homesWithoutService: ['Des familles d’accueil sont employées par ce service : rattachez-les à un autre.', 'Foster homes are employed by this service: attach them to another.'],
  noAddressYet: ['Donnez l’adresse avec le téléphone : aucune n’est encore connue.', 'Give the address with the telephone: none is known yet.'],
} as const satisfies Readonly<Record<string, readonly [fr: string, en: string]>>;

/** What can be wrong with a change of the directory. */
export type DirectoryProblemCode = keyof typeof SENTENCES;

/** A problem of a field, in the room's own words. */
export function wrong(field: string, code: DirectoryProblemCode): Problem {
  return problem(field, code, SENTENCES[code]);
}
