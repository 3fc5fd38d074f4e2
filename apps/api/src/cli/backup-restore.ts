import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { AUDIT_KEY, DATABASE, SEAL_KEY } from '@ugo/access';
import { describeFault, RestartAuditAnchor, VerifyAudit } from '@ugo/audit';
import { backup, type Database, type KeyDigests, restore } from '@ugo/persistence';
import type { Command } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { CommandRefusal } from './refusals.js';

/** `ugo backup FILE`: everything, as it stands at one instant, in one file. */
export function backupCommand(parent: Command, context: CliContext): void {
  parent.command('backup').argument('<file>', 'fichier à écrire / file to write')
    .description('sauvegarder toute la base dans un fichier / back the whole database up')
    .action((file: string) => withDatabase(context, async (database, app) => {
      const { tables, rows } = await backup(database, file, keyDigests(app));
      context.out(`Sauvegarde écrite : ${rows} lignes de ${tables} tables dans « ${file} ».`);
    }));
}

/** `ugo restore FILE`: into an empty database of the same version, all or nothing. */
export function restoreCommand(parent: Command, context: CliContext): void {
  parent.command('restore').argument('<file>', 'sauvegarde à restaurer / backup to restore')
    .description('restaurer une sauvegarde dans une base vide / restore a backup into an empty database')
    .action((file: string) => withDatabase(context, async (database, app) => {
      const { tables, rows } = await restore(database, file, keyDigests(app));
      await app.get(RestartAuditAnchor).execute('restored');
      context.out(`Sauvegarde restaurée : ${rows} lignes de ${tables} tables.`);
    }));
}

/** Tells which keys they are without telling the keys. */
function keyDigests(app: INestApplicationContext): KeyDigests {
  const digest = (name: string, key: symbol): string => createHash('sha256').update(name).update(app.get<Buffer>(key)).digest('hex');
  return { audit: digest('ugo audit key', AUDIT_KEY), seal: digest('ugo seal key', SEAL_KEY) };
}

/** Does the work, then verifies the audit chain of what the database then holds. */
function withDatabase(context: CliContext, work: (database: Database, app: INestApplicationContext) => Promise<void>): Promise<void> {
  return onApplication(context, async (app) => {
    await work(app.get<Database>(DATABASE), app);
    const { whole, faults, links } = await app.get(VerifyAudit).execute();
    for (const fault of faults) for (const sentence of describeFault(fault)) context.out(`  ${sentence}`);
    if (!whole) throw new CommandRefusal(`La chaîne d’audit n’est pas entière : ${faults.length} défauts.`, `The audit chain is not whole: ${faults.length} faults.`);
    context.out(`Chaîne d’audit vérifiée : ${links} entrées scellées. / Audit chain verified.`);
  });
}
