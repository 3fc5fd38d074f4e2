// What a worker writes down that others said or did: a no by telephone, where children come from.
import { askTheHost, done, goHome, heldByTheHost, livingAtTheHost } from './api.mjs';

/** A no noted by telephone. */
async function noByTelephone(page, screen) {
  const { worker, requestId } = await askTheHost(page, 'mecs@loire.example', { keys: ['N1'], reference: 'R-2026-310' });
  await page.goto(`${new URL(page.url()).origin}/demandes/${requestId}`);
  await page.getByRole('button', { name: 'Le lieu a dit non' }).click();
  await page.getByLabel('Motif du refus').selectOption('groupBalance');
  await screen('non par téléphone');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('button', { name: 'Le lieu a dit non' }).waitFor({ state: 'detached' });
  await page.getByText(/ a dit non/).first().waitFor();
  await done(worker.change('closeRequest', { requestId, reason: 'error' }, ''));
}

/** A child is relieved elsewhere for a time, then moves in an emergency: where it comes from is told with the arrival. */
async function relayThenMove(page, screen) {
  const origin = new URL(page.url()).origin;
  const before = `V-${Date.now()}`; // found by its reference: nobody else's
  const first = await livingAtTheHost(page, 'mecs@loire.example', { keys: ['V1'], reference: before });
  const staysOf = async (id) => (await first.worker.ask('query ($id: ID!) { requestStays(requestId: $id) { kind exitOn exitReason } }', { id })).requestStays;
  /** The worker's page of a request that is held, its form of a special arrival open. */
  const arrival = async (reference) => {
    const held = await heldByTheHost(page, 'mecs@loire.example', { keys: ['V1'], reference });
    await page.goto(`${origin}/demandes/${held.requestId}`);
    await page.getByRole('button', { name: 'Arrivée particulière' }).click();
    const form = page.getByRole('form', { name: 'Arrivée particulière' });
    await form.getByRole('combobox', { name: /^Ils viennent d’un autre accueil/ }).fill(before);
    await page.getByRole('option', { name: before }).click();
    await form.getByLabel('Accueil que V1 quitte').selectOption({ index: 1 });
    return { held, form };
  };
  const relay = await arrival('R-2026-322');
  await relay.form.getByLabel('Accueil', { exact: true }).selectOption('relay');
  await relay.form.getByLabel('La place d’avant').selectOption('kept');
  await screen('relais');
  if (await relay.form.getByText('Rien de ce nom.').count() > 0) throw new Error('what was chosen is said not to be found');
  await relay.form.getByRole('button', { name: 'Enregistrer 1 arrivée' }).click();
  await relay.form.waitFor({ state: 'detached' });
  const [[left], [there]] = [await staysOf(first.requestId), await staysOf(relay.held.requestId)];
  if (left.exitOn !== null || there.kind !== 'relay') throw new Error(`a relay keeps the place before it: ${JSON.stringify({ left, there })}`);
  await goHome(first.worker, relay.held.requestId);
  const move = await arrival('R-2026-323');
  await move.form.getByLabel('Déplacement en urgence').check();
  await screen('déplacement');
  await move.form.getByRole('button', { name: 'Enregistrer 1 arrivée' }).click();
  await move.form.waitFor({ state: 'detached' });
  const [moved] = await staysOf(first.requestId);
  if (moved.exitReason !== 'otherHost') throw new Error('the first stay has not ended by the move');
  await goHome(first.worker, move.held.requestId);
}

export const WORKER_TELLS = [
  { name: 'un non par téléphone', email: 'enfance@loire.example', run: noByTelephone },
  { name: 'un relais puis un déplacement', email: 'enfance@loire.example', run: relayThenMove },
];
