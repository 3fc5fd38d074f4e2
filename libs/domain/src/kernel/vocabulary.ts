import type { Bilingual } from './bilingual.js';

/** The field's code lists. One list per word; the schema, the checks and the screens all read these. */

/** Kinds of host, named as in `docs/glossary.md`. */
export const HOST_KINDS = [
  'fosterHome', 'foyer', 'mecs', 'pouponniere', 'parentChildCentre', 'diversifiedHousing',
  'villageEnfants', 'lieuDeVie', 'dayCare', 'experimental', 'unaccompaniedMinorShelter', 'volunteerFamily', 'semiAutonomy', 'externalisedPlacement',
] as const;
export type HostKind = (typeof HOST_KINDS)[number];

/** What people read for a kind of host. */
export const HOST_KIND_LABELS: Readonly<Record<HostKind, Bilingual>> = {
  fosterHome: { fr: 'assistant familial', en: 'foster home' },
  foyer: { fr: 'foyer de l’enfance', en: 'children’s emergency home (foyer)' },
  mecs: { fr: 'maison d’enfants à caractère social', en: 'children’s home (MECS)' },
  pouponniere: { fr: 'pouponnière à caractère social', en: 'nursery' },
  parentChildCentre: { fr: 'centre parents-enfants', en: 'parent and child centre' },
  diversifiedHousing: { fr: 'hébergement diversifié', en: 'diversified housing' },
  villageEnfants: { fr: 'village d’enfants', en: 'children’s village' },
  lieuDeVie: { fr: 'lieu de vie et d’accueil', en: 'lieu de vie' },
  dayCare: { fr: 'accueil de jour', en: 'day care' },
  experimental: { fr: 'établissement expérimental', en: 'experimental establishment' },
  unaccompaniedMinorShelter: { fr: 'mise à l’abri de mineurs non accompagnés', en: 'shelter of unaccompanied minors' },
  volunteerFamily: { fr: 'tiers bénévole', en: 'volunteer family' },
  semiAutonomy: { fr: 'semi-autonomie', en: 'semi-autonomy' },
  externalisedPlacement: { fr: 'placement externalisé', en: 'externalised placement' },
};

/** FINESS category of a child-protection host → kind (NOS nomenclature TRE_R66, May 2026). */
export const KIND_BY_FINESS_CATEGORY: Readonly<Record<string, HostKind>> = {
  166: 'parentChildCentre',
  172: 'pouponniere',
  175: 'foyer',
  176: 'villageEnfants',
  177: 'mecs',
  236: 'fosterHome', // a placement service; its homes come from the Département's own list
  378: 'experimental',
  462: 'lieuDeVie',
  644: 'unaccompaniedMinorShelter',
};

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

/** What a host takes in for. */
export const CARE_KINDS = ['emergency', 'relay', 'planned', 'sequential', 'parentWithChild', 'youngAdult'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/**
 * Legal grounds (CASF L.222-5, L.223-2; Code civil 375-3 and 375-5; code de la justice pénale des mineurs).
 * `juvenileJustice` needs the habilitation *justice*, the others the habilitation ASE.
 */
export const MEASURES = [
  'runawayShelter72h', 'provisionalShelter5d', 'prosecutorOpp', 'judgeOpp', 'judicialPlacement',
  'administrativePlacement', 'wardOfState', 'youngAdultContract', 'parentChildAccommodation', 'juvenileJustice',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Members of a request are not only children. */
export const PERSON_KINDS = ['child', 'youngAdult', 'parentWithInfant', 'pregnant'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** Need tags and the capabilities that answer them carry the same codes. They are health data: treat them so. */
export const CAPABILITIES = [
  'mobilityImpairment', 'medicalCare', 'autism', 'behaviouralDisorder', 'intellectualDisability', 'sensoryImpairment',
  'psychologicalCare', 'nightStaff', 'infantCare', 'pregnancy', 'schoolDropout', 'addiction', 'frenchAsForeignLanguage',
  'individualRoom', 'petFree', 'mediatedVisits', 'violenceVictim', 'runawayRisk',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** Roles, each given for Départements, territories, organisations or hosts. */
export const ROLES = ['hostStaff', 'placementService', 'enfanceWorker', 'manager', 'administrator', 'observer'] as const;
export type Role = (typeof ROLES)[number];
