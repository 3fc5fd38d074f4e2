import type { Bilingual } from '../kernel/bilingual.js';
import type { PlacementSettings } from './settings.js';

/** Where a placement request stands, in the order of the procedure. */
export const REQUEST_STATES = ['draft', 'searching', 'asked', 'held', 'admitted', 'closed'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What people read for a state. */
export const REQUEST_STATE_LABELS: Readonly<Record<RequestState, Bilingual>> = {
  draft: { fr: 'brouillon', en: 'draft' },
  searching: { fr: 'en recherche', en: 'searching' },
  asked: { fr: 'lieux sollicités', en: 'hosts asked' },
  held: { fr: 'places réservées', en: 'places held' },
  admitted: { fr: 'accueilli', en: 'admitted' },
  closed: { fr: 'clôturée', en: 'closed' },
};

/**
 * What moves a request. `hold`: a yes was taken. `reopen`: the last referral or hold fell, the search goes on.
 * `admit`: the *last* person of the request has arrived; while one waits the whole request stays visible as waiting.
 */
export const REQUEST_ACTS = ['submit', 'ask', 'hold', 'admit', 'reopen', 'close'] as const;
export type RequestAct = (typeof REQUEST_ACTS)[number];

/** What people read for an act. */
export const REQUEST_ACT_LABELS: Readonly<Record<RequestAct, Bilingual>> = {
  submit: { fr: 'déposer la demande', en: 'submit the request' },
  ask: { fr: 'solliciter un lieu', en: 'ask a host' },
  hold: { fr: 'réserver les places', en: 'hold the places' },
  admit: { fr: 'enregistrer l’arrivée', en: 'record the arrival' },
  reopen: { fr: 'reprendre la recherche', en: 'take the search up again' },
  close: { fr: 'clôturer la demande', en: 'close the request' },
};

/**
 * The whole machine. `searching` may hold at once: reserved emergency places are the Département's own and need no asking.
 * `held` may still ask and hold: brothers and sisters who cannot live together are placed host by host.
 */
export const REQUEST_TRANSITIONS: Readonly<Record<RequestState, Readonly<Partial<Record<RequestAct, RequestState>>>>> = {
  draft: { submit: 'searching', close: 'closed' },
  searching: { ask: 'asked', hold: 'held', close: 'closed' },
  asked: { ask: 'asked', hold: 'held', reopen: 'searching', close: 'closed' },
  held: { ask: 'held', hold: 'held', admit: 'admitted', reopen: 'searching', close: 'closed' },
  admitted: { close: 'closed' },
  closed: {},
};

/** The state after an act; null = the act is not possible there. */
export function nextRequestState(state: RequestState, act: RequestAct): RequestState | null {
  return REQUEST_TRANSITIONS[state][act] ?? null;
}

/** Whether somebody of the request still waits for a place: everything before the arrival that is not closed. */
export const isWaiting = (state: RequestState): boolean => state !== 'admitted' && state !== 'closed';

/** A request and the decision that asks for it. */
export interface DecidedRequest {
  readonly state: RequestState;
  /** When the placement was decided; null = not yet. */
  readonly decidedAt: Date | null;
  readonly now: Date;
  readonly settings: Pick<PlacementSettings, 'undecidedReportDays'>;
}

/** Whether a decision exists and nobody has arrived: counted from the first hour, whatever the state of the search. */
export function isDecidedNotCarriedOut({ state, decidedAt, now }: Omit<DecidedRequest, 'settings'> & Partial<DecidedRequest>): boolean {
  return isWaiting(state) && decidedAt !== null && decidedAt.getTime() <= now.getTime();
}

const MS_PER_DAY = 86_400_000;

/** Whether it has waited so long that it is reported (a month, unless the Département sets another delay). */
export function isDecidedNotCarriedOutReported(request: DecidedRequest): boolean {
  const { decidedAt, now, settings } = request;
  return decidedAt !== null && isDecidedNotCarriedOut(request) && now.getTime() - decidedAt.getTime() >= settings.undecidedReportDays * MS_PER_DAY;
}
