import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import serveFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Theme } from './theme.js';

/** Where `npm run build` puts the web application. */
export const WEB_FOLDER = fileURLToPath(new URL('../../../web/dist', import.meta.url));

const A_YEAR = '365d';

/**
 * What the browser may load: this origin and nothing else, no inline script. Styles that the component library writes carry the page's nonce;
 * workers are the map's.
 */
const policy = (nonce: string): string => [
  `default-src 'none'`, `script-src 'self'`, `style-src 'self' 'nonce-${nonce}'`, `img-src 'self' data: blob:`, `font-src 'self'`, `connect-src 'self'`,
  `worker-src 'self' blob:`, `manifest-src 'self'`, `base-uri 'none'`, `form-action 'self'`, `frame-ancestors 'none'`,
].join('; ');

/** What every page is told before anybody signs in. */
export interface Service {
  readonly theme: Theme;
  /** Whether the database holds invented data: then every screen says so. */
  readonly isDemo: () => Promise<boolean>;
}

/** Serves the web application from the API's own port; every path that nothing else answers is a page of it. */
export async function serveWeb(fastify: FastifyInstance, { theme, isDemo }: Service, folder = WEB_FOLDER): Promise<void> {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return; // the API alone, for who only built that
  const html = readFileSync(page, 'utf8');
  await fastify.register(serveFiles, { root: join(folder, 'assets'), prefix: '/assets/', maxAge: A_YEAR, immutable: true, index: false });
  const icon = readFileSync(join(folder, 'favicon.svg'));
  fastify.get('/favicon.svg', (_request, reply) => reply.type('image/svg+xml').header('cache-control', 'max-age=86400').send(icon));
  serveLogo(fastify, theme.logo);
  fastify.get('/*', async (request, reply) => {
    if (!(request.headers.accept ?? '').includes('text/html')) return reply.code(404).send({ statusCode: 404, message: 'Not Found' });
    const nonce = randomBytes(16).toString('base64');
    const { name, colour, colourOnDark, logo } = theme;
    const service = JSON.stringify({ name, colour, colourOnDark, hasLogo: logo !== null, isDemo: await isDemo() });
    return reply.type('text/html; charset=utf-8').header('content-security-policy', policy(nonce)).header('cache-control', 'no-store')
      .header('referrer-policy', 'same-origin').header('x-content-type-options', 'nosniff').header('permissions-policy', 'camera=(), microphone=(), geolocation=(self)')
      .send(html.replace('__NONCE__', nonce).replace('__SERVICE__', () => escaped(service)));
  });
}

/** The Département's own; an SVG opened by itself runs nothing. */
function serveLogo(fastify: FastifyInstance, logo: Theme['logo']): void {
  if (!logo) return;
  fastify.get('/logo', (_request, reply) => reply.type(logo.type).header('cache-control', 'max-age=86400').header('x-content-type-options', 'nosniff')
    .header('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; sandbox`).send(logo.bytes));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
