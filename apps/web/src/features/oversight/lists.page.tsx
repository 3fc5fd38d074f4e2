import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import type { MeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { departementOf } from '../../ui/departement-of.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { QuarterlySheet } from './quarterly-sheet.js';
import { WorkingList } from './working-list.js';

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
      {list === 'quarterlySheet' ? <QuarterlySheet departement={departement} /> : <WorkingList key={list} departement={departement} list={list} />}
    </SteeringPage>
  );
}
