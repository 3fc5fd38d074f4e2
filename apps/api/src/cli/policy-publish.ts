import { writeFile } from 'node:fs/promises';
import { DEPARTEMENTS } from '@ugo/directory';
import { publishRules } from '@ugo/domain/matching';
import type { Command } from 'commander';
import type { CliContext } from './context.js';
import { departementOption } from './options.js';
import { policiesOf } from './policy-show.js';

/** `ugo policy publish [--departement 42] [--out FILE]`: the rules and the running policies in plain French, as the law wants them public. */
export function policyPublish(parent: Command, context: CliContext): void {
  parent.command('publish')
    .description('publier les règles de classement, en Markdown / publish the ranking rules')
    .option('--departement <code>', 'avec les politiques en vigueur d’un Département ; absent : celles par défaut / with a Département’s running policies', departementOption)
    .option('--out <fichier>', 'fichier à écrire ; absent : la sortie / file to write; absent: the output')
    .action(async ({ departement, out }: { departement?: string; out?: string }) => {
      const running = (await policiesOf(context, departement)).filter(({ status }) => status === 'running');
      const published = publishRules({
        policies: running.map(({ policy, from }) => ({ policy, validFrom: from })),
        departement: departement === undefined ? null : nameOf(departement),
      });
      if (out === undefined) return context.out(published.trimEnd());
      await writeFile(out, published);
      context.out(`Règles de classement publiées dans « ${out} ». / Published.`);
    });
}

/** "Loire (42)". */
function nameOf(code: string): string {
  const found = DEPARTEMENTS.find((departement) => departement.code === code);
  return found ? `${found.name} (${code})` : code;
}
