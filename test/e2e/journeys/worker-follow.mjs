// Who follows a request: the form that keeps itself, and all that is written down afterwards.
import { freeForEmergencies, reserveForTheRequest } from './api.mjs';

/** A commune chosen in one of the form's fields. */
async function commune(scope, label, search, name) {
  await scope.getByRole('combobox', { name: label }).fill(search);
  await scope.page().getByRole('option', { name }).first().click();
}

/** Ties and limits, kept as a draft while they are written, gone on with from the list. */
async function draftGoneOnWith(page, screen) {
  await page.getByRole('navigation').getByRole('link', { name: 'Nouvelle demande' }).click();
  await page.getByText('À préparer').click();
  await page.getByRole('textbox', { name: 'Votre référence' }).fill('R-2026-204');
  await page.getByRole('group', { name: 'Personne A' }).getByLabel('ou âge').fill('8');
  await page.getByRole('button', { name: 'Ajouter une personne' }).click();
  const second = page.getByRole('group', { name: 'Personne B' });
  await second.getByLabel('ou âge').fill('13');
  await second.getByText('Visites, école, souhaits').click();
  await second.getByRole('button', { name: 'Ajouter des visites' }).click();
  await commune(second, 'Où ont-elles lieu ?', '42300', /Roanne/);
  await commune(second, 'École à garder', '42100', /Saint-Étienne/);
  await page.getByText('Plus de critères').click();
  await page.getByLabel('Ne peuvent pas vivre ensemble').selectOption({ label: 'A et B' });
  await page.getByRole('button', { name: 'Ajouter une zone à éviter' }).click();
  await commune(page.getByRole('group', { name: 'Zone à éviter 1' }), 'Pas près de', 'Montbrison', /Montbrison/);
  await page.getByText(/Brouillon gardé à/).waitFor();
  await screen('formulaire entier');
  await page.waitForURL(/modifier$/);
  await page.reload(); // a page that was closed, an old telephone: what was kept is there
  await page.getByRole('textbox', { name: 'Votre référence' }).and(page.locator('[value="R-2026-204"]')).waitFor();
  await page.getByRole('button', { name: 'Garder en brouillon' }).click();
  await page.getByRole('heading', { name: 'R-2026-204' }).waitFor();
  await screen('brouillon');
  await page.getByRole('link', { name: 'Reprendre' }).click();
  await page.getByText('Plus de critères').click();
  await page.getByRole('button', { name: 'A et B peuvent vivre ensemble' }).waitFor();
  await page.getByRole('combobox', { name: 'Pas près de' }).and(page.locator('[value^="Montbrison ("]')).waitFor();
  await page.getByRole('button', { name: 'Enregistrer et chercher' }).click();
  await page.getByRole('heading', { name: 'Propositions', exact: true }).waitFor();
  await screen('propositions à préparer');
  await page.getByRole('button', { name: 'Clôturer', exact: true }).click();
  await page.getByRole('button', { name: 'Clôturer la demande' }).click();
  await page.getByText('clôturée').first().waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Fratries' }).click();
  await page.getByRole('heading', { name: 'Fratries séparées' }).waitFor();
  await page.getByRole('status').waitFor({ state: 'detached' });
  await screen('fratries séparées');
}

/** "Free right now?", reserved places, a note, names, why not this one, handing over, and the end. */
async function nightFollowed(page, screen) {
  await freeForEmergencies(page, 'mecs@loire.example');
  await page.getByRole('navigation').getByRole('link', { name: 'Nouvelle demande' }).click();
  await page.getByRole('textbox', { name: 'Votre référence' }).fill('R-2026-205');
  await page.getByRole('group', { name: 'Personne A' }).getByLabel('ou âge').fill('9');
  await page.getByText('Plus de critères').click();
  await page.getByLabel('Début de la mesure').fill(await page.evaluate(() => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000 - 7_200_000).toISOString().slice(0, 16)));
  await commune(page.locator('form'), 'Où sont-ils maintenant ?', '42000', /Saint-Étienne/);
  await page.getByRole('button', { name: 'Enregistrer et chercher' }).click();
  await page.getByRole('heading', { name: 'Meilleure proposition' }).waitFor();
  await page.getByRole('button', { name: 'Carte' }).click();
  // At night there may be homes alone, which stand on no map: what is not on it is told.
  await page.getByText('La liste dit tout ce que montre la carte').waitFor();
  await page.locator('.places-map canvas').waitFor();
  await page.getByRole('combobox', { name: 'Un lieu d’accueil' }).fill('entracte');
  await page.getByRole('option').first().click();
  await page.getByText(/règles? contre ce lieu|Ce lieu convient/).waitFor();
  await screen('pourquoi pas celui-ci');
  await page.getByRole('button', { name: 'Demander aux meilleurs lieux' }).click();
  await page.getByText('1 place demandée').first().waitFor();
  await page.getByRole('button', { name: 'Note aux lieux sollicités' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Asthme : traitement dans le sac. Pas de contact avec le beau-père.');
  await page.getByRole('button', { name: 'Laisser la note' }).click();
  await page.getByText('Note laissée.').waitFor();
  await screen('libre maintenant et note');
  await reserveForTheRequest(page);
  await page.getByRole('button', { name: 'Chercher de nouveau' }).click();
  await page.getByText('Recherche parmi tous les lieux').waitFor({ state: 'detached' }); // what was found before goes, with what is open in it
  await page.getByRole('button', { name: 'Garder ces places' }).first().click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('places d’urgence réservées').first().waitFor();
  await page.getByRole('button', { name: 'Saisir les identités' }).click();
  const names = page.getByRole('group', { name: 'Identité de A' });
  await names.getByLabel('Prénoms').fill('Camille');
  await names.getByLabel('Nom', { exact: true }).fill('Exemple');
  await names.getByRole('button', { name: 'Enregistrer l’identité de A' }).click();
  await page.getByText('Enregistrée.').waitFor();
  await page.getByRole('button', { name: /^C’est fait/ }).first().click();
  await page.getByRole('button', { name: 'Noter l’acte' }).click();
  await page.getByRole('button', { name: 'Noter l’acte' }).waitFor({ state: 'detached' });
  await screen('places d’urgence gardées');
  await page.getByRole('button', { name: 'Où dorment-ils ce soir ?' }).click();
  await page.getByLabel('Où dorment-ils ce soir ?').selectOption({ label: 'à l’hôpital' });
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await page.getByText('dort ce soir : à l’hôpital').waitFor();
  await page.getByRole('button', { name: 'Confier', exact: true }).click();
  await page.getByLabel('À qui ?').waitFor();
  await screen('confier');
  await page.getByRole('button', { name: 'Confier la demande' }).click();
  await page.getByText('confiée à l’astreinte').waitFor();
  await page.getByRole('button', { name: 'Clôturer', exact: true }).click();
  await page.getByRole('button', { name: 'Clôturer la demande' }).click();
  await page.getByText('clôturée').first().waitFor();
  await screen('clôturée');
}

export const WORKER_FOLLOWS = [
  { name: 'un brouillon repris', email: 'enfance@loire.example', run: draftGoneOnWith },
  { name: 'une nuit suivie jusqu’au bout', email: 'enfance@loire.example', run: nightFollowed },
];
