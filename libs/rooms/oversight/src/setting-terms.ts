import { CALENDAR_SETTING_TERMS, checkCalendarSetting } from '@ugo/domain/availability';
import type { Bilingual, Day } from '@ugo/domain/kernel';
import { checkOccupancySetting, isOversightValue, OCCUPANCY_SETTING_TERMS, OVERSIGHT_SETTING_TERMS, type OversightSettingKey } from '@ugo/domain/occupancy';
import { checkSetting, SETTING_TERMS, type SettingRow } from '@ugo/domain/placement';
import type { SettingView } from './setting.types.js';

type Value = number | boolean | string;

/** What any setting may be, whichever subject it belongs to. */
interface Terms {
  readonly type: 'number' | 'flag' | 'option';
  readonly value: Value;
  readonly label: Bilingual;
  readonly least?: number;
  readonly most?: number;
  readonly options?: readonly string[];
  readonly check: (value: unknown) => { readonly code: string } | null;
}

/** Every setting a Département may make, by its key. */
export const KNOWN_SETTINGS: ReadonlyMap<string, Terms> = new Map([
  ...Object.entries(SETTING_TERMS).map(([key, terms]): [string, Terms] => [key, { type: 'number', ...terms, check: (value) => checkSetting(key, value) }]),
  ...Object.entries(OCCUPANCY_SETTING_TERMS).map(([key, terms]): [string, Terms] => [key, { ...terms, check: (value) => checkOccupancySetting(key, value) }]),
  ...Object.entries(OVERSIGHT_SETTING_TERMS).map(([key, terms]): [string, Terms] => [key, { type: 'number', ...terms, check: (value) => (isOversightValue(key as OversightSettingKey, value) ? null : { code: 'outOfBounds' }) }]),
  ...Object.entries(CALENDAR_SETTING_TERMS).map(([key, terms]): [string, Terms] => [key, { ...terms, check: checkCalendarSetting }]),
]);

/** A value as people write it; what can't be read stays a text, which the check refuses. */
export function readSetting({ type }: Terms, text: string): unknown {
  if (type === 'number') return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
  if (type === 'flag') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

/** A setting with its history, as it stands on a day. */
export function settingView(key: string, terms: Terms, rows: readonly SettingRow[], today: Day): SettingView {
  const own = rows.filter((row) => row.key === key).sort((a, b) => (a.from < b.from ? 1 : -1));
  const inForce = own.find(({ from, value }) => from <= today && terms.check(value) === null);
  return {
    key, type: terms.type, label: terms.label.fr, labelEn: terms.label.en, least: terms.least ?? null, most: terms.most ?? null, options: [...terms.options ?? []],
    defaultValue: String(terms.value), value: String(inForce ? inForce.value : terms.value), since: inForce?.from ?? null,
    history: own.map(({ from, value }) => ({ from, value: typeof value === 'object' ? JSON.stringify(value) : String(value), counts: terms.check(value) === null })),
  };
}
