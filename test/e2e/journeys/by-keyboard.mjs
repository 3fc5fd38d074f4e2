// The main tasks again, without a pointer.
import { keyboardOf } from '../keyboard.mjs';
import { askTheHost, done, goHome } from './api.mjs';

/** Four siblings tonight: asked, answered by telephone, taken. */
async function fourByKeyboard(page, screen) {
  const { press, reach, isStillThere, type } = keyboardOf(page);
  await page.getByRole('heading', { name: 'Demandes' }).waitFor();
  await reach('Nouvelle demande');
  await press('Enter');
  await page.getByRole('heading', { name: 'Nouvelle demande' }).waitFor();
  await reach('Votre référence');
  await type('R-2026-206');
  for (const [index, age] of [5, 7, 9, 11].entries()) {
    if (index > 0) {
      await reach('Ajouter une personne');
      await press('Enter', 'Shift+Tab'); // the new row is before the button
      await page.getByRole('group', { name: `Personne ${'ABCD'[index]}` }).waitFor();
      while (!await page.evaluate(() => [...document.activeElement?.labels ?? []].some((one) => one.textContent === 'ou âge'))) await press('Shift+Tab');
    } else await reach('ou âge');
    await type(String(age));
  }
  await reach('Où sont-ils maintenant ?');
  await type('42300');
  await page.getByRole('option', { name: /Roanne/ }).first().waitFor();
  await press('ArrowDown', 'Enter');
  await reach('Enregistrer et chercher');
  await press('Enter');
  await page.getByRole('heading', { name: 'Meilleure proposition' }).waitFor();
  await screen('propositions au clavier');
  await reach('Solliciter');
  await press('Enter');
  const confirm = page.getByRole('button', { name: 'Confirmer' });
  await page.getByRole('button', { name: 'Le lieu a dit oui' }).or(confirm).first().waitFor();
  if (await confirm.count() > 0) {
    await reach('Confirmer');
    await press('Enter');
  }
  const yes = page.getByRole('button', { name: 'Le lieu a dit oui' });
  await yes.first().waitFor();
  for (let left = await yes.count(); left > 0; left -= 1) {
    await reach('Le lieu a dit oui');
    await press('Enter');
    await reach('Enregistrer');
    await press('Enter');
    await page.getByRole('button', { name: 'Retenir cet accord' }).waitFor();
    await isStillThere('the answer');
    await reach('Retenir cet accord');
    await press('Enter');
    await page.getByRole('button', { name: 'Retenir cet accord' }).waitFor({ state: 'detached' });
    await isStillThere('taking the answer');
  }
  await screen('accord retenu au clavier');
  await reach('Clôturer');
  await press('Enter');
  await reach('Clôturer la demande');
  await press('Enter');
  await page.getByText('clôturée').first().waitFor();
}

/** A host reads, says yes, records the arrival and the exit. */
async function welcomeByKeyboard(page) {
  const { press, reach, isStillThere } = keyboardOf(page);
  const { worker, referralId, requestId } = await askTheHost(page, 'mecs@loire.example', { keys: ['K7'], reference: 'R-2026-307' });
  await page.getByRole('heading', { name: 'Mes places' }).waitFor();
  await reach('Sollicitations');
  await press('Enter');
  const row = page.getByRole('article').filter({ has: page.locator(`a[href="/sollicitations/${referralId}"]`) });
  await row.waitFor();
  await reach('Lire et répondre', row);
  await press('Enter');
  await page.getByRole('button', { name: 'Oui, nous accueillons' }).waitFor();
  await reach('Oui, nous accueillons');
  await press('Enter');
  await page.getByText('Votre accord est transmis').waitFor();
  await isStillThere('the yes');
  await done(worker.change('takeAnswer', { referralId }, ''));
  await reach('Accueils');
  await press('Enter');
  const arrival = page.getByRole('article').filter({ hasText: 'Personnes K7' });
  await arrival.waitFor();
  await reach('Tout le monde est arrivé', arrival);
  await press('Enter');
  const stay = page.getByRole('article', { name: /^K7,/ });
  await stay.waitFor();
  await arrival.waitFor({ state: 'detached' });
  await isStillThere('the arrival');
  await reach('Sortie', stay);
  await press('Enter');
  await stay.getByRole('form').waitFor();
  await reach('Enregistrer la sortie', stay);
  await press('Enter');
  await stay.waitFor({ state: 'hidden' }); // among those who left, which is closed
  await isStillThere('the exit');
  await goHome(worker, requestId);
}

export const BY_KEYBOARD = [
  { name: 'quatre au clavier', email: 'enfance@loire.example', run: fourByKeyboard },
  { name: 'accueillir au clavier', email: 'mecs@loire.example', run: welcomeByKeyboard },
];
