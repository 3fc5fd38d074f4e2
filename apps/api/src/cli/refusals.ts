import { ImportFileRefusal } from '@ugo/directory';
import { DatabaseRefusal, RestoreRefusal } from '@ugo/persistence';
import { ConfigurationRefusal } from '../configuration.js';

/** A command can't be done as it was asked, and says why in both languages. */
export class CommandRefusal extends Error {
  constructor(readonly fr: string, readonly en: string) {
    super(`${fr}\n${en}`);
  }
}

/** What a person reads of an expected refusal; null for what nobody expected. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof ImportFileRefusal) {
    const { fr, en, field, expected, line } = error;
    const where = line === null ? '' : ` (ligne ${line})`;
    return `Fichier refusé, rien n’a été écrit${where}. ${fr} ${field} : ${expected}\nFile refused, nothing was written. ${en} ${field}: ${expected}`;
  }
  if (error instanceof CommandRefusal || error instanceof DatabaseRefusal || error instanceof RestoreRefusal || error instanceof ConfigurationRefusal) return error.message;
  const { syscall, code, path } = error as NodeJS.ErrnoException;
  if (syscall && path) return `« ${path} » ne peut pas être lu ou écrit (${code}).\n"${path}" can't be read or written (${code}).`;
  return null;
}
