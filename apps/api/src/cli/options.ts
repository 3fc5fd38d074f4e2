import { isDepartementCode } from '@ugo/domain/kernel';
import { InvalidArgumentError } from 'commander';

/** Reads `--departement 42`. */
export function departementOption(text: string): string {
  const code = text.trim().toUpperCase().replace(/^\d$/, '0$&');
  if (!isDepartementCode(code)) throw new InvalidArgumentError('Le code INSEE d’un des 101 Départements est attendu. / The INSEE code of one of the 101 Départements is expected.');
  return code;
}

/** What imports have in common. */
export interface ImportFlags {
  readonly departement?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export const DRY_RUN = ['--dry-run', 'ne rien écrire, dire ce qui changerait / write nothing, say what would change'] as const;
export const JSON_LINE = ['--json', 'répondre par une ligne JSON / answer with one JSON line'] as const;
