import type { Bilingual } from '../kernel/bilingual.js';

/** Why a request is kept beyond its time, and from erasing: someone needs it before a judge or an inquiry (RGPD art. 17-3 b and e, 18-2). */
export const HOLD_REASONS = ['litigation', 'criminalInquiry', 'administrativeInquiry', 'accessRequest'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** What people read for a legal hold. */
export const HOLD_REASON_LABELS: Readonly<Record<HoldReason, Bilingual>> = {
  litigation: { fr: 'contentieux', en: 'litigation' },
  criminalInquiry: { fr: 'enquête pénale', en: 'criminal inquiry' },
  administrativeInquiry: { fr: 'inspection ou enquête administrative', en: 'inspection or administrative inquiry' },
  accessRequest: { fr: 'demande d’accès au dossier en cours', en: 'a request for access to the file is open' },
};

/** Why a legal hold ends. */
export const LIFT_REASONS = ['ended', 'error'] as const;
export type LiftReason = (typeof LIFT_REASONS)[number];

/** What people read for the end of a legal hold. */
export const LIFT_REASON_LABELS: Readonly<Record<LiftReason, Bilingual>> = {
  ended: { fr: 'la cause a pris fin', en: 'its cause has ended' },
  error: { fr: 'posé par erreur', en: 'set by mistake' },
};

/** Why a child is erased before its time (RGPD art. 17-1). */
export const ERASE_REASONS = ['personAsked', 'guardianAsked', 'enteredByMistake', 'courtDecision'] as const;
export type EraseReason = (typeof ERASE_REASONS)[number];

/** What people read for an erasing. */
export const ERASE_REASON_LABELS: Readonly<Record<EraseReason, Bilingual>> = {
  personAsked: { fr: 'à la demande de la personne', en: 'the person asked' },
  guardianAsked: { fr: 'à la demande de ses représentants légaux', en: 'its legal guardians asked' },
  enteredByMistake: { fr: 'saisi par erreur', en: 'entered by mistake' },
  courtDecision: { fr: 'décision de justice', en: 'decision of a court' },
};
