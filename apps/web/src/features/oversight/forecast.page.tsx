import { NativeSelect } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { type AheadFragment, ForecastDocument, type ForecastQuery, type MeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { DataTable } from '../../ui/data-table.js';
import { dateText, momentText } from '../../ui/dates.js';
import { departementOf } from '../../ui/departement-of.js';
import { ExportButtons } from '../../ui/export-buttons.js';
import { Loaded } from '../../ui/loaded.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { useHeadingName } from './places-table.js';

type Figures = Extract<ForecastQuery['forecast'], { __typename: 'ForecastFigures' }>;
const SURE = ['certain', 'expected'] as const;
type Change = Readonly<Record<(typeof SURE)[number], { readonly freed: number; readonly lost: number }>>;

/** Places that become free or vanish in the nights to come: what is certain and what is only expected, apart. */
export default function ForecastPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { oversight: { forecast: words, occupancy } } = useTexts();
  const departement = departementOf(account, 'manager');
  const [by, setBy] = useState('kind');
  const query = useQuery({ query: ForecastDocument, variables: { departement, by } });
  return (
    <SteeringPage title={words.title}>
      <p className="prose">{words.intro}</p>
      <div className="filters">
        <NativeSelect label={occupancy.by} value={by} onChange={({ currentTarget }) => setBy(currentTarget.value)}
          data={[{ value: 'kind', label: occupancy.headings.kind }, { value: 'territory', label: occupancy.headings.territory }]} />
      </div>
      <Loaded query={query}>{({ forecast }) => (forecast.__typename === 'ForecastFigures' ? <Shown figures={forecast} by={by} /> : <RefusalAlert refusal={forecast} />)}</Loaded>
      <ExportButtons table="forecast" filters={{ departement, by }} />
    </SteeringPage>
  );
}

function Shown({ figures, by }: { readonly figures: Figures; readonly by: string }): ReactElement {
  const { oversight: { forecast: words, occupancy, steering } } = useTexts();
  const language = useLanguage();
  const nameOf = useHeadingName();
  const [nights, setNights] = useState(30);
  const columns = [...SURE.flatMap((sure) => [{ title: words.freed[sure], isNumber: true }, { title: words.lost[sure], isNumber: true }])];
  const cells = (change: Change): number[] => SURE.flatMap((sure) => [change[sure].freed, change[sure].lost]);
  const chosen = figures.total.find((ahead) => ahead.nights === nights) ?? figures.total.at(-1)!;
  return (
    <>
      <DataTable caption={words.table} columns={[{ title: words.within }, ...columns]}
        rows={figures.total.map((ahead) => ({ key: String(ahead.nights), cells: [words.horizon(ahead.nights, dateText(ahead.until, language)), ...cells(ahead)] }))} />
      <div className="filters">
        <NativeSelect label={words.detail} value={String(nights)} onChange={({ currentTarget }) => setNights(Number(currentTarget.value))}
          data={figures.total.map((ahead) => ({ value: String(ahead.nights), label: words.horizon(ahead.nights, dateText(ahead.until, language)) }))} />
      </div>
      <DataTable caption={words.causes} empty={words.nothing} columns={[{ title: words.cause }, ...columns]} rows={causesOf(chosen, language, cells)} />
      <DataTable caption={words.byHeading} columns={[{ title: occupancy.headings[by as 'kind'] }, ...columns]}
        rows={figures.edges.map(({ node }) => ({ key: node.key, cells: [nameOf(node), ...cells(node.ahead.find((ahead) => ahead.nights === nights) ?? node.ahead.at(-1)!)] }))} />
      <p className="muted">{words.from(figures.hosts)} {steering.readAt(momentText(figures.computedAt, language))}</p>
    </>
  );
}

/** A row for each cause, in the order they are first met. */
function causesOf(ahead: AheadFragment, language: 'fr' | 'en', cells: (change: Change) => number[]): { key: string; cells: (string | number)[] }[] {
  const none = { freed: 0, lost: 0 };
  const causes = [...new Map(SURE.flatMap((sure) => ahead[sure].causes.map((one) => [one.cause, language === 'fr' ? one.label : one.labelEn] as const)))];
  const of = (sure: (typeof SURE)[number], cause: string): typeof none => ahead[sure].causes.find((one) => one.cause === cause) ?? none;
  return causes.map(([cause, label]) => ({ key: cause, cells: [label, ...cells({ certain: of('certain', cause), expected: of('expected', cause) })] }));
}
