// `npm run e2e`: the journeys of the people, in a browser, with axe on every screen; durations and taps are printed.
// `npm run e2e -- fratrie` walks only those whose name holds the word.
// UGO_URL names an application that runs already (and UGO_DATA_DIR its folder); UGO_SHOTS a folder for pictures of every screen.
import { mkdirSync } from 'node:fs';
import { axeFaults, openBrowser, signIn, startApplication } from './browser.mjs';
import { JOURNEYS } from './journeys/index.mjs';

const SHOTS = process.env.UGO_SHOTS;
const journeys = JOURNEYS.filter(({ name }) => name.includes(process.argv[2] ?? ''));
if (SHOTS) mkdirSync(SHOTS, { recursive: true });

const { url, folder, stop } = await startApplication();
const browser = await openBrowser(url);
const failures = [];
try {
  for (const { name, email, run } of journeys) {
    const page = await browser.page();
    let taps = 0;
    await page.exposeFunction('ugoTap', () => { taps += 1; });
    await page.addInitScript(() => addEventListener('click', () => globalThis.ugoTap(), true));
    await signIn(page, url, email);
    const [began, tapsBefore] = [Date.now(), taps];
    let aside = 0; // looking at a screen is no part of the journey
    const screen = async (title) => {
      const from = Date.now();
      failures.push(...await looked(page, `${name}: ${title}`));
      aside += Date.now() - from;
    };
    try {
      await run(page, screen, { folder });
      console.log(`${name}: ${((Date.now() - began - aside) / 1000).toFixed(1)} s, ${taps - tapsBefore} taps`);
    } catch (error) {
      failures.push(`${name}: ${String(error).split('\n')[0]}`);
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/failed.png`, fullPage: true });
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await stop();
}
failures.push(...browser.faults);
for (const failure of failures) console.error(`FAILED ${failure}`);
console.log(`${journeys.length} journeys, ${failures.length} faults`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** A screen at both widths, in both schemes. */
async function looked(page, name) {
  const faults = [];
  for (const [width, colorScheme] of [[1280, 'light'], [320, 'dark'], [320, 'light'], [1280, 'dark']]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const what = `${name} (${width}, ${colorScheme})`;
    faults.push(...await axeFaults(page, what));
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (beyond > 0) faults.push(`${what}: ${beyond} px wider than the window`);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${what.replace(/[^\w]+/g, '-')}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}
