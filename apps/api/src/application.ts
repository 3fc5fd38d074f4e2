import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Work } from '@ugo/access';
import { Logger } from 'nestjs-pino';
import { AppModule, type Foundations } from './app.module.js';
import { acceptTrustedDocuments, readTrustedDocuments } from './graphql/trusted-documents.js';
import { demoKnown } from './web/demo-known.js';
import { serveWeb } from './web/serve-web.js';

/** Handles one request; swapped from the progress page to the application when that is ready. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Builds the application on a server that already listens (or will): the caller owns the port. */
export async function createApplication(foundations: Foundations, server: Server, serve: (handler: Handler) => void): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    forceCloseConnections: true,
    bodyLimit: 1_048_576,
    serverFactory: (handler: Handler) => {
      serve(handler);
      return server;
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(foundations), adapter, { bufferLogs: true, abortOnError: false });
  const logger = app.get(Logger);
  app.useLogger(logger);
  // One line a request, by its route's pattern: no body, no header, no query, no address, nothing about a child.
  adapter.getInstance().addHook('onResponse', (request, reply, done) => {
    logger.log({ request: request.id, method: request.method, route: request.routeOptions.url ?? null, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
    done();
  });
  // A file to import stays a stream until its route has asked who sends it; others never read it.
  adapter.getInstance().addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  acceptTrustedDocuments(adapter.getInstance(), readTrustedDocuments());
  await serveWeb(adapter.getInstance(), { theme: foundations.configuration.theme, isDemo: demoKnown(app.get(Work)) });
  await app.init();
  await adapter.getInstance().ready();
  return app;
}
