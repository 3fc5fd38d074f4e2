// `npm run e2e`: the journeys of the people, in a browser, with axe on every screen; durations and taps are printed.
// A word keeps the journeys whose name has it (`npm run e2e -- fratrie`). UGO_URL names an application that runs already (and UGO_DATA_DIR its folder);
// UGO_VIEWS=all looks at every screen at all widths and colours, at more states, and at another theme (`npm run e2e -- thème`; its sign-in page alone, always: `-- couleurs`); UGO_SHOTS a folder for pictures of every screen; UGO_TIMED=1 fails on a first page that takes more than two seconds on a machine four times slower, or on 500 proposals that do not scroll smoothly (`npm run e2e -- défilement`).
import { mkdirSync } from 'node:fs';
import { openBrowser, signIn, startApplication } from './browser.mjs';
import { firstPage } from './first-page.mjs';
import { JOURNEYS } from './journeys/index.mjs';
import { look } from './look.mjs';
import { scrollThroughPlans } from './scroll.mjs';
import { lookAtStates } from './states.mjs';
import { lookAtTheme, ownColours } from './theme.mjs';

const SHOTS = process.env.UGO_SHOTS;
if (SHOTS) mkdirSync(SHOTS, { recursive: true });

const [word = ''] = process.argv.slice(2);
const journeys = JOURNEYS.filter(({ name }) => name.includes(word));
const { url, folder, stop } = await startApplication();
const browser = await openBrowser(url);
const failures = [];
const failed = (name, error) => {
  failures.push(`${name}: ${String(error.cause ?? error).split('\n').slice(0, 4).join(' ').slice(0, 400)}`);
  console.log(failures.at(-1)); // whoever waits for the others knows already
};
/** What is looked at beside the journeys: one that stops is a fault, and the others go on. */
const beside = async (name, looking) => failures.push(...await looking().catch((error) => { failed(name, error); return []; }));
try {
  for (const { name, email, run } of journeys) {
    const page = await browser.page();
    let taps = 0;
    await page.exposeFunction('ugoTap', () => { taps += 1; });
    await page.addInitScript(() => addEventListener('click', () => globalThis.ugoTap(), true));
    let [began, tapsBefore] = [Date.now(), taps];
    let aside = 0; // looking at a screen is no part of the journey
    const screen = async (title) => {
      const from = Date.now();
      failures.push(...await look(page, `${name}: ${title}`, SHOTS));
      aside += Date.now() - from;
    };
    try {
      await signIn(page, url, email);
      [began, tapsBefore, aside] = [Date.now(), taps, 0];
      await run(page, screen, { folder });
      console.log(`${name}: ${((Date.now() - began - aside) / 1000).toFixed(1)} s, ${taps - tapsBefore} taps`);
    } catch (error) {
      failed(name, error);
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/failed.png`, fullPage: true });
    }
    await page.context().close();
  }
  if ('états'.includes(word)) await beside('états', () => lookAtStates(browser, url, SHOTS));
  if ('couleurs'.includes(word)) await beside('couleurs', () => ownColours(browser, url, SHOTS));
  if (word === 'thème' || process.env.UGO_VIEWS === 'all') await beside('thème', () => lookAtTheme(SHOTS));
  if (word === 'défilement') await beside('défilement', () => scrollThroughPlans(browser, url));
  if ('première page'.includes(word)) await beside('première page', () => firstPage(browser, url));
} finally {
  await browser.close();
  await stop();
}
failures.push(...browser.faults);
for (const failure of failures) console.error(`FAILED ${failure}`);
console.log(`${journeys.length} journeys, ${failures.length} faults`);
process.exitCode = failures.length === 0 ? 0 : 1;
