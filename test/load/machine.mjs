// On what the figures were taken: without it they say nothing.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { administer } from './cluster.mjs';

export function printHardware() {
  console.log(`machine   ${availableParallelism()} cores (${cpus()[0]?.model ?? '?'}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}, Node ${process.versions.node}`);
}

export async function printMachine({ url, own }) {
  printHardware();
  const [versions] = await administer(url, `select current_setting('server_version') as server, current_setting('shared_buffers') as buffers,
    (select default_version from pg_available_extensions where name = 'postgis') as postgis`);
  console.log(`versions  PostgreSQL ${versions.server}, PostGIS ${versions.postgis}`);
  console.log(`server    ${own ? 'of its own' : 'of DATABASE_URL'}, shared_buffers ${versions.buffers}; clients, API and PostgreSQL on the same machine`);
}
