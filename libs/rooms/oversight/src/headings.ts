import { cursorText, type Page, type PageArgs, pageOf } from '@ugo/access';
import type { HostSite } from '@ugo/directory';
import type { Heading } from './dto/heading.args.js';

/** What hosts are counted together under. */
export interface HeadingOf {
  readonly key: string;
  /** Null = the key says it: a kind, a Département, or no name is known. */
  readonly label: string | null;
  /** Its place in the order of headings. */
  readonly group: number;
}

/** The headings of some hosts by name, and the one of each host. */
export function headingsOf(sites: readonly HostSite[], by: Heading): { readonly headings: readonly HeadingOf[]; readonly groupOf: (site: HostSite) => number } {
  const headings = [...new Map(sites.map((site) => [keyOf(site, by), labelOf(site, by)]))]
    .sort(([a, nameOfA], [b, nameOfB]) => (nameOfA ?? '').localeCompare(nameOfB ?? '', 'fr') || (a < b ? -1 : 1)).map(([key, label], group) => ({ key, label, group }));
  const groups = new Map(headings.map(({ key, group }) => [key, group]));
  return { headings, groupOf: (site) => groups.get(keyOf(site, by))! };
}

const startOf = (headings: readonly HeadingOf[], after: string | null | undefined): number => headings.findIndex(({ key }) => key === cursorText(after)) + 1;

/** Whether a heading stands on the page, by its place in the order. */
export function onPage(headings: readonly HeadingOf[], { first, after }: Pick<PageArgs, 'first' | 'after'>): (group: number) => boolean {
  const start = startOf(headings, after);
  return (group) => group >= start && group < start + first;
}

/** A page of headings; a cursor of a heading that is gone begins anew. */
export function pageOfHeadings<T>(headings: readonly HeadingOf[], { first, after }: Pick<PageArgs, 'first' | 'after'>, view: (heading: HeadingOf) => T): Page<T> {
  const start = startOf(headings, after);
  return pageOf(headings.slice(start, start + first + 1), first, ({ key }) => key, view);
}

function keyOf(site: HostSite, by: Heading): string {
  switch (by) {
    case 'establishment': return site.establishmentId ?? site.serviceId ?? 'none';
    case 'host': return site.hostId;
    case 'kind': return site.kind;
    case 'organisation': return site.organisationId ?? 'none';
    case 'territory': return site.territoryId ?? 'none';
    case 'departement': return site.departement;
  }
}

function labelOf(site: HostSite, by: Heading): string | null {
  switch (by) {
    case 'establishment': return site.siteName;
    case 'host': return site.name;
    case 'organisation': return site.organisationName;
    case 'territory': return site.territoryName;
    default: return null;
  }
}
