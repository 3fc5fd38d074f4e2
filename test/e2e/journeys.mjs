// What people come for, step by step, as they would do it.

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

/** An educator with a telephone in one hand: confirm, publish, close with a reason, open again. */
async function publishAPlace(page, screen) {
  await page.getByRole('heading', { name: 'Mes places' }).waitFor();
  const host = page.getByRole('article').first();
  await host.getByRole('button', { name: 'C’est toujours exact' }).click();
  await host.getByText(/confirmé/).first().waitFor();
  await screen('mes places');
  await host.getByRole('button', { name: 'Changer le nombre' }).click();
  await host.getByLabel('Places que nous pouvons prendre').fill('1');
  await host.getByRole('button', { name: 'Publier' }).click();
  await host.getByRole('button', { name: 'Fermer des places' }).click();
  await screen('fermer');
  await host.getByLabel('Places à fermer').fill('1');
  await host.getByLabel('Motif').selectOption('works');
  await host.getByRole('button', { name: 'Fermer des places' }).click();
  await host.getByText(/place fermée depuis/).first().waitFor();
  await host.getByRole('button', { name: 'Rouvrir' }).last().click();
  await host.getByText(/place fermée depuis/).first().waitFor({ state: 'detached' });
}

/** The host asked reads what is asked, and says yes. */
async function sayYes(page, screen) {
  await page.getByRole('link', { name: 'Sollicitations' }).click();
  await page.getByRole('heading', { name: 'Sollicitations reçues' }).waitFor();
  await screen('sollicitations');
}

export const JOURNEYS = [
  { name: 'publier une place', email: 'mecs@loire.example', run: publishAPlace },
  { name: 'les sollicitations reçues', email: 'placement@loire.example', run: sayYes },
  { name: 'une fratrie de quatre, cette nuit', email: 'astreinte@loire.example', run: fourSiblingsTonight },
];
