import { wallTime } from '../kernel/index.js';
import type { Problem } from './result.js';
import type { MatchContext } from './types.js';

const MESSAGES = {
  badInstant: { fr: 'Cet instant n’existe pas.', en: 'There is no such instant.' },
  badZone: { fr: 'Ce fuseau horaire n’existe pas.', en: 'There is no such time zone.' },
} as const;

export type ContextProblemCode = keyof typeof MESSAGES;

function isZone(zone: string): boolean {
  try {
    wallTime(new Date(0), zone); // keeps what it makes: every search asks
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with the clock that is given; empty when it can be read. */
export function contextProblems({ now, zone }: MatchContext): Problem<ContextProblemCode>[] {
  const problems: Problem<ContextProblemCode>[] = [];
  if (Number.isNaN(Date.parse(now))) problems.push({ field: 'context.now', code: 'badInstant', message: MESSAGES.badInstant });
  if (!isZone(zone)) problems.push({ field: 'context.zone', code: 'badZone', message: MESSAGES.badZone });
  return problems;
}
