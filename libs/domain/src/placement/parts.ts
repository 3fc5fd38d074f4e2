import type { Day } from '../kernel/day.js';
import { atHour } from '../measures/legal-time.js';
import { problem, type Problem } from './problem.js';

/** Nights asked of one host: those of the request, or one part of a bridge ("two nights here, then there from Monday"). Both included. */
export interface AskedPart {
  readonly firstNight: Day;
  readonly lastNight: Day;
}

/** Whether two parts have a night in common: then a person needs one of them only. */
export const sharesNight = (a: AskedPart, b: AskedPart): boolean => a.firstNight <= b.lastNight && b.firstNight <= a.lastNight;

/** Whether a part begins once another has ended: whoever arrives for the first moves on to it. */
export const comesAfter = (later: AskedPart, earlier: AskedPart): boolean => later.firstNight > earlier.lastNight;

/** The nights asked of a host. What is not given is the request's. */
export function askedPart({ firstNight, lastNight }: { readonly firstNight?: Day | null | undefined; readonly lastNight?: Day | null | undefined }, request: AskedPart): AskedPart {
  return { firstNight: firstNight ?? request.firstNight, lastNight: lastNight ?? request.lastNight };
}

/** What is wrong with a part: it lies within the request's nights. */
export function checkPart(part: AskedPart, request: AskedPart): Problem[] {
  if (part.lastNight < part.firstNight) return [problem('lastNight', 'endBeforeBeginning')];
  return [
    ...(part.firstNight < request.firstNight || part.firstNight > request.lastNight ? [problem('firstNight', 'outsideRequest')] : []),
    ...(part.lastNight > request.lastNight ? [problem('lastNight', 'outsideRequest')] : []),
  ];
}

/** People come to a later part in the evening, unless another hour is agreed. */
const EVENING_HOUR = 18;

/** When people are expected at a part that begins on a later night than the request: its hold lasts until then and the margin. Null for the first part. */
export function laterArrival(part: AskedPart, request: AskedPart, zone: string): Date | null {
  return part.firstNight > request.firstNight ? atHour(part.firstNight, EVENING_HOUR, zone) : null;
}
