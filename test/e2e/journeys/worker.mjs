// Who looks for a place.

/** "Four siblings, tonight, near Roanne", from the form to held places. */
async function fourSiblingsTonight(page, screen) {
  await page.getByRole('heading', { name: 'Demandes' }).waitFor();
  await screen('demandes');
  await page.getByRole('navigation').getByRole('link', { name: 'Nouvelle demande' }).click();
  await page.getByRole('textbox', { name: 'Votre référence' }).fill('R-2026-117');
  for (const [index, age] of [4, 7, 9, 12].entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    const row = page.getByRole('group', { name: `Personne ${'ABCD'[index]}` });
    await row.getByLabel('ou âge').fill(String(age));
    if (index % 2 === 1) await row.getByText('Garçon').click();
  }
  await page.getByRole('combobox', { name: 'Où sont-ils maintenant ?' }).fill('42300');
  await page.getByRole('option', { name: /Roanne/ }).first().click();
  await screen('formulaire');
  await page.getByRole('button', { name: 'Enregistrer et chercher' }).click();
  await page.getByRole('heading', { name: 'Propositions', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Meilleure proposition' }).waitFor();
  await screen('propositions');
  await page.getByRole('button', { name: /^Solliciter/ }).first().click();
  const asked = page.getByRole('button', { name: 'Le lieu a dit oui' });
  const confirm = page.getByRole('button', { name: 'Confirmer' });
  await asked.or(confirm).first().waitFor();
  if (await confirm.count() > 0) await confirm.click();
  await asked.first().waitFor();
  await screen('sollicitée');
  for (let left = await asked.count(); left > 0; left -= 1) {
    await asked.first().click();
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByRole('button', { name: 'Retenir cet accord' }).click();
    await page.getByRole('button', { name: 'Retenir cet accord' }).waitFor({ state: 'detached' });
  }
  await page.getByText('places réservées').first().waitFor();
  await screen('places réservées');
}

export const WORKER = [
  { name: 'une fratrie de quatre, cette nuit', email: 'astreinte@loire.example', run: fourSiblingsTonight },
];
