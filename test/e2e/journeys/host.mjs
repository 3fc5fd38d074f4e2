// Who welcomes children, and who speaks for foster homes.
import { askTheHost } from './api.mjs';

/** An educator with a telephone in one hand: confirm, publish, close with a reason, open again, say the nights on call. */
async function publishAPlace(page, screen) {
  await page.getByRole('heading', { name: 'Mes places' }).waitFor();
  const host = page.getByRole('article').first();
  await host.getByRole('button', { name: 'C’est toujours exact' }).click();
  await host.getByText(/confirmé/).first().waitFor();
  await screen('mes places');
  await host.getByRole('button', { name: 'Changer le nombre' }).click();
  await host.getByLabel('Places que nous pouvons prendre').fill('1');
  await host.getByRole('button', { name: 'Publier', exact: true }).click();
  await host.getByRole('form').waitFor({ state: 'detached' });
  await host.getByRole('button', { name: 'Fermer des places' }).click();
  await screen('fermer');
  await host.getByLabel('Places à fermer').fill('1');
  await host.getByLabel('Motif').selectOption('works');
  await host.getByRole('button', { name: 'Fermer', exact: true }).click();
  await host.getByText(/place fermée depuis/).first().waitFor();
  await host.getByRole('button', { name: 'Rouvrir' }).last().click();
  await host.getByText(/place fermée depuis/).first().waitFor({ state: 'detached' });
  await host.getByRole('button', { name: 'Nuits d’astreinte' }).click();
  await host.getByLabel('Première nuit').fill(inDays(3));
  await host.getByRole('button', { name: 'Enregistrer' }).click();
  await host.getByText(/D’astreinte/).first().waitFor();
}

/** "9 of 10, one girl leaving on the 3rd." */
async function publishCounts(page, screen) {
  await page.getByRole('heading', { name: 'Mes places' }).waitFor();
  const host = page.getByRole('article').last();
  await host.getByRole('button', { name: 'Publier des comptes' }).click();
  await host.getByRole('button', { name: 'Ajouter un départ attendu' }).click();
  await host.getByLabel('Jour du départ').last().fill(inDays(5));
  await host.getByLabel('Qui part').last().selectOption('female');
  await screen('comptes');
  await host.getByRole('button', { name: 'Publier', exact: true }).click();
  await host.getByRole('form').waitFor({ state: 'detached' });
}

/** The same without a mouse: the keyboard opens, fills, sends, and is back where it was. */
async function publishByKeyboard(page) {
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.getAttribute('aria-label') || document.activeElement?.id || '');
  const host = page.getByRole('article').first();
  await host.waitFor();
  for (let steps = 0; steps < 60 && await focused() !== 'Changer le nombre'; steps += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await host.getByRole('form').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await host.getByRole('form').waitFor({ state: 'detached' });
  if (await focused() !== 'Changer le nombre') throw new Error(`the focus went to “${await focused()}”`);
}

