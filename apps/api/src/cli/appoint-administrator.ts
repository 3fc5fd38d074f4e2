import { AppointAdministrator } from '@ugo/account';
import { isRefusal } from '@ugo/access';
import { LoadCommunes } from '@ugo/directory';
import { isEmail } from 'class-validator';
import type { Command } from 'commander';
import { CONFIGURATION } from '../app.module.js';
import type { Configuration } from '../configuration.js';
import { type CliContext, onApplication } from './context.js';
import { departementOption } from './options.js';
import { CommandRefusal } from './refusals.js';

/** `ugo account appoint-administrator`: the first account of a Département; it chooses its password with the token. */
export function appointAdministrator(parent: Command, context: CliContext): void {
  parent.command('appoint-administrator')
    .requiredOption('--departement <code>', 'code INSEE du Département', departementOption)
    .requiredOption('--email <address>', 'adresse de la personne / the person’s address')
    .requiredOption('--name <name>', 'nom affiché / name shown')
    .description('créer le premier administrateur d’un Département / create the first administrator')
    .action(async ({ departement, email, name }: { departement: string; email: string; name: string }) => {
      if (!isEmail(email)) throw new CommandRefusal('--email : une adresse électronique est attendue.', '--email: an e-mail address is expected.');
      const { link, publicUrl } = await onApplication(context, async (app) => {
        await app.get(LoadCommunes).whenEmpty(); // brings the list of Départements
        const appointed = await app.get(AppointAdministrator, { strict: false }).execute({ departement, email, displayName: name });
        return { link: appointed, publicUrl: app.get<Configuration>(CONFIGURATION).publicUrl };
      });
      if (isRefusal(link)) {
        const [first] = link.problems;
        throw new CommandRefusal(`${first?.field ?? ''} : ${first?.message ?? link.message}`, `${first?.field ?? ''}: ${first?.messageEn ?? link.messageEn}`);
      }
      context.out(`Administrateur créé. Jeton pour choisir son mot de passe, une fois, jusqu’au ${link.expiresAt} :`);
      context.out(String(link.token));
      context.out(`${publicUrl}/mot-de-passe#${link.token}`);
    });
}
