// The name, the colours and the logo of a Département, in an application that is started with them: they are read at start, and end with it.
import { openBrowser, signIn, startApplication } from './browser.mjs';
import { look } from './look.mjs';

const THEME = { UGO_SERVICE_NAME: 'Enfance Loire', UGO_COLOUR: '#7a1f4f', UGO_COLOUR_ON_DARK: '#f0a6c8', UGO_LOGO: 'apps/web/public/favicon.svg' };
const COLOUR = 'rgb(122, 31, 79)';

/** Some screens of each sort: a form, figures with a map, a table, a list of cards. */
const SCREENS = [
  ['direction@loire.example', ['/pilotage', '/pilotage/occupation']], ['administration@loire.example', ['/annuaire', '/reglages']], ['mecs@loire.example', ['/places']],
];

/** What is wrong with the sign-in page of that Département. */
async function signInFaults(page, url, folder) {
  await page.goto(url);
  const button = page.getByRole('button', { name: 'Se connecter' });
  if (!await button.waitFor().then(() => true, () => false)) return ['theme: a page with colours of its own never comes'];
  return [
    ...differs('the title', await page.title(), `Se connecter – ${THEME.UGO_SERVICE_NAME}`),
    ...differs('the button', await button.evaluate((element) => getComputedStyle(element).backgroundColor), COLOUR),
    ...await look(page, 'theme: sign-in', folder),
  ];
}

const differs = (what, found, wanted) => (found === wanted ? [] : [`theme: ${what} is ${found}, not ${wanted}`]);

/** The gate's short look: the sign-in page as a server of that Département would tell it, in the application that runs. */
export async function ownColours(browser, url, folder) {
  const page = await browser.page();
  const told = JSON.stringify({ name: THEME.UGO_SERVICE_NAME, colour: THEME.UGO_COLOUR, colourOnDark: THEME.UGO_COLOUR_ON_DARK }).replaceAll('"', '&quot;');
  await page.route(`${url}/`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/(name="ugo-service" content=")[^"]*/, `$1${told}`) });
  });
  const faults = await signInFaults(page, url, folder);
  await page.context().close();
  return faults;
}

export async function lookAtTheme(folder) {
  const { url, stop } = await startApplication(THEME);
  const browser = await openBrowser(url);
  const faults = [];
  try {
    const page = await browser.page();
    faults.push(...await signInFaults(page, url, folder));
    await page.context().close();
    for (const [email, paths] of SCREENS) {
      const own = await browser.page();
      await signIn(own, url, email);
      faults.push(...differs('the logo', await own.locator('.brand img').evaluate((image) => image.decode().then(() => image.naturalWidth > 0)), true));
      faults.push(...differs('the name', (await own.locator('.brand').innerText()).trim(), THEME.UGO_SERVICE_NAME));
      for (const path of paths) {
        await own.goto(`${url}${path}`);
        await own.getByRole('heading', { level: 1 }).waitFor();
        await own.getByText('Chargement…').first().waitFor({ state: 'detached' });
        faults.push(...await look(own, `theme: ${path}`, folder));
      }
      await own.context().close();
    }
  } finally {
    await browser.close();
    await stop();
  }
  return [...faults, ...browser.faults];
}
