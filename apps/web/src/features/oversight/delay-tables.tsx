import type { ReactElement } from 'react';
import type { DelayFragment, FlowQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { DataTable } from '../../ui/data-table.js';
import { lengthText } from '../../ui/dates.js';
import { monthText, numberText } from '../../ui/figures.js';
import { Chart } from './chart.js';

type Flow = FlowQuery['flowFigures'];
type Months = { readonly months: Flow['months'] };

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const STEPS = ['firstAnswer', 'firstYes', 'arrival'] as const;
const hours = ({ medianMinutes }: DelayFragment): number | null => (medianMinutes === null ? null : medianMinutes / MINUTES_PER_HOUR);

/** How long until an answer, a yes, an arrival; in figures, with how many got there. */
export function DelayChart({ months }: Months): ReactElement {
  const { oversight: { delays: words, steering } } = useTexts();
  const language = useLanguage();
  const names = months.map(({ month }) => monthText(month, language));
  const time = (minutes: number | null): string => (minutes === null ? '–' : lengthText(minutes * MS_PER_MINUTE, language));
  const last = months.at(-1);
  if (months.every((month) => STEPS.every((step) => month[step].reached === 0))) return <p>{words.nothingYet}</p>;
  return (
    <Chart title={words.chart} summary={words.summary(names.at(-1) ?? '', time(last?.firstYes.medianMinutes ?? null))} points={names} format={(value) => `${numberText(value, language)} h`} least={1}
      series={STEPS.map((step) => ({ name: words[step], values: months.map((month) => hours(month[step])) }))}>
      <DataTable caption={words.byMonth}
        columns={[{ title: steering.month }, { title: steering.people, isNumber: true }, ...STEPS.flatMap((step) => [{ title: `${words[step]}, ${words.median}`, isNumber: true }, { title: `${words[step]}, ${words.p90}`, isNumber: true }]), { title: `${words.arrival} ${words.under24h}`, isNumber: true }]}
        rows={months.map((month, index) => ({ key: month.month, cells: [
          names[index], month.children + month.others, ...STEPS.flatMap((step) => [time(month[step].medianMinutes), time(month[step].p90Minutes)]), `${month.arrival.under24h} / ${month.arrival.reached}`,
        ] }))} />
    </Chart>
  );
}

/** The clocks of the law and of the Département over the whole period. */
export function ClockTable({ months }: Months): ReactElement | null {
  const { oversight: { delays: words } } = useTexts();
  const codes = [...new Set(months.flatMap(({ clocks }) => clocks.map(({ code }) => code)))];
  const sum = (code: string, outcome: 'inTime' | 'late' | 'running' | 'unknown'): number => months.flatMap(({ clocks }) => clocks).filter((clock) => clock.code === code).reduce((all, clock) => all + clock[outcome], 0);
  if (codes.length === 0) return null;
  return (
    <DataTable caption={words.clocks} columns={[{ title: words.clock }, ...(['inTime', 'late', 'running', 'unknown'] as const).map((outcome) => ({ title: words[outcome], isNumber: true }))]}
      rows={codes.map((code) => ({ key: code, cells: [(words.clockNames as Readonly<Record<string, string>>)[code] ?? code, sum(code, 'inTime'), sum(code, 'late'), sum(code, 'running'), sum(code, 'unknown')] }))} />
  );
}

export function NightsTable({ months }: Months): ReactElement {
  const { oversight: { delays: words, steering } } = useTexts();
  const language = useLanguage();
  const late = months.reduce((all, { estimatedArrivals }) => all + estimatedArrivals, 0);
  return (
    <>
      <DataTable caption={words.nights} columns={[{ title: steering.month }, { title: words.emergencyNights, isNumber: true }, { title: words.relayNights, isNumber: true }]}
        rows={months.map(({ month, emergencyNights, relayNights }) => ({ key: month, cells: [monthText(month, language), emergencyNights, relayNights] }))} />
      {late > 0 && <p className="muted">{words.estimated(late)}</p>}
    </>
  );
}

export function Distances({ distances }: Pick<Flow, 'distances'>): ReactElement {
  const { oversight: { delays: words } } = useTexts();
  const known = distances.flatMap(({ fromKm }) => fromKm ?? []);
  const name = (fromKm: number | null): string => (fromKm === null ? words.unknownDistance : words.fromKm(fromKm, known[known.indexOf(fromKm) + 1] ?? null));
  return (
    <DataTable caption={words.distances} columns={[{ title: words.distance }, { title: words.visits, isNumber: true }, { title: words.school, isNumber: true }]}
      rows={distances.map(({ fromKm, visits, school }) => ({ key: String(fromKm), cells: [name(fromKm), visits, school] }))} />
  );
}

export function Across({ across }: Pick<Flow, 'across'>): ReactElement | null {
  const { oversight: { delays: words } } = useTexts();
  if (across.length === 0) return null;
  return (
    <DataTable caption={words.across} columns={[{ title: words.payer }, { title: words.host }, { title: words.admissions, isNumber: true }, { title: words.nightsOf, isNumber: true }]}
      rows={across.map(({ payer, host, admissions, nights }) => ({ key: `${payer} ${host}`, cells: [payer, host, admissions, nights] }))} />
  );
}
