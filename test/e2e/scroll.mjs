// How smoothly five hundred proposals scroll on a machine four times slower. It is always printed; it fails on what nobody would call smooth, and with
// UGO_TIMED=1, on a machine that does nothing else, on what a person would see.
import { signIn } from './browser.mjs';
import { as, done } from './journeys/api.mjs';

const PLANS = 500;
const SLOWER = 4;
/** Frames in which the page stands still: the longest that is borne, and how many in a hundred may be late by more than two of sixty a second. */
const [LONGEST_MS, TIMED_LONGEST_MS, LATE_MS, TIMED_LATE] = [3_000, 200, 50, 0.1];
const STEPS = 120;

export async function scrollThroughPlans(browser, url, folder) {
  const page = await browser.page();
  await signIn(page, url, 'enfance@loire.example');
  const worker = await as(url, 'enfance@loire.example');
  const { id } = await done(worker.change('requestPlacement', {
    departement: '42', reference: 'R-2026-321', mode: 'tonight', care: 'emergency', urgency: 'immediate', measure: 'prosecutorOpp', relativesAssessed: 'emergency',
    people: [{ key: 'A', kind: 'child', sex: 'male', completedYears: 10, needs: [] }], from: { postcode: '42300', name: 'Roanne' },
  }, '... on PlacementRequestView { id }'));
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('SearchForRequest')) return route.continue();
    const answer = await route.fetch();
    const body = await answer.json();
    const { edges } = body.data.searchForRequest.plans;
    body.data.searchForRequest.plans.edges = Array.from({ length: PLANS }, (_, index) => ({ ...edges[index % edges.length], node: { ...edges[index % edges.length].node, rank: index + 1 } }));
    return route.fulfill({ response: answer, json: body });
  });
  await page.goto(`${url}/demandes/${id}?chercher`);
  await page.getByText(`Les ${PLANS - 3} suivantes`).click();
  await page.locator(`#proposition-${PLANS}`).waitFor({ state: 'attached' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const gaps = await page.evaluate((steps) => new Promise((resolve) => {
    const [found, step] = [[], document.documentElement.scrollHeight / steps];
    let last = performance.now();
    const frame = (now) => {
      found.push(now - last);
      last = now;
      if (found.length > steps) resolve(found.slice(1));
      else {
        scrollBy(0, step);
        requestAnimationFrame(frame);
      }
    };
    requestAnimationFrame(frame);
  }), STEPS);
  if (folder) await page.screenshot({ path: `${folder}/five-hundred.png` });
  await page.context().close();
  await done(worker.change('closeRequest', { requestId: id, reason: 'error' }, ''));
  const [longest, late] = [Math.max(...gaps), gaps.filter((gap) => gap > LATE_MS).length / gaps.length];
  console.log(`${PLANS} proposals scrolled at ${SLOWER}× CPU slow-down: longest frame ${longest.toFixed(0)} ms, ${(late * 100).toFixed(0)} % over ${LATE_MS} ms, mean ${(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toFixed(0)} ms`);
  return [
    ...(longest > (process.env.UGO_TIMED ? TIMED_LONGEST_MS : LONGEST_MS) ? [`scrolling ${PLANS} proposals stops for ${longest.toFixed(0)} ms`] : []),
    ...(process.env.UGO_TIMED && late > TIMED_LATE ? [`scrolling ${PLANS} proposals: ${(late * 100).toFixed(0)} % of the frames are late`] : []),
  ];
}
