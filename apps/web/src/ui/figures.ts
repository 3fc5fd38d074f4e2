import type { Language } from '../texts/language.js';

const locale = (language: Language): string => (language === 'fr' ? 'fr-FR' : 'en-GB');

/** "1 225". */
export const numberText = (value: number, language: Language): string => new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1 }).format(value);

/** "95,3 %"; a whole of nothing has no rate. */
export const rateText = ({ part, whole }: { readonly part: number; readonly whole: number }, language: Language): string => (
  whole === 0 ? '–' : new Intl.NumberFormat(locale(language), { style: 'percent', maximumFractionDigits: 1 }).format(part / whole));

/** "nov. 2026" for the month of a day or a month. */
export const monthText = (month: string, language: Language): string => (
  new Intl.DateTimeFormat(locale(language), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`)));

/** "T4 2026" for the quarter of a day, or for `2026-Q4`. */
export function quarterText(time: string, language: Language): string {
  const number = time.includes('Q') ? time.slice(-1) : String(Math.ceil(Number(time.slice(5, 7)) / 3));
  return `${language === 'fr' ? 'T' : 'Q'}${number} ${time.slice(0, 4)}`;
}
