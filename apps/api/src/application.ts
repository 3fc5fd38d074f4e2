import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule, type Foundations } from './app.module.js';

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
  app.useLogger(app.get(Logger));
  await app.init();
  await adapter.getInstance().ready();
  return app;
}
