import { Alert, Button, PasswordInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { ChangeOwnPasswordDocument, EndOwnSessionDocument, type MeFragment, MySessionsDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { momentText } from '../../ui/dates.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { NewPassword } from './new-password.js';

interface Props { readonly account: MeFragment; readonly hasChanged: boolean; readonly onToken: (token: string) => void }

/** One’s own password, and where one is signed in. */
export default function OwnAccountPage({ account, hasChanged, onToken }: Props): ReactElement {
  const texts = useTexts();
  const roles = [...new Set(account.roles.map(({ role }) => texts.roles[role as keyof typeof texts.roles]))];
  return (
    <>
      <h1>{texts.ownAccount.title}</h1>
      <p>{account.displayName}{roles.length > 0 && ` · ${roles.join(', ')}`}</p>
      <h2>{texts.ownAccount.sessions}</h2>
      <Sessions />
      <h2>{texts.ownAccount.password}</h2>
      {hasChanged && <Alert color="teal" role="status">{texts.ownAccount.changed}</Alert>}
      <PasswordForm onToken={onToken} />
    </>
  );
}

function Sessions(): ReactElement {
  const { ownAccount: words } = useTexts();
  const language = useLanguage();
  const query = useQuery({ query: MySessionsDocument });
  const ending = useChange(EndOwnSessionDocument);
  const end = async (sessionId: string): Promise<void> => { if (await ending.send({ sessionId })) query[1]({ requestPolicy: 'network-only' }); };
  return (
    <>
      <Asked query={query} />
      <RefusalAlert refusal={ending.refusal} />
      <ul className="cards">
        {query[0].data?.mySessions.map(({ id, createdAt, lastSeenAt, current }) => (
          <li key={id} className="card row spread">
            <span>{words.since(momentText(createdAt, language))} · {words.seen(momentText(lastSeenAt, language))}</span>
            {current ? <strong>{words.current}</strong> : <Button size="compact-sm" variant="default" loading={ending.isSending} onClick={() => void end(id)}>{words.end}</Button>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** All sessions end, and this one goes on under a new token. */
function PasswordForm({ onToken }: { readonly onToken: (token: string) => void }): ReactElement {
  const texts = useTexts();
  const { send, isSending, refusal } = useChange(ChangeOwnPasswordDocument);
  const [isReplayed, setReplayed] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const changed = await send({ currentPassword: String(given.get('currentPassword')), newPassword: String(given.get('newPassword')) });
    if (changed?.token) onToken(changed.token);
    else setReplayed(changed !== null);
  };
  return (
    <form className="narrow stack" onSubmit={(event) => void submit(event)} aria-label={texts.ownAccount.password}>
      <RefusalAlert refusal={refusal} />
      {isReplayed && <Alert color="blue" role="status">{texts.ownAccount.again}</Alert>}
      <PasswordInput name="currentPassword" label={texts.ownAccount.currentPassword} autoComplete="current-password" required withAsterisk={false} maxLength={200} visibilityToggleButtonProps={{ 'aria-label': texts.show }} />
      <NewPassword label={texts.recovery.newPassword} />
      <Button type="submit" loading={isSending}>{texts.ownAccount.submit}</Button>
    </form>
  );
}
