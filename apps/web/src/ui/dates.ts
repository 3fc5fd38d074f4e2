import { dayIn } from '@ugo/domain/kernel';
import type { Language } from '../texts/language.js';
import { zoneShown } from './zone.js';

const locale = (language: Language): string => (language === 'fr' ? 'fr-FR' : 'en-GB');

/** The year, where it is not the one that people think of. */
const yearUnlessThis = (day: string): { readonly year?: 'numeric' } => (day.slice(0, 4) === today().slice(0, 4) ? {} : { year: 'numeric' });

/** "ven. 20 nov." for a day `YYYY-MM-DD`: a day bears no zone. Of another year: "ven. 20 nov. 2025". */
export const dayText = (day: string, language: Language): string => (
  new Intl.DateTimeFormat(locale(language), { weekday: 'short', day: 'numeric', month: 'short', ...yearUnlessThis(day), timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)));

/** "mai 2019" for a month `YYYY-MM`. */
export const monthText = (month: string, language: Language): string => (
  new Intl.DateTimeFormat(locale(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`)));

/** Today, `YYYY-MM-DD`, in the reader's Département. */
export const today = (): string => dayIn(new Date(), zoneShown());

/** The day of an instant, in the reader's Département. */
export const dayOf = (instant: string): string => dayIn(new Date(instant), zoneShown());

/** "20 nov. 2026" for a day `YYYY-MM-DD`: decisions last for years. */
export const dateText = (day: string, language: Language): string => (
  new Intl.DateTimeFormat(locale(language), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)));

/** "20 nov. à 22:40", in the zone of the reader's Département; with its year when it is another one. */
export const momentText = (instant: string, language: Language): string => (
  new Intl.DateTimeFormat(locale(language), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', ...yearUnlessThis(dayOf(instant)), timeZone: zoneShown() }).format(new Date(instant)));

/** "22:40". */
export const clockText = (instant: string, language: Language): string => (
  new Intl.DateTimeFormat(locale(language), { hour: '2-digit', minute: '2-digit', timeZone: zoneShown() }).format(new Date(instant)));

/** "12 min", "3 h 05", "2 j 4 h": how long, in the two largest units. */
export function lengthText(ms: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(Math.abs(ms) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
  return `${Math.floor(hours / 24)} ${language === 'fr' ? 'j' : 'd'} ${hours % 24} h`;
}
