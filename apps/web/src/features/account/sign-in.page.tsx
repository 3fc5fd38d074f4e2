import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useMutation } from 'urql';
import { SignInDocument } from '../../gql/graphql.js';
import { told, useLanguage, useTexts } from '../../texts/language.js';
import { Brand } from '../../ui/brand.js';
import { failureText } from '../../ui/failure.js';
import type { Session } from '../../ui/session.types.js';
import { useTitle } from '../../ui/use-title.js';

interface Props { readonly hasEnded: boolean; readonly onSignedIn: (session: Session) => void; readonly onLanguage: () => void }

export function SignInPage({ hasEnded, onSignedIn, onLanguage }: Props): ReactElement {
  const texts = useTexts();
  useTitle(texts.signIn.title);
  const language = useLanguage();
  const [{ fetching }, signIn] = useMutation(SignInDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { data, error } = await signIn({ input: { email: String(form.get('email')).trim(), password: String(form.get('password')) } });
    if (!data) setProblem(failureText(error, texts));
    else if (data.signIn.__typename === 'SignedInSession') onSignedIn({ token: data.signIn.token, account: data.signIn.account });
    else setProblem(told(language, data.signIn));
  };
  return (
    <main className="sign-in">
      <h1><Brand /></h1>
      <p>{texts.signIn.aim}</p>
      {hasEnded && !problem && <Alert color="blue">{texts.signIn.ended}</Alert>}
      {problem && <Alert color="red" role="alert">{problem}</Alert>}
      <form onSubmit={(event) => void submit(event)} aria-label={texts.signIn.title}>
        <TextInput name="email" type="email" label={texts.signIn.email} autoComplete="username" required withAsterisk={false} autoFocus />
        <PasswordInput name="password" label={texts.signIn.password} autoComplete="current-password" required withAsterisk={false} />
        <Button type="submit" loading={fetching} fullWidth>{texts.signIn.submit}</Button>
      </form>
      <Button variant="subtle" size="compact-sm" onClick={onLanguage}>{texts.english}</Button>
    </main>
  );
}
