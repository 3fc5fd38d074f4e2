// The name, the colours and the logo of a Département, in an application that is started with them: they are read at start, and end with it.
import { openBrowser, signIn, startApplication } from './browser.mjs';
import { look } from './look.mjs';

const THEME = { UGO_SERVICE_NAME: 'Enfance Loire', UGO_COLOUR: '#7a1f4f', UGO_COLOUR_ON_DARK: '#f0a6c8', UGO_LOGO: 'apps/web/public/favicon.svg' };
const COLOUR = 'rgb(122, 31, 79)';

/** Some screens of each sort: a form, figures with a map, a table, a list of cards. */
const SCREENS = [
  ['direction@loire.example', ['/pilotage', '/pilotage/occupation']], ['administration@loire.example', ['/annuaire', '/reglages']], ['mecs@loire.example', ['/places']],
];

/** The gate's short look: the sign-in page as a server of that Département would tell it, in the application that runs. */
export async function ownColours(browser, url) {
  const page = await browser.page();
  const told = JSON.stringify({ name: THEME.UGO_SERVICE_NAME, colour: THEME.UGO_COLOUR, colourOnDark: THEME.UGO_COLOUR_ON_DARK }).replaceAll('"', '&quot;');
  await page.route(`${url}/`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/(name="ugo-service" content=")[^"]*/, `$1${told}`) });
  });
  await page.goto(url);
  const button = page.getByRole('button', { name: 'Se connecter' });
  const faults = await button.waitFor().then(() => [], () => ['theme: a page with colours of its own never comes']);
  if (faults.length === 0) {
    const colour = await button.evaluate((element) => getComputedStyle(element).backgroundColor);
    if (colour !== COLOUR) faults.push(`theme: the button is ${colour}, not ${COLOUR}`);
    faults.push(...await look(page, 'theme: sign-in'));
  }
  await page.context().close();
  return faults;
}

export async function lookAtTheme(folder) {
  const { url, stop } = await startApplication(THEME);
  const browser = await openBrowser(url);
  const faults = [];
  const want = (what, found, wanted) => { if (found !== wanted) faults.push(`theme: ${what} is ${found}, not ${wanted}`); };
  try {
    const page = await browser.page();
    await page.goto(url);
    const button = page.getByRole('button', { name: 'Se connecter' });
    await button.waitFor();
    want('the title', await page.title(), THEME.UGO_SERVICE_NAME);
    want('the button', await button.evaluate((element) => getComputedStyle(element).backgroundColor), COLOUR);
    faults.push(...await look(page, 'theme: sign-in', folder));
    await page.context().close();
    for (const [email, paths] of SCREENS) {
      const own = await browser.page();
      await signIn(own, url, email);
      want('the logo', await own.locator('.brand img').evaluate((image) => image.decode().then(() => image.naturalWidth > 0)), true);
      want('the name', (await own.locator('.brand').innerText()).trim(), THEME.UGO_SERVICE_NAME);
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
