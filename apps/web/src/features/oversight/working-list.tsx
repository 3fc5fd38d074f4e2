import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import { WorkingListDocument } from '../../gql/graphql.js';
import { ExportButtons } from '../../ui/export-buttons.js';
import { Loaded } from '../../ui/loaded.js';
import { FigureTable } from './figure-table.js';

/** One of the lists with which managers work, and the same as a file. */
export function WorkingList({ departement, list }: { readonly departement: string; readonly list: string }): ReactElement {
  const query = useQuery({ query: WorkingListDocument, variables: { departement, list } });
  return <Loaded query={query}>{({ workingList }) => <FigureTable table={workingList}><ExportButtons table={list} filters={{ departement }} /></FigureTable>}</Loaded>;
}
