import type { Bilingual } from '../kernel/bilingual.js';

/** What may be wrong in the record of a host or an establishment. */
export const ANOMALY_KINDS = ['wrongTelephone', 'wrongAddress', 'closedUnit', 'wrongAges', 'wrongPlaces', 'other'] as const;
export type AnomalyKind = (typeof ANOMALY_KINDS)[number];

/** What people read for it. */
export const ANOMALY_KIND_LABELS: Readonly<Record<AnomalyKind, Bilingual>> = {
  wrongTelephone: { fr: 'téléphone faux', en: 'wrong telephone' },
  wrongAddress: { fr: 'adresse fausse', en: 'wrong address' },
  closedUnit: { fr: 'unité fermée', en: 'closed unit' },
  wrongAges: { fr: 'âges faux', en: 'wrong ages' },
  wrongPlaces: { fr: 'nombre de places faux', en: 'wrong number of places' },
  other: { fr: 'autre anomalie', en: 'other anomaly' },
};

/** How its follow-up stands: `done` = the record is corrected, `refused` = the record is right. */
export const ANOMALY_STATES = ['open', 'inHand', 'done', 'refused'] as const;
export type AnomalyState = (typeof ANOMALY_STATES)[number];

/** What people read for it. */
export const ANOMALY_STATE_LABELS: Readonly<Record<AnomalyState, Bilingual>> = {
  open: { fr: 'signalée', en: 'reported' },
  inHand: { fr: 'prise en charge', en: 'in hand' },
  done: { fr: 'corrigée', en: 'corrected' },
  refused: { fr: 'sans suite : la fiche est juste', en: 'nothing to correct: the record is right' },
};

/** Whether the follow-up may go from one state to another; what is over stays over, and is reported anew. */
export const mayFollow = (from: AnomalyState, to: AnomalyState): boolean => (from === 'open' && to !== 'open') || (from === 'inHand' && (to === 'done' || to === 'refused'));
