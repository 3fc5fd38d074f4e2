import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { openDatabase } from '@ugo/persistence';
import { AppModule, type Foundations } from '../app.module.js';
import { auditKey } from '../audit-key.js';
import { readConfiguration } from '../configuration.js';
import { entities } from '../entities.js';
import { sealKey } from '../seal-key.js';
import { systemClock, uuidV7 } from '../system-ports.js';

/** What a command runs in: where it writes, and how it comes to an application. Tests give their own. */
export interface CliContext {
  /** A line of the answer. */
  out(line: string): void;
  /** A line about what went wrong, or about progress. */
  err(line: string): void;
  /** Opens what the application stands on: the database that the configuration names. */
  open(): Promise<Foundations>;
  close(foundations: Foundations): Promise<void>;
}

/** The process' own terminal and configuration. */
export function terminal(env: NodeJS.ProcessEnv): CliContext {
  // `ugo … | head`: whoever reads may stop reading.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return {
    out: (line) => { process.stdout.write(`${line}\n`); },
    err: (line) => { process.stderr.write(`${line}\n`); },
    open: () => openFoundations(env),
    close: ({ database }) => database.close(),
  };
}

async function openFoundations(env: NodeJS.ProcessEnv): Promise<Foundations> {
  const configuration = readConfiguration(env);
  const { databaseUrl: url, adminDatabaseUrl: adminUrl, dataFolder: folder, poolSize } = configuration;
  const database = await openDatabase({ url, adminUrl, folder, entities, poolSize });
  try {
    return { configuration, database, clock: systemClock, ids: uuidV7, auditKey: auditKey(configuration), sealKey: await sealKey(configuration, database) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Runs work on the application, without a server, and ends it whatever happens. */
export async function onApplication<T>(context: CliContext, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const foundations = await context.open();
  try {
    const app = await NestFactory.createApplicationContext(AppModule.with(foundations), { logger: false, abortOnError: false });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await context.close(foundations);
  }
}
