import type { Bilingual } from '../kernel/bilingual.js';

/** How a child lives with a host. `relay`: elsewhere for a time in a crisis; `sequential`: some evenings of the week. */
export const STAY_KINDS = ['ordinary', 'relay', 'sequential', 'emergency'] as const;
export type StayKind = (typeof STAY_KINDS)[number];

/** What people read for a kind of stay. */
export const STAY_KIND_LABELS: Readonly<Record<StayKind, Bilingual>> = {
  ordinary: { fr: 'accueil', en: 'stay' },
  relay: { fr: 'accueil relais', en: 'relay stay' },
  sequential: { fr: 'accueil séquentiel', en: 'sequential stay' },
  emergency: { fr: 'accueil d’urgence', en: 'emergency stay' },
};

/** Why a stay ends. */
export const EXIT_REASONS = [
  'returnHome', 'otherHost', 'majority', 'measureEnds', 'runaway', 'hospital', 'familyPlacement', 'thirdParty', 'adoption', 'hostRequest', 'relayEnds', 'death', 'other',
] as const;
export type ExitReason = (typeof EXIT_REASONS)[number];

/** What people read for an exit. */
export const EXIT_REASON_LABELS: Readonly<Record<ExitReason, Bilingual>> = {
  returnHome: { fr: 'retour au domicile', en: 'return home' },
  otherHost: { fr: 'autre lieu d’accueil', en: 'another host' },
  majority: { fr: 'majorité', en: 'age of majority' },
  measureEnds: { fr: 'fin de la mesure', en: 'the measure ends' },
  runaway: { fr: 'fugue prolongée', en: 'runaway for long' },
  hospital: { fr: 'hospitalisation longue', en: 'long stay in hospital' },
  familyPlacement: { fr: 'confié à un membre de la famille', en: 'entrusted to a member of the family' },
  thirdParty: { fr: 'confié à un tiers digne de confiance', en: 'entrusted to a trusted third party' },
  adoption: { fr: 'adoption', en: 'adoption' },
  hostRequest: { fr: 'à la demande du lieu d’accueil', en: 'at the host’s request' },
  relayEnds: { fr: 'fin du relais', en: 'the relay ends' },
  death: { fr: 'décès', en: 'death' },
  other: { fr: 'autre motif', en: 'other reason' },
};

/** Why a child is away for some nights while the place stays its own. */
export const ABSENCE_KINDS = ['runaway', 'hospital', 'holiday', 'weekendAtHome', 'camp', 'school', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** What people read for an absence. */
export const ABSENCE_KIND_LABELS: Readonly<Record<AbsenceKind, Bilingual>> = {
  runaway: { fr: 'fugue', en: 'runaway' },
  hospital: { fr: 'hospitalisation', en: 'hospital' },
  holiday: { fr: 'vacances', en: 'holiday' },
  weekendAtHome: { fr: 'week-end à la maison', en: 'weekend at home' },
  camp: { fr: 'colonie ou séjour', en: 'camp' },
  school: { fr: 'internat scolaire', en: 'boarding school' },
  other: { fr: 'autre absence', en: 'other absence' },
};
