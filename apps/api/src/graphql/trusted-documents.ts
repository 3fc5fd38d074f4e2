import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

interface Body { query?: unknown; extensions?: { persistedQuery?: { sha256Hash?: unknown } } }

const DIGEST = /^[\da-f]{64}$/;

/** The documents of the web application, by their digest: it sends nothing else (`npm run codegen` writes them). */
export function readTrustedDocuments(): ReadonlyMap<string, string> {
  const file = fileURLToPath(import.meta.resolve('@ugo/contract/trusted-documents.json'));
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>).map(([key, text]) => [key.replace('sha256:', ''), text]));
}

/** Puts the text of a trusted document where its digest came alone; a digest that nobody knows is refused. */
export function acceptTrustedDocuments(fastify: FastifyInstance, documents: ReadonlyMap<string, string>): void {
  fastify.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.url !== '/graphql') return;
    const body = request.body as Body | null;
    const digest = body?.extensions?.persistedQuery?.sha256Hash;
    if (!body || typeof digest !== 'string' || body.query != null) return;
    const text = DIGEST.test(digest) ? documents.get(digest) : undefined;
    if (text === undefined) return reply.code(400).send({ errors: [UNKNOWN] });
    body.query = text;
    delete body.extensions;
  });
}

const UNKNOWN = {
  message: 'Cette version de l’application n’est plus connue du serveur : rechargez la page. / This version of the application is no longer known to the server: reload the page.',
  extensions: { code: 'UNKNOWN_DOCUMENT' },
};
