import type { Language } from '../texts/language.js';

type Labels = Readonly<Record<string, { readonly fr: string; readonly en: string }>>;

/** What people read for a code; the code itself where the list does not know it. */
export const labelOf = (labels: Labels, code: string, language: Language): string => labels[code]?.[language] ?? code;

/** The choices of a list, for a select. */
export const choicesOf = (labels: Labels, language: Language, codes: readonly string[] = Object.keys(labels)): { value: string; label: string }[] => (
  codes.map((value) => ({ value, label: labelOf(labels, value, language) })));
