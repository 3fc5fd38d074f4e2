import { OVER_OCCUPANCY_LABELS, OVER_OCCUPANCY_REASONS, type ClosureReason, type OverOccupancyReason } from '../availability/codes.js';
import type { Bilingual } from '../kernel/bilingual.js';

/** Why a host says no. A no takes the host out of this request alone and never lowers its rank elsewhere. */
export const NO_REASONS = [
  'age', 'sex', 'measure', 'capacity', 'profile', 'disability', 'health', 'distance', 'staff', 'groupBalance', 'siblings', 'schooling', 'works', 'suspendedPlace',
  'childOrParentsRefuse', 'closed', 'other',
] as const;
export type NoReason = (typeof NO_REASONS)[number];

/** What people read for a no. */
export const NO_REASON_LABELS: Readonly<Record<NoReason, Bilingual>> = {
  age: { fr: 'âge', en: 'age' },
  sex: { fr: 'sexe', en: 'sex' },
  measure: { fr: 'mesure non prise en charge', en: 'measure not carried out here' },
  capacity: { fr: 'plus de place', en: 'no place left' },
  profile: { fr: 'projet du lieu non adapté à l’enfant', en: 'the host does not suit the child' },
  disability: { fr: 'handicap non pris en charge', en: 'disability not catered for' },
  health: { fr: 'soins non assurés sur place', en: 'care not available here' },
  distance: { fr: 'éloignement', en: 'distance' },
  staff: { fr: 'manque de personnel', en: 'no staff' },
  groupBalance: { fr: 'équilibre du groupe', en: 'balance of the group' },
  siblings: { fr: 'fratrie trop nombreuse', en: 'sibling group too large' },
  schooling: { fr: 'scolarité', en: 'schooling' },
  works: { fr: 'travaux', en: 'works' },
  suspendedPlace: { fr: 'place suspendue', en: 'place suspended' },
  childOrParentsRefuse: { fr: 'refus de l’enfant ou de ses parents', en: 'refused by the child or the parents' },
  closed: { fr: 'places fermées', en: 'places closed' },
  other: { fr: 'autre motif', en: 'other reason' },
};

/**
 * The same in the national nomenclature TRE_R358 (motif du statut de la personne prise en charge, version of 15 December 2023), written for the
 * disability sector; null = it has no word for it. Several of ours may share one of its codes.
 */
export const NATIONAL_NO_REASONS: Readonly<Record<NoReason, string | null>> = {
  age: '122', // L'âge de l'usager est incompatible
  sex: '84', // Le demandeur ne remplit pas les exigences d'admission
  measure: '84',
  capacity: '114', // Les ressources de l'ESMS ne sont pas suffisantes
  profile: '115', // L'ESMS n'est pas adapté au projet de vie actuel de l'usager
  disability: '116', // Le type de handicap ne relève pas de l'ESMS
  health: '86', // Le plateau technique n'est pas adapté à la prise en charge de l'usager
  distance: '113', // Eloignement géographique
  staff: '114',
  groupBalance: null,
  siblings: null,
  schooling: null,
  works: null,
  suspendedPlace: null,
  childOrParentsRefuse: '118', // L'usager ou son représentant légal refuse de s'inscrire dans l'ESMS
  closed: '114',
  other: null,
};

/** Reasons that are about the host and not about the child: places published as free are then closed, for everybody. */
const CLOSURES: Readonly<Partial<Record<NoReason, ClosureReason>>> = { staff: 'noStaff', works: 'works', groupBalance: 'groupBalance', suspendedPlace: 'other' };

/** The closure of places to offer with this no ("no staff until Monday"); null = it is about this child only. */
export const offersClosure = (reason: NoReason): ClosureReason | null => CLOSURES[reason] ?? null;

/** Why brothers and sisters are not hosted together: only the interest of the child allows it (Code civil 375-7 al. 3). */
export const SPLIT_REASONS = [
  'childInterest', 'judgeDecision', 'violenceBetweenSiblings', 'differentNeeds', 'differentMeasures', 'childWish', 'onlySolutionTonight', 'noPlaceTogether', 'other',
] as const;
export type SplitReason = (typeof SPLIT_REASONS)[number];

/** What people read for a split. `onlySolutionTonight` and `noPlaceTogether` tell a shortage, and are counted as such. */
export const SPLIT_REASON_LABELS: Readonly<Record<SplitReason, Bilingual>> = {
  childInterest: { fr: 'intérêt de l’un des enfants', en: 'interest of one of the children' },
  judgeDecision: { fr: 'décision du juge', en: 'decision of the judge' },
  violenceBetweenSiblings: { fr: 'violences au sein de la fratrie', en: 'violence between the siblings' },
  differentNeeds: { fr: 'besoins trop différents', en: 'needs too different' },
  differentMeasures: { fr: 'mesures différentes', en: 'different measures' },
  childWish: { fr: 'souhait de l’enfant', en: 'wish of the child' },
  onlySolutionTonight: { fr: 'seule solution cette nuit', en: 'the only solution tonight' },
  noPlaceTogether: { fr: 'aucune place ensemble', en: 'no place together' },
  other: { fr: 'autre motif', en: 'other reason' },
};

/** Why a default that protects children was passed: a rule of the search that a worker may waive, with a reason. */
export const PASSED_DEFAULT_REASONS = ['judgeDecision', 'hostAgrees', 'childKnowsHost', 'measuresTaken', 'onlySolutionTonight', 'shortStay', 'other'] as const;
export type PassedDefaultReason = (typeof PASSED_DEFAULT_REASONS)[number];

/** What people read for a passed default. */
export const PASSED_DEFAULT_REASON_LABELS: Readonly<Record<PassedDefaultReason, Bilingual>> = {
  judgeDecision: { fr: 'décision du juge', en: 'decision of the judge' },
  hostAgrees: { fr: 'accord du lieu, informé', en: 'the host agrees, and knows' },
  childKnowsHost: { fr: 'l’enfant connaît ce lieu', en: 'the child knows the host' },
  measuresTaken: { fr: 'précautions prises avec le lieu', en: 'precautions taken with the host' },
  onlySolutionTonight: { fr: 'seule solution cette nuit', en: 'the only solution tonight' },
  shortStay: { fr: 'accueil très court', en: 'very short stay' },
  other: { fr: 'autre motif', en: 'other reason' },
};

/** Why a host goes above its number: the same reasons as a published over-occupancy, so that both are counted together. */
export const OVER_NUMBER_REASONS = OVER_OCCUPANCY_REASONS;
export type OverNumberReason = OverOccupancyReason;

/** What people read for it. */
export const OVER_NUMBER_REASON_LABELS = OVER_OCCUPANCY_LABELS;
