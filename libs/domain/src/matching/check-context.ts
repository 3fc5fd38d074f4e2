import { wallTime } from '../kernel/index.js';
import type { Problem } from './result.js';
import type { MatchContext } from './types.js';

const MESSAGES = {
  badInstant: { fr: 'Cet instant n’existe pas.', en: 'There is no such instant.' },
  badZone: { fr: 'Ce fuseau horaire n’existe pas.', en: 'There is no such time zone.' },
} as const;

export type ContextProblemCode = keyof typeof MESSAGES;

const zones = new Map<string, boolean>();
/** What nobody has in a database: names tried by mistake must not fill the memory. */
const MOST_ZONES = 1000;

/** Whether the zone exists; kept by name, because every search asks. */
function isZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  let exists = true;
  try {
    wallTime(new Date(0), zone);
  } catch {
    exists = false;
  }
  if (zones.size < MOST_ZONES) zones.set(zone, exists);
  return exists;
}

/** What is wrong with the clock that is given; empty when it can be read. */
export function contextProblems({ now, zone }: MatchContext): Problem<ContextProblemCode>[] {
  const problems: Problem<ContextProblemCode>[] = [];
  if (Number.isNaN(Date.parse(now))) problems.push({ field: 'context.now', code: 'badInstant', message: MESSAGES.badInstant });
  if (!isZone(zone)) problems.push({ field: 'context.zone', code: 'badZone', message: MESSAGES.badZone });
  return problems;
}
