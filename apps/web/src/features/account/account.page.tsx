import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { type AccountRowFragment, DisableAccountDocument, EnableAccountDocument, type MeFragment, OneAccountDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { GrantForm } from './grant-form.js';
import { RecoveryLink } from './recovery-link.js';
import { RoleList } from './role-list.js';

/** One account: its roles, its link, and whether it may sign in. */
export default function AccountPage({ account: me }: { readonly account: MeFragment }): ReactElement {
  const texts = useTexts();
  const { id = '' } = useParams();
  const query = useQuery({ query: OneAccountDocument, variables: { ids: [id] } });
  const account = query[0].data?.accounts.edges[0]?.node;
  return (
    <>
      <p><Link to="/comptes">{texts.accounts.back}</Link></p>
      <Asked query={query} empty={account ? null : texts.accounts.unknown} />
      {account && <OneAccount account={account} isOwn={account.id === me.id} />}
    </>
  );
}

function OneAccount({ account, isOwn }: { readonly account: AccountRowFragment; readonly isOwn: boolean }): ReactElement {
  const texts = useTexts();
  const { accounts: words } = texts;
  const [isGranting, setGranting] = useState(account.roles.length === 0);
  return (
    <>
      <h1>{account.displayName}</h1>
      <p className="row muted"><span>{account.email}</span><span>{words.departement(account.departement)}</span><span>{account.disabled ? words.disabled : words.enabled}</span></p>
      <h2>{words.roles}</h2>
      <RoleList roles={account.roles} />
      {isGranting ? <GrantForm account={account} onDone={() => setGranting(false)} /> : <Button variant="default" onClick={() => setGranting(true)}>{words.grant}</Button>}
      <h2>{words.password}</h2>
      {account.disabled ? <p>{words.enableFirst}</p> : <RecoveryLink accountId={account.id} />}
      <h2>{words.access}</h2>
      {isOwn ? <p className="muted">{words.ownAccount}</p> : <Access account={account} />}
    </>
  );
}

/** Shuts somebody out at once, or lets them in again. */
function Access({ account }: { readonly account: AccountRowFragment }): ReactElement {
  const { accounts: words, cancel } = useTexts();
  const disabling = useChange(DisableAccountDocument);
  const enabling = useChange(EnableAccountDocument);
  const [isSure, setSure] = useState(false);
  const disable = async (): Promise<void> => { if (await disabling.send({ accountId: account.id })) setSure(false); };
  return (
    <>
      <RefusalAlert refusal={disabling.refusal ?? enabling.refusal} />
      {account.disabled && <Button loading={enabling.isSending} onClick={() => void enabling.send({ accountId: account.id })}>{words.enable}</Button>}
      {!account.disabled && !isSure && <Button variant="default" onClick={() => setSure(true)}>{words.disable}</Button>}
      {!account.disabled && isSure && (
        <div className="card">
          <p>{words.disableAsk}</p>
          <div className="row"><Button color="red.9" loading={disabling.isSending} onClick={() => void disable()}>{words.disable}</Button><Button variant="subtle" onClick={() => setSure(false)}>{cancel}</Button></div>
        </div>
      )}
    </>
  );
}
