import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { type MeFragment, WorkingListDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { departementOf } from '../../ui/departement-of.js';
import { Loaded } from '../../ui/loaded.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { ExportButtons } from './export-buttons.js';
import { FigureTable } from './figure-table.js';
import { QuarterlySheet } from './quarterly-sheet.js';

/** The lists with which managers work, and the quarterly sheet of an establishment: read here, taken away as a file. */
export default function ListsPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { oversight: { lists: words } } = useTexts();
  const departement = departementOf(account, 'manager');
  const [search, setSearch] = useSearchParams();
  const names: Readonly<Record<string, string>> = { ...words.names, quarterlySheet: words.sheet };
  const list = names[search.get('liste') ?? ''] ? search.get('liste')! : 'emergencies';
  return (
    <SteeringPage title={words.title}>
      <div className="filters">
        <NativeSelect label={words.list} value={list} onChange={({ currentTarget }) => setSearch({ liste: currentTarget.value })} data={Object.entries(names).map(([value, label]) => ({ value, label }))} />
      </div>
      {list === 'quarterlySheet' ? <QuarterlySheet departement={departement} /> : <List key={list} departement={departement} list={list} />}
    </SteeringPage>
  );
}

function List({ departement, list }: { readonly departement: string; readonly list: string }): ReactElement {
  const query = useQuery({ query: WorkingListDocument, variables: { departement, list } });
  return (
    <Loaded query={query}>
      {({ workingList }) => <FigureTable table={workingList}><ExportButtons table={list} filters={{ departement }} /></FigureTable>}
    </Loaded>
  );
}
