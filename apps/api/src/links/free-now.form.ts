import { FREE_NOW_ANSWERS, FREE_NOW_MINUTES, FREE_NOW_REASONS } from '@ugo/domain/placement';
import type { FreeNowSaid } from '@ugo/placement-request';

/** What the page's form says; null = it can't be read, and nothing of it is taken. */
export function readFreeNowForm(body: unknown): FreeNowSaid | null {
  if (typeof body !== 'object' || body === null) return null;
  const { answer, minutes = '', reason = '', ...more } = body as Record<string, unknown>;
  if (Object.keys(more).length > 0) return null;
  const said = { answer: FREE_NOW_ANSWERS.find((it) => it === answer), minutes: FREE_NOW_MINUTES.find((it) => String(it) === minutes), reason: FREE_NOW_REASONS.find((it) => it === reason) };
  if (!said.answer || (minutes !== '' && !said.minutes) || (reason !== '' && !said.reason)) return null;
  if (said.answer === 'yes' ? said.reason : said.minutes) return null;
  return { answer: said.answer, minutes: said.minutes ?? null, reason: said.reason ?? null };
}
