import { Button, NativeSelect } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { type AccountRowFragment, GrantRoleDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { type Scope, ScopeField, SCOPES_OF_ROLE } from './scope-field.js';

/** Gives a role, for the whole Département or for one thing of it. */
export function GrantForm({ account, onDone }: { readonly account: AccountRowFragment; readonly onDone: () => void }): ReactElement {
  const texts = useTexts();
  const { accounts: words } = texts;
  const { send, isSending, refusal } = useChange(GrantRoleDocument);
  const [role, setRole] = useState('enfanceWorker');
  const scopes = SCOPES_OF_ROLE[role] ?? ['whole'];
  const [wanted, setWanted] = useState<Scope | 'whole'>('whole');
  const scope = scopes.includes(wanted) ? wanted : scopes[0]!;
  const [of, setOf] = useState<{ readonly scope: string; readonly id: string | null }>({ scope, id: null });
  const id = of.scope === scope ? of.id : null;
  const grant = async (): Promise<void> => {
    if (await send({ accountId: account.id, role, departement: account.departement, ...(scope === 'whole' ? {} : { [scope]: id }) })) onDone();
  };
  return (
    <form className="card" onSubmit={(event) => { event.preventDefault(); void grant(); }} aria-label={words.grant}>
      <RefusalAlert refusal={refusal} />
      <div className="grid">
        <NativeSelect name="role" label={words.role} value={role} onChange={({ currentTarget }) => setRole(currentTarget.value)} data={Object.entries(texts.roles).map(([value, label]) => ({ value, label }))} />
        {scopes.length > 1 && <NativeSelect name="scope" label={words.scope} value={scope} onChange={({ currentTarget }) => setWanted(currentTarget.value as Scope)} data={scopes.map((value) => ({ value, label: words.scopes[value] }))} />}
        {scope !== 'whole' && <ScopeField key={scope} scope={scope} role={role} departement={account.departement} onChange={(chosen) => setOf({ scope, id: chosen })} />}
      </div>
      <p className="muted">{words.may[role as keyof typeof words.may]}</p>
      <div className="row"><Button type="submit" loading={isSending} disabled={scope !== 'whole' && !id}>{words.grant}</Button><Button variant="subtle" onClick={onDone}>{texts.cancel}</Button></div>
    </form>
  );
}
