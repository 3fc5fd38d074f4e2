import { HOST_KIND_LABELS } from '@ugo/domain/kernel';
import type { ReactElement } from 'react';
import type { OccupancyQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Bar, DataTable } from '../../ui/data-table.js';
import { numberText, rateText } from '../../ui/figures.js';
import { labelOf } from '../../ui/labels.js';

export type OccupancyShown = Extract<OccupancyQuery['occupancy'], { __typename: 'OccupancyFigures' }>;

/** How a heading is named: by the directory, or by the list of kinds. */
export function useHeadingName(): (row: { readonly key: string; readonly label: string | null }) => string {
  const { oversight: { noTerritory } } = useTexts();
  const language = useLanguage();
  return ({ key, label }) => label ?? (key === 'none' ? noTerritory : labelOf(HOST_KIND_LABELS, key, language));
}

/** The three rates of tonight, heading by heading, with what each divides. */
export function PlacesTable({ caption, heading, figures: { edges, total }, hasTotal }: { readonly caption: string; readonly heading: string; readonly figures: OccupancyShown; readonly hasTotal?: boolean }): ReactElement {
  const { oversight: { today: words, steering } } = useTexts();
  const language = useLanguage();
  const nameOf = useHeadingName();
  const all = [...edges.map(({ node }) => ({ key: node.key, name: nameOf(node), span: node.periods.at(-1) })), ...(hasTotal ? [{ key: 'total', name: steering.total, span: total.at(-1), isTotal: true }] : [])];
  return (
    <DataTable caption={caption} empty={steering.none}
      columns={[{ title: heading }, { title: words.freeNow, isNumber: true }, { title: words.present, isNumber: true }, { title: words.instant, isNumber: true }, { title: words.activity, isNumber: true }, { title: words.held, isNumber: true }, { title: words.closed, isNumber: true }]}
      rows={all.flatMap(({ key, name, span, ...row }) => (span ? [{
        key, ...row, cells: [
          name, <strong key="free">{numberText(span.reallyAvailable.part, language)}</strong>, `${numberText(span.instant.part, language)} / ${numberText(span.instant.whole, language)}`,
          <><Bar part={span.instant.part} whole={span.instant.whole} /><span className="rate">{rateText(span.instant, language)}</span></>, rateText(span.activity, language), span.held, span.closed,
        ],
      }] : []))} />
  );
}
