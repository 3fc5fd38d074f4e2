import { type ReactElement, useRef } from 'react';
import { useQuery } from 'urql';
import { DirectoryOrganisationsDocument, DirectoryServicesDocument, FindCommunesDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { type Found, SearchField, useSearch } from '../../ui/search-field.js';

interface Props { readonly departement: string; readonly initially?: string; readonly onChange: (id: string | null) => void }

const idOf = (chosen: Found | null): string | null => chosen?.id ?? null;

/** A commune, by its name or postcode; gives its INSEE code. */
export function CommuneField({ departement, initially = '', onChange }: Props): ReactElement {
  const { directory: words } = useTexts();
  const [search, onText] = useSearch();
  const [{ data }] = useQuery({ query: FindCommunesDocument, variables: { search, departement }, pause: search === '' });
  const found = search === '' ? null : data?.communes.map(({ insee, name, postcodes }) => ({ id: insee, text: `${name} (${postcodes[0] ?? insee})` })) ?? null;
  return <SearchField label={words.commune} description={words.communeHint} initially={initially} found={found} onText={onText} onChange={(chosen) => onChange(idOf(chosen))} />;
}

export function OrganisationField({ departement, onChange }: Props): ReactElement {
  const { directory: words, search: { byName } } = useTexts();
  const [search, onText] = useSearch();
  const [{ data }] = useQuery({ query: DirectoryOrganisationsDocument, variables: { search, departement, after: null }, pause: search === '' });
  const found = search === '' ? null : data?.organisations.edges.map(({ node }) => ({ id: node.id, text: node.name })) ?? null;
  return <SearchField label={words.organisation} description={byName} found={found} onText={onText} onChange={(chosen) => onChange(idOf(chosen))} />;
}

interface ServiceProps extends Omit<Props, 'onChange'> {
  /** Null = emptied: the Département employs; undefined = nothing was chosen. */
  readonly onChange: (id: string | null | undefined) => void;
}

export function ServiceField({ departement, initially = '', onChange }: ServiceProps): ReactElement {
  const { directory: words } = useTexts();
  const [search, onText] = useSearch();
  const written = useRef(initially);
  const [{ data }] = useQuery({ query: DirectoryServicesDocument, variables: { search, departement, closedToo: false, after: null }, pause: search === '' });
  const found = search === '' ? null : data?.placementServices.edges.map(({ node }) => ({ id: node.id, text: node.name })) ?? null;
  const note = (text: string): void => {
    written.current = text;
    onText(text);
  };
  return <SearchField label={words.service} description={words.serviceHint} initially={initially} found={found} onText={note} onChange={(chosen) => onChange(chosen?.id ?? (written.current.trim() === '' ? null : undefined))} />;
}
