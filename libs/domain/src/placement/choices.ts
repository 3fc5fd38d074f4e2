import type { Bilingual } from '../kernel/bilingual.js';
import { addDays, wallTime } from '../kernel/day.js';
import { nextWorkingDay } from '../kernel/working-day.js';
import { startOfDay } from '../measures/legal-time.js';
import {
  OVER_NUMBER_REASON_LABELS, OVER_NUMBER_REASONS, PASSED_DEFAULT_REASON_LABELS, PASSED_DEFAULT_REASONS, SPLIT_REASON_LABELS, SPLIT_REASONS,
} from './answer-reasons.js';
import { type ClockStatus, clockStatus } from './request-clocks.js';
import type { PlacementSettings } from './settings.js';

/**
 * Choices that ask for a coded reason, so that all of them can be counted: a group that is split (Code civil 375-7 al. 3), a default that
 * protects children passed over, a host taken above its number (CASF L.313-1, L.421-5). Every other choice, the second plan among them, is free.
 */
export const CHOICE_KINDS = ['split', 'passedDefault', 'overNumber'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** What people read for a kind. */
export const CHOICE_KIND_LABELS: Readonly<Record<ChoiceKind, Bilingual>> = {
  split: { fr: 'fratrie séparée', en: 'siblings split' },
  passedDefault: { fr: 'règle protectrice écartée', en: 'protective default passed' },
  overNumber: { fr: 'au-delà du nombre', en: 'over the number' },
};

const REASONS: Readonly<Record<ChoiceKind, Readonly<Record<string, Bilingual>>>> = {
  split: SPLIT_REASON_LABELS, passedDefault: PASSED_DEFAULT_REASON_LABELS, overNumber: OVER_NUMBER_REASON_LABELS,
};

/** Codes that a kind of choice takes. */
export const CHOICE_REASONS: Readonly<Record<ChoiceKind, readonly string[]>> = { split: SPLIT_REASONS, passedDefault: PASSED_DEFAULT_REASONS, overNumber: OVER_NUMBER_REASONS };

/** What people read for the reason of a choice. */
export const choiceReasonLabel = (kind: ChoiceKind, reason: string): Bilingual => REASONS[kind][reason] ?? { fr: reason, en: reason };

/** The codes with their words, for a refusal that says which are right. */
export const sayChoiceReasons = (kind: ChoiceKind, language: keyof Bilingual): string => (
  CHOICE_REASONS[kind].map((code) => `${code} (${choiceReasonLabel(kind, code)[language]})`).join(', '));

/** Some people of a group and the site where they have, or would have, their place. */
export interface SitePlacing {
  readonly siteId: string;
  readonly people: readonly string[];
}

/** Whether someone of the group would not be on the site with the others: it counts as together when another place there is asked or taken for them. */
export function splitsGroup(group: readonly string[], { siteId, people }: SitePlacing, elsewhere: readonly SitePlacing[]): boolean {
  return group.some((one) => !people.includes(one) && !elsewhere.some((other) => other.siteId === siteId && other.people.includes(one)));
}

/** Whether it is the hour of on-call staff who act alone. The same hour twice = never. */
export function isNight(now: Date, zone: string, { nightHours: { from, to } }: Pick<PlacementSettings, 'nightHours'>): boolean {
  const hour = Math.floor(wallTime(now, zone).minute / 60);
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** Until when a cadre validates a choice made alone at night: the end of the working day that follows the night; null = made by day, nothing is due. */
export function validateBy(chosenAt: Date, zone: string, settings: Pick<PlacementSettings, 'nightHours' | 'validationWorkingDays'>): Date | null {
  if (!isNight(chosenAt, zone, settings)) return null;
  const { day, minute } = wallTime(chosenAt, zone);
  const isMorning = settings.nightHours.from > settings.nightHours.to && minute < settings.nightHours.to * 60;
  let last = isMorning ? addDays(day, -1) : day;
  for (let left = settings.validationWorkingDays; left > 0; left -= 1) last = nextWorkingDay(last);
  return startOfDay(addDays(last, 1), zone);
}

/** How a validation stands; null = nothing is due. */
export function validationStatus(
  { chosenAt, validateBy: due, validatedAt }: { readonly chosenAt: Date; readonly validateBy: Date | null; readonly validatedAt: Date | null },
  now: Date, settings: Pick<PlacementSettings, 'clockWarnings'>,
): ClockStatus | 'validated' | null {
  if (validatedAt !== null) return 'validated';
  return due === null ? null : clockStatus({ start: chosenAt, due, now, settings }).status;
}
