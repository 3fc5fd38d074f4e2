import { ANSWER_CHANNEL_LABELS, NO_REASON_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { FlowDocument, type FlowQuery, type MeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { departementOf } from '../../ui/departement-of.js';
import { ExportButtons } from '../../ui/export-buttons.js';
import { labelOf } from '../../ui/labels.js';
import { Loaded } from '../../ui/loaded.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { Across, ClockTable, DelayChart, Distances, NightsTable } from './delay-tables.js';
import { CountTable } from './count-table.js';
import { HostRefusals } from './host-refusals.js';
import { lastMonths } from './periods.js';
import { ReadNote } from './read-note.js';
import { SpanSelect } from './span-select.js';

type Flow = FlowQuery['flowFigures'];

/** From the request to the arrival, month by month: how long, with which refusals, how far. */
export default function DelaysPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { oversight: { delays: words } } = useTexts();
  const departement = departementOf(account, 'manager');
  const [months, setMonths] = useState(6);
  const query = useQuery({ query: FlowDocument, variables: { departement, ...lastMonths(departement, months) } });
  return (
    <SteeringPage title={words.title}>
      <SpanSelect months={months} onMonths={setMonths} />
      <Loaded query={query}>{({ flowFigures }) => <Shown flow={flowFigures} />}</Loaded>
      <ExportButtons table="flowFigures" filters={{ departement, ...lastMonths(departement, months) }} />
    </SteeringPage>
  );
}

function Shown({ flow }: { readonly flow: Flow }): ReactElement {
  const { oversight: { delays: words } } = useTexts();
  const language = useLanguage();
  if (flow.requests === 0) return <><p>{words.nobody}</p><Across across={flow.across} /><ReadNote {...flow} /></>;
  return (
    <>
      <DelayChart months={flow.months} />
      <ClockTable months={flow.months} />
      <CountTable caption={words.refusals} heading={words.refusal} unit={words.count} empty={words.noRefusal}
        counts={flow.refusals.map(({ code, count }) => ({ name: labelOf(NO_REASON_LABELS, code, language), count }))} />
      <HostRefusals hosts={flow.refusalsByHost} />
      <CountTable caption={words.channels} heading={words.channel} unit={words.count} empty={words.noAnswer}
        counts={channelsOf(flow).map(({ code, count }) => ({ name: labelOf(ANSWER_CHANNEL_LABELS, code, language), count }))} />
      {flow.distances.some(({ visits, school }) => visits + school > 0) && <Distances distances={flow.distances} />}
      <NightsTable months={flow.months} />
      <Across across={flow.across} />
      <ReadNote {...flow} />
    </>
  );
}

function channelsOf({ months }: Flow): { code: string; count: number }[] {
  const all = new Map<string, number>();
  for (const { code, count } of months.flatMap(({ channels }) => channels)) all.set(code, (all.get(code) ?? 0) + count);
  return [...all].map(([code, count]) => ({ code, count }));
}
