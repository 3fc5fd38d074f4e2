import type { DepartementCode } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';

/** One line of the audit: codes and counts, never a child's data. */
export interface AuditLine {
  readonly departement: DepartementCode;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly details?: Record<string, unknown>;
}

/** Writes the line in the caller's transaction; the room `audit` provides it. */
export abstract class AuditTrail {
  abstract write(em: Em, line: AuditLine): Promise<void>;
}
