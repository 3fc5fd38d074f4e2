import { hostDefectSentence, type HostsImportReport, ImportHosts } from '@ugo/directory';
import type { Command } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { humanLines, jsonLine, type Words } from './import-report.js';
import { inputFile } from './input-file.js';
import { departementOption, DRY_RUN, type ImportFlags, JSON_LINE } from './options.js';

/** `ugo import hosts FILE [--departement 42]`: a Département's own list of units and foster homes. */
export function importHosts(parent: Command, context: CliContext): void {
  parent.command('hosts').argument('<fichier>', 'CSV ou XLSX, voir docs/import-hosts.md')
    .description('la liste d’un Département : unités et familles d’accueil / a Département’s own list')
    .option('--departement <code>', 'le Département dont c’est la liste (code INSEE) ; absent : celui de ses numéros FINESS / whose list it is', departementOption)
    .option(...DRY_RUN).option(...JSON_LINE)
    .action(async (path: string, { departement, dryRun = false, json = false }: ImportFlags) => {
      const file = await inputFile(path);
      const report = await onApplication(context, (app) => app.get(ImportHosts).execute(file, { departement, dryRun }));
      if (json) context.out(jsonLine(report));
      else for (const line of humanLines(report, dryRun, WORDS)) context.out(line);
    });
}

const WORDS: Words<HostsImportReport> = {
  title: 'Import de la liste du Département',
  * reasons({ problems }) {
    for (const { line, field, message } of problems) yield { line, of: `colonne « ${field} »`, sentence: message.fr };
  },
  defect: ({ key, defect }) => ({ of: key, sentence: hostDefectSentence(defect).fr }),
  changed: ({ key }) => key,
  category: (code) => code,
};
