// Who keeps the accounts and the directory of a Département.

const LIST = [
  'type;finess_etablissement;nom;capacite_autorisee;age_de;age_a;reference;commune;code_postal;agrement_places;agrement_du',
  'famille d\'accueil;;;;0;10;AF-ESSAI;Roanne;42300;2;01/09/2023',
  'unité;690000001;Ailleurs;10;3;11;;;;;',
].join('\n');

/** Lets somebody in: an account, a role for one establishment, a link by which the person chooses a password. */
async function letSomebodyIn(page, screen) {
  await page.getByRole('heading', { name: 'Comptes' }).waitFor();
  await page.getByRole('link', { name: /astreinte/ }).first().waitFor();
  await screen('comptes');
  await page.getByRole('button', { name: 'Créer un compte' }).click();
  await page.getByLabel('Nom affiché').fill('Camille Essai');
  await page.getByLabel('Adresse électronique').fill(`camille.${Date.now()}@loire.example`);
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await page.getByRole('heading', { name: 'Camille Essai' }).waitFor();
  await page.getByLabel('Rôle', { exact: true }).selectOption('hostStaff');
  await page.getByRole('combobox', { name: 'Un établissement ou service' }).fill('ANEF');
  await page.getByRole('option', { name: /ANEF/ }).first().click();
  await screen('donner un rôle');
  await page.getByRole('button', { name: 'Donner un rôle' }).click();
  await page.getByRole('button', { name: 'Retirer' }).waitFor();
  await page.getByRole('button', { name: 'Émettre un lien' }).click();
  const link = await page.getByLabel(/^Lien, jusqu’au/).inputValue();
  await screen('un compte');
  await page.getByRole('button', { name: 'Désactiver' }).click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Choisir un mot de passe' }).waitFor();
  await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill('motdepasse42');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('alert').waitFor();
  await screen('choisir un mot de passe');
  await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill('sept orages violets dansent');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Votre mot de passe est enregistré.').waitFor();
}

/** A day that no run of the last two weeks has used, on data that are kept: a decision begins after the one before. */
function laterEachTime() {
  const minutes = Math.floor((Date.now() - Date.parse('2026-01-01')) / 60_000);
  return new Date(Date.parse('2027-01-01') + (minutes % 20_000) * 86_400_000).toISOString().slice(0, 10);
}

/** Finds a unit and writes a new authorisation down; corrects an establishment. */
async function keepTheDirectory(page, screen) {
  await page.getByRole('link', { name: 'Annuaire' }).click();
  await page.getByRole('heading', { name: 'Annuaire' }).waitFor();
  await page.getByLabel('Nom, organisme ou commune').fill('anef');
  await page.getByRole('row', { name: /ANEF/ }).first().waitFor();
  await screen('annuaire');
  await page.getByRole('row', { name: /ANEF/ }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Unités' }).waitFor();
  await screen('un établissement');
  await page.getByRole('button', { name: 'Modifier' }).click();
  await screen('modifier un établissement');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('main').getByRole('listitem').getByRole('link').last().click();
  await page.getByRole('heading', { name: 'Décisions' }).waitFor();
  await screen('une unité');
  await page.getByRole('button', { name: 'Nouvelle autorisation' }).click();
  await page.getByLabel('À partir du').fill(laterEachTime());
  await screen('nouvelle autorisation');
  await page.getByRole('button', { name: 'Nouvelle autorisation' }).click();
  await page.getByText(/^Enregistré/).waitFor();
  await page.goto(new URL('/annuaire?liste=fosterHome', page.url()).href);
  await page.getByRole('row').nth(1).getByRole('link').click();
  await page.getByRole('button', { name: 'Suspendre' }).waitFor();
  await screen('une famille');
  await page.goto(new URL('/annuaire/familles/nouvelle', page.url()).href);
  await page.getByRole('heading', { name: 'Ajouter une famille' }).waitFor();
  await screen('ajouter une famille');
}

/** A field that is emptied is emptied: written, taken away, and as it was before. */
async function emptyAField(page, screen) {
  await page.goto(new URL('/annuaire', page.url()).href);
  await page.getByRole('row').nth(3).getByRole('link').first().click();
  const opened = page.getByRole('term').filter({ hasText: 'Ouvert le' });
  const write = async (day) => {
    await page.getByRole('button', { name: 'Modifier', exact: true }).click();
    const before = await page.getByLabel('Ouvert le').inputValue();
    await page.getByLabel('Ouvert le').fill(day);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/^Enregistré/).waitFor();
    return before;
  };
  const before = await write('2001-02-03');
  await page.getByText('3 févr. 2001').waitFor();
  await screen('écrit');
  await write('');
  await opened.waitFor({ state: 'detached' });
  await screen('vidé');
  if (before) await write(before);
}

/** Looks at what a list changes, then imports it. */
async function importAList(page, screen) {
  await page.getByRole('link', { name: 'Imports' }).click();
  await page.getByRole('heading', { name: 'Imports' }).waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await page.getByRole('button', { name: 'Voir ce qui change' }).click();
  await page.getByText(/2 lignes lues/).waitFor();
  await screen('aperçu d’un import');
  const confirm = page.getByRole('button', { name: /^Importer/ });
  if (await confirm.count() > 0) {
    await confirm.click();
    await page.getByText(/^Importé/).waitFor();
  }
  await screen('imports');
}

/** Settings with their dates, the audit, help, one's own account, and a page that is none. */
async function lookAround(page, screen) {
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('heading', { name: 'durée d’un accueil relais (jours)' }).waitFor();
  await page.getByRole('button', { name: /^Modifier : durée d’un accueil relais/ }).click();
  await page.getByRole('textbox', { name: 'Valeur' }).fill('14');
  await page.getByLabel('Premier jour', { exact: true }).fill('2030-01-01');
  await screen('réglages');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('à partir du 1 janv. 2030 : 14').waitFor();
  await page.getByRole('link', { name: 'Journal' }).click();
  await page.getByLabel('Action').selectOption('setSetting');
  await page.getByRole('row', { name: /réglage changé/ }).first().waitFor();
  await screen('journal');
  await page.getByRole('link', { name: 'Aide' }).click();
  await page.getByRole('heading', { name: 'Au clavier' }).waitFor();
  await screen('aide');
  await page.getByRole('link', { name: /administration du service/ }).click();
  await page.getByText('cette session').waitFor();
  await screen('mon compte');
  await page.goto(new URL('/nulle-part', page.url()).href);
  await page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
  await screen('page inconnue');
}

const email = 'administration@loire.example';
export const ADMINISTRATOR = [
  { name: 'faire entrer une personne', email, run: letSomebodyIn },
  { name: 'tenir l’annuaire', email, run: keepTheDirectory },
  { name: 'vider un champ', email, run: emptyAField },
  { name: 'importer une liste', email, run: importAList },
  { name: 'réglages, journal, aide', email, run: lookAround },
];
