import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { HOST_KIND_LABELS } from '@ugo/domain/kernel';
import { type ReactElement, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { MeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { choicesOf } from '../../ui/labels.js';
import { HomeCounts } from './home-counts.js';
import { keepsDirectory } from './keeps-directory.js';
import { ShareList } from './shares.js';
import { EstablishmentList, type Filters, HostList, OrganisationList, ServiceList } from './site-lists.js';
import { TerritoryList } from './territories.js';
import { UNIT_KINDS } from './unit-kinds.js';

const LISTS = ['establishments', 'unit', 'fosterHome', 'services', 'organisations', 'territories', 'shares'] as const;
/** Those of who only reads: of foster homes, how many there are. */
const READ = ['establishments', 'unit', 'fosterHome', 'services'] as const;
/** Lists that words find things in. */
const SEARCHED: readonly string[] = ['establishments', 'unit', 'fosterHome', 'services', 'organisations'];

/** What the Département knows of who can welcome a child. */
export default function DirectoryPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { directory: words } = useTexts();
  const language = useLanguage();
  const [place, setPlace] = useSearchParams();
  const isKept = keepsDirectory(account);
  const lists: readonly (typeof LISTS)[number][] = isKept ? LISTS : READ;
  const list = lists.find((one) => one === place.get('liste')) ?? 'establishments';
  const isSearched = SEARCHED.includes(list) && (isKept || list !== 'fosterHome');
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 200);
  const [kind, setKind] = useState('');
  const [closedToo, setClosedToo] = useState(false);
  const filters: Filters = { search: search || null, kind: kind || null, closedToo, departement: account.departement };
  return (
    <>
      <div className="row spread">
        <h1>{words.title}</h1>
        {isKept && <span className="row"><Link to="/annuaire/etablissements/nouveau">{words.create.establishments}</Link><Link to="/annuaire/familles/nouvelle">{words.create.fosterHome}</Link></span>}
      </div>
      <div className="grid">
        <NativeSelect label={words.list} value={list} onChange={({ currentTarget }) => setPlace({ liste: currentTarget.value })} data={lists.map((value) => ({ value, label: words.lists[value] }))} />
        {isSearched && <TextInput type="search" label={words.search} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} maxLength={100} />}
        {(list === 'establishments' || list === 'unit') && (
          <NativeSelect label={words.kind} value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value)}
            data={[{ value: '', label: words.everyKind }, ...choicesOf(HOST_KIND_LABELS, language, UNIT_KINDS)]} />
        )}
      </div>
      {isSearched && list !== 'organisations' && <Checkbox mt="sm" label={words.closedToo} checked={closedToo} onChange={({ currentTarget }) => setClosedToo(currentTarget.checked)} />}
      {list === 'establishments' && <EstablishmentList filters={filters} />}
      {list === 'services' && <ServiceList filters={filters} />}
      {(list === 'unit' || (list === 'fosterHome' && isKept)) && <HostList filters={filters} type={list} />}
      {list === 'fosterHome' && !isKept && <HomeCounts departement={account.departement} />}
      {list === 'organisations' && <OrganisationList filters={filters} />}
      {list === 'territories' && <TerritoryList departement={account.departement} />}
      {list === 'shares' && <ShareList />}
    </>
  );
}
