import type { ReactElement } from 'react';
import type { PreviewedFragment, PreviewPolicyQuery, SteeredHostFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { DataTable } from '../../ui/data-table.js';
import { momentText } from '../../ui/dates.js';
import { numberText } from '../../ui/figures.js';
import { hostName } from './joint-line.js';

export type Preview = Extract<PreviewPolicyQuery['previewPolicy'], { __typename: 'PolicyPreview' }>;

const FIGURES = ['withPlan', 'groupsOnOneSite', 'childrenTogether', 'childrenSeparated', 'hosts', 'hostsNeverConfirmed', 'medianConfirmedHours'] as const;
const METRES_PER_KM = 1000;

/** What the order would have changed over last month's searches: in figures, then search by search. */
export function PolicyPreview({ preview }: { readonly preview: Preview }): ReactElement {
  const { policy: { rules: words } } = useTexts();
  const language = useLanguage();
  if (preview.looked === 0) return <p className="prose">{words.noSearch}</p>;
  const { before, after } = preview;
  const text = (value: number | null): string => (value === null ? '–' : numberText(value, language));
  const km = (what: 'medianVisitMetres' | 'meanVisitMetres') => ({ before, after }: { readonly before: PreviewedFragment; readonly after: PreviewedFragment }): string[] => (
    [before, after].map(({ [what]: metres }) => text(metres === null ? null : metres / METRES_PER_KM)));
  const hosts = (list: readonly SteeredHostFragment[]): string => (list.length === 0 ? words.nowhere : list.map(hostName).join(', '));
  return (
    <>
      <p role="status" className="prose"><strong>{words.previewed(preview.changed, preview.looked, momentText(preview.since, language))}</strong> {preview.unreadable > 0 && words.unreadable(preview.unreadable)}</p>
      <DataTable caption={words.compared} columns={[{ title: words.figure }, { title: words.before, isNumber: true }, { title: words.after, isNumber: true }]}
        rows={[
          ...FIGURES.map((what) => ({ key: what, cells: [words.figures[what], text(before[what]), text(after[what])] })),
          { key: 'median', cells: [words.figures.medianVisitKm, ...km('medianVisitMetres')({ before, after })] },
          { key: 'mean', cells: [words.figures.meanVisitKm, ...km('meanVisitMetres')({ before, after })] },
        ]} />
      {preview.lines.length > 0 && (
        <DataTable caption={words.which} columns={[{ title: words.searchOn }, { title: words.before }, { title: words.after }]}
          rows={preview.lines.map((line) => ({ key: line.searchId, cells: [momentText(line.createdAt, language), hosts(line.before), hosts(line.after)] }))} />
      )}
    </>
  );
}
