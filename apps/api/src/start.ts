import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuditSealingJob } from '@ugo/audit';
import { DatabaseRefusal, Jobs, openDatabase } from '@ugo/persistence';
import { createApplication, type Handler } from './application.js';
import { type Configuration, ConfigurationRefusal, readConfiguration } from './configuration.js';
import { entities } from './entities.js';
import { prepareData } from './prepare-data.js';
import { progressPage, Steps } from './health/progress.js';
import { auditKey } from './audit-key.js';
import { sealKey } from './seal-key.js';
import { systemClock, uuidV7 } from './system-ports.js';

/** Starts the process: the port answers from the first second, the application when the data is there. */
export async function start(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const began = Date.now();
  try {
    const configuration = readConfiguration(env);
    const steps = new Steps((step) => console.log(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${step}`));
    let handler: Handler = progressPage(steps);
    const server = createServer((request, response) => handler(request, response));
    await listen(server, configuration);
    const address = `http://${configuration.host}:${(server.address() as AddressInfo).port}`;
    console.log(`UGO démarre : ${address}`);
    await run(configuration, args, server, steps, (next) => { handler = next; }, () => {
      steps.ready();
      console.log(`UGO est prêt : ${address} (GraphQL : ${address}/graphql), en ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    }, address);
  } catch (error) {
    if (error instanceof DatabaseRefusal || error instanceof ConfigurationRefusal || error instanceof PortRefusal) {
      console.error(error.message);
      process.exit(1);
    }
    throw error;
  }
}

async function run(
  configuration: Configuration, args: readonly string[], server: Server, steps: Steps, serve: (handler: Handler) => void, ready: () => void, address: string,
): Promise<void> {
  const database = await openDatabase({
    url: configuration.databaseUrl, adminUrl: configuration.adminDatabaseUrl, folder: configuration.dataFolder,
    entities, poolSize: configuration.poolSize, progress: (step) => steps.begin(step),
  });
  let next: Handler = progressPage(steps);
  steps.begin('démarrage de l’application');
  const app = await createApplication({ configuration, database, clock: systemClock, ids: uuidV7, auditKey: auditKey(configuration), sealKey: await sealKey(configuration, database) }, server, (handler) => { next = handler; });
  const stop = endOnSignals(async () => {
    server.closeAllConnections();
    await app.close();
    server.close();
    await database.close();
  });
  const welcome = await prepareData(app, configuration, args, (step) => steps.begin(step));
  if (stop.stopping) return;
  app.get(AuditSealingJob).start();
  await app.get(Jobs).start();
  serve(next);
  ready();
  if (welcome) console.log(welcome(address));
}

/** Ctrl-C and SIGTERM end cleanly, once; a second signal ends at once. */
function endOnSignals(close: () => Promise<void>): { stopping: boolean } {
  const state = { stopping: false };
  const end = (signal: NodeJS.Signals): void => {
    if (state.stopping) process.exit(1);
    state.stopping = true;
    console.log(`UGO s’arrête (${signal}).`);
    close().then(() => process.exit(0), (error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  return state;
}

/** The port can't be taken. */
class PortRefusal extends Error {}

function listen(server: Server, { port, host }: Configuration): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(error.code === 'EADDRINUSE'
      ? new PortRefusal(`Le port ${port} est déjà pris : choisissez-en un autre (PORT).\nPort ${port} is taken: choose another (PORT).`) : error));
    server.listen(port, host, listening);
  });
}
