/** What every import tells. */
export interface Told {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly byCategory: Readonly<Record<string, number>>;
  readonly passedOver: readonly { readonly line: number; readonly reason: string }[];
  readonly defects: readonly { readonly line: number; readonly defect: string }[];
  readonly changes?: readonly { readonly change: 'created' | 'updated'; readonly fields: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[] }[];
}

/** What the imports of hosts tell: of which FINESS number. */
export interface ToldOfSites extends Told {
  readonly passedOver: readonly { readonly line: number; readonly finess: string; readonly reason: string }[];
  readonly defects: readonly { readonly line: number; readonly finess: string; readonly defect: string }[];
}

/** The report as one line of JSON: exactly the published keys. */
export function jsonLine({ read, created, updated, unchanged, byCategory, passedOver, defects }: ToldOfSites): string {
  return JSON.stringify({
    read, created, updated, unchanged, byCategory,
    passedOver: passedOver.map(({ line, finess, reason }) => ({ line, finess, reason })),
    defects: defects.map(({ line, finess, defect }) => ({ line, finess, defect })),
  });
}

/** How a report's parts are said. */
export interface Words<Report extends Told> {
  readonly title: string;
  reasons(report: Report): Iterable<{ readonly line: number; readonly of: string; readonly sentence: string }>;
  defect(defect: Report['defects'][number]): { readonly of: string; readonly sentence: string };
  changed(change: NonNullable<Report['changes']>[number]): string;
  category(code: string): string;
}

/** The report as people read it, in French: a line for each row passed over, each defect, each change of a dry run, then the counts. */
export function* humanLines<Report extends Told>(report: Report, dryRun: boolean, words: Words<Report>): Generator<string> {
  yield dryRun ? `${words.title} : essai, rien n’est écrit.` : `${words.title}.`;
  for (const { line, of, sentence } of words.reasons(report)) yield `  ligne ${line}  écartée  ${of}  ${sentence}`;
  for (const defect of report.defects) {
    const { of, sentence } = words.defect(defect);
    yield `  ligne ${defect.line}  défaut   ${of}  ${sentence}`;
  }
  for (const change of report.changes ?? []) {
    const fields = change.change === 'created' ? '' : ` : ${change.fields.map(({ field, from, to }) => `${field} ${said(from)} → ${said(to)}`).join(', ')}`;
    yield `  ${change.change === 'created' ? 'nouveau' : 'modifié'}  ${words.changed(change)}${fields}`;
  }
  const categories = Object.entries(report.byCategory).map(([code, count]) => `    ${String(count).padStart(6)}  ${words.category(code)}`);
  if (categories.length > 0) yield '  Par genre :';
  yield* categories;
  const { read, created, updated, unchanged, passedOver, defects } = report;
  yield `  ${read} lignes lues : ${created} ${dryRun ? 'à créer' : 'créées'}, ${updated} ${dryRun ? 'à modifier' : 'modifiées'}, ${unchanged} inchangées, ${passedOver.length} écartées ; ${defects.length} défauts.`;
}

const said = (value: unknown): string => (value === null || value === undefined ? '(vide)' : typeof value === 'string' ? `« ${value} »` : JSON.stringify(value));
