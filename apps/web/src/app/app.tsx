import { lazy, type ReactElement, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Provider } from 'urql';
import { SignInPage } from '../features/account/sign-in.page.js';
import { type Language, LanguageContext, LANGUAGES, useTexts } from '../texts/language.js';
import { newClient } from './client.js';
import { Frame } from './frame.js';
import { onSession, session, setSession } from './session.js';

const RequestsPage = lazy(() => import('../features/placement-request/requests.page.js'));
const NewRequestPage = lazy(() => import('../features/placement-request/new-request.page.js'));
const PlacesPage = lazy(() => import('../features/availability/places.page.js'));
const ReceivedPage = lazy(() => import('../features/placement-request/received.page.js'));
const RequestPage = lazy(() => import('../features/placement-request/request.page.js'));

/** Which screens a role has; the first is its home. */
const HOMES: Readonly<Record<string, string>> = { enfanceWorker: '/demandes', hostStaff: '/places', placementService: '/places' };

export function App(): ReactElement {
  const signedIn = useSyncExternalStore(onSession, session);
  const [language, setLanguage] = useState<Language>(() => (navigator.language.startsWith('en') ? 'en' : 'fr'));
  const [hasEnded, setEnded] = useState(false);
  // One client a session: nothing that one person read is shown to the next.
  const client = useMemo(newClient, [signedIn?.token]);
  useEffect(() => { document.documentElement.lang = language; }, [language]);
  useEffect(() => onSession(() => setEnded(session() === null)), []);
  return (
    <LanguageContext value={language}>
      <Provider value={client}>
        {signedIn
          ? (
            <Frame session={signedIn} onLanguage={() => setLanguage(LANGUAGES.find((one) => one !== language)!)}>
              <Suspense fallback={<Loading />}>
                <Routes>
                  <Route path="/demandes" element={<RequestsPage account={signedIn.account} />} />
                  <Route path="/demandes/nouvelle" element={<NewRequestPage account={signedIn.account} />} />
                  <Route path="/demandes/:id" element={<RequestPage />} />
                  <Route path="/places" element={<PlacesPage />} />
                  <Route path="/sollicitations" element={<ReceivedPage />} />
                  <Route path="*" element={<Home roles={signedIn.account.roles.map(({ role }) => role)} />} />
                </Routes>
              </Suspense>
            </Frame>
          )
          : <SignInPage hasEnded={hasEnded} onSignedIn={setSession} onLanguage={() => setLanguage(LANGUAGES.find((one) => one !== language)!)} />}
      </Provider>
    </LanguageContext>
  );
}

function Home({ roles }: { readonly roles: readonly string[] }): ReactElement {
  const texts = useTexts();
  const home = roles.map((role) => HOMES[role]).find(Boolean);
  return home ? <Navigate to={home} replace /> : <p>{texts.home.nothing}</p>;
}

function Loading(): ReactElement {
  return <p role="status">{useTexts().loading}</p>;
}
