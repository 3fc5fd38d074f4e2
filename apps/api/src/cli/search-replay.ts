import { isRefusal } from '@ugo/access';
import { sayAnswerDifference } from '@ugo/domain/matching';
import { type Replayed, ReplaySearch } from '@ugo/search';
import type { Command } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { JSON_LINE } from './options.js';
import { CommandRefusal } from './refusals.js';

/** `ugo search replay ID [--json]`: answers a stored search again; says `same`, or `differs` and why. */
export function searchReplay(parent: Command, context: CliContext): void {
  parent.command('replay').argument('<numero>', 'numéro de la recherche / the search’s number')
    .description('recalculer une recherche gardée / answer a stored search again')
    .option(...JSON_LINE)
    .action(async (id: string, { json = false }: { json?: boolean }) => {
      const replayed = await onApplication(context, (app) => app.get(ReplaySearch, { strict: false }).execute(id));
      if (isRefusal(replayed)) throw new CommandRefusal(replayed.message, replayed.messageEn);
      if (json) context.out(jsonOf(replayed));
      else for (const line of linesOf(replayed)) context.out(line);
    });
}

/** The reasons with their sentences in both languages beside the codes. */
function jsonOf({ differences, ...replayed }: Replayed): string {
  return JSON.stringify({ ...replayed, differences: differences.map((found) => ({ ...found, fr: sayAnswerDifference(found, 'fr'), en: sayAnswerDifference(found, 'en') })) });
}

function* linesOf({ verdict, engineThen, engineNow, policy, differences, notCompared }: Replayed): Generator<string> {
  yield verdict;
  yield `  moteur ${engineThen} alors, ${engineNow} maintenant ; politique « ${policy.name} » version ${policy.version}`;
  for (const found of differences) yield `  ${sayAnswerDifference(found)}`;
  if (notCompared.length > 0) yield `  non comparé, le moteur d’alors ne le donnait pas : ${notCompared.join(', ')}`;
}