/** Asked by a worker: read, ask back, read the note, say yes; then the names, the arrival, an absence, the exit. */
async function answerAndWelcome(page, screen) {
  const { worker, referralId } = await askTheHost(page, 'mecs@loire.example');
  await page.getByRole('link', { name: 'Sollicitations' }).click();
  await page.getByRole('heading', { name: 'Sollicitations reçues' }).waitFor();
  await page.getByRole('link', { name: /Lire et répondre/ }).first().waitFor();
  await screen('sollicitations');
  await page.locator(`a[href="/sollicitations/${referralId}"]`).first().click();
  await page.getByRole('button', { name: 'Lire la note' }).click();
  await page.getByText('Traitement du soir').waitFor();
  await page.getByLabel('Votre question').selectOption('whoDrives');
  await page.getByRole('button', { name: 'Poser la question' }).click();
  await page.getByText('pas encore de réponse').waitFor();
  await page.getByRole('button', { name: 'Non', exact: true }).click();
  await screen('lire et répondre');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('button', { name: 'Oui, nous accueillons' }).click();
  await page.getByText('Votre accord est transmis').waitFor();
  await screen('accord donné');
  await worker.change('takeAnswer', { referralId }, '');
  await worker.change('enterIdentity', { referralId, personKey: 'A', firstNames: 'Camille', lastName: 'Fictif' }, '');
  await page.getByRole('link', { name: 'Accueils', exact: true }).click();
  await page.getByRole('heading', { name: 'Arrivées attendues' }).waitFor();
  await screen('arrivées attendues');
  await page.goto(`${new URL(page.url()).origin}/sollicitations/${referralId}`);
  await page.getByRole('button', { name: 'Lire les identités' }).click();
  await page.getByText('Camille Fictif').waitFor();
  await screen('identités');
  await page.getByRole('link', { name: 'Enregistrer l’arrivée' }).click();
  await page.getByRole('button', { name: 'Tout le monde est arrivé' }).first().click();
  const stay = page.getByRole('article', { name: /^A,/ }).first();
  await stay.waitFor();
  await stay.getByRole('button', { name: 'Absence' }).click();
  await screen('absence');
  await stay.getByRole('button', { name: 'Enregistrer' }).click();
  await stay.getByText(/depuis le .*retour non connu/).waitFor();
  await stay.getByRole('button', { name: 'Sortie', exact: true }).click();
  await stay.getByLabel('Motif').selectOption('thirdParty');
  await screen('sortie');
  await stay.getByRole('button', { name: 'Enregistrer la sortie' }).click();
  await stay.getByRole('form').waitFor({ state: 'detached' });
  await page.getByText(/^\d+ sorties?$/).click();
  await page.getByText('confié à un tiers digne de confiance').first().waitFor();
  await screen('accueils');
}

/** The nights to come: the picture, then the same as a table. */
async function plan(page, screen) {
  await page.getByRole('link', { name: 'Planning' }).click();
  await page.getByRole('img', { name: /nuits dessinées/ }).first().waitFor();
  await screen('planning');
  await page.getByText('Tableau', { exact: true }).click();
  await page.getByRole('table').first().waitFor();
  await screen('planning en tableau');
}

/** A placement service finds one home among many, says its leave, confirms what it declared. */
async function manyHomes(page, screen) {
  await page.getByRole('heading', { name: 'Mes places' }).waitFor();
  const homes = page.getByRole('article');
  await homes.first().waitFor();
  await screen('toutes les familles');
  const name = await homes.nth(2).getAttribute('aria-label');
  await page.getByLabel('Nom du lieu').fill(name.slice(-4));
  await homes.nth(2).waitFor({ state: 'detached' });
  await homes.first().getByRole('button', { name: 'Congés et répit' }).click();
  await homes.first().getByLabel('Première nuit').fill(inDays(20));
  await homes.first().getByLabel('Dernière nuit').fill(inDays(22));
  await screen('congés');
  await homes.first().getByRole('button', { name: 'Enregistrer' }).click();
  await homes.first().getByRole('form').waitFor({ state: 'detached' });
  await page.getByLabel('Nom du lieu').fill('');
  await page.getByLabel('Montrer').selectOption('free');
  await screen('une place libre');
  await plan(page, screen);
}

const inDays = (count) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

export const HOST = [
  { name: 'publier une place', email: 'mecs@loire.example', run: publishAPlace },
  { name: 'publier des comptes', email: 'foyer@loire.example', run: publishCounts },
  { name: 'publier au clavier', email: 'foyer@loire.example', run: publishByKeyboard },
  { name: 'répondre et accueillir', email: 'mecs@loire.example', run: answerAndWelcome },
  { name: 'le planning des places', email: 'mecs@loire.example', run: plan },
  { name: 'le service de placement', email: 'placement@loire.example', run: manyHomes },
];
