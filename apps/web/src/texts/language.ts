import { createContext, useContext } from 'react';
import { fr } from './fr/index.js';

/** French first; English beside it. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Texts = typeof fr;

const TEXTS: { fr: Texts; en?: Texts } = { fr };

const KEPT = 'ugo.language';

/** The language that was chosen on this device, else that of the browser, else French. */
export async function firstLanguage(): Promise<Language> {
  const kept = localStorage.getItem(KEPT);
  return loaded(LANGUAGES.find((one) => one === kept) ?? (navigator.language.startsWith('en') ? 'en' : 'fr'));
}

/** Turns to a language and keeps the choice, which says nothing about anybody; gives the one that is there. */
export async function chooseLanguage(language: Language): Promise<Language> {
  localStorage.setItem(KEPT, language);
  return loaded(language);
}

/** Brings the sentences of a language, which come only when it is chosen; French, which is always there, when they do not come. */
async function loaded(language: Language): Promise<Language> {
  if (language === 'en') TEXTS.en ??= (await import('./en/index.js').catch(() => null))?.en;
  return TEXTS[language] ? language : 'fr';
}

export const LanguageContext = createContext<Language>('fr');
export const useLanguage = (): Language => useContext(LanguageContext);
/** Every sentence a user reads. */
export const useTexts = (): Texts => TEXTS[useLanguage()] ?? fr;

/** Something the server says in both. */
export const said = (language: Language, text: { readonly fr: string; readonly en: string }): string => text[language];
/** A refusal or a problem, which names its English apart. */
export const told = (language: Language, text: { readonly message: string; readonly messageEn: string }): string => (language === 'fr' ? text.message : text.messageEn);
