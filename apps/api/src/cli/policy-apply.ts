import { IDS, isRefusal } from '@ugo/access';
import { FindActor } from '@ugo/account';
import { type Ids, isDay } from '@ugo/domain/kernel';
import { SignPolicy } from '@ugo/search';
import { type Command, InvalidArgumentError } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { departementOption } from './options.js';
import { policyFile } from './policy-file.js';
import { CommandRefusal } from './refusals.js';

interface ApplyFlags { readonly departement: string; readonly from: string; readonly signedBy: string }

/** `ugo policy apply FILE --departement 42 --from 2027-01-01 --signed-by EMAIL`: signs a policy in a manager's name. */
export function policyApply(parent: Command, context: CliContext): void {
  parent.command('apply').argument('<fichier>', 'politique en JSON, comme « show --name … --json » l’écrit')
    .description('signer une politique au nom d’un responsable / sign a policy in a manager’s name')
    .requiredOption('--departement <code>', 'code INSEE du Département', departementOption)
    .requiredOption('--from <jour>', 'premier jour, AAAA-MM-JJ : aujourd’hui ou plus tard / first day, today or later', dayOption)
    .requiredOption('--signed-by <adresse>', 'adresse d’un responsable du Département / address of one of its managers')
    .action(async (path: string, { departement, from, signedBy }: ApplyFlags) => {
      const policy = await policyFile(path);
      const signed = await onApplication(context, async (app) => {
        const manager = await app.get(FindActor, { strict: false }).byEmail(signedBy);
        const idempotencyKey = app.get<Ids>(IDS, { strict: false }).next();
        return manager && app.get(SignPolicy, { strict: false }).execute(manager, { idempotencyKey, departement, from, policy }, 'commandLine');
      });
      if (!signed || (isRefusal(signed) && signed.code === 'NOT_FOUND')) {
        throw new CommandRefusal('--signed-by : l’adresse d’un responsable de tout ce Département, dont le compte est ouvert, est attendue.', '--signed-by: the address of a manager of this whole Département, whose account is enabled, is expected.');
      }
      if (isRefusal(signed)) throw new CommandRefusal(...sentences(signed));
      context.out(`Politique « ${signed.policy.name} » signée : version ${signed.policy.version}, valable à partir du ${signed.from}. / Signed.`);
    });
}

function dayOption(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('Un jour est attendu, AAAA-MM-JJ. / A day is expected, YYYY-MM-DD.');
  return text;
}

/** Each problem with its option or field; the refusal's own sentence when no field is to blame. */
function sentences({ message, messageEn, problems }: { readonly message: string; readonly messageEn: string; readonly problems: readonly { readonly field: string | null; readonly message: string; readonly messageEn: string }[] }): [string, string] {
  const named = (field: string | null) => (field === 'from' ? '--from' : field ?? '');
  return problems.length === 0 ? [message, messageEn]
    : [problems.map((one) => `${named(one.field)} : ${one.message}`).join('\n'), problems.map((one) => `${named(one.field)}: ${one.messageEn}`).join('\n')];
}
