import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** The application as its users start it: the compiled entry, in a process of its own. */
export interface UgoProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Resolves with the exit code (null when a signal ended it). */
  readonly ended: Promise<number | null>;
  /** Waits for `/health/ready` to answer 200. @throws with the output when the process ends first. */
  ready(): Promise<void>;
}

/** Starts UGO with the given variables on a free port. */
export async function startUgo(env: Record<string, string>, args: readonly string[] = ['--no-demo']): Promise<UgoProcess> {
  const port = env['PORT'] ?? String(await freePort());
  const { DATABASE_URL: _, ...rest } = process.env;
  const child = spawn(process.execPath, ['apps/api/dist/main.js', ...args], { env: { ...rest, NODE_OPTIONS: '', PORT: port, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => { printed += text; });
  child.stderr.on('data', (text: Buffer) => { printed += text; });
  let over = false;
  const ended = new Promise<number | null>((end) => { child.on('close', (code) => { over = true; end(code); }); });
  const url = `http://127.0.0.1:${port}`;
  return {
    url, child, ended,
    output: () => printed,
    ready: async () => {
      while (!over) {
        const answer = await fetch(`${url}/health/ready`).catch(() => null);
        if (answer?.status === 200) return;
        await pause(50);
      }
      throw new Error(`UGO ended before it was ready:\n${printed}`);
    },
  };
}

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((free) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => free(port));
    });
  });
}

/** Sends one GraphQL operation. */
export async function graphql(url: string, query: string, variables: object = {}, token?: string): Promise<{ data?: Record<string, any>; errors?: { extensions: Record<string, unknown> }[] }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }, body: JSON.stringify({ query, variables }),
  });
  return await response.json() as never;
}
