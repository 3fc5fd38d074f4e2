import type { Bilingual } from '../kernel/bilingual.js';

/** Where a referral (one host asked) stands. */
export const REFERRAL_STATES = ['sent', 'yes', 'taken', 'no', 'withdrawn', 'expired', 'released', 'lost'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** What people read for a state. */
export const REFERRAL_STATE_LABELS: Readonly<Record<ReferralState, Bilingual>> = {
  sent: { fr: 'en attente de réponse', en: 'waiting for an answer' },
  yes: { fr: 'accord du lieu, places réservées', en: 'the host said yes, places held' },
  taken: { fr: 'accord retenu', en: 'yes taken' },
  no: { fr: 'refus', en: 'refused' },
  withdrawn: { fr: 'sollicitation retirée', en: 'withdrawn' },
  expired: { fr: 'sans réponse dans le délai', en: 'no answer in time' },
  released: { fr: 'places rendues', en: 'places given back' },
  lost: { fr: 'un autre lieu a été retenu', en: 'another host was chosen' },
};

/** What moves a referral. `lose`: another yes was taken. `release`: places of a yes given back, by either side. `admit`: the children have arrived. */
export const REFERRAL_ACTS = ['answerYes', 'answerNo', 'take', 'withdraw', 'expire', 'release', 'lose', 'admit'] as const;
export type ReferralAct = (typeof REFERRAL_ACTS)[number];

/** What people read for an act. */
export const REFERRAL_ACT_LABELS: Readonly<Record<ReferralAct, Bilingual>> = {
  answerYes: { fr: 'répondre oui', en: 'answer yes' },
  answerNo: { fr: 'répondre non', en: 'answer no' },
  take: { fr: 'retenir cet accord', en: 'take this yes' },
  withdraw: { fr: 'retirer la sollicitation', en: 'withdraw the referral' },
  expire: { fr: 'laisser passer le délai', en: 'run out' },
  release: { fr: 'rendre les places', en: 'give the places back' },
  lose: { fr: 'écarter au profit d’un autre lieu', en: 'set aside for another host' },
  admit: { fr: 'enregistrer l’arrivée', en: 'record the arrival' },
};

/** The whole machine: once a yes is taken only its places can fall; the stay that follows an arrival has a life of its own. */
export const REFERRAL_TRANSITIONS: Readonly<Record<ReferralState, Readonly<Partial<Record<ReferralAct, ReferralState>>>>> = {
  sent: { answerYes: 'yes', answerNo: 'no', withdraw: 'withdrawn', expire: 'expired', lose: 'lost' },
  yes: { take: 'taken', withdraw: 'withdrawn', expire: 'released', release: 'released', lose: 'lost' },
  taken: { admit: 'taken', expire: 'released', release: 'released' },
  no: {}, withdrawn: {}, expired: {}, released: {}, lost: {},
};

/** The state after an act; null = the act is not possible there (an answer to an expired referral, a second answer, ...). */
export function nextReferralState(state: ReferralState, act: ReferralAct): ReferralState | null {
  return REFERRAL_TRANSITIONS[state][act] ?? null;
}

/** Whether the referral is still undecided: the host has to answer, or its yes waits to be taken. */
export const isOpenReferral = (state: ReferralState): boolean => state === 'sent' || state === 'yes';

/** Whether it keeps places from others: by an option while it is asked, by a hold from the yes on. */
export const keepsPlaces = (state: ReferralState): boolean => isOpenReferral(state) || state === 'taken';

/** How an answer came: on the host's screen, by telephone through a worker or the watch, by one-tap link, or by its placement service. */
export const ANSWER_CHANNELS = ['screen', 'telephone', 'link', 'service'] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

/** What people read for a channel. */
export const ANSWER_CHANNEL_LABELS: Readonly<Record<AnswerChannel, Bilingual>> = {
  screen: { fr: 'à l’écran', en: 'on screen' },
  telephone: { fr: 'par téléphone', en: 'by telephone' },
  link: { fr: 'par lien', en: 'by link' },
  service: { fr: 'par le service de placement', en: 'by the placement service' },
};

/** Function of the person at the host who gave an answer by telephone. A list, so that no name is ever written there. */
export const SAID_BY = ['director', 'headOfService', 'onCallCadre', 'educator', 'nightWatch', 'fosterCarer', 'placementService', 'secretariat'] as const;
export type SaidBy = (typeof SAID_BY)[number];

/** What people read for it. */
export const SAID_BY_LABELS: Readonly<Record<SaidBy, Bilingual>> = {
  director: { fr: 'direction', en: 'director' },
  headOfService: { fr: 'chef de service', en: 'head of service' },
  onCallCadre: { fr: 'cadre d’astreinte', en: 'on-call cadre' },
  educator: { fr: 'éducateur', en: 'educator' },
  nightWatch: { fr: 'veille de nuit', en: 'night watch' },
  fosterCarer: { fr: 'assistant familial', en: 'foster carer' },
  placementService: { fr: 'service de placement familial', en: 'placement service' },
  secretariat: { fr: 'secrétariat', en: 'secretariat' },
};
