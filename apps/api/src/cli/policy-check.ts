import type { Command } from 'commander';
import type { CliContext } from './context.js';
import { policyFile } from './policy-file.js';

/** `ugo policy check FILE`: whether a policy could be signed. Needs no database. */
export function policyCheck(parent: Command, context: CliContext): void {
  parent.command('check').argument('<fichier>', 'politique en JSON, comme « show --name … --json » l’écrit')
    .description('vérifier une politique / check a policy')
    .action(async (path: string) => {
      const { name, tiers } = await policyFile(path);
      context.out(`La politique « ${name} » peut être signée : ${tiers.length} critères. / It can be signed.`);
    });
}
