import { describeFault, VerifyAudit } from '@ugo/audit';
import type { Command } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { CommandRefusal } from './refusals.js';

/** `ugo audit verify`: finds entries that were edited, deleted, inserted or swapped, and a tail that was cut. */
export function verifyAudit(parent: Command, context: CliContext): void {
  parent.command('verify')
    .description('vérifier la chaîne du journal / verify the chain')
    .action(async () => {
      const { whole, faults, links, pending, anchored } = await onApplication(context, (app) => app.get(VerifyAudit).execute());
      for (const fault of faults) for (const sentence of describeFault(fault)) context.out(`  ${sentence}`);
      context.out(`Journal d’audit : ${links} entrées scellées, ${pending} en attente, ancré jusqu’au n° ${anchored ?? '—'}.`);
      if (!whole) throw new CommandRefusal(`La chaîne n’est pas entière : ${faults.length} défauts.`, `The chain is not whole: ${faults.length} faults.`);
      context.out('La chaîne est entière. / The chain is whole.');
    });
}
