import { CheckOccupancy } from '@ugo/oversight';
import type { Command } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { departementOption } from './options.js';

/** `ugo occupancy check [--departement 42]`: compares the kept figures with what the stays give; what differs is mended. */
export function occupancyCheck(parent: Command, context: CliContext): void {
  parent.command('check')
    .description('comparer les chiffres gardés aux accueils, et les corriger / compare the kept figures with the stays, and mend them')
    .option('--departement <code>', 'code INSEE ; par défaut tous / all by default', departementOption)
    .action(async ({ departement }: { departement?: string }) => {
      const { hosts, pending, differences } = await onApplication(context, (app) => app.get(CheckOccupancy, { strict: false }).execute(departement ? { departement } : {}));
      for (const { departement: of, hostId, night } of differences) context.out(`  ${of}  ${hostId}  ${night}`);
      const found = differences.length === 0
        ? ['tous les chiffres sont ceux des accueils.', 'every figure is that of the stays.']
        : [`${differences.length} différaient à partir de cette nuit et sont corrigés.`, `${differences.length} differed from that night on and are mended.`];
      context.out(`${hosts} lieux comparés, ${pending} en attente : ${found[0]} / ${hosts} hosts compared, ${pending} waiting: ${found[1]}`);
    });
}
