// Who only reads: what exists, and nothing about a child.

/** Finds an establishment and a unit, reads what they may take, says that a telephone is wrong. */
async function seeWhatExists(page, screen) {
  await page.getByRole('heading', { level: 1, name: 'Annuaire' }).waitFor();
  await page.getByRole('row').nth(1).waitFor();
  for (const name of ['Pilotage', 'Demandes', 'Comptes', 'Ajouter un établissement']) {
    if (await page.getByRole('link', { name }).count() > 0) throw new Error(`an observer is shown ${name}`);
  }
  await screen('annuaire');
  await page.getByLabel('Nom, organisme ou commune').fill('anef');
  await page.getByRole('row', { name: /ANEF/ }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Unités' }).waitFor();
  if (await page.getByRole('button', { name: /Modifier|Fermer|Ajouter/ }).count() > 0) throw new Error('an observer is offered a change');
  await screen('un établissement');
  await page.getByRole('main').getByRole('listitem').getByRole('link').last().click();
  await page.getByRole('region', { name: 'Décisions' }).waitFor();
  if (await page.getByRole('button', { name: /Modifier|Partager|Nouvelle/ }).count() > 0) throw new Error('an observer is offered a change');
  await page.getByRole('button', { name: 'Signaler une erreur sur cette fiche' }).click();
  await page.getByLabel('Ce qui est faux').selectOption('wrongTelephone');
  await page.getByLabel('Ce qui serait juste').fill('Le standard a changé de numéro.');
  await screen('signaler une erreur');
  await page.getByRole('button', { name: 'Signaler', exact: true }).click();
  await page.getByText('Signalé. Qui tient l’annuaire va vérifier.').waitFor();
  await page.getByRole('link', { name: 'Annuaire' }).first().click();
  await page.getByRole('combobox', { name: 'Liste' }).selectOption('fosterHome');
  await page.getByRole('region', { name: 'Familles d’accueil, par territoire' }).waitFor();
  await screen('combien de familles');
  await page.goto(new URL('/comptes', page.url()).href);
  await page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
  await page.getByRole('link', { name: 'Aide' }).click();
  await page.getByRole('heading', { name: 'Ce que vous voyez' }).waitFor();
  await screen('aide');
}

export const OBSERVER = [{ name: 'voir ce qui existe', email: 'observation@loire.example', run: seeWhatExists }];
