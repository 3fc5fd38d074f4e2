import type { Bilingual } from '../kernel/bilingual.js';

/** Why places are closed. "No staff until Monday" is a closure, not only a refusal. */
export const CLOSURE_REASONS = [
  'noStaff', 'works', 'leave', 'restWeekend', 'openingDays', 'health', 'incident', 'administrative', 'groupBalance', 'other',
] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/** What people read for a closure. `groupBalance`: the group needs calm after a hard admission. */
export const CLOSURE_LABELS: Readonly<Record<ClosureReason, Bilingual>> = {
  noStaff: { fr: 'manque de personnel', en: 'no staff' },
  works: { fr: 'travaux', en: 'works' },
  leave: { fr: 'congés', en: 'leave' },
  restWeekend: { fr: 'week-end de répit', en: 'weekend of rest' },
  openingDays: { fr: 'fermé ce jour de la semaine', en: 'closed on this day of the week' },
  health: { fr: 'raison sanitaire', en: 'health reason' },
  incident: { fr: 'incident', en: 'incident' },
  administrative: { fr: 'décision administrative', en: 'administrative decision' },
  groupBalance: { fr: 'équilibre du groupe', en: 'balance of the group' },
  other: { fr: 'autre motif', en: 'other reason' },
};

/** Why a host goes above its number for a time. */
export const OVER_OCCUPANCY_REASONS = ['siblings', 'judgeDecision', 'emergency', 'relay', 'awaitingExit', 'returnOfChild', 'other'] as const;
export type OverOccupancyReason = (typeof OVER_OCCUPANCY_REASONS)[number];

/** What people read for an over-occupancy. */
export const OVER_OCCUPANCY_LABELS: Readonly<Record<OverOccupancyReason, Bilingual>> = {
  siblings: { fr: 'ne pas séparer une fratrie', en: 'to keep siblings together' },
  judgeDecision: { fr: 'décision du juge', en: 'decision of the judge' },
  emergency: { fr: 'urgence', en: 'emergency' },
  relay: { fr: 'accueil relais', en: 'relay stay' },
  awaitingExit: { fr: 'sortie imminente d’un autre enfant', en: 'another child is about to leave' },
  returnOfChild: { fr: 'retour d’un enfant déjà accueilli', en: 'return of a child hosted before' },
  other: { fr: 'autre motif', en: 'other reason' },
};

/** Absences of a foster carer that are known ahead and need relays (CASF L.423-33 for leave, L.423-33-1 for monthly weekends of rest). */
export const LEAVE_KINDS = ['annualLeave', 'restWeekend', 'sickLeave', 'parentalLeave', 'training', 'other'] as const;
export type LeaveKind = (typeof LEAVE_KINDS)[number];

/** What people read for a leave. */
export const LEAVE_LABELS: Readonly<Record<LeaveKind, Bilingual>> = {
  annualLeave: { fr: 'congés annuels', en: 'annual leave' },
  restWeekend: { fr: 'week-end de répit', en: 'weekend of rest' },
  sickLeave: { fr: 'arrêt de travail', en: 'sick leave' },
  parentalLeave: { fr: 'congé maternité, paternité ou adoption', en: 'parental leave' },
  training: { fr: 'formation', en: 'training' },
  other: { fr: 'autre absence', en: 'other absence' },
};

/** The closure that a leave makes of the home. */
export const CLOSURE_OF_LEAVE: Readonly<Record<LeaveKind, ClosureReason>> = {
  annualLeave: 'leave', restWeekend: 'restWeekend', sickLeave: 'health', parentalLeave: 'leave', training: 'leave', other: 'leave',
};
