// Who answers for the whole: where the places are, who waits, in which order places are proposed.
import { readFile } from 'node:fs/promises';
import { PASSWORD } from '../browser.mjs';
import { keyboardOf } from '../keyboard.mjs';

const MANAGER = 'direction@loire.example';

/** Asks the API as a program would: what a journey needs to find is made by whoever makes it in life. */
async function asWorker(page) {
  const { origin } = new URL(page.url());
  const post = async (query, variables, token) => {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }, body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(errors[0].message);
    return data;
  };
  const { signIn } = await post('mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedInSession { token } } }', { input: { email: 'enfance@loire.example', password: PASSWORD } });
  return (query, input) => post(query, { input: { ...input, idempotencyKey: crypto.randomUUID() } }, signIn.token);
}

const child = (key, completedYears, sex) => ({ key, completedYears, sex });
const ROANNE = { postcode: '42300', name: 'Roanne' };
const SAINT_ETIENNE = { postcode: '42000', name: 'Saint-Étienne' };

/** Three groups who wait, each searched for. */
async function somebodyWaits(page) {
  const change = await asWorker(page);
  const groups = [[ROANNE, [child('A', 5, 'female'), child('B', 8, 'male'), child('C', 10, 'male')]], [SAINT_ETIENNE, [child('A', 14, 'female')]], [ROANNE, [child('A', 2, 'male'), child('B', 4, 'female')]]];
  for (const [from, people] of groups) {
    const { requestPlacement: request } = await change('mutation ($input: RequestPlacementInput!) { requestPlacement(input: $input) { ... on PlacementRequestView { id } ... on Refusal { code message } } }', {
      departement: '42', reference: `P-${crypto.randomUUID().slice(0, 8)}`, measure: 'prosecutorOpp', measureStart: new Date().toISOString(), urgency: 'immediate', relativesAssessed: 'emergency', sleepsAt: 'hospital', from, people,
    });
    if (!request.id) throw new Error(request.message);
    const { searchForRequest: found } = await change('mutation ($input: RequestInput!) { searchForRequest(input: $input) { ... on SearchView { id } ... on Refusal { code message } } }', { requestId: request.id });
    if (!found.id) throw new Error(found.message);
  }
}

