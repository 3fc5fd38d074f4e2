import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { type MeFragment, SiblingsApartCountsDocument, type SiblingsApartCountsQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { departementOf } from '../../ui/departement-of.js';
import { DataTable } from '../../ui/data-table.js';
import { monthText } from '../../ui/figures.js';
import { Loaded } from '../../ui/loaded.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { Chart } from './chart.js';
import { ChoiceCounts } from './choice-counts.js';
import { lastMonths } from './periods.js';
import { ReadNote } from './read-note.js';
import { SpanSelect } from './span-select.js';
import { WorkingList } from './working-list.js';

/** How many brothers and sisters live together or apart, why groups were split, and which are apart now: without a host, and none of a secret request. */
export default function SiblingsPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { oversight: { siblings: words } } = useTexts();
  const departement = departementOf(account, 'manager');
  const [months, setMonths] = useState(12);
  const query = useQuery({ query: SiblingsApartCountsDocument, variables: { departement, ...lastMonths(departement, months) } });
  return (
    <SteeringPage title={words.title}>
      <p className="prose">{words.intro}</p>
      <SpanSelect months={months} onMonths={setMonths} />
      <Loaded query={query}>
        {({ flowFigures, recordedChoices }) => (
          <>
            <Arrived months={flowFigures.months} />
            <ChoiceCounts caption={words.reasons} empty={words.noChoice} counts={recordedChoices.filter(({ kind }) => kind === 'split')} />
            <ReadNote {...flowFigures} />
          </>
        )}
      </Loaded>
      <h2>{words.apart}</h2>
      <WorkingList departement={departement} list="siblingsApart" />
    </SteeringPage>
  );
}

function Arrived({ months }: { readonly months: SiblingsApartCountsQuery['flowFigures']['months'] }): ReactElement {
  const { oversight: { siblings: words, steering } } = useTexts();
  const language = useLanguage();
  const sum = (what: 'groups' | 'together' | 'split'): number => months.reduce((all, { siblings }) => all + siblings[what], 0);
  if (sum('groups') === 0) return <p>{words.none}</p>;
  const names = months.map(({ month }) => monthText(month, language));
  return (
    <Chart title={words.chart} summary={words.summary(sum('together'), sum('split'))} points={names} format={String} least={4}
      series={(['together', 'split'] as const).map((what) => ({ name: words[what], values: months.map(({ siblings }) => siblings[what]) }))}>
      <DataTable caption={words.chart} columns={[{ title: steering.month }, ...(['groups', 'together', 'split', 'reunited'] as const).map((what) => ({ title: words[what], isNumber: true }))]}
        rows={months.map(({ month, siblings }, index) => ({ key: month, cells: [names[index], siblings.groups, siblings.together, siblings.split, siblings.reunited] }))} />
    </Chart>
  );
}
