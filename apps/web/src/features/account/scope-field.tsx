import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import { ScopeEstablishmentsDocument, ScopeHostsDocument, ScopeOrganisationsDocument, ScopeServicesDocument, ScopeTerritoriesDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { type Found, SearchField, useSearch } from '../../ui/search-field.js';

export type Scope = 'territoryId' | 'organisationId' | 'establishmentId' | 'hostId';

/** What a role may be given for; `whole` = all of the Département. The server checks it again. */
export const SCOPES_OF_ROLE: Readonly<Record<string, readonly (Scope | 'whole')[]>> = {
  hostStaff: ['establishmentId', 'hostId', 'organisationId'], placementService: ['establishmentId'], enfanceWorker: ['whole', 'territoryId'], manager: ['whole', 'territoryId'],
  administrator: ['whole'], observer: ['whole', 'territoryId', 'organisationId', 'establishmentId', 'hostId'],
};

interface Props { readonly scope: Scope; readonly role: string; readonly departement: string; readonly onChange: (id: string | null) => void }

/** What the role is given for, found by its name. */
export function ScopeField({ scope, role, departement, onChange }: Props): ReactElement {
  const texts = useTexts();
  const [asked, setText] = useSearch();
  const found = useFound(scope, role === 'placementService', asked, departement);
  if (scope === 'territoryId') {
    return <NativeSelect label={texts.accounts.scopes.territoryId} data={[{ value: '', label: texts.accounts.choose }, ...(found ?? []).map(({ id, text: name }) => ({ value: id, label: name }))]} onChange={({ currentTarget }) => onChange(currentTarget.value || null)} />;
  }
  return <SearchField label={texts.accounts.scopes[scope]} description={texts.search.byName} found={found} onText={setText} onChange={(chosen) => onChange(chosen?.id ?? null)} />;
}

function useFound(scope: Scope, service: boolean, search: string, departement: string): readonly Found[] | null {
  const variables = { search, departement };
  const none = search === '';
  const [territories] = useQuery({ query: ScopeTerritoriesDocument, variables: { departement }, pause: scope !== 'territoryId' });
  const [organisations] = useQuery({ query: ScopeOrganisationsDocument, variables, pause: none || scope !== 'organisationId' });
  const [establishments] = useQuery({ query: ScopeEstablishmentsDocument, variables, pause: none || service || scope !== 'establishmentId' });
  const [services] = useQuery({ query: ScopeServicesDocument, variables, pause: none || !service || scope !== 'establishmentId' });
  const [hosts] = useQuery({ query: ScopeHostsDocument, variables, pause: none || scope !== 'hostId' });
  if (scope === 'territoryId') return territories.data?.territories.map(({ id, name }) => ({ id, text: name })) ?? null;
  if (none) return null;
  if (scope === 'organisationId') return organisations.data?.organisations.edges.map(({ node }) => ({ id: node.id, text: node.name })) ?? null;
  if (scope === 'hostId') return hosts.data?.hosts.edges.map(({ node }) => ({ id: node.id, text: `${node.name} (${node.area})` })) ?? null;
  const sites = service ? services.data?.placementServices : establishments.data?.establishments;
  return sites?.edges.map(({ node }) => ({ id: node.id, text: node.communeName ? `${node.name} (${node.communeName})` : node.name })) ?? null;
}
