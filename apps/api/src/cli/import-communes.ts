import { LoadCommunes } from '@ugo/directory';
import type { Command } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { inputFile } from './input-file.js';

/** `ugo import communes FILE`: the La Poste file of communes and postcodes. */
export function importCommunes(parent: Command, context: CliContext): void {
  parent.command('communes').argument('<fichier>', 'fichier hexasmal de La Poste (CSV, « ; »)')
    .description('communes et codes postaux / communes and postcodes')
    .action(async (path: string) => {
      const file = await inputFile(path);
      const { read, created, updated, unchanged } = await onApplication(context, (app) => app.get(LoadCommunes).execute(file));
      context.out(`Import des communes : ${read} communes lues, ${created} créées, ${updated} modifiées, ${unchanged} inchangées.`);
    });
}
