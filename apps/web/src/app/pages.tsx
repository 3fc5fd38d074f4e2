import { lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { Link, Navigate, Route, Routes, useLocation } from 'react-router';
import { useTexts } from '../texts/language.js';
import { useTitle } from '../ui/use-title.js';
import { ErrorBoundary } from './error-boundary.js';
import type { Screen } from './screens.js';
import { type Session, setSession } from './session.js';

const HelpPage = lazy(() => import('../features/help/help.page.js'));
const OwnAccountPage = lazy(() => import('../features/account/own-account.page.js'));

/** The pages of one person: those of its roles, and those that everybody has. */
export function Pages({ session, screens }: { readonly session: Session; readonly screens: readonly Screen[] }): ReactElement {
  const { account } = session;
  const texts = useTexts();
  const [hasChanged, setChanged] = useState(false);
  const changed = (token: string): void => {
    setSession({ token, account });
    setChanged(true);
  };
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={pathname}>
      <Routes>
        {screens.map(({ path, title, page: Page }) => <Route key={path} path={path} element={<Titled title={title(texts)}><Page account={account} /></Titled>} />)}
        <Route path="/aide" element={<Titled title={texts.nav.help}><HelpPage account={account} /></Titled>} />
        <Route path="/mon-compte" element={<Titled title={texts.ownAccount.title}><OwnAccountPage account={account} hasChanged={hasChanged} onToken={changed} /></Titled>} />
        <Route path="/" element={<Home screens={screens} />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </ErrorBoundary>
  );
}

/** Names the window, by the kind of page only: titles stay in the history of the browser. A page that is still on its way has its name already. */
function Titled({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  useTitle(title);
  return <Suspense fallback={<><h1>{title}</h1><Loading /></>}>{children}</Suspense>;
}

function Home({ screens: [home] }: { readonly screens: readonly Screen[] }): ReactElement {
  const texts = useTexts();
  return home ? <Navigate to={home.path} replace /> : <p>{texts.home.nothing}</p>;
}

/** A page that does not exist, or not for this person: the same answer. */
function NotFound(): ReactElement {
  const { notFound } = useTexts();
  useTitle(notFound.title);
  return (
    <>
      <h1>{notFound.title}</h1>
      <p>{notFound.text}</p>
      <p><Link to="/">{notFound.home}</Link></p>
    </>
  );
}

function Loading(): ReactElement {
  return <p role="status">{useTexts().loading}</p>;
}
