import { defectSentence, type FinessDefectCode, type HostDefectCode, hostDefectSentence } from './import/index.js';
import type { ImportDefectView } from './share.types.js';

/** A row of the table, as the database gives it. */
export interface ImportDefectLine {
  readonly id: string;
  readonly departement: string;
  readonly source: string;
  readonly subject: string;
  readonly defect: string;
  readonly line: number;
  readonly foundAt: Date | string;
  readonly decidedAt: Date | string | null;
}

/** A defect with its sentence. */
export function defectView({ foundAt, decidedAt, ...row }: ImportDefectLine): ImportDefectView {
  const { fr, en } = row.source === 'finess' ? defectSentence(row.defect as FinessDefectCode) : hostDefectSentence(row.defect as HostDefectCode);
  return { ...row, sentence: fr, sentenceEn: en, foundAt: new Date(foundAt).toISOString(), decidedAt: decidedAt && new Date(decidedAt).toISOString() };
}
