import { addDays, type Day } from '../kernel/day.js';
import { FOSTER_HOME_LIMIT } from './capacity.js';
import type { HostCapacity, Period } from './capacity.types.js';

/** A fault in a host's history of decisions; `on` is the first day concerned. Reality is not refused: each awaits a decision. */
export interface HistoryDefect {
  /**
   * `reversed`: ends before it begins. `overlap`: two decisions at once (the later one is applied). `gap`: days without a decision count 0 places.
   * `aboveThree`: an approval above three places without a derogation (CASF L.421-5). `noPlace`: a decision for no place at all.
   */
  readonly code: 'reversed' | 'overlap' | 'gap' | 'aboveThree' | 'noPlace';
  readonly on: Day;
}

function placesOf(host: HostCapacity): readonly (Period & { readonly number: number })[] {
  return host.type === 'unit'
    ? host.authorisations.map(({ from, until, authorised }) => ({ from, until, number: authorised }))
    : host.approvals.map(({ from, until, places, intermittent }) => ({ from, until, number: places + (places > FOSTER_HOME_LIMIT ? 0 : intermittent) }));
}

/** What is wrong in the authorisations or approvals of a host, in order of days. */
export function historyDefects(host: HostCapacity): readonly HistoryDefect[] {
  const defects: HistoryDefect[] = [];
  const decisions = [...placesOf(host)].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const { from, until, number } of decisions) {
    if (until !== null && until < from) defects.push({ code: 'reversed', on: from });
    if (number <= 0) defects.push({ code: 'noPlace', on: from });
  }
  if (host.type === 'fosterHome') {
    for (const { from, places } of host.approvals) if (places > FOSTER_HOME_LIMIT) defects.push({ code: 'aboveThree', on: from });
  }
  let reached: Day | null | undefined;
  for (const { from, until } of decisions.filter((it) => it.until === null || it.until >= it.from)) {
    if (reached !== undefined) {
      const next = reached === null ? null : addDays(reached, 1);
      if (next === null || from < next) defects.push({ code: 'overlap', on: from });
      else if (from > next) defects.push({ code: 'gap', on: next });
    }
    if (reached === undefined || (reached !== null && (until === null || until > reached))) reached = until;
  }
  return defects.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
