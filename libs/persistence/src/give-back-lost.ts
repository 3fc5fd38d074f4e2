import type { Pool, PoolClient } from 'pg';

/**
 * Gives a connection that was cut back to its pool, whoever holds it. Kysely keeps it for ever when `begin` or `rollback` fails on it, which is
 * what they do on a dead connection: after as many cuts as the pool has places, every request would wait without an end.
 */
export function giveBackLost(pool: Pool): void {
  const held = new Set<PoolClient>();
  pool.on('acquire', (client) => held.add(client));
  pool.on('release', (_error, client) => held.delete(client as PoolClient));
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!held.has(client)) return;
      const { release } = client;
      client.release = () => undefined; // its holder may still give it back, after the cut did
      release(true);
    });
  });
}
