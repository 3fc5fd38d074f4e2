import { Command, CommanderError } from 'commander';
import { appointAdministrator } from './appoint-administrator.js';
import { backupCommand, restoreCommand } from './backup-restore.js';
import type { CliContext } from './context.js';
import { eraseCommand } from './erase.js';
import { importCommunes } from './import-communes.js';
import { importFiness } from './import-finess.js';
import { importHosts } from './import-hosts.js';
import { importStays } from './import-stays.js';
import { occupancyCheck } from './occupancy-check.js';
import { policyApply } from './policy-apply.js';
import { policyCheck } from './policy-check.js';
import { policyPublish } from './policy-publish.js';
import { policyShow } from './policy-show.js';
import { purgeCommand } from './purge.js';
import { sentenceOf } from './refusals.js';
import { searchReplay } from './search-replay.js';
import { verifyAudit } from './verify-audit.js';

/** A command adds itself to the program; what it refuses it throws. */
export type AddCommand = (parent: Command, context: CliContext) => void;

/** Groups of commands: `ugo import finess` … A new command is a file of this folder and a line here. */
const GROUPS: readonly { readonly name: string; readonly description: string; readonly commands: readonly AddCommand[] }[] = [
  { name: 'import', description: 'importer un fichier / import a file', commands: [importFiness, importHosts, importStays, importCommunes] },
  { name: 'account', description: 'les comptes / accounts', commands: [appointAdministrator] },
  { name: 'audit', description: 'le journal d’audit / the audit trail', commands: [verifyAudit] },
  { name: 'occupancy', description: 'les chiffres de l’occupation / figures of occupancy', commands: [occupancyCheck] },
  { name: 'policy', description: 'les politiques de classement / ranking policies', commands: [policyShow, policyCheck, policyApply, policyPublish] },
  { name: 'search', description: 'les recherches gardées / stored searches', commands: [searchReplay] },
];
/** Commands that stand alone: `ugo backup FILE` … */
const COMMANDS: readonly AddCommand[] = [backupCommand, restoreCommand, purgeCommand, eraseCommand];

/** Runs one command line; gives the exit code: 0, or 1 when it was refused, with its sentence. */
export async function runCli(args: readonly string[], context: CliContext): Promise<number> {
  try {
    await program(context).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1; // commander has said why
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    context.err(sentence);
    return 1;
  }
}

function program(context: CliContext): Command {
  const ugo = settled(new Command('ugo').description('UGO : trouver ce soir le lieu d’accueil qui convient / find the right place tonight'), context);
  for (const { name, description, commands } of GROUPS) {
    const group = settled(ugo.command(name).description(description), context);
    for (const add of commands) add(group, context);
  }
  for (const add of COMMANDS) add(ugo, context);
  return ugo;
}

/** Nothing ends the process or writes to it by itself. */
function settled(command: Command, { out, err }: CliContext): Command {
  return command.exitOverride().configureOutput({
    writeOut: (text) => out(text.trimEnd()),
    writeErr: (text) => err(text.trimEnd()),
  });
}
