import type { Bilingual } from '../kernel/bilingual.js';

/** Why a request is closed. */
export const CLOSE_REASONS = [
  'placed', 'familySolution', 'thirdParty', 'measureLifted', 'otherDepartement', 'ageOfMajority', 'childRefuses', 'replaced', 'error', 'other',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** What people read for a closing. `replaced`: another request takes over, for instance after a group was regrouped. */
export const CLOSE_REASON_LABELS: Readonly<Record<CloseReason, Bilingual>> = {
  placed: { fr: 'accueil réalisé', en: 'placed' },
  familySolution: { fr: 'solution dans la famille', en: 'solution within the family' },
  thirdParty: { fr: 'confié à un tiers digne de confiance', en: 'entrusted to a trusted third party' },
  measureLifted: { fr: 'mesure levée', en: 'measure lifted' },
  otherDepartement: { fr: 'transmise à un autre Département', en: 'passed to another Département' },
  ageOfMajority: { fr: 'majorité', en: 'age of majority' },
  childRefuses: { fr: 'refus du jeune', en: 'refused by the young person' },
  replaced: { fr: 'remplacée par une autre demande', en: 'replaced by another request' },
  error: { fr: 'saisie par erreur', en: 'entered by mistake' },
  other: { fr: 'autre motif', en: 'other reason' },
};

/**
 * Where the child sleeps tonight while the request waits. A hotel is a `nonAuthorisedStructure`: it can never be a host (loi du
 * 7 février 2022, since 1 February 2024), and hiding that a child sleeps there would falsify the figures.
 */
export const SLEEPS_AT = ['home', 'hospital', 'police', 'relatives', 'currentHost', 'nonAuthorisedStructure', 'street', 'other'] as const;
export type SleepsAt = (typeof SLEEPS_AT)[number];

/** What people read for tonight's bed. */
export const SLEEPS_AT_LABELS: Readonly<Record<SleepsAt, Bilingual>> = {
  home: { fr: 'au domicile', en: 'at home' },
  hospital: { fr: 'à l’hôpital', en: 'in hospital' },
  police: { fr: 'au commissariat ou à la gendarmerie', en: 'at the police station' },
  relatives: { fr: 'chez un proche', en: 'with relatives' },
  currentHost: { fr: 'dans son lieu d’accueil actuel', en: 'with the present host' },
  nonAuthorisedStructure: { fr: 'dans une structure non autorisée (hôtel, par exemple)', en: 'in a structure without authorisation (a hotel, for instance)' },
  street: { fr: 'à la rue', en: 'on the street' },
  other: { fr: 'ailleurs', en: 'elsewhere' },
};

/** How soon a place is needed: tonight, within the delay the Département sets, or on a planned day. */
export const URGENCIES = ['immediate', 'urgent', 'planned'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What people read for an urgency. */
export const URGENCY_LABELS: Readonly<Record<Urgency, Bilingual>> = {
  immediate: { fr: 'immédiate (cette nuit)', en: 'immediate (tonight)' },
  urgent: { fr: 'urgente', en: 'urgent' },
  planned: { fr: 'préparée', en: 'planned' },
};

/** Whether relatives and third parties were assessed before the placement: the law wants it except in an emergency (Code civil 375-3). */
export const RELATIVES_ASSESSED = ['yes', 'no', 'emergency'] as const;
export type RelativesAssessed = (typeof RELATIVES_ASSESSED)[number];

/** What people read for it. */
export const RELATIVES_ASSESSED_LABELS: Readonly<Record<RelativesAssessed, Bilingual>> = {
  yes: { fr: 'accueil par un proche évalué', en: 'relatives assessed' },
  no: { fr: 'accueil par un proche non évalué', en: 'relatives not assessed' },
  emergency: { fr: 'non évalué : urgence', en: 'not assessed: emergency' },
};
