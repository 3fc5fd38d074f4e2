// A session as people live it: what comes by itself, what a failure says, and what is left when it ends.
import { as, askTheHost, done } from './api.mjs';

/** A referral appears on the screen of a host that touches nothing, and goes when it is withdrawn. */
async function appearsByItself(page, screen) {
  await page.getByRole('link', { name: 'Sollicitations' }).click();
  await page.getByRole('heading', { name: 'Sollicitations', level: 1 }).waitFor();
  await page.getByText('Chargement').waitFor({ state: 'detached' });
  const { worker, referralId, requestId } = await askTheHost(page, 'mecs@loire.example', { keys: ['L'], reference: 'R-2026-330' });
  const link = page.locator(`a[href="/sollicitations/${referralId}"]`).first();
  await link.waitFor();
  await screen('une sollicitation arrive');
  await done(worker.change('withdrawReferral', { referralId }, '', 'ReferralInput'));
  await link.waitFor({ state: 'detached' });
  await done(worker.change('closeRequest', { requestId, reason: 'error' }, ''));
}

/** Who publishes while a worker reads proposals is named, and the worker searches again. */
async function proposalsThatChanged(page, screen) {
  const url = new URL(page.url()).origin;
  const [worker, staff] = [await as(url, 'enfance@loire.example'), await as(url, 'mecs@loire.example')];
  const { communes: [roanne] } = await worker.ask('{ communes(search: "42300", departement: "42", first: 1) { insee } }');
  const { id } = await done(worker.change('requestPlacement', {
    departement: '42', reference: 'R-2026-331', mode: 'tonight', care: 'emergency', urgency: 'immediate', measure: 'prosecutorOpp', relativesAssessed: 'emergency',
    people: [{ key: 'A', kind: 'child', sex: 'female', completedYears: 9, needs: [] }], from: { insee: roanne.insee },
  }, '... on PlacementRequestView { id }'));
  await page.goto(`${url}/demandes/${id}?chercher`);
  await page.locator('#proposition-1').waitFor();
  const { myPlaces } = await staff.ask('{ myPlaces(first: 100) { edges { node { hostId } } } }');
  await done(staff.change('confirmAvailability', { hostIds: myPlaces.edges.map(({ node }) => node.hostId) }, ''));
  const changed = page.getByText('A changé ses places depuis cette recherche');
  await changed.waitFor();
  await screen('une place a changé');
  await changed.locator('..').getByRole('button', { name: 'Chercher de nouveau' }).click();
  await changed.waitFor({ state: 'detached' });
  await done(worker.change('closeRequest', { requestId: id, reason: 'error' }, ''));
}

