import { Button } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { useClient } from 'urql';
import { useTexts } from '../texts/language.js';
import { CAUGHT_UP, forgetBehind, isBehind, onBehind } from '../ui/behind.js';
import { Brand } from '../ui/brand.js';
import { keepFocus } from '../ui/keep-focus.js';
import { useCurrentShown } from '../ui/use-current-shown.js';
import { signOut } from './client.js';
import { IdleGuard } from './idle-guard.js';
import type { Screen } from './screens.js';
import type { Session } from './session.js';

/** What surrounds every page: who is signed in, where one can go, and the way out. */
export function Frame({ session, screens, onLanguage, children }: { readonly session: Session; readonly screens: readonly Screen[]; readonly onLanguage: () => void; readonly children: ReactNode }): ReactElement {
  const texts = useTexts();
  const client = useClient();
  const navigate = useNavigate();
  const end = (): void => signOut(client, session.token);
  // Who leaves by choice leaves no address behind, such as that of a request; who was away comes back to the page.
  const leave = (): void => {
    end();
    void navigate('/', { replace: true });
  };
  const nav = useCurrentShown();
  const main = useRef<HTMLElement>(null);
  useEffect(() => keepFocus(main.current!), []);
  const { roles, displayName } = session.account;
  return (
    <>
      <a className="skip" href="#content">{texts.skip}</a>
      <header className="bar">
        <Link to="/" className="brand"><Brand /></Link>
        <nav ref={nav} aria-label={texts.nav.label}>
          {screens.map(({ path, nav }) => nav && <NavLink key={path} to={path} end>{texts.nav[nav]}</NavLink>)}
        </nav>
        <NavLink className="help" to="/aide">{texts.nav.help}</NavLink>
        <Link className="who" to="/mon-compte">{displayName} · {[...new Set(roles.map(({ role }) => texts.roles[role as keyof typeof texts.roles]))].join(', ')}</Link>
        <Button variant="subtle" size="compact-sm" onClick={onLanguage} lang={texts.english === 'English' ? 'en' : 'fr'}>{texts.english}</Button>
        <Button variant="default" size="compact-sm" onClick={leave}>{texts.signOut}</Button>
      </header>
      <Behind />
      <main id="content" ref={main} tabIndex={-1}>{children}</main>
      <IdleGuard onEnd={end} />
    </>
  );
}

/** What is on the screen may be old: said where it is seen, with the way out. */
function Behind(): ReactElement | null {
  const { behind, retry } = useTexts();
  const { pathname } = useLocation();
  const isOld = useSyncExternalStore(onBehind, isBehind);
  useEffect(forgetBehind, [pathname]);
  if (!isOld) return null;
  return <div role="alert" className="behind no-print">{behind} <Button size="compact-sm" variant="default" onClick={() => dispatchEvent(new Event(CAUGHT_UP))}>{retry}</Button></div>;
}
