import { createContext, useContext } from 'react';
import { fr } from './fr/index.js';

/** French first; English beside it. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Texts = typeof fr;

const TEXTS: { fr: Texts; en?: Texts } = { fr };

/** Brings the sentences of a language, which come only when it is chosen. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en') TEXTS.en ??= (await import('./en/index.js')).en;
}

export const LanguageContext = createContext<Language>('fr');
export const useLanguage = (): Language => useContext(LanguageContext);
/** Every sentence a user reads. */
export const useTexts = (): Texts => TEXTS[useLanguage()] ?? fr;

/** Something the server says in both. */
export const said = (language: Language, text: { readonly fr: string; readonly en: string }): string => text[language];
/** A refusal or a problem, which names its English apart. */
export const told = (language: Language, text: { readonly message: string; readonly messageEn: string }): string => (language === 'fr' ? text.message : text.messageEn);
