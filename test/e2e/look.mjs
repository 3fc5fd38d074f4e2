// How a screen is looked at: at two widths, in each scheme, with the colours that people force.
import { axeFaults } from './browser.mjs';

/** Pairwise: each width with each scheme, and forced colours where there is least room. */
const VIEWS = [
  { width: 1280, colorScheme: 'light', forcedColors: 'none' }, { width: 320, colorScheme: 'dark', forcedColors: 'none' },
  { width: 320, colorScheme: 'light', forcedColors: 'active' }, { width: 1280, colorScheme: 'dark', forcedColors: 'none' },
];

/** All of them with `UGO_VIEWS=all`; else each screen at one, in turn, so that every view is seen on many screens. */
let turn = 0;
/** The two that differ most, for states that last a moment. */
const PASSING = [VIEWS[1], { ...VIEWS[0], forcedColors: 'active' }];
export const passingViews = () => (process.env.UGO_VIEWS === 'all' ? PASSING : [PASSING[turn++ % PASSING.length]]);
const viewsOf = () => (process.env.UGO_VIEWS === 'all' ? VIEWS : [VIEWS[turn++ % VIEWS.length]]);

/** What is wrong with a screen, as sentences; `folder` = where pictures of it go. */
export async function look(page, name, folder, views = viewsOf()) {
  const faults = [];
  const title = await page.title();
  if (!/^\S.* – \S/.test(title) && !page.url().includes('/libre/')) faults.push(`${name}: the window is called « ${title} »`);
  for (const { width, colorScheme, forcedColors } of views) {
    await see(page, { width, colorScheme, forcedColors });
    await drawAll(page, true);
    const what = `${name} (${width}, ${forcedColors === 'active' ? 'forced colours' : colorScheme})`;
    faults.push(...await axeFaults(page, what, { forced: forcedColors === 'active' }));
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (beyond > 0) faults.push(`${what}: ${beyond} px wider than the window`);
    if (folder) await page.screenshot({ path: `${folder}/${what.replace(/[^\wà-ÿ]+/g, '-')}.png`, fullPage: true });
  }
  await drawAll(page, false); // the journey goes on with the page as it is
  await see(page, VIEWS[0]);
  return faults;
}

/** What is out of sight keeps the colours it was last drawn in (`content-visibility`): nobody sees those, axe does. */
async function drawAll(page, all) {
  await page.evaluate((value) => { for (const part of document.querySelectorAll('.later-plan, .later-plans')) part.style.contentVisibility = value; }, all ? 'visible' : '');
}

/**
 * Gives the window its size and colours, and returns when the page has drawn itself in them. Both reach it by events of their own: colours half changed are nobody's, and
 * a click on what is about to move lands beside it.
 */
async function see(page, { width, colorScheme, forcedColors }) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
  await page.waitForFunction(([size, scheme]) => innerWidth === size && (document.documentElement.dataset.mantineColorScheme ?? scheme) === scheme, [width, colorScheme]);
  await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => { requestAnimationFrame(drawn); }); }));
}
