// Who welcomes children, and who speaks for foster homes.

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

export const HOST = [
  { name: 'publier une place', email: 'mecs@loire.example', run: publishAPlace },
  { name: 'les sollicitations reçues', email: 'placement@loire.example', run: sayYes },
];
