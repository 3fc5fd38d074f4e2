// A real browser on the real application: compiled, on an empty folder, with the demo's data.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const STARTS_WITHIN_MS = 120_000;
export const PASSWORD = 'ugo-demo-42';

/**
 * Starts the application on a port of its own. Gives its address, the folder of its data and the way to end it.
 * @param settings - what it is started with: then it is never the one that runs already
 */
export async function startApplication(settings) {
  if (process.env.UGO_URL && !settings) return { url: process.env.UGO_URL, folder: process.env.UGO_DATA_DIR ?? '.data', stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'ugo-e2e-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], { env: { ...process.env, ...settings, PORT: String(port), UGO_DATA_DIR: folder, UGO_LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'] });
  let ended = false;
  child.once('exit', () => { ended = true; });
  child.stdout.resume();
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + STARTS_WITHIN_MS;
  while (!(await fetch(`${url}/health/ready`).then((answer) => answer.ok, () => false))) {
    if (ended || Date.now() > until) throw new Error('the application did not start');
    await new Promise((resolve) => { setTimeout(resolve, 250); }); // a process of its own: nothing tells when it is there
  }
  return { url, folder, stop: () => new Promise((resolve) => {
    child.once('exit', () => { rmSync(folder, { recursive: true, force: true }); resolve(); });
    child.kill('SIGTERM');
  }) };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A browser whose pages complain: a console error, a refused style, a request to another host each fail the run. */
export async function openBrowser(url) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const faults = [];
  return {
    faults,
    close: () => browser.close(),
    async page(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      page.on('console', (message) => { if (message.type() === 'error' && !(page.failsOnPurpose && message.text().startsWith('Failed to load resource'))) faults.push(`console: ${message.text().slice(0, 300)}`); });
      page.on('pageerror', (error) => faults.push(`page: ${String(error).slice(0, 300)}`));
      page.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) faults.push(`another host: ${new URL(request.url()).host}`); });
      return page;
    },
  };
}

/** Signs in with an account of the demo. */
export async function signIn(page, url, email) {
  await page.goto(url);
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe').first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
}

/**
 * What axe finds on a page, as sentences; WCAG 2.1 A and AA, and its good practices. Contrast is not asked where people force colours of their
 * own: axe can't read those, and they are readable to who chose them. No page has frames: what would look into them is left out.
 */
export async function axeFaults(page, name, { forced = false } = {}) {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true).disableRules(forced ? ['color-contrast'] : []).analyze();
  return violations.map(({ id, help, nodes }) => `${name}: ${id}: ${help} (${nodes.length}×: ${nodes[0]?.html.slice(0, 160)})`);
}
