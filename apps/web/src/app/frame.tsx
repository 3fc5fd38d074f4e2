import { Button } from '@mantine/core';
import { type ReactElement, type ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useMutation } from 'urql';
import { SignOutDocument } from '../gql/graphql.js';
import { useTexts } from '../texts/language.js';
import { IdleGuard } from './idle-guard.js';
import { type Session, setSession } from './session.js';

/** What surrounds every page: who is signed in, where one can go, and the way out. */
export function Frame({ session, onLanguage, children }: { readonly session: Session; readonly onLanguage: () => void; readonly children: ReactNode }): ReactElement {
  const texts = useTexts();
  const [, signOut] = useMutation(SignOutDocument);
  const leave = (): void => { void signOut({}).finally(() => setSession(null)); };
  const { roles, displayName } = session.account;
  const follows = roles.some(({ role }) => role === 'enfanceWorker');
  const hosts = roles.some(({ role }) => role === 'hostStaff' || role === 'placementService');
  return (
    <>
      <a className="skip" href="#content">{texts.skip}</a>
      <header className="bar">
        <Link to="/" className="brand">{texts.product}</Link>
        <nav aria-label={texts.nav.label}>
          {follows && <NavLink to="/demandes" end>{texts.nav.requests}</NavLink>}
          {follows && <NavLink to="/demandes/nouvelle">{texts.nav.newRequest}</NavLink>}
          {hosts && <NavLink to="/places">{texts.nav.places}</NavLink>}
          {hosts && <NavLink to="/sollicitations">{texts.nav.received}</NavLink>}
        </nav>
        <span className="who">{displayName} · {[...new Set(roles.map(({ role }) => texts.roles[role as keyof typeof texts.roles]))].join(', ')}</span>
        <Button variant="subtle" size="compact-sm" onClick={onLanguage} lang={texts.english === 'English' ? 'en' : 'fr'}>{texts.english}</Button>
        <Button variant="default" size="compact-sm" onClick={leave}>{texts.signOut}</Button>
      </header>
      <main id="content" tabIndex={-1}>{children}</main>
      <IdleGuard onEnd={leave} />
    </>
  );
}
