// "Free right now?", answered from a message on an old telephone: no session, no script.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeFaults } from '../browser.mjs';
import { as } from './api.mjs';

const COMES_WITHIN_MS = 60_000;

/** A worker asks the best hosts of a search; gives the link that the first of them received. */
async function linkOf(url, folder) {
  const worker = await as(url, 'astreinte@loire.example');
  const { communes: [roanne] } = await worker.ask('{ communes(search: "42300", departement: "42", first: 1) { insee } }');
  const { id: requestId } = await worker.change('requestPlacement', {
    departement: '42', reference: 'R-2026-119', mode: 'tonight', care: 'emergency', urgency: 'immediate', measure: 'prosecutorOpp', relativesAssessed: 'emergency',
    people: [{ key: 'A', kind: 'child', sex: 'male', completedYears: 10, needs: [] }], from: { insee: roanne.insee },
  }, '... on PlacementRequestView { id }');
  const { id: searchId } = await worker.change('searchForRequest', { requestId }, '... on SearchView { id }', 'RequestInput');
  const links = () => [...readFileSync(join(folder, 'outbox.jsonl'), 'utf8').matchAll(/https?:[^\s"\\]*\/libre\/[\w-]+/g)].map(([link]) => new URL(link).pathname);
  const before = new Set(safely(links));
  const { freeNow, ...refusal } = await worker.change('askFreeNow', { requestId, searchId }, '... on PlacementRequestView { freeNow { hostId status } }');
  if (!freeNow?.length) throw new Error(`nobody was asked: ${refusal.message}`);
  const until = Date.now() + COMES_WITHIN_MS;
  for (;;) {
    const link = safely(links).find((one) => !before.has(one));
    if (link) return `${url}${link}`;
    if (Date.now() > until) throw new Error('no message came');
    await new Promise((resolve) => { setTimeout(resolve, 250); }); // another process writes it: nothing tells when
  }
}

/** Before the first message there is no file. */
function safely(links) {
  try {
    return links();
  } catch {
    return [];
  }
}

async function answerOnAnOldTelephone(page, screen, { folder }) {
  const url = new URL(page.url()).origin;
  const link = await linkOf(url, folder);
  await page.goto(link);
  await page.getByRole('button', { name: /Oui/ }).waitFor();
  await screen('libre maintenant');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await axeFaults(page, 'libre maintenant (320, forced colours)');
  if (faults.length > 0) throw new Error(faults.join(' ; '));
  const old = await page.context().browser().newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 480 } });
  const telephone = await old.newPage();
  await telephone.goto(link);
  await telephone.getByRole('button', { name: /Oui/ }).click();
  await telephone.getByText('Merci, c’est noté').waitFor();
  await telephone.goto(link);
  await telephone.getByText('Ce lien a déjà servi').waitFor();
  await old.close();
}

export const ONE_TAP = [
  { name: 'libre maintenant ?', email: 'famille@loire.example', run: answerOnAnOldTelephone },
];
