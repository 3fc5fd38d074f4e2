import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { FindRequestsDocument, RequestStaysDocument, type RequestStaysQuery } from '../../gql/graphql.js';
import { type Texts, useLanguage, useTexts } from '../../texts/language.js';
import { dateText, dayOf, monthText } from '../../ui/dates.js';
import { CodeField } from '../../ui/fields.js';
import { SearchField, useSearch } from '../../ui/search-field.js';

/** The stay that each person leaves, or is relieved from, by the person's key. */
export type Formers = Readonly<Record<string, string>>;

type Stay = RequestStaysQuery['requestStays'][number];

interface Props {
  readonly departement: string;
  readonly keys: readonly string[];
  readonly formers: Formers;
  readonly onChange: (formers: Formers) => void;
}

/** Requests whose people live somewhere; `held`: some have arrived, and go on to the second part of a bridge. */
const WITH_STAYS = ['admitted', 'closed', 'held'];

/** Where they lived until now: the request that brought them there, then the stay of each. Never a name. */
export function FormerStays({ departement, keys, formers, onChange }: Props): ReactElement {
  const texts = useTexts();
  const { arrival: words } = texts;
  const language = useLanguage();
  const [requestId, setRequestId] = useState('');
  const [asked, onText] = useSearch();
  const [{ data: requests }] = useQuery({ query: FindRequestsDocument, variables: { departement, states: WITH_STAYS, reference: asked }, pause: asked === '' });
  const found = asked === '' ? null : requests?.placementRequests.edges.map(({ node }) => ({ id: node.id, text: `${node.reference} (${dateText(dayOf(node.createdAt), language)})` })) ?? null;
  const [{ data, fetching, error }] = useQuery({ query: RequestStaysDocument, variables: { requestId }, pause: requestId === '', requestPolicy: 'network-only' });
  const stays = requestId === '' ? [] : (data?.requestStays ?? []).filter(({ exitOn }) => exitOn === null);
  const choose = (id: string): void => {
    setRequestId(id);
    onChange({});
  };
  return (
    <>
      <SearchField label={words.from} description={words.fromHint} found={found} onText={onText} onChange={(chosen) => choose(chosen?.id ?? '')} />
      {requestId !== '' && !data && fetching && <p role="status">{texts.loading}</p>}
      {requestId !== '' && error && <p role="alert">{texts.failed}</p>}
      {requestId !== '' && data && !fetching && stays.length === 0 && <p role="status">{words.noStay}</p>}
      {stays.length > 0 && keys.map((key) => (
        <CodeField key={key} label={words.stayOf(key)} value={formers[key] ?? ''} onChange={(stayId) => onChange({ ...formers, [key]: stayId })}
          data={[{ value: '', label: words.fromNowhere }, ...stays.map((stay) => ({ value: stay.id, label: describe(stay, texts, (month) => monthText(month, language)) }))]} />
      ))}
    </>
  );
}

const describe = ({ personKey, sex, birthMonth }: Stay, { form }: Texts, month: (of: string) => string): string => (
  [personKey, (sex === 'female' ? form.girl : form.boy).toLowerCase(), birthMonth && month(birthMonth)].filter(Boolean).join(', '));
