import { type ReactElement, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Provider } from 'urql';
import { SignInPage } from '../features/account/sign-in.page.js';
import { type Language, LanguageContext, LANGUAGES, useTexts } from '../texts/language.js';
import { SessionContext } from '../ui/session-context.js';
import { newClient } from './client.js';
import { Frame } from './frame.js';
import { type Screen, screensOf } from './screens.js';
import { onSession, session, setSession } from './session.js';

export function App(): ReactElement {
  const signedIn = useSyncExternalStore(onSession, session);
  const [language, setLanguage] = useState<Language>(() => (navigator.language.startsWith('en') ? 'en' : 'fr'));
  const [hasEnded, setEnded] = useState(false);
  // One client a session: nothing that one person read is shown to the next.
  const client = useMemo(newClient, [signedIn?.token]);
  const screens = signedIn ? screensOf(signedIn.account) : [];
  useEffect(() => { document.documentElement.lang = language; }, [language]);
  useEffect(() => onSession(() => setEnded(session() === null)), []);
  return (
    <LanguageContext value={language}>
      <SessionContext value={signedIn}><Provider value={client}>
        {signedIn
          ? (
            <Frame session={signedIn} screens={screens} onLanguage={() => setLanguage(LANGUAGES.find((one) => one !== language)!)}>
              <Suspense fallback={<Loading />}>
                <Routes>
                  {screens.map(({ path, page: Page }) => <Route key={path} path={path} element={<Page account={signedIn.account} />} />)}
                  <Route path="*" element={<Home screens={screens} />} />
                </Routes>
              </Suspense>
            </Frame>
          )
          : <SignInPage hasEnded={hasEnded} onSignedIn={setSession} onLanguage={() => setLanguage(LANGUAGES.find((one) => one !== language)!)} />}
      </Provider></SessionContext>
    </LanguageContext>
  );
}

function Home({ screens: [home] }: { readonly screens: readonly Screen[] }): ReactElement {
  const texts = useTexts();
  return home ? <Navigate to={home.path} replace /> : <p>{texts.home.nothing}</p>;
}

function Loading(): ReactElement {
  return <p role="status">{useTexts().loading}</p>;
}
