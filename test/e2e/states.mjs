// Every screen while its data are on their way, when they don't come, and when there are none: what is said, to axe too.
import { signIn } from './browser.mjs';
import { look, passingViews } from './look.mjs';

/** Those of who reads only: they say it by the same parts (`ui/steering-page.tsx`, `ui/asked.tsx`), so the gate looks at the others. */
const MORE = {
  'direction@loire.example': [
    '/pilotage', '/pilotage/attente', '/pilotage/occupation', '/pilotage/prevision', '/pilotage/delais', '/pilotage/besoins', '/pilotage/fratries', '/pilotage/equite', '/pilotage/listes', '/pilotage/choix', '/pilotage/anomalies',
    '/pilotage/regles', '/pilotage/conservation',
  ],
  'observation@loire.example': ['/annuaire', '/annuaire?liste=fosterHome'],
};

/** The screens of each person that ask for something as they open. */
const SCREENS = {
  'astreinte@loire.example': ['/demandes'],
  'mecs@loire.example': ['/places', '/sollicitations'],
  'administration@loire.example': ['/comptes', '/annuaire', '/annuaire?liste=unit', '/annuaire?liste=organisations', '/annuaire?liste=territories', '/annuaire?liste=shares', '/imports', '/reglages', '/journal', '/mon-compte'],
  ...(process.env.UGO_VIEWS === 'all' ? MORE : {}),
};

export async function lookAtStates(browser, url, folder) {
  const faults = [];
  for (const [email, paths] of Object.entries(SCREENS)) {
    const page = await browser.page();
    await signIn(page, url, email);
    for (const path of paths) {
      faults.push(...await whileHeld(page, url, path, folder), ...await whenFailing(page, url, path, folder, browser.faults), ...await whenEmpty(page, url, path, folder));
    }
    await page.context().close();
  }
  return faults;
}

/** Answers are held back: the screen says that it loads. */
async function whileHeld(page, url, path, folder) {
  const held = [];
  await page.route('**/graphql', (route) => { held.push(route); });
  await page.goto(`${url}${path}`);
  await page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
  const faults = await look(page, `loading ${path}`, folder, passingViews());
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await Promise.all(held.map((route) => route.abort().catch(() => {})));
  return faults;
}

/** A Département that has just begun: every list that is asked for is empty. The page says what to do, and does not break. */
async function whenEmpty(page, url, path, folder) {
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    for (const [name, value] of Object.entries(body.data ?? {})) body.data[name] = emptied(value);
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(`${url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const faults = await look(page, `empty ${path}`, folder, passingViews());
  if (await page.getByRole('heading', { name: 'Cette page s’est arrêtée' }).count() > 0) faults.push(`empty ${path}: the page breaks`);
  if ((await page.getByRole('main').innerText()).trim().split('\n').length < 2) faults.push(`empty ${path}: nothing is said`);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  return faults;
}

/** A list without its items; anything else as it is. */
function emptied(value) {
  if (Array.isArray(value)) return [];
  return value && typeof value === 'object' && Array.isArray(value.edges) ? { ...value, edges: [], ...(value.pageInfo ? { pageInfo: { ...value.pageInfo, hasNextPage: false, endCursor: null } } : {}) } : value;
}

/** No answer comes: the screen says what to do, and trying again brings it. */
async function whenFailing(page, url, path, folder, console) {
  const said = console.length;
  await page.route('**/graphql', (route) => route.abort());
  await page.goto(`${url}${path}`);
  await page.getByRole('alert').first().waitFor();
  const faults = await look(page, `failing ${path}`, folder, passingViews());
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const again = page.getByRole('button', { name: 'Réessayer' });
  for (let left = await again.count(); left > 0 && await again.count() > 0; left -= 1) await again.first().click(); // a page of several answers tells of each
  await page.getByRole('alert').first().waitFor({ state: 'detached' }).catch(() => faults.push(`failing ${path}: trying again does not help`));
  // What was cut off on purpose is no fault of the page.
  console.splice(said, console.length, ...console.slice(said).filter((fault) => !/net::ERR_FAILED|net::ERR_ABORTED/.test(fault)));
  return faults;
}
