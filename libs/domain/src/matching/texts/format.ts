import { weekday } from '../../kernel/index.js';
import type { Day } from '../../kernel/index.js';
import type { Figures } from '../result.js';
import type { Label } from './labels.js';

export type Language = 'fr' | 'en';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const METRES_PER_KM = 1000;
const KM_WITH_A_DECIMAL = 10;
const MONTHS_PER_YEAR = 12;

/** Written by hand, not with `Intl`: the sentence is the same on every engine, whatever its locale data. */
export interface Speech {
  readonly language: Language;
  /** "vendredi 13 mars". */
  night(day: Day): string;
  /** "13 mars 2026". */
  date(day: Day): string;
  /** "mars 2026". */
  month(day: Day): string;
  /** "4,2 km", "850 m". Trips come in whole kilometres, so that 0 says no more than "less than 1 km". */
  distance(metres: number): string;
  /** "20 h 30". */
  clock(minute: number): string;
  /** "5 ans et 11 mois"; months may be unknown. */
  age(years: number, months: number | null): string;
  /** "3 places", "une place". */
  count(number: number, noun: { readonly one: string; readonly many: string }): string;
  /** The label of a code, the code itself when there is none. */
  label(labels: Readonly<Record<string, Label>>, code: string): string;
}

const NBSP = '\u00a0';

/** French spacing: a sign of two parts never begins a line. */
export function frenchSpacing(sentence: string): string {
  return sentence.replace(/ ([;?!»])/g, '\u202f$1').replace(/ :/g, `${NBSP}:`).replace(/« /g, '«\u202f');
}

function kilometres(metres: number): string {
  const tenths = Math.round(metres / (METRES_PER_KM / 10));
  return tenths < KM_WITH_A_DECIMAL * 10 && tenths % 10 !== 0 ? (tenths / 10).toFixed(1) : String(Math.round(metres / METRES_PER_KM));
}

function parts(day: Day, language: Language): { day: number; month: string; year: string } {
  return { day: Number(day.slice(8, 10)), month: MONTHS[language][Number(day.slice(5, 7)) - 1]!, year: day.slice(0, 4) };
}

export const FRENCH: Speech = {
  language: 'fr',
  night: (day) => {
    const { day: number, month } = parts(day, 'fr');
    return `${WEEKDAYS.fr[weekday(day) - 1]} ${number === 1 ? '1er' : number} ${month}`;
  },
  date: (day) => {
    const { day: number, month, year } = parts(day, 'fr');
    return `${number === 1 ? '1er' : number} ${month} ${year}`;
  },
  month: (day) => `${parts(day, 'fr').month} ${day.slice(0, 4)}`,
  distance: (metres) => (metres === 0 ? `moins de 1${NBSP}km` : metres < METRES_PER_KM ? `${metres}${NBSP}m` : `${kilometres(metres).replace('.', ',')}${NBSP}km`),
  clock: (minute) => `${Math.floor(minute / 60)}${NBSP}h${minute % 60 === 0 ? '' : `${NBSP}${String(minute % 60).padStart(2, '0')}`}`,
  age: (years, months) => {
    const inYears = yearsFr(years);
    if (months === null || months % MONTHS_PER_YEAR === 0) return inYears;
    return years === 0 ? `${months}${NBSP}mois` : `${inYears} et ${months}${NBSP}mois`;
  },
  count: (number, { one, many }) => (number === 1 ? one : `${number}${NBSP}${many}`),
  label: (labels, code) => labels[code]?.fr ?? code,
};

export const ENGLISH: Speech = {
  language: 'en',
  night: (day) => {
    const { day: number, month } = parts(day, 'en');
    return `${WEEKDAYS.en[weekday(day) - 1]} ${number} ${month}`;
  },
  date: (day) => {
    const { day: number, month, year } = parts(day, 'en');
    return `${number} ${month} ${year}`;
  },
  month: (day) => `${parts(day, 'en').month} ${day.slice(0, 4)}`,
  distance: (metres) => (metres === 0 ? `less than 1${NBSP}km` : metres < METRES_PER_KM ? `${metres}${NBSP}m` : `${kilometres(metres)}${NBSP}km`),
  clock: (minute) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`,
  age: (years, months) => {
    const inYears = `${years} ${years === 1 ? 'year' : 'years'}`;
    if (months === null || months % MONTHS_PER_YEAR === 0) return inYears;
    const inMonths = `${months} ${months === 1 ? 'month' : 'months'}`;
    return years === 0 ? inMonths : `${inYears} ${inMonths}`;
  },
  count: (number, { one, many }) => (number === 1 ? one : `${number} ${many}`),
  label: (labels, code) => labels[code]?.en ?? code,
};

/** "0 an", "1 an", "2 ans": in French the plural begins at two. */
export const yearsFr = (age: number): string => `${age}${NBSP}${age > 1 ? 'ans' : 'an'}`;

/** Reads a figure as a number; figures come from JSON. */
export function number(figures: Figures, name: string): number {
  return Number(figures[name] ?? 0);
}

/** Reads a figure as text. */
export function text(figures: Figures, name: string): string {
  return String(figures[name] ?? '');
}

/** Reads a figure that may be unknown. */
export function known(figures: Figures, name: string): number | null {
  const figure = figures[name];
  return typeof figure === 'number' ? figure : null;
}