async function open(page, name, heading) {
  await page.getByRole('navigation', { name: 'Pages du pilotage' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.getByText('Chargement…').first().waitFor({ state: 'detached' });
}

/** Where are the places, who waits, and every figure behind it. */
async function readTheWhole(page, screen) {
  await page.getByRole('heading', { level: 1, name: /^Cette nuit/ }).waitFor();
  await page.getByRole('region', { name: 'Où sont les places, par territoire' }).waitFor();
  await page.getByText('en attente d’une place').waitFor();
  await screen('ce soir');
  await open(page, 'Occupation', 'Occupation dans le temps');
  await page.getByRole('img', { name: /^Courbes des trois taux/ }).waitFor();
  await page.getByText('Le même en tableau').click();
  await screen('occupation');
  await page.getByRole('link', { name: 'Prévision' }).click();
  await page.getByRole('table', { name: 'Dans les nuits à venir' }).waitFor();
  await screen('prévision');
  await page.getByLabel('Détail par').selectOption('territory');
  await page.getByRole('rowheader', { name: 'Roanne' }).waitFor();
  await open(page, 'Délais', 'De la demande à l’arrivée');
  await page.getByRole('img', { name: /^Courbes des temps médians/ }).waitFor();
  await page.getByRole('row', { name: /^par téléphone/ }).waitFor();
  await screen('délais');
  await open(page, 'Besoins', 'Ce qui manque');
  await page.getByText(/, près de .* recherches depuis/).first().waitFor();
  await screen('besoins');
  await open(page, 'Fratries', 'Frères et sœurs');
  await page.getByRole('img', { name: /ensemble, .* séparées/ }).waitFor();
  await page.getByRole('region', { name: 'Fratries séparées' }).waitFor();
  await screen('fratries');
  await open(page, 'Équité', 'Équité');
  await page.getByRole('row', { name: /^6 à 10 ans \d/ }).waitFor();
  await screen('équité');
  await open(page, 'Choix', 'Choix à valider');
  await screen('choix');
}

/** The Département on a map, and the same as a table. */
async function seeTheMap(page, screen) {
  await page.getByRole('heading', { level: 1, name: /^Cette nuit/ }).waitFor();
  await page.getByRole('button', { name: 'Carte', exact: true }).click();
  await page.getByRole('region', { name: 'Les places de cette nuit, par établissement ou service' }).waitFor();
  await page.getByRole('img', { name: /place/ }).first().waitFor();
  await screen('carte');
  await page.getByRole('button', { name: 'Fermer la carte' }).click();
  await page.getByRole('button', { name: 'Carte', exact: true }).waitFor();
}

/** A request is needed by a judge: it is kept, without being read, and given back to its term afterwards. */
async function keepARequest(page, screen) {
  const change = await asWorker(page);
  const { requestPlacement: { id } } = await change('mutation ($input: RequestPlacementInput!) { requestPlacement(input: $input) { ... on PlacementRequestView { id } } }', {
    departement: '42', reference: `P-${crypto.randomUUID().slice(0, 8)}`, measure: 'judicialPlacement', urgency: 'planned', care: 'planned', relativesAssessed: 'yes', from: ROANNE, people: [child('A', 9, 'female')],
  });
  await open(page, 'Conservation', 'Conservation pour une procédure');
  await page.getByRole('button', { name: 'Conserver une demande' }).click();
  await page.getByLabel('Numéro de la demande').fill('R-2026-042');
  await page.getByLabel('Pourquoi').selectOption('criminalInquiry');
  await page.getByRole('button', { name: 'Conserver', exact: true }).click();
  await page.getByText('Aucun numéro de demande ici').waitFor();
  await screen('conserver, à corriger');
  await page.getByLabel('Numéro de la demande').fill(new URL(`/demandes/${id}`, page.url()).href);
  await page.getByRole('button', { name: 'Conserver', exact: true }).click();
  await page.getByText('La demande est conservée.').waitFor();
  const card = page.getByRole('article').filter({ hasText: id });
  await card.getByText('posée par vous').waitFor();
  await screen('demandes conservées');
  await card.getByRole('button', { name: 'Lever la conservation' }).click();
  await card.getByLabel('Pourquoi la lever').selectOption('ended');
  await screen('lever');
  await card.getByRole('button', { name: 'Lever la conservation' }).click();
  await page.getByText(/^La conservation est levée/).waitFor();
  await card.waitFor({ state: 'detached' });
}

/** Who waits, a proposal for all of them, and the figures as a file, without a pointer. */
async function byKeyboard(page) {
  await somebodyWaits(page);
  const { reach, press } = keyboardOf(page);
  await page.getByRole('heading', { level: 1, name: /^Cette nuit/ }).waitFor();
  await reach('Attente');
  await press('Enter');
  await page.getByRole('region', { name: 'Depuis combien de temps' }).waitFor();
  await reach('Télécharger en CSV');
  const [file] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
  if (!file.suggestedFilename().endsWith('.csv')) throw new Error('the export is no CSV');
  await reach('Proposer pour tous');
  await press('Enter');
  await page.getByRole('region', { name: 'Ensemble, comparé à demande par demande' }).waitFor();
  await reach('Pourquoi cette proposition');
  await press('Enter');
}

/** Several wait at once: one proposal for all of them, explained. */
async function proposeForAll(page, screen) {
  await somebodyWaits(page);
  await open(page, 'Attente', 'Qui attend');
  await page.getByRole('region', { name: 'Depuis combien de temps' }).waitFor();
  await page.getByRole('button', { name: 'Télécharger en CSV' }).waitFor();
  await page.getByRole('button', { name: 'Proposer pour tous' }).click();
  await page.getByRole('region', { name: 'Ensemble, comparé à demande par demande' }).waitFor();
  await page.getByText('Pourquoi cette proposition').first().click();
  await screen('proposition d’ensemble');
}

/** Would another order have served children better? Tried by keyboard, and not signed. */
async function tryAnotherOrder(page, screen) {
  await somebodyWaits(page);
  await open(page, 'Règles', 'Règles de classement');
  await page.getByText('En vigueur').waitFor();
  await screen('règles');
  await page.getByRole('button', { name: 'Préparer une autre version' }).click();
  await page.getByRole('button', { name: 'Monter les trajets' }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Enter');
  await page.getByText('Les trajets, en place 2.').waitFor();
  await page.getByLabel('Trajets (km)').fill('10, 5');
  await page.getByRole('button', { name: 'Voir ce que cela changerait' }).and(page.locator(':disabled')).waitFor();
  await screen('règles, à corriger');
  await page.getByLabel('Trajets (km)').fill('5, 10, 25, 50');
  await page.getByRole('button', { name: 'Voir ce que cela changerait' }).click();
  await page.getByText(/une autre première proposition/).waitFor();
  await screen('règles, essai');
  await page.getByRole('button', { name: 'Abandonner' }).click();
}

/** A list for a meeting: read here, taken away as a file that a French spreadsheet opens. */
async function takeAList(page, screen) {
  await open(page, 'Listes', 'Listes de travail');
  await page.getByLabel('Liste').selectOption('reservedPlaces');
  await page.getByRole('region', { name: 'Places d’urgence réservées' }).waitFor();
  await screen('listes');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger en CSV' }).click()]);
  const text = await readFile(await file.path(), 'utf8');
  if (!/^ugo-places-d-urgence-reservees-.*\.csv$/.test(file.suggestedFilename()) || !text.startsWith('\uFEFF') || !text.split('\n')[0].includes(';')) throw new Error('the file is not a table for a French spreadsheet');
  await page.getByText(/est téléchargé/).waitFor();
  await page.getByLabel('Liste').selectOption('quarterlySheet');
  await page.getByLabel('Établissement ou service').first().fill('ANEF');
  await page.getByRole('option', { name: /^Maison d.Enfants ANEF/ }).click();
  await page.getByRole('button', { name: 'Télécharger en Excel' }).waitFor();
  await screen('feuille trimestrielle');
}

/** A wrong telephone, reported by a worker, is corrected. */
async function followAnAnomaly(page, screen) {
  const change = await asWorker(page);
  const { hosts } = await change('{ hosts(departement: "42", type: "unit", first: 1) { edges { node { id } } } }');
  const { reportAnomaly: reported } = await change('mutation ($input: ReportAnomalyInput!) { reportAnomaly(input: $input) { ... on AnomalyView { id } ... on Refusal { code message } } }', { hostId: hosts.edges[0].node.id, kind: 'wrongTelephone' });
  if (!reported.id) throw new Error(reported.message);
  await open(page, 'Anomalies', 'Anomalies signalées');
  await page.getByRole('heading', { name: 'téléphone faux' }).first().waitFor();
  await screen('anomalies');
  const card = page.getByRole('article').first();
  await card.getByRole('button', { name: 'C’est corrigé' }).click();
  await page.getByLabel('État').selectOption('done');
  await page.getByRole('heading', { name: 'téléphone faux' }).first().waitFor();
}

export const STEERING = [
  { name: 'où sont les places, qui attend', email: MANAGER, run: readTheWhole },
  { name: 'le Département sur une carte', email: MANAGER, run: seeTheMap },
  { name: 'le pilotage au clavier', email: MANAGER, run: byKeyboard },
  { name: 'conserver une demande', email: MANAGER, run: keepARequest },
  { name: 'une proposition pour tous', email: MANAGER, run: proposeForAll },
  { name: 'essayer un autre ordre', email: MANAGER, run: tryAnotherOrder },
  { name: 'emporter une liste', email: MANAGER, run: takeAList },
  { name: 'corriger une anomalie', email: MANAGER, run: followAnAnomaly },
];
