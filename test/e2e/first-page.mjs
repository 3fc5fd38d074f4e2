// How long the first page takes on a machine four times slower. It is always printed; it fails only when asked to (UGO_TIMED=1), on a machine
// that does nothing else: a time must not make a gate flaky.
const SLOWER = 4;
const MOST_MS = 2_000;

export async function firstPage(browser, url) {
  const page = await browser.page();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const began = Date.now();
  await page.goto(url);
  await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  const took = Date.now() - began;
  await page.context().close();
  console.log(`first page at ${SLOWER}× CPU slow-down: ${took} ms`);
  return process.env.UGO_TIMED && took > MOST_MS ? [`the first page takes ${took} ms at ${SLOWER}× CPU slow-down, over ${MOST_MS} ms`] : [];
}
