// What the people of a host record besides the plain arrival and exit.
import { as, askTheHost, done, goHome, heldByTheHost, livingAtTheHost } from './api.mjs';

const MECS = 'mecs@loire.example';
const inDays = (count) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

/** A relay renewed, an exit planned, recorded, found wrong. */
async function relayAndExit(page, screen) {
  const { worker, requestId, hostId } = await livingAtTheHost(page, MECS, { keys: ['H1'], reference: 'R-2026-312' }, { kind: 'relay' });
  await page.goto(`${new URL(page.url()).origin}/accueils?lieu=${hostId}`);
  const stay = page.getByRole('article', { name: /^H1,/ });
  await stay.getByRole('button', { name: 'Renouveler le relais' }).click();
  await stay.getByText('renouvelé 1 fois').waitFor();
  await stay.getByRole('button', { name: 'Sortie prévue' }).click();
  await stay.getByLabel('Sortie prévue le').fill(inDays(2));
  await screen('sortie prévue');
  await stay.getByRole('button', { name: 'Enregistrer' }).click();
  await stay.getByRole('form').waitFor({ state: 'detached' });
  await stay.getByRole('button', { name: 'Sortie', exact: true }).click();
  await stay.getByLabel('Motif').selectOption('relayEnds');
  await stay.getByRole('button', { name: 'Enregistrer la sortie' }).click();
  await stay.waitFor({ state: 'hidden' });
  await page.getByText(/^\d+ sorties?$/).click();
  await stay.getByRole('button', { name: 'Corriger la sortie' }).click();
  await stay.getByLabel('La sortie n’a pas eu lieu').check();
  await screen('sortie corrigée');
  await stay.getByRole('button', { name: 'Enregistrer' }).click();
  await stay.getByRole('button', { name: 'Renouveler le relais' }).waitFor();
  await goHome(worker, requestId);
}

/** After an urgent move the judge must be told: noted here when it is done (CASF L.223-3). */
async function judgeTold(page, screen) {
  const first = await livingAtTheHost(page, MECS, { keys: ['J1'], reference: 'R-2026-313' });
  const held = await heldByTheHost(page, MECS, { keys: ['J1'], reference: 'R-2026-314' });
  await done(held.worker.change('admit', { referralId: held.referralId, formerStays: [{ personKey: 'J1', stayId: first.stays[0].id }], isEmergency: true }, ''));
  await page.goto(`${new URL(page.url()).origin}/accueils?lieu=${held.hostId}`);
  const stay = page.getByRole('article', { name: /^J1,/ }).filter({ hasText: 'Informer le juge' });
  await stay.getByRole('button', { name: 'Juge, famille informés' }).click();
  await stay.getByLabel('Juge informé le').fill(inDays(0));
  await screen('juge informé');
  await stay.getByRole('button', { name: 'Enregistrer' }).click();
  await stay.waitFor({ state: 'detached' });
  await goHome(held.worker, held.requestId);
}

/** A yes to some of those asked for, then the places are given back: the worker looks elsewhere. */
async function partialYesGivenBack(page, screen) {
  const { worker, requestId, referralId } = await askTheHost(page, MECS, { keys: ['G1', 'G2'], reference: 'R-2026-315' });
  await page.goto(`${new URL(page.url()).origin}/sollicitations/${referralId}`);
  await page.getByRole('button', { name: 'Oui, à une partie' }).click();
  await page.getByLabel('G2').uncheck();
  await screen('oui à une partie');
  await page.getByRole('button', { name: 'Accueillir 1 personne' }).click();
  await page.getByText('Votre accord est transmis').waitFor();
  await page.getByRole('button', { name: 'Rendre les places', exact: true }).click();
  await screen('rendre les places');
  await page.getByRole('button', { name: 'Rendre les places et prévenir' }).click();
  await page.getByRole('button', { name: 'Rendre les places', exact: true }).waitFor({ state: 'detached' });
  await done(worker.change('closeRequest', { requestId, reason: 'error' }, ''));
}

/** A yes noted by telephone in the host's name, which was not the host's. */
async function contested(page, screen) {
  const { worker, requestId, referralId } = await askTheHost(page, MECS, { keys: ['C1'], reference: 'R-2026-316' });
  await done(worker.change('recordAnswer', { referralId, yes: true, saidBy: 'educator' }, ''));
  await page.goto(`${new URL(page.url()).origin}/sollicitations/${referralId}`);
  await page.getByRole('button', { name: 'Ce n’est pas la nôtre' }).click();
  await page.getByRole('button', { name: 'Ce n’est pas la nôtre' }).waitFor({ state: 'detached' });
  await screen('réponse contestée');
  await done(worker.change('closeRequest', { requestId, reason: 'error' }, ''));
}

/** One home among many is found by its name; the holidays that the Département wrote down are drawn. */
async function planningOfOne(page, screen) {
  const manager = await as(new URL(page.url()).origin, 'direction@loire.example');
  await done(manager.change('setSetting', { departement: '42', key: 'calendar.schoolHolidays', from: inDays(3), value: 'true' }, ''));
  await done(manager.change('setSetting', { departement: '42', key: 'calendar.schoolHolidays', from: inDays(6), value: 'false' }, ''));
  await page.getByRole('link', { name: 'Planning' }).click();
  const homes = page.getByRole('heading', { level: 2 });
  await homes.nth(2).waitFor();
  const name = (await homes.nth(2).innerText()).replace(/ \(.*/, '');
  await page.getByLabel('Nom du lieu').fill(name.slice(-4));
  await homes.nth(2).waitFor({ state: 'detached' });
  await page.locator('.pl-scroll .pl-holiday').first().waitFor();
  await screen('vacances scolaires');
  await page.getByText('Tableau', { exact: true }).click();
  await page.getByRole('cell', { name: 'vacances scolaires' }).first().waitFor();
}

export const HOST_ACTS = [
  { name: 'relais et sortie corrigée', email: MECS, run: relayAndExit },
  { name: 'le juge informé', email: MECS, run: judgeTold },
  { name: 'oui à une partie, puis rendu', email: MECS, run: partialYesGivenBack },
  { name: 'une réponse contestée', email: MECS, run: contested },
  { name: 'le planning d’une famille', email: 'placement@loire.example', run: planningOfOne },
];
