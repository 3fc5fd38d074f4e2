// How smoothly five hundred proposals scroll on a machine four times slower, at the speed of a quick thumb: `npm run e2e -- défilement`. It is
// printed; it fails with UGO_TIMED=1 only, on a machine that does nothing else.
import { signIn } from './browser.mjs';
import { as, done } from './journeys/api.mjs';

const PLANS = 500;
const SLOWER = 4;
/** 120 px a frame: a window of 900 px goes by eight times a second. */
const [STEP_PX, STEPS] = [120, 240];
/** A frame that comes later than two of sixty a second is seen; one in ten may. */
const [LATE_MS, MOST_LATE] = [34, 0.1];

export async function scrollThroughPlans(browser, url) {
  const page = await browser.page();
  await signIn(page, url, 'enfance@loire.example');
  const worker = await as(url, 'enfance@loire.example');
  const { communes: [roanne] } = await worker.ask('{ communes(search: "42300", departement: "42", first: 1) { insee } }');
  const { id } = await done(worker.change('requestPlacement', {
    departement: '42', reference: 'R-2026-321', mode: 'tonight', care: 'emergency', urgency: 'immediate', measure: 'prosecutorOpp', relativesAssessed: 'emergency',
    people: [{ key: 'A', kind: 'child', sex: 'male', completedYears: 10, needs: [] }], from: { insee: roanne.insee },
  }, '... on PlacementRequestView { id }'));
  // No search finds so many in the demo: those it finds come again and again.
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
  const gaps = await page.evaluate(framesWhileScrolling, { steps: STEPS, step: STEP_PX });
  await page.context().close();
  await done(worker.change('closeRequest', { requestId: id, reason: 'error' }, ''));
  const late = gaps.filter((gap) => gap > LATE_MS).length / gaps.length;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  console.log(`${PLANS} proposals scrolled at ${SLOWER}× CPU slow-down: mean frame ${mean.toFixed(0)} ms, longest ${Math.max(...gaps).toFixed(0)} ms, ${(late * 100).toFixed(0)} % over ${LATE_MS} ms`);
  return process.env.UGO_TIMED && late > MOST_LATE ? [`scrolling ${PLANS} proposals: ${(late * 100).toFixed(0)} % of the frames are late`] : [];
}

/** In the page: milliseconds between frames, while each of them scrolls on. */
function framesWhileScrolling({ steps, step }) {
  return new Promise((resolve) => {
    const gaps = [];
    let last = performance.now();
    const frame = (now) => {
      gaps.push(now - last);
      last = now;
      if (gaps.length > steps) return resolve(gaps.slice(1));
      scrollBy(0, step);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
