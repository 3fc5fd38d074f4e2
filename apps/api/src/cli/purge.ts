import { Purge, PURGE_KINDS, type PurgeKind, type PurgeReport } from '@ugo/retention';
import type { Command } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { departementOption, DRY_RUN, type ImportFlags, JSON_LINE } from './options.js';

const LABELS: Readonly<Record<PurgeKind, readonly [fr: string, en: string]>> = {
  keptAnswers: ['réponses gardées pour les appels répétés', 'answers kept for repeated calls'],
  messages: ['messages partis', 'messages that left'],
  events: ['événements transmis', 'events told'],
  requestDetails: ['demandes terminées : lieux et détail des recherches', 'requests that ended: places and details of their searches'],
  searchDetails: ['recherches sans demande : détail', 'searches without a request: details'],
  identities: ['demandes : identités', 'requests: identities'],
  requests: ['demandes rendues anonymes', 'requests made anonymous'],
  stays: ['accueils sans demande, rendus anonymes', 'stays without a request, made anonymous'],
  ages: ['mois de naissance d’accueils sans demande', 'birth months of stays without a request'],
  expectedExits: ['sorties annoncées par d’anciennes publications', 'exits announced by earlier publications'],
  searches: ['recherches sans demande, supprimées', 'searches without a request, deleted'],
  offers: ['anciennes versions d’offres', 'earlier versions of offers'],
  anomalyWords: ['textes d’anomalies signalées', 'words of reported anomalies'],
};

/** `ugo purge [--dry-run] [--departement 42] [--json]`: takes away what has had its time, by the dated settings. */
export function purgeCommand(parent: Command, context: CliContext): void {
  parent.command('purge')
    .description('purger ce qui a atteint son terme, selon les réglages datés / purge what has had its time')
    .option('--departement <code>', 'code INSEE ; par défaut tous / all by default', departementOption)
    .option(...DRY_RUN).option(...JSON_LINE)
    .action(async ({ departement, dryRun = false, json = false }: ImportFlags) => {
      const reports = await onApplication(context, (app) => app.get(Purge, { strict: false }).execute({ dryRun, ...(departement ? { departement } : {}) }));
      if (json) context.out(JSON.stringify({ dryRun, reports }));
      else for (const line of linesOf(reports, dryRun)) context.out(line);
    });
}

/** Départements where there is nothing to say are left out. */
function* linesOf(reports: readonly PurgeReport[], dryRun: boolean): Generator<string> {
  yield dryRun ? 'Rien n’est écrit ; voici ce qui serait purgé. / Nothing is written; this would be purged.' : 'Purgé : / Purged:';
  for (const { departement, counts, kept } of reports) {
    const kinds = PURGE_KINDS.filter((kind) => counts[kind] > 0);
    if (kinds.length === 0 && kept.waiting + kept.onHold === 0) continue;
    yield `Département ${departement}`;
    for (const kind of kinds) yield `  ${counts[kind]}  ${LABELS[kind][0]} / ${LABELS[kind][1]}`;
    if (kept.waiting > 0) yield `  ${kept.waiting}  demandes anciennes qui attendent encore : à clôturer ? / old requests that still wait: to be closed?`;
    if (kept.onHold > 0) yield `  ${kept.onHold}  demandes conservées pour une procédure / requests on legal hold`;
  }
}
