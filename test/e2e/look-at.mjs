// `node test/e2e/look-at.mjs page.html`: looks at one page as the journeys look at screens, under the policy of the application. The canaries use it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { openBrowser } from './browser.mjs';
import { look } from './look.mjs';

const POLICY = `default-src 'none'; script-src 'self'; style-src 'self'`;
const [file] = process.argv.slice(2);
const server = createServer((request, response) => {
  response.writeHead(request.url === '/' ? 200 : 204, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY });
  response.end(request.url === '/' ? readFileSync(file) : undefined);
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const url = `http://127.0.0.1:${server.address().port}`;
const browser = await openBrowser(url);
try {
  const page = await browser.page();
  await page.goto(url);
  const faults = [...await look(page, file), ...browser.faults];
  for (const fault of faults) console.error(`FAILED ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  server.close();
}
