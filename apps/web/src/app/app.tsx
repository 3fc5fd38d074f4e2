import { lazy, type ReactElement, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Provider } from 'urql';
import { RECOVERY_PATH } from '../features/account/recovery-path.js';
import { SignInPage } from '../features/account/sign-in.page.js';
import { chooseLanguage, type Language, LanguageContext, LANGUAGES, useTexts } from '../texts/language.js';
import { service } from '../ui/service.js';
import { SessionContext } from '../ui/session-context.js';
import { newClient } from './client.js';
import { ErrorBoundary } from './error-boundary.js';
import { Frame } from './frame.js';
import { Pages } from './pages.js';
import { screensOf } from './screens.js';
import { onSession, session, setSession } from './session.js';

const RecoveryPage = lazy(() => import('../features/account/recovery.page.js'));

export function App({ initially }: { readonly initially: Language }): ReactElement {
  const signedIn = useSyncExternalStore(onSession, session);
  const [language, setLanguage] = useState(initially);
  const [hasEnded, setEnded] = useState(false);
  const { pathname, hash } = useLocation();
  const navigate = useNavigate();
  // One client a session: nothing that one person read is shown to the next.
  const client = useMemo(() => newClient(signedIn?.token ?? null), [signedIn?.token]);
  const screens = useMemo(() => (signedIn ? screensOf(signedIn.account) : []), [signedIn]);
  useEffect(() => { document.documentElement.lang = language; }, [language]);
  useEffect(() => onSession(() => setEnded(session() === null)), []);
  const turn = (): void => {
    const other = LANGUAGES.find((one) => one !== language)!;
    void chooseLanguage(other).then(setLanguage);
  };
  const page = (): ReactElement => {
    if (pathname === RECOVERY_PATH) return <RecoveryPage token={hash.slice(1)} onDone={() => { setSession(null); void navigate('/', { replace: true }); }} />;
    if (!signedIn) return <SignInPage hasEnded={hasEnded} onSignedIn={setSession} onLanguage={turn} />;
    return <Frame session={signedIn} screens={screens} onLanguage={turn}><Pages session={signedIn} screens={screens} /></Frame>;
  };
  return (
    <LanguageContext value={language}>
      <SessionContext value={signedIn}>
        {service.isDemo && <Fictitious />}
        <Provider value={client}><ErrorBoundary><Suspense fallback={<Loading />}>{page()}</Suspense></ErrorBoundary></Provider>
      </SessionContext>
    </LanguageContext>
  );
}

/** On every screen, before and after sign-in. */
function Fictitious(): ReactElement {
  const texts = useTexts();
  return <aside className="fictitious" aria-label={texts.fictitious}><span className="if-wide">{texts.fictitiousLong}</span><span className="if-narrow">{texts.fictitious}</span></aside>;
}

function Loading(): ReactElement {
  return <p role="status">{useTexts().loading}</p>;
}
