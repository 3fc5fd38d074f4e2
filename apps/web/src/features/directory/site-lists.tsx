import { Button } from '@mantine/core';
import { HOST_KIND_LABELS } from '@ugo/domain/kernel';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { DirectoryEstablishmentsDocument, DirectoryHostsDocument, DirectoryOrganisationsDocument, DirectoryServicesDocument, type SiteRowFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { labelOf } from '../../ui/labels.js';
import { usePages } from '../../ui/use-pages.js';
import { OrganisationForm } from './organisation-form.js';

/** What a list is filtered by. */
export interface Filters {
  readonly search: string | null;
  readonly kind: string | null;
  readonly closedToo: boolean;
  readonly departement: string;
}

/** A table that scrolls by itself where the window is narrow. */
export function Table({ label, head, children }: { readonly label: string; readonly head: readonly string[]; readonly children: ReactNode }): ReactElement {
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={label}>
      <table><thead><tr>{head.map((text) => <th key={text} scope="col">{text}</th>)}</tr></thead><tbody>{children}</tbody></table>
    </div>
  );
}

export function EstablishmentList({ filters }: { readonly filters: Filters }): ReactElement {
  const { directory: words } = useTexts();
  const { after, pager } = usePages(JSON.stringify(filters));
  const query = useQuery({ query: DirectoryEstablishmentsDocument, variables: { ...filters, after } });
  const sites = query[0].data?.establishments.edges.map(({ node }) => node) ?? [];
  return <><Asked query={query} empty={sites.length === 0 ? words.none : null} /><Sites sites={sites} label={words.lists.establishments} />{pager(query[0].data?.establishments.pageInfo)}</>;
}

export function ServiceList({ filters: { search, closedToo, departement } }: { readonly filters: Filters }): ReactElement {
  const { directory: words } = useTexts();
  const { after, pager } = usePages(JSON.stringify([search, closedToo]));
  const query = useQuery({ query: DirectoryServicesDocument, variables: { search, closedToo, departement, after } });
  const sites = query[0].data?.placementServices.edges.map(({ node }) => node) ?? [];
  return <><Asked query={query} empty={sites.length === 0 ? words.none : null} /><Sites sites={sites} label={words.lists.services} />{pager(query[0].data?.placementServices.pageInfo)}</>;
}

function Sites({ sites, label }: { readonly sites: readonly SiteRowFragment[]; readonly label: string }): ReactElement | null {
  const { directory: words } = useTexts();
  const language = useLanguage();
  if (sites.length === 0) return null;
  return (
    <Table label={label} head={[words.name, words.kind, words.commune, words.organisation, words.finess]}>
      {sites.map((site) => (
        <tr key={site.id}>
          <td><Link to={`/annuaire/etablissements/${site.id}`}>{site.name}</Link>{site.closedOn && <span className="over"> {words.closedOn(site.closedOn)}</span>}</td>
          <td>{labelOf(HOST_KIND_LABELS, site.kind, language)}</td><td>{site.communeName}</td><td>{site.organisationName}</td><td className="time">{site.finess}</td>
        </tr>
      ))}
    </Table>
  );
}

export function HostList({ filters, type }: { readonly filters: Filters; readonly type: 'unit' | 'fosterHome' }): ReactElement {
  const { directory: words } = useTexts();
  const language = useLanguage();
  const { after, pager } = usePages(JSON.stringify([filters, type]));
  const query = useQuery({ query: DirectoryHostsDocument, variables: { ...filters, kind: type === 'unit' ? filters.kind : null, type, after } });
  const hosts = query[0].data?.hosts.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <Asked query={query} empty={hosts.length === 0 ? words.none : null} />
      {hosts.length > 0 && (
        <Table label={words.lists[type]} head={[words.name, words.kind, words.area, type === 'unit' ? words.establishment : words.service]}>
          {hosts.map((host) => (
            <tr key={host.id}>
              <td><Link to={`/annuaire/lieux/${host.id}`}>{host.name}</Link>{host.closedOn && <span className="over"> {words.closedOn(host.closedOn)}</span>}</td>
              <td>{labelOf(HOST_KIND_LABELS, host.kind, language)}</td><td>{host.area}</td><td>{host.siteName}</td>
            </tr>
          ))}
        </Table>
      )}
      {pager(query[0].data?.hosts.pageInfo)}
    </>
  );
}

export function OrganisationList({ filters: { search, departement } }: { readonly filters: Filters }): ReactElement {
  const { directory: words } = useTexts();
  const [isCreating, setCreating] = useState(false);
  const { after, pager } = usePages(search ?? '');
  const query = useQuery({ query: DirectoryOrganisationsDocument, variables: { search, departement, after } });
  const organisations = query[0].data?.organisations.edges.map(({ node }) => node) ?? [];
  return (
    <>
      {isCreating ? <OrganisationForm departement={departement} onDone={() => { setCreating(false); query[1]({ requestPolicy: 'network-only' }); }} /> : <Button variant="default" onClick={() => setCreating(true)}>{words.create.organisations}</Button>}
      <Asked query={query} empty={organisations.length === 0 ? words.none : null} />
      {organisations.length > 0 && (
        <Table label={words.lists.organisations} head={[words.name, words.finessEj, words.siret]}>
          {organisations.map(({ id, name, finessEj, siret }) => <tr key={id}><td>{name}</td><td className="time">{finessEj}</td><td className="time">{siret}</td></tr>)}
        </Table>
      )}
      {pager(query[0].data?.organisations.pageInfo)}
    </>
  );
}
