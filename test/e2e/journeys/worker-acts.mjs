// What a worker does between a yes and an arrival, and what is drawn and printed.
import { as, askTheHost, done, goHome } from './api.mjs';

/** Where they are, shown on the map: with a pointer, then with the arrows alone. */
async function communeOnTheMap(page, screen) {
  await page.getByRole('navigation').getByRole('link', { name: 'Nouvelle demande' }).click();
  const field = page.getByRole('combobox', { name: 'Où sont-ils maintenant ?' });
  const open = page.getByRole('button', { name: /^Choisir sur la carte : Où sont-ils/ });
  await open.click();
  const map = page.locator('.maplibregl-canvas');
  await map.click({ position: { x: 300, y: 120 } });
  const choose = page.getByRole('button', { name: /^Choisir (?!sur)/ });
  await choose.waitFor();
  await screen('commune sur la carte');
  const [, first] = /^Choisir (.+)$/.exec(await choose.innerText());
  await choose.click();
  await map.waitFor({ state: 'detached' });
  if (!(await field.inputValue()).startsWith(`${first} (`)) throw new Error(`the map said ${first}, the field ${await field.inputValue()}`);
  await open.press('Enter');
  await map.focus();
  await page.getByText(`Au milieu : ${first}`).waitFor();
  for (let steps = 0; steps < 4; steps += 1) await map.press('ArrowDown');
  const other = page.getByRole('button', { name: /^Choisir (?!sur)/ }).filter({ hasNotText: first });
  await other.press('Enter');
  if (!await field.evaluate((input) => document.activeElement === input)) throw new Error('the choice does not lead back to its field');
}

/** Pages of a PDF: each is an object of its own. */
const pagesIn = (pdf) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

/** A request of four siblings and one of its proposals each print on one page, without a name. */
async function printOnOnePage(page) {
  await page.addInitScript(() => { globalThis.print = () => {}; }); // nothing ends it: what is printed stays in sight
  const worker = await as(new URL(page.url()).origin, 'enfance@loire.example');
  const ages = { A: 4, B: 7, C: 9, D: 12 };
  const { id } = await done(worker.change('requestPlacement', {
    departement: '42', reference: 'R-2026-308', mode: 'tonight', care: 'emergency', urgency: 'immediate', measure: 'prosecutorOpp', relativesAssessed: 'emergency',
    people: Object.entries(ages).map(([key, completedYears]) => ({ key, kind: 'child', sex: 'female', completedYears, needs: [] })), from: { postcode: '42300', name: 'Roanne' },
  }, '... on PlacementRequestView { id }'));
  await page.goto(`${new URL(page.url()).origin}/demandes/${id}?chercher`);
  await page.getByRole('heading', { name: 'Meilleure proposition' }).waitFor();
  const whole = pagesIn(await page.pdf({ format: 'A4' }));
  if (whole !== 1) throw new Error(`the request prints on ${whole} pages`);
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: 'Proposition 2' }).waitFor({ state: 'hidden' });
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Imprimer : Proposition 2' }).click();
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: 'Proposition 2' }).waitFor();
  await page.getByRole('heading', { name: 'R-2026-308' }).waitFor();
  await page.getByRole('heading', { name: 'Meilleure proposition' }).waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: 'Délais' }).waitFor({ state: 'hidden' });
  const alone = pagesIn(await page.pdf({ format: 'A4' }));
  if (alone !== 1) throw new Error(`a proposition prints on ${alone} pages`);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.getByRole('heading', { name: 'Délais' }).waitFor();
  await page.emulateMedia({ media: 'screen' });
  await done(worker.change('closeRequest', { requestId: id, reason: 'error' }, ''));
}

/** A question answered, a yes to some taken with its reason, kept longer, contested, and who is there written down. */
async function fromYesToArrival(page, screen) {
  const { staff, worker, requestId, referralId } = await askTheHost(page, 'mecs@loire.example', { keys: ['P1', 'P2'], reference: 'R-2026-309' });
  await done(staff.change('askQuestion', { referralId, question: 'whoDrives' }, ''));
  await page.goto(`${new URL(page.url()).origin}/demandes/${requestId}`);
  const asked = page.getByRole('article').filter({ hasText: 'P1 + P2' });
  const questions = page.getByRole('region', { name: 'Questions des lieux' });
  await questions.getByRole('button', { name: 'Répondre' }).click();
  await questions.getByRole('button', { name: 'Répondre' }).waitFor({ state: 'detached' });
  await asked.getByRole('button', { name: 'Le lieu a dit oui' }).click();
  await asked.getByLabel('P2').uncheck();
  await asked.getByLabel('Qui l’a dit ?').selectOption('director');
  await screen('oui à une partie');
  await asked.getByRole('button', { name: 'Enregistrer' }).click();
  await asked.getByText('oui pour P1').waitFor();
  await asked.getByRole('button', { name: 'Retenir cet accord' }).click();
  await asked.getByLabel(/^Motif de la séparation/).selectOption('differentNeeds');
  await screen('motif de la séparation');
  await asked.getByRole('button', { name: 'Retenir cet accord' }).click();
  await asked.getByRole('button', { name: 'Ils sont arrivés' }).waitFor();
  await done(staff.change('askQuestion', { referralId, question: 'contested' }, ''));
  await questions.getByRole('button', { name: 'Répondre' }).click();
  await questions.getByRole('button', { name: 'Répondre' }).waitFor({ state: 'detached' });
  await asked.getByRole('button', { name: 'L’arrivée est plus tard' }).click();
  await asked.getByRole('button', { name: 'Garder jusque-là' }).click();
  await asked.getByText(/^arrivée convenue/).waitFor();
  await screen('arrivée plus tard');
  await asked.getByRole('button', { name: 'Ils sont arrivés' }).click();
  await asked.getByRole('button', { name: 'Ils sont arrivés' }).waitFor({ state: 'detached' });
  await goHome(worker, requestId);
  await done(worker.change('closeRequest', { requestId, reason: 'familySolution' }, ''));
}

export const WORKER_ACTS = [
  { name: 'la commune sur la carte', email: 'enfance@loire.example', run: communeOnTheMap },
  { name: 'imprimer sur une page', email: 'enfance@loire.example', run: printOnOnePage },
  { name: 'de l’accord à l’arrivée', email: 'enfance@loire.example', run: fromYesToArrival },
];
