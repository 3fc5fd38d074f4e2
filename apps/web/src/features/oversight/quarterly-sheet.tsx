import { Autocomplete, NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { QuarterlySheetDocument, SheetEstablishmentsDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ExportButtons } from '../../ui/export-buttons.js';
import { quarterText } from '../../ui/figures.js';
import { Loaded } from '../../ui/loaded.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { FigureTable } from './figure-table.js';
import { quarters } from './periods.js';

const QUARTERS = 5;
const TYPING_MS = 250;

/** What the référent brings to an establishment every quarter: entries and exits, done and to come. */
export function QuarterlySheet({ departement }: { readonly departement: string }): ReactElement {
  const { oversight: { lists: words } } = useTexts();
  const language = useLanguage();
  const choices = quarters(departement, QUARTERS, 'running');
  const [quarter, setQuarter] = useState(choices[0]!);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, TYPING_MS);
  const [{ data }] = useQuery({ query: SheetEstablishmentsDocument, variables: { departement, search: search === '' ? null : search } });
  const sites = (data?.establishments.edges ?? []).map(({ node }) => ({ id: node.id, label: node.town ? `${node.name}, ${node.town}` : node.name }));
  const [chosen, setChosen] = useState<(typeof sites)[number] | null>(null);
  return (
    <>
      <div className="filters">
        <Autocomplete label={words.establishment} value={typed} onChange={setTyped} onOptionSubmit={(value) => setChosen(sites.find(({ label }) => label === value) ?? null)} data={[...new Set(sites.map(({ label }) => label))]} filter={({ options }) => options} clearable />
        <NativeSelect label={words.quarter} value={quarter} onChange={({ currentTarget }) => setQuarter(currentTarget.value)} data={choices.map((value) => ({ value, label: quarterText(value, language) }))} />
      </div>
      {chosen ? <Sheet key={`${chosen.id} ${quarter}`} establishmentId={chosen.id} quarter={quarter} /> : <p className="prose">{words.choose}</p>}
    </>
  );
}

function Sheet(filters: { readonly establishmentId: string; readonly quarter: string }): ReactElement {
  const query = useQuery({ query: QuarterlySheetDocument, variables: filters });
  return (
    <Loaded query={query}>
      {({ quarterlySheet }) => (quarterlySheet.__typename === 'TableView' ? <FigureTable table={quarterlySheet}><ExportButtons table="quarterlySheet" filters={filters} /></FigureTable> : <RefusalAlert refusal={quarterlySheet} />)}
    </Loaded>
  );
}
