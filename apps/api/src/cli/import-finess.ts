import { defectSentence, type FinessImportReport, ImportFiness, passedOverSentence } from '@ugo/directory';
import { HOST_KIND_LABELS, KIND_BY_FINESS_CATEGORY } from '@ugo/domain/kernel';
import type { Command } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { humanLines, jsonLine, type Words } from './import-report.js';
import { inputFile } from './input-file.js';
import { departementOption, DRY_RUN, type ImportFlags, JSON_LINE } from './options.js';

/** `ugo import finess FILE`: the national register, in either of its forms. */
export function importFiness(parent: Command, context: CliContext): void {
  parent.command('finess').argument('<fichier>', 'CSV géocodé, ou fichier « stock » du ministère')
    .description('le registre national FINESS / the national register')
    .option('--departement <code>', 'un seul Département (code INSEE) / one Département only', departementOption)
    .option(...DRY_RUN).option(...JSON_LINE)
    .action(async (path: string, { departement, dryRun = false, json = false }: ImportFlags) => {
      const file = await inputFile(path);
      const report = await onApplication(context, (app) => app.get(ImportFiness).execute(file, { departement, dryRun }));
      if (json) context.out(jsonLine(report));
      else for (const line of humanLines(report, dryRun, WORDS)) context.out(line);
    });
}

/** An establishment that the register calls a foster home is the service that employs them. */
function categoryName(code: string): string {
  const kind = KIND_BY_FINESS_CATEGORY[code];
  return kind === 'fosterHome' ? 'service de placement familial' : kind ? HOST_KIND_LABELS[kind].fr : '';
}

const WORDS: Words<FinessImportReport> = {
  title: 'Import du registre FINESS',
  * reasons({ passedOver }) {
    for (const { line, finess, reason } of passedOver) yield { line, of: finess || '(sans numéro)', sentence: passedOverSentence(reason).fr };
  },
  defect: ({ finess, defect, others }) => ({ of: finess, sentence: `${defectSentence(defect).fr}${others ? ` Avec : ${others.join(', ')}.` : ''}` }),
  changed: ({ finess }) => finess,
  category: (code) => `${code}  ${categoryName(code)}`.trimEnd(),
};
