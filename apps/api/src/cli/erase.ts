import { IDS, isRefusal } from '@ugo/access';
import { FindActor } from '@ugo/account';
import type { Ids } from '@ugo/domain/kernel';
import { ERASE_REASONS, type EraseReason } from '@ugo/domain/placement';
import { EraseChild } from '@ugo/retention';
import { type Command, InvalidArgumentError } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { CommandRefusal } from './refusals.js';

interface EraseFlags { readonly request?: string; readonly person?: string; readonly stay?: string; readonly reason?: EraseReason; readonly signedBy?: string; readonly replay?: boolean }

/** `ugo erase --request ID [--person KEY] --reason R --signed-by EMAIL`, or `--replay` after a restore. */
export function eraseCommand(parent: Command, context: CliContext): void {
  parent.command('erase')
    .description('effacer une personne avant le terme (RGPD art. 17) / erase a person before its time')
    .option('--request <numero>', 'une demande terminée où elle figure / a request of its that has ended', idOption)
    .option('--person <repere>', 'son repère dans la demande ; sans lui, toutes ses personnes / its reference there; without it everybody')
    .option('--stay <numero>', 'un de ses accueils terminés / a stay of its that has ended', idOption)
    .option('--reason <motif>', ERASE_REASONS.join(', '), reasonOption)
    .option('--signed-by <adresse>', 'adresse d’un administrateur de tout le Département / address of an administrator of the whole Département')
    .option('--replay', 'après une restauration : effacer de nouveau tout ce qui l’avait été / after a restore: erase again all that was')
    .action(async (flags: EraseFlags) => {
      if (flags.replay) return replay(context);
      const { request, person, stay, reason, signedBy } = flags;
      if (!reason || !signedBy) throw new CommandRefusal('--reason et --signed-by sont attendus.', '--reason and --signed-by are expected.');
      const erased = await onApplication(context, async (app) => {
        const administrator = await app.get(FindActor, { strict: false }).byEmail(signedBy);
        const idempotencyKey = app.get<Ids>(IDS, { strict: false }).next();
        return administrator && app.get(EraseChild, { strict: false }).execute(administrator, { idempotencyKey, requestId: request ?? null, personKey: person ?? null, stayId: stay ?? null, reason }, 'commandLine');
      });
      if (!erased || (isRefusal(erased) && erased.code === 'NOT_FOUND')) {
        throw new CommandRefusal('Introuvable, ou l’adresse n’est pas celle d’un administrateur de tout ce Département.', 'Not found, or not the address of an administrator of this whole Département.');
      }
      if (isRefusal(erased)) throw new CommandRefusal(...sentences(erased));
      context.out(`Effacé : ${counted(erased.people, 'personne')} dans ${counted(erased.requests, 'demande')}, ${counted(erased.searches, 'recherche')}, ${counted(erased.stays, 'accueil')}. / Erased.`);
    });
}

/** In French the plural begins at two. */
const counted = (count: number, what: string): string => `${count} ${what}${count > 1 ? 's' : ''}`;

async function replay(context: CliContext): Promise<void> {
  const { erased, left } = await onApplication(context, (app) => app.get(EraseChild, { strict: false }).replay());
  context.out(`Effacements refaits : ${erased} ; laissés, car conservés pour une procédure ou encore accueillis : ${left}. / Erased again: ${erased}; left, on legal hold or living somewhere: ${left}.`);
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function idOption(text: string): string {
  if (!UUID.test(text)) throw new InvalidArgumentError('Un numéro (UUID) est attendu. / A number (UUID) is expected.');
  return text.toLowerCase();
}

function reasonOption(text: string): EraseReason {
  const reason = ERASE_REASONS.find((one) => one === text);
  if (!reason) throw new InvalidArgumentError(`Attendu / expected: ${ERASE_REASONS.join(', ')}`);
  return reason;
}

function sentences({ message, messageEn, problems }: { readonly message: string; readonly messageEn: string; readonly problems: readonly { readonly message: string; readonly messageEn: string }[] }): [string, string] {
  return problems.length === 0 ? [message, messageEn] : [problems.map((one) => one.message).join('\n'), problems.map((one) => one.messageEn).join('\n')];
}
