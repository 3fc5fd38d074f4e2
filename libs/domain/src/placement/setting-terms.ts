import type { Bilingual } from '../kernel/bilingual.js';

/** A setting: its default, the bounds it may be set within, its label. All are whole numbers. */
export interface SettingTerms {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly label: Bilingual;
}

const setting = (value: number, least: number, most: number, fr: string, en: string): SettingTerms => ({ value, least, most, label: { fr, en } });

const MINUTES_PER_WEEK = 7 * 24 * 60;
/** Nothing stays in the active base more than two years after the last contact (CNIL référentiel of 20 January 2022). */
const RETENTION_MONTHS = 24;

/** Every setting by its key in the table of dated settings. */
export const SETTING_TERMS = {
  'placement.optionMinutes.tonight': setting(40, 5, 720, 'durée d’une option la nuit (minutes)', 'length of an option tonight (minutes)'),
  'placement.optionMinutes.planned': setting(240, 5, MINUTES_PER_WEEK, 'durée d’une option en journée (minutes)', 'length of an option on a working day (minutes)'),
  'placement.askedAtMost.tonight': setting(3, 1, 10, 'établissements sollicités à la fois, la nuit', 'establishments asked at once, tonight'),
  'placement.askedAtMost.planned': setting(1, 1, 10, 'établissements sollicités à la fois, accueil préparé', 'establishments asked at once, planned'),
  'placement.holdMarginMinutes': setting(120, 0, 1440, 'marge après l’arrivée convenue (minutes)', 'margin after the agreed arrival (minutes)'),
  'placement.holdWarningMinutes': setting(30, 5, 1440, 'alerte avant la fin d’une réservation (minutes)', 'warning before a hold ends (minutes)'),
  'placement.holdWorkingDays.least': setting(2, 1, 30, 'réservation avec visite : jours ouvrés accordés', 'hold with a visit: working days granted'),
  'placement.holdWorkingDays.most': setting(5, 1, 30, 'réservation avec visite : jours ouvrés au plus', 'hold with a visit: working days at most'),
  'placement.urgentHours': setting(24, 1, 168, 'délai d’une demande urgente (heures)', 'delay of an urgent request (hours)'),
  'placement.undecidedReportDays': setting(30, 1, 365, 'décidé, non exécuté : signalé après (jours)', 'decided, not carried out: reported after (days)'),
  'placement.relayDays': setting(15, 1, 90, 'durée d’un accueil relais (jours)', 'length of a relay stay (days)'),
  'placement.relayRenewals': setting(1, 0, 5, 'renouvellements d’un accueil relais', 'renewals of a relay stay'),
  'placement.noteHours': setting(72, 1, 720, 'lecture de la note aux lieux sollicités (heures)', 'note for the hosts asked can be read (hours)'),
  'placement.linkMinutes': setting(40, 5, 1440, 'validité d’un lien de réponse (minutes)', 'life of an answer link (minutes)'),
  'placement.quickAskAtMost': setting(5, 1, 20, 'lieux interrogés à la fois (« libre maintenant ? »)', 'hosts asked at once (“free right now?”)'),
  'placement.standingSearchDays': setting(365, 1, 1096, 'veille pour réunir une fratrie (jours)', 'standing search for siblings apart (days)'),
  'placement.admissionPastDays': setting(3, 0, 31, 'arrivée enregistrée au plus tard après (jours)', 'an arrival is recorded at most after (days)'),
  'placement.nightHours.from': setting(20, 0, 23, 'la nuit commence à (heure) : l’astreinte choisit seule', 'the night begins at (hour): on-call staff choose alone'),
  'placement.nightHours.to': setting(8, 0, 23, 'la nuit finit à (heure)', 'the night ends at (hour)'),
  'placement.validationWorkingDays': setting(1, 1, 10, 'validation d’un choix de la nuit par un cadre (jours ouvrés)', 'a cadre validates a choice of the night (working days)'),
  'placement.reservedStayDays': setting(60, 1, 366, 'séjour le plus long en place d’urgence réservée (jours)', 'longest stay on a reserved emergency place (days)'),
  'placement.retentionMonths': setting(RETENTION_MONTHS, 1, RETENTION_MONTHS, 'conservation des demandes (mois)', 'requests are kept (months)'),
  'placement.searchDetailDays': setting(31, 31, 366, 'détail des recherches gardé après la fin (jours)', 'details of searches are kept after the end (days)'),
  'placement.identityMonths': setting(RETENTION_MONTHS, 1, RETENTION_MONTHS, 'conservation des identités (mois)', 'identities are kept (months)'),
  'placement.anomalyWordsMonths': setting(12, 1, RETENTION_MONTHS, 'conservation du texte d’une anomalie signalée (mois)', 'words of a reported anomaly are kept (months)'),
  'placement.clockWarnings.sharePercent': setting(25, 1, 90, 'alerte quand il reste (part du délai, %)', 'warning when there is left (share of the delay, %)'),
  'placement.clockWarnings.leastMinutes': setting(120, 0, MINUTES_PER_WEEK, 'alerte au plus tard avant (minutes)', 'warning at the latest before (minutes)'),
  'placement.clockWarnings.mostMinutes': setting(43_200, 1, 525_600, 'alerte au plus tôt avant (minutes)', 'warning at the earliest before (minutes)'),
} as const satisfies Readonly<Record<string, SettingTerms>>;

export type SettingKey = keyof typeof SETTING_TERMS;

export const SETTING_KEYS = Object.keys(SETTING_TERMS) as readonly SettingKey[];
