// `npm run shots`: the README's pictures, on the demo's data alone, at 1280 px. UGO_URL names an application that runs already.
import { mkdirSync } from 'node:fs';
import { openBrowser, signIn, startApplication } from './browser.mjs';

const FOLDER = 'docs/pictures';
mkdirSync(FOLDER, { recursive: true });

/** Each picture: who looks, and the way there. */
const PICTURES = [
  { name: 'propositions', email: 'enfance@loire.example', async go(page) {
    await page.getByRole('navigation').getByRole('link', { name: 'Nouvelle demande' }).click();
    await page.getByRole('textbox', { name: 'Votre référence' }).fill('R-2026-042');
    for (const [index, age] of [4, 9].entries()) {
      if (index > 0) await page.getByRole('button', { name: 'Ajouter une personne' }).click();
      await page.getByRole('group', { name: `Personne ${'AB'[index]}` }).getByLabel('ou âge').fill(String(age));
    }
    await page.getByRole('combobox', { name: 'Où sont-ils maintenant ?' }).fill('42300');
    await page.getByRole('option', { name: /Roanne/ }).first().click();
    await page.getByRole('button', { name: 'Enregistrer et chercher' }).click();
    await page.getByRole('heading', { name: 'Meilleure proposition' }).waitFor();
  } },
  { name: 'places', email: 'mecs@loire.example', go: (page) => page.getByRole('article').first().waitFor() },
  { name: 'annuaire', email: 'administration@loire.example', async go(page) {
    await page.getByRole('link', { name: 'Annuaire' }).click();
    await page.getByRole('row').nth(1).waitFor();
  } },
];

const { url, stop } = await startApplication();
const browser = await openBrowser(url);
try {
  for (const { name, email, go } of PICTURES) {
    const page = await browser.page({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await signIn(page, url, email);
    await go(page);
    if (!(await page.getByText(/^Données fictives/).first().isVisible())) throw new Error(`${name}: these are not the demo’s data`);
    await page.evaluate(() => { scrollTo(0, 0); document.activeElement?.blur(); });
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    await page.context().close();
  }
} finally {
  await browser.close();
  await stop();
}
console.log(`${PICTURES.length} pictures in ${FOLDER}`);
