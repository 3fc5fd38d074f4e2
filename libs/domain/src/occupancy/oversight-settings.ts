import type { Capability } from '../kernel/vocabulary.js';
import type { SettingRow } from '../placement/settings.js';
import type { Day } from '../kernel/day.js';
import type { SettingTerms } from '../placement/setting-terms.js';

const terms = (value: number, least: number, most: number, fr: string, en: string): SettingTerms => ({ value, least, most, label: { fr, en } });

/** From when on a line comes on a working list; what a Département sets for itself. */
export const OVERSIGHT_SETTING_TERMS = {
  'oversight.emergencyDays': terms(92, 1, 366, 'accueil d’urgence sans solution durable : listé après (jours)', 'emergency stay without a lasting solution: listed after (days)'),
  'oversight.complexWaitDays': terms(7, 1, 366, 'situation complexe sans solution : listée après (jours)', 'complex situation without a solution: listed after (days)'),
  'oversight.complexRefusals': terms(3, 1, 50, 'situation complexe sans solution : ou après (refus)', 'complex situation without a solution: or after (refusals)'),
  'oversight.relaySoonDays': terms(5, 0, 90, 'accueil relais : listé avant son terme (jours)', 'relay stay: listed before its term (days)'),
  'oversight.endsSoonDays': terms(90, 1, 366, 'fin d’autorisation, d’agrément ou de dérogation : listée avant (jours)', 'end of an authorisation, approval or derogation: listed before (days)'),
  'oversight.staleDays': terms(14, 1, 366, 'déclaration sans confirmation : listée après (jours)', 'declaration without confirmation: listed after (days)'),
} as const satisfies Readonly<Record<string, SettingTerms>>;

export type OversightSettingKey = keyof typeof OVERSIGHT_SETTING_TERMS;

/** Needs that leave a child without a solution most often: at the border of care and education. */
export const COMPLEX_NEEDS: readonly Capability[] = ['mobilityImpairment', 'medicalCare', 'autism', 'behaviouralDisorder', 'intellectualDisability', 'sensoryImpairment', 'psychologicalCare', 'addiction'];

/** Whether a value is one of these settings may have. */
export function isOversightValue(key: OversightSettingKey, value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= OVERSIGHT_SETTING_TERMS[key].least && (value as number) <= OVERSIGHT_SETTING_TERMS[key].most;
}

/** A setting in force on a day: of its rows within the bounds the newest that has come, else the default. */
export function oversightSetting(rows: readonly SettingRow[], key: OversightSettingKey, day: Day): number {
  return rows.filter((row) => row.key === key && row.from <= day && isOversightValue(key, row.value))
    .reduce<SettingRow>((newest, row) => (row.from >= newest.from ? row : newest), { key, from: '', value: OVERSIGHT_SETTING_TERMS[key].value }).value as number;
}
