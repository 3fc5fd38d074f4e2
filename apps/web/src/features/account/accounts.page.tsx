import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { AccountsDocument, CreateAccountDocument, type MeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { usePages } from '../../ui/use-pages.js';

/** Who may sign in, and as what. */
export default function AccountsPage({ account }: { readonly account: MeFragment }): ReactElement {
  const texts = useTexts();
  const { accounts: words } = texts;
  const [text, setText] = useState('');
  const [matching] = useDebouncedValue(text.trim(), 200);
  const [isCreating, setCreating] = useState(false);
  const { after, pager } = usePages(matching);
  const query = useQuery({ query: AccountsDocument, variables: { matching: matching || null, after } });
  const accounts = query[0].data?.accounts.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <div className="row spread">
        <h1>{words.title}</h1>
        {!isCreating && <Button onClick={() => setCreating(true)}>{words.create}</Button>}
      </div>
      {isCreating && <CreateForm account={account} onDone={() => setCreating(false)} />}
      <TextInput name="text" type="search" label={words.find} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} maxLength={100} className="narrow" />
      <Asked query={query} empty={accounts.length === 0 ? words.none : null} />
      {accounts.length > 0 && (
        <div className="wide" tabIndex={0} role="region" aria-label={words.title}>
          <table>
            <thead><tr><th scope="col">{words.name}</th><th scope="col">{texts.signIn.email}</th><th scope="col">{words.roles}</th><th scope="col">{words.state}</th></tr></thead>
            <tbody>
              {accounts.map(({ id, displayName, email, roles, disabled }) => (
                <tr key={id}>
                  <td><Link to={`/comptes/${id}`}>{displayName}</Link></td>
                  <td>{email}</td>
                  <td>{roles.length === 0 ? <span className="soon">{words.noRole}</span> : [...new Set(roles.map(({ role }) => texts.roles[role as keyof typeof texts.roles]))].join(', ')}</td>
                  <td>{disabled ? <span className="over">{words.disabled}</span> : words.enabled}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pager(query[0].data?.accounts.pageInfo)}
    </>
  );
}

/** A name and an address; the role and the link come on the account’s own page. */
function CreateForm({ account, onDone }: { readonly account: MeFragment; readonly onDone: () => void }): ReactElement {
  const texts = useTexts();
  const navigate = useNavigate();
  const { send, isSending, refusal } = useChange(CreateAccountDocument);
  const [displayName, setName] = useState('');
  const [email, setEmail] = useState('');
  const create = async (): Promise<void> => {
    const created = await send({ departement: account.departement, displayName: displayName.trim(), email: email.trim() });
    if (created) void navigate(`/comptes/${created.id}`);
  };
  return (
    <form className="card" onSubmit={(event) => { event.preventDefault(); void create(); }} aria-label={texts.accounts.create}>
      <RefusalAlert refusal={refusal} />
      <div className="grid">
        <TextInput name="displayName" label={texts.accounts.name} description={texts.accounts.nameHint} value={displayName} onChange={({ currentTarget }) => setName(currentTarget.value)} required withAsterisk={false} maxLength={120} autoFocus />
        <TextInput name="email" type="email" label={texts.signIn.email} description={texts.accounts.emailHint} value={email} onChange={({ currentTarget }) => setEmail(currentTarget.value)} required withAsterisk={false} maxLength={254} />
      </div>
      <div className="row"><Button type="submit" loading={isSending}>{texts.accounts.submit}</Button><Button variant="subtle" onClick={onDone}>{texts.cancel}</Button></div>
    </form>
  );
}
