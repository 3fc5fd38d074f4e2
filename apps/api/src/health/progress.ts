import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the start is doing, for whoever asks. */
export class Steps {
  current = 'démarrage';
  done: string[] = [];
  isReady = false;

  constructor(private readonly told: (step: string) => void) {}

  begin(step: string): void {
    this.done.push(this.current);
    this.current = step;
    this.told(step);
  }

  ready(): void {
    this.isReady = true;
  }
}

/** Answers while the application is not there yet: a page that says how far it is, and honest health. */
export function progressPage(steps: Steps): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/health/live') return json(response, 200, { status: 'ok' });
    if (path === '/health/ready') return json(response, 503, { status: 'starting', step: steps.current });
    if (path !== '/') return json(response, 503, { status: 'starting', step: steps.current });
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', refresh: '1' });
    response.end(`<!doctype html><html lang="fr"><meta charset="utf-8"><title>UGO démarre</title>
<h1>UGO démarre</h1><p role="status">${steps.current}…</p><ol>${steps.done.map((step) => `<li>${step}</li>`).join('')}</ol>
<p>Cette page se recharge seule. <span lang="en">UGO is starting; this page reloads by itself.</span></p></html>`);
  };
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...(status === 503 ? { 'retry-after': '2' } : {}) });
  response.end(JSON.stringify(body));
}