/** A language is kept; an error of the service says so, a page that is older than the service too, and the next try goes on. */
async function failuresSayWhatToDo(page) {
  page.failsOnPurpose = true;
  await page.getByRole('button', { name: 'English' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('button', { name: 'English' }).waitFor();
  const answers = [[{ status: 500, body: 'x' }, 'Le service a rencontré une erreur'], [{ json: { errors: [{ message: 'x', extensions: { code: 'UNKNOWN_DOCUMENT' } }] } }, 'rechargez-la'], [null, 'Vérifiez le réseau']];
  for (const [answer, says] of answers) {
    await page.route('**/graphql', (route) => (answer ? route.fulfill(answer) : route.abort()));
    await page.getByRole('link', { name: 'Fratries' }).click();
    await page.getByText(says).waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByText(says).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('link', { name: 'Demandes', exact: true }).click();
  }
}

/** Reading again without a network takes nothing away: what was read and what is being written stay, it is said that they may be old, and the next try brings the rest. */
async function keepsWhatWasRead(page, screen) {
  page.failsOnPurpose = true;
  await page.getByRole('button', { name: 'Fermer des places' }).first().click();
  await page.getByLabel('Dernière nuit').fill('2030-01-01');
  await page.route('**/graphql', (route) => route.abort());
  await page.evaluate(() => dispatchEvent(new Event('ugo:caught-up')));
  const said = page.getByText('ce qui est affiché peut dater');
  await said.waitFor();
  if (await page.getByLabel('Dernière nuit').inputValue() !== '2030-01-01') throw new Error('what was written is gone');
  await screen('mise à jour manquée');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await said.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Annuler' }).click();
}

/** A town that is typed and not chosen is not left out without a word. */
async function typedIsNotChosen(page, screen) {
  await page.getByRole('navigation').getByRole('link', { name: 'Nouvelle demande' }).click();
  await page.getByRole('textbox', { name: 'Votre référence' }).fill('R-2026-332');
  await page.getByLabel('ou âge').fill('8');
  await page.getByText('Plus de critères').click();
  await page.getByRole('button', { name: 'Ajouter une zone à éviter' }).click();
  await page.getByRole('button', { name: 'Ajouter une zone à éviter' }).click();
  const zone = (number) => page.getByRole('group', { name: `Zone à éviter ${number}` }).getByRole('combobox');
  await zone(1).fill('Montbrison');
  await page.getByRole('option', { name: /Montbrison/ }).first().click();
  await zone(2).fill('Feurs');
  await page.getByText('Plus de critères').click();
  await page.getByRole('button', { name: 'Enregistrer et chercher' }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Pas près de' }).click();
  await screen('une commune à choisir');
  if (!await zone(2).evaluate((field) => document.activeElement === field)) throw new Error('the refusal does not lead to its field');
  await page.getByRole('button', { name: 'Retirer la zone 1' }).click();
  if (await zone(1).inputValue() !== 'Feurs') throw new Error(`the zone that is left says ${await zone(1).inputValue()}`);
}

/** A refused act names the field that is wrong, says so of the field itself, and leads to it. */
async function leadsToItsField(page, screen) {
  await page.getByRole('button', { name: 'Fermer des places' }).first().click();
  const last = page.getByLabel('Dernière nuit');
  await last.fill('2020-01-01');
  await page.getByRole('form').getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Dernière nuit' }).click();
  await screen('un champ refusé');
  const said = await last.evaluate((field) => ({ here: document.activeElement === field, invalid: field.getAttribute('aria-invalid'), why: field.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id)?.textContent).join(' ') }));
  if (!said.here || said.invalid !== 'true' || !said.why.includes('La fin précède le début')) throw new Error(`the field says ${JSON.stringify(said)}`);
  await page.getByRole('button', { name: 'Annuler' }).click();
}

/** Leaving does not wait for the network, and leaves nothing: no session, no address, nothing of what was read. */
async function leavesNothing(page) {
  const url = new URL(page.url()).origin;
  const worker = await as(url, 'enfance@loire.example');
  const { placementRequests } = await worker.ask('{ placementRequests(departement: "42", first: 1) { edges { node { id } } } }');
  await page.goto(`${url}/demandes/${placementRequests.edges[0].node.id}`);
  await page.getByRole('heading', { name: 'Ce qui s’est passé' }).waitFor();
  let sent = false;
  await page.route('**/graphql', (route) => { sent = true; void route; }); // no answer, ever
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  if (!sent) throw new Error('the server was not told');
  const left = await page.evaluate(async () => ({ path: location.pathname, session: Object.keys(sessionStorage), local: Object.keys(localStorage).filter((key) => key !== 'ugo.language' && !key.startsWith('mantine')), caches: await caches.keys(), databases: (await indexedDB.databases()).length }));
  const wanted = { path: '/', session: [], local: [], caches: [], databases: 0 };
  if (JSON.stringify(left) !== JSON.stringify(wanted)) throw new Error(`left behind: ${JSON.stringify(left)}`);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goBack();
  await page.getByRole('button', { name: 'Se connecter' }).waitFor();
}

/** A session that is ended on another screen ends here by itself, whatever page is open. */
async function endsElsewhere(page) {
  const url = new URL(page.url()).origin;
  const worker = await as(url, 'enfance@loire.example');
  const { placementRequests } = await worker.ask('{ placementRequests(departement: "42", first: 1) { edges { node { id } } } }');
  const { id } = placementRequests.edges[0].node;
  await page.goto(`${url}/demandes/${id}`);
  await page.getByRole('heading', { name: 'Ce qui s’est passé' }).waitFor();
  const sleeps = (sleepsAt) => done(worker.change('recordSleepsAt', { requestId: id, sleepsAt }, ''));
  // The page is live once it shows what another did.
  const shown = page.getByText('à la rue').first();
  for (let turn = 0; turn < 20 && !await shown.isVisible(); turn += 1) {
    await sleeps(turn % 2 === 0 ? 'home' : 'street');
    await shown.waitFor({ timeout: 1000 }).catch(() => {});
  }
  const token = await page.evaluate(() => JSON.parse(sessionStorage.getItem('ugo.session')).token);
  await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query: 'mutation { signOut }' }) });
  await sleeps('hospital'); // something happens to the request
  await page.getByText('Votre session est terminée').waitFor();
}

export const SESSION = [
  { name: 'une sollicitation apparaît d’elle-même', email: 'mecs@loire.example', run: appearsByItself },
  { name: 'des propositions ont changé', email: 'enfance@loire.example', run: proposalsThatChanged },
  { name: 'ce que dit une panne', email: 'enfance@loire.example', run: failuresSayWhatToDo },
  { name: 'une mise à jour manquée', email: 'mecs@loire.example', run: keepsWhatWasRead },
  { name: 'une commune écrite sans être choisie', email: 'enfance@loire.example', run: typedIsNotChosen },
  { name: 'un refus mène à son champ', email: 'mecs@loire.example', run: leadsToItsField },
  { name: 'partir sans rien laisser', email: 'enfance@loire.example', run: leavesNothing },
  { name: 'une session fermée ailleurs', email: 'enfance@loire.example', run: endsElsewhere },
];
