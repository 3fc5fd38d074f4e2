import pg from 'pg';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/**
 * One LISTEN connection of its own, outside the pool. When it is lost it reconnects with growing waits and calls
 * `resumed`: NOTIFY keeps nothing for who was away, so the listener must catch up by sequence.
 */
export async function listenOnServer(
  url: string, channel: string, heard: (payload: string) => void, resumed: () => void = () => undefined,
): Promise<() => Promise<void>> {
  let client: pg.Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url });
    next.on('notification', ({ payload }) => heard(payload ?? ''));
    next.on('error', () => undefined); // `end` follows and reconnects
    next.on('end', () => { if (!stopped && client === next) retry(FIRST_WAIT_MS); });
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = next;
    if (stopped) await next.end(); // asked to stop while connecting
  };
  const retry = (wait: number): void => {
    timer = setTimeout(() => {
      connect().then(resumed, () => { if (!stopped) retry(Math.min(wait * 2, LONGEST_WAIT_MS)); });
    }, wait);
  };

  await connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end();
  };
}
