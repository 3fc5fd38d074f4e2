import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';
import type { SettingRow } from '../placement/settings.js';

/**
 * The school holidays of a Département: its zone’s dates come by an order of the minister every few years (Code de l’éducation L.521-1), so its
 * administrator writes them down: true from the first day, false from the day on which school begins again.
 */
export const CALENDAR_SETTING_TERMS = {
  'calendar.schoolHolidays': { type: 'flag', value: false, label: { fr: 'vacances scolaires (oui du premier jour à la veille de la rentrée)', en: 'school holidays (yes from the first day to the eve of the return)' } },
} as const satisfies Readonly<Record<string, { readonly type: 'flag'; readonly value: boolean; readonly label: Bilingual }>>;

const KEY = 'calendar.schoolHolidays';

/** What is wrong with a value for it, or null. */
export const checkCalendarSetting = (value: unknown): { readonly code: 'outOfBounds' } | null => (typeof value === 'boolean' ? null : { code: 'outOfBounds' });

/** Whether the day is one of the school holidays, as far as the Département has written them down. */
export function isSchoolHoliday(rows: readonly SettingRow[], day: Day): boolean {
  const spoken = rows.filter(({ key, from, value }) => key === KEY && from <= day && checkCalendarSetting(value) === null);
  return spoken.reduce<SettingRow | null>((newest, row) => (newest && newest.from > row.from ? newest : row), null)?.value === true;
}
