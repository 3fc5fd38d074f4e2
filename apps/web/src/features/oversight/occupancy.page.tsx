import { NativeSelect } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { type MeFragment, OccupancyDocument, type OccupancyQuery, type OccupancySpanFragment } from '../../gql/graphql.js';
import { type Language, useLanguage, useTexts } from '../../texts/language.js';
import { momentText } from '../../ui/dates.js';
import { departementOf } from '../../ui/departement-of.js';
import { DataTable } from '../../ui/data-table.js';
import { monthText, numberText, rateText } from '../../ui/figures.js';
import { Loaded } from '../../ui/loaded.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { Chart } from './chart.js';
import { spanStart, tonightIn } from './periods.js';
import { useHeadingName } from './places-table.js';
import { Spark } from './spark.js';

type Rate = 'activity' | 'instant' | 'reallyAvailable';
type Figures = Extract<OccupancyQuery['occupancy'], { __typename: 'OccupancyFigures' }>;
const RATES: readonly Rate[] = ['activity', 'instant', 'reallyAvailable'];

/** The three rates over time, together and by heading, with their tables. */
export default function OccupancyPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { oversight: { occupancy: words } } = useTexts();
  const departement = departementOf(account, 'manager');
  const [by, setBy] = useState('kind');
  const [step, setStep] = useState('month');
  const [rate, setRate] = useState<Rate>('activity');
  const until = tonightIn(departement);
  const query = useQuery({ query: OccupancyDocument, variables: { departement, by, step, from: spanStart(step, until), until, after: null } });
  const options = (labels: Readonly<Record<string, string>>): { value: string; label: string }[] => Object.entries(labels).map(([value, label]) => ({ value, label }));
  return (
    <SteeringPage title={words.title}>
      <div className="filters">
        <NativeSelect label={words.step} value={step} onChange={({ currentTarget }) => setStep(currentTarget.value)} data={options(words.steps)} />
        <NativeSelect label={words.by} value={by} onChange={({ currentTarget }) => setBy(currentTarget.value)} data={options(words.headings)} />
        <NativeSelect label={words.rate} value={rate} onChange={({ currentTarget }) => setRate(currentTarget.value as Rate)} data={options(words.rates)} />
      </div>
      <Loaded query={query}>
        {({ occupancy }) => (occupancy.__typename === 'OccupancyFigures' ? <Shown figures={occupancy} by={by} step={step} rate={rate} /> : <RefusalAlert refusal={occupancy} />)}
      </Loaded>
    </SteeringPage>
  );
}

/** "nov. 2026", "T4 2026", "2026". */
function periodName({ first }: Pick<OccupancySpanFragment, 'first'>, step: string, language: Language): string {
  if (step === 'year') return first.slice(0, 4);
  return step === 'month' ? monthText(first, language) : `${language === 'fr' ? 'T' : 'Q'}${Math.ceil(Number(first.slice(5, 7)) / 3)} ${first.slice(0, 4)}`;
}

const share = ({ part, whole }: { readonly part: number; readonly whole: number }): number | null => (whole === 0 ? null : part / whole);

function Shown({ figures, by, step, rate }: { readonly figures: Figures; readonly by: string; readonly step: string; readonly rate: Rate }): ReactElement {
  const { oversight: { occupancy: words, steering, today } } = useTexts();
  const language = useLanguage();
  const nameOf = useHeadingName();
  const { total, edges } = figures;
  const names = total.map((period) => periodName(period, step, language));
  const percent = (value: number): string => rateText({ part: value, whole: 1 }, language);
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
      <h2>{words.detail(words.rates[rate], words.headings[by as keyof typeof words.headings])}</h2>
      <DataTable caption={words.rates[rate]} empty={steering.none}
        columns={[{ title: words.headings[by as keyof typeof words.headings] }, { title: words.trend }, ...names.map((title) => ({ title, isNumber: true }))]}
        rows={edges.map(({ node }) => ({ key: node.key, cells: [nameOf(node), <Spark key="trend" values={node.periods.map((period) => share(period[rate]))} />, ...node.periods.map((period) => rateText(period[rate], language))] }))} />
      {last.over.length > 0 && (
        <>
          <h2>{words.over}</h2>
          <ul>{last.over.map(({ reason, label, days }) => <li key={reason ?? ''}>{words.overDays(days)} : {label ?? words.noReason}</li>)}</ul>
        </>
      )}
      <p className="muted">
        {steering.readAt(momentText(figures.computedAt, language))} {today.from(last.hosts.stays, last.hosts.counts, last.hosts.mixed)} {last.hosts.none > 0 && `${today.silent(last.hosts.none)}.`}
        {' '}{figures.pendingHosts > 0 && today.pending(figures.pendingHosts)} {figures.pageInfo.hasNextPage && words.more}
      </p>
    </>
  );
}
