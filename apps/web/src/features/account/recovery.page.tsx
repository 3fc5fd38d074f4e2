import { Alert, Button } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { UseRecoveryLinkDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { useTitle } from '../../ui/use-title.js';
import { NewPassword } from './new-password.js';

/** Who has a link chooses a password, without a session. */
export default function RecoveryPage({ token, onDone }: { readonly token: string; readonly onDone: () => void }): ReactElement {
  const texts = useTexts();
  useTitle(texts.recovery.title);
  const { send, isSending, refusal } = useChange(UseRecoveryLinkDocument);
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (await send({ token, newPassword: String(new FormData(event.currentTarget).get('newPassword')) })) setDone(true);
  };
  return (
    <main className="sign-in">
      <h1>{texts.recovery.title}</h1>
      <RefusalAlert refusal={refusal} />
      {!token && <Alert color="red" role="alert">{texts.recovery.noToken}</Alert>}
      {isDone && <Alert color="teal" role="status">{texts.recovery.done}</Alert>}
      {token && !isDone && (
        <form onSubmit={(event) => void submit(event)} aria-label={texts.recovery.title}>
          <NewPassword label={texts.recovery.newPassword} />
          <Button type="submit" loading={isSending} fullWidth>{texts.recovery.submit}</Button>
        </form>
      )}
      <Button variant={isDone ? 'filled' : 'subtle'} onClick={onDone}>{texts.recovery.signIn}</Button>
    </main>
  );
}
