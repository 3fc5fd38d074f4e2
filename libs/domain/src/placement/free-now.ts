import type { Bilingual } from '../kernel/bilingual.js';
import type { NoReason } from './answer-reasons.js';
import type { RequestState } from './request-state.js';

/** "Free right now?": what a host answers by a one-tap link. A yes is no promise: it takes no place. */
export const FREE_NOW_ANSWERS = ['yes', 'no'] as const;
export type FreeNowAnswer = (typeof FREE_NOW_ANSWERS)[number];

/** Reasons of a no that are about the host: of the child it has been told nothing. */
export const FREE_NOW_REASONS = ['capacity', 'staff', 'groupBalance', 'works', 'other'] as const satisfies readonly NoReason[];
export type FreeNowReason = (typeof FREE_NOW_REASONS)[number];

/** For how long a yes speaks, in minutes; without, it speaks until somebody says otherwise. */
export const FREE_NOW_MINUTES = [60, 120, 240] as const;
export type FreeNowMinutes = (typeof FREE_NOW_MINUTES)[number];

/** Where a question stands. `waiting`: its link still answers; `lapsed`: it said yes, until an instant that is past. */
export const FREE_NOW_STATUSES = ['yes', 'waiting', 'silent', 'lapsed', 'no'] as const;
export type FreeNowStatus = (typeof FREE_NOW_STATUSES)[number];

/** What people read for it. */
export const FREE_NOW_LABELS: Readonly<Record<FreeNowStatus, Bilingual>> = {
  yes: { fr: 'libre maintenant', en: 'free right now' },
  waiting: { fr: 'pas encore de réponse', en: 'no answer yet' },
  silent: { fr: 'sans réponse', en: 'no answer' },
  lapsed: { fr: 'a dit oui ; ce délai est passé', en: 'said yes; that time has passed' },
  no: { fr: 'pas de place maintenant', en: 'not free right now' },
};

/** One question to one host. */
export interface FreeNowQuestion {
  readonly answer: FreeNowAnswer | null;
  /** Of a yes: until when it speaks; null = open. */
  readonly until: Date | null;
  readonly expiresAt: Date;
  /** Place of the host in the search it was asked from, 1 = first. */
  readonly rank: number;
}

/** Where a question stands at an instant. */
export function freeNowStatus({ answer, until, expiresAt }: FreeNowQuestion, now: Date): FreeNowStatus {
  if (answer === 'no') return 'no';
  if (answer === 'yes') return until !== null && until <= now ? 'lapsed' : 'yes';
  return now < expiresAt ? 'waiting' : 'silent';
}

/** The list, ordered again: whoever said yes first, then those who may still answer, each as the search ranked them. */
export function inFreeNowOrder<Q extends FreeNowQuestion>(questions: readonly Q[], now: Date): Q[] {
  const place = (one: Q): number => FREE_NOW_STATUSES.indexOf(freeNowStatus(one, now));
  return [...questions].sort((a, b) => place(a) - place(b) || a.rank - b.rank);
}

/** Whether a request still looks for hosts: before a yes is taken, and not before it is submitted. */
export const looksForHosts = (state: RequestState): boolean => state === 'searching' || state === 'asked';

/** A host of a search's list, and whom the best plan that names it would bring there. */
export interface ListedHost {
  readonly hostId: string;
  readonly personKeys: readonly string[];
  /** 1 = first. */
  readonly rank: number;
}

/** The hosts of a search in the order in which its plans name them, each with the people of the best plan that names it. */
export function listedHosts(plans: readonly { readonly assignments: readonly { readonly hostId: string; readonly personKey: string }[] }[]): ListedHost[] {
  const found = new Map<string, ListedHost>();
  for (const { assignments } of plans) {
    for (const { hostId } of assignments) {
      if (found.has(hostId)) continue;
      found.set(hostId, { hostId, personKeys: assignments.filter((one) => one.hostId === hostId).map(({ personKey }) => personKey), rank: found.size + 1 });
    }
  }
  return [...found.values()];
}

/** The hosts to ask: the best ones, so many at most; foster homes one at a time, through their service. */
export function hostsToAsk<H extends { readonly type: 'unit' | 'fosterHome' }>(listed: readonly H[], most: number, homeWaiting: boolean): H[] {
  const chosen: H[] = [];
  let home = homeWaiting;
  for (const one of listed) {
    if (chosen.length >= most) break;
    if (one.type === 'fosterHome' && home) continue;
    if (one.type === 'fosterHome') home = true;
    chosen.push(one);
  }
  return chosen;
}
