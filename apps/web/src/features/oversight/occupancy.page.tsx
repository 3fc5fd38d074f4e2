import { Button, NativeSelect } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { type MeFragment, OccupancyDocument, type OccupancyRatesFragment } from '../../gql/graphql.js';
import { type Language, useLanguage, useTexts } from '../../texts/language.js';
import { departementOf } from '../../ui/departement-of.js';
import { DataTable } from '../../ui/data-table.js';
import { ExportButtons } from '../../ui/export-buttons.js';
import { monthText, numberText, quarterText, rateText } from '../../ui/figures.js';
import { Loaded } from '../../ui/loaded.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { Chart } from './chart.js';
import { spanStart, type Step, tonightIn } from './periods.js';
import { type OccupancyShown, useHeadingName } from './places-table.js';
import { SourceNote } from './source-note.js';
import { Spark } from './spark.js';

type Rate = 'activity' | 'instant' | 'reallyAvailable';
/** Headings of a page: each costs the request its fields. */
const AT_ONCE = 60;
const RATES: readonly Rate[] = ['activity', 'instant', 'reallyAvailable'];

/** The three rates over time, together and by heading, with their tables. */
export default function OccupancyPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { oversight: { occupancy: words } } = useTexts();
  const departement = departementOf(account, 'manager');
  const [by, setBy] = useState('kind');
  const [step, setStep] = useState<Step>('month');
  const [after, setAfter] = useState<string | null>(null);
  const [rate, setRate] = useState<Rate>('activity');
  const until = tonightIn(departement);
  const query = useQuery({ query: OccupancyDocument, variables: { departement, by, step, from: spanStart(step, until), until, first: AT_ONCE, after } });
  const options = (labels: Readonly<Record<string, string>>): { value: string; label: string }[] => Object.entries(labels).map(([value, label]) => ({ value, label }));
  return (
    <SteeringPage title={words.title}>
      <div className="filters">
        <NativeSelect label={words.step} value={step} onChange={({ currentTarget }) => setStep(currentTarget.value as Step)} data={options(words.steps)} />
        <NativeSelect label={words.by} value={by} onChange={({ currentTarget }) => { setBy(currentTarget.value); setAfter(null); }} data={options(words.headings)} />
        <NativeSelect label={words.rate} value={rate} onChange={({ currentTarget }) => setRate(currentTarget.value as Rate)} data={options(words.rates)} />
      </div>
      <Loaded query={query}>
        {({ occupancy }) => (occupancy.__typename === 'OccupancyFigures' ? <Shown figures={occupancy} by={by} step={step} rate={rate} onMore={setAfter} /> : <RefusalAlert refusal={occupancy} />)}
      </Loaded>
      <ExportButtons table="occupancy" filters={{ departement, by, step, from: spanStart(step, until), until }} />
    </SteeringPage>
  );
}

/** "nov. 2026", "T4 2026", "2026". */
function periodName({ first }: Pick<OccupancyRatesFragment, 'first'>, step: Step, language: Language): string {
  if (step === 'year') return first.slice(0, 4);
  return step === 'month' ? monthText(first, language) : quarterText(first, language);
}

const share = ({ part, whole }: { readonly part: number; readonly whole: number }): number | null => (whole === 0 ? null : part / whole);

interface ShownProps {
  readonly figures: OccupancyShown;
  readonly by: string;
  readonly step: Step;
  readonly rate: Rate;
  readonly onMore: (after: string | null) => void;
}

function Shown({ figures, by, step, rate, onMore }: ShownProps): ReactElement {
  const texts = useTexts();
  const { oversight: { occupancy: words, steering } } = texts;
  const language = useLanguage();
  const nameOf = useHeadingName();
  const { total, edges } = figures;
  const names = total.map((period) => periodName(period, step, language));
  const percent = (value: number): string => rateText({ part: value, whole: 1 }, language);
  const heading = words.headings[by as keyof typeof words.headings];
  const last = total.at(-1);
  if (!last || total.every(({ activity }) => activity.whole === 0)) return <p>{words.nothing}</p>;
  return (
    <>
      <Chart title={words.chart} summary={words.chartSummary(names.at(-1)!, rateText(last.activity, language))} points={names} least={1} format={percent}
        series={RATES.map((one) => ({ name: words.rates[one], values: total.map((period) => share(period[one])) }))}>
        <DataTable caption={words.chart} columns={[{ title: words.periodOf }, ...RATES.map((one) => ({ title: words.rates[one], isNumber: true })), { title: words.places, isNumber: true }]}
          rows={total.map((period, index) => ({ key: period.first, cells: [
            names[index], ...RATES.map((one) => `${rateText(period[one], language)} (${numberText(period[one].part, language)} / ${numberText(period[one].whole, language)})`), numberText(period.authorised, language),
          ] }))} />
      </Chart>
      <DataTable caption={words.detail(words.rates[rate], heading)} empty={steering.none}
        columns={[{ title: heading }, { title: words.trend }, ...names.map((title) => ({ title, isNumber: true })).reverse()]}
        rows={edges.map(({ node }) => ({ key: node.key, cells: [nameOf(node), <Spark key="trend" values={node.periods.map((period) => share(period[rate]))} />, ...node.periods.map((period) => rateText(period[rate], language)).reverse()] }))} />
      {figures.pageInfo.hasNextPage && <Button variant="default" onClick={() => onMore(figures.pageInfo.endCursor)}>{texts.more}</Button>}
      {last.over.length > 0 && (
        <>
          <h2>{words.over}</h2>
          <ul>{last.over.map(({ reason, label, days }) => <li key={reason ?? ''}>{words.overDays(days)} : {label ?? words.noReason}</li>)}</ul>
        </>
      )}
      <SourceNote figures={figures} />
    </>
  );
}
