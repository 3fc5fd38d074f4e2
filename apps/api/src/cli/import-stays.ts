import { STAY_KIND_LABELS, type StayKind } from '@ugo/domain/placement';
import { ImportStays, stayDefectSentence, type StaysImportReport } from '@ugo/stay';
import type { Command } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { humanLines, type Words } from './import-report.js';
import { inputFile } from './input-file.js';
import { departementOption, DRY_RUN, JSON_LINE } from './options.js';

/** `ugo import stays FILE --departement 42`: the stays that another software keeps. */
export function importStays(parent: Command, context: CliContext): void {
  parent.command('stays').argument('<fichier>', 'CSV ou XLSX, voir docs/import-stays.md')
    .description('les accueils en cours et passés, sans nom / stays, without names')
    .requiredOption('--departement <code>', 'le Département des lieux et des enfants (code INSEE) / whose hosts and children', departementOption)
    .option(...DRY_RUN).option(...JSON_LINE)
    .action(async (path: string, { departement, dryRun = false, json = false }: { departement: string; dryRun?: boolean; json?: boolean }) => {
      const file = await inputFile(path);
      const report = await onApplication(context, (app) => app.get(ImportStays, { strict: false }).execute(file, { departement, dryRun }));
      if (json) context.out(jsonOf(report));
      else for (const line of humanLines(report, dryRun, WORDS)) context.out(line);
    });
}

/** Exactly the published keys. */
function jsonOf({ read, created, updated, unchanged, byCategory, passedOver, defects }: StaysImportReport): string {
  return JSON.stringify({ read, created, updated, unchanged, byCategory, passedOver, defects });
}

const WORDS: Words<StaysImportReport> = {
  title: 'Import des accueils',
  * reasons({ problems }) {
    for (const { line, field, message } of problems) yield { line, of: `colonne « ${field} »`, sentence: message.fr };
  },
  defect: ({ defect }) => ({ of: '', sentence: stayDefectSentence(defect).fr }),
  changed: () => '',
  category: (code) => STAY_KIND_LABELS[code as StayKind].fr,
};
