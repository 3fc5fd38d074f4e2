import type { Span } from '../availability/index.js';
import { addDays, tonight, type Day } from '../kernel/day.js';
import type { HistoricClosure, HistoricStatement, HostHistory } from './history.js';

/** The night that an instant belongs to where the host is. */
export const nightAt = ({ zone }: Pick<HostHistory, 'zone'>, instant: string): Day => tonight(new Date(instant), zone);

const lasts = ({ first, last }: Span): boolean => last === null || first <= last;

/** What was the host's word, on the nights at whose end it was; what was taken back the same night never was. In order of publication. */
export function wordsOf(history: HostHistory): (Span & HistoricStatement)[] {
  return history.statements.map((it) => (
    { ...it, first: nightAt(history, it.publishedAt), last: it.supersededAt === null ? null : addDays(nightAt(history, it.supersededAt), -1) })).filter(lasts);
}

/** Closures on their nights, to the night before they were reopened. */
export function closuresOf(history: Pick<HostHistory, 'zone' | 'closures'>): (Span & HistoricClosure)[] {
  return history.closures.map((it) => {
    const reopened = it.reopenedAt === null ? null : addDays(nightAt(history, it.reopenedAt), -1);
    return { ...it, first: it.from, last: reopened === null || (it.until !== null && it.until < reopened) ? it.until : reopened };
  }).filter(lasts);
}
