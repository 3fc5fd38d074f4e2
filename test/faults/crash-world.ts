import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { openDatabase } from '@ugo/persistence';
import pg from 'pg';
import { entities } from '../../apps/api/src/entities.js';
import { Loire } from '../../apps/api/src/testing/loire.js';
import { startTestApplication } from '../../apps/api/src/testing/test-application.js';
import { freePort, startUgo, type UgoProcess } from '../start/process.js';
import type { Acknowledged, Grounds } from './clients.js';
import { cut, overbooked, uneven } from './invariants.js';

type Json = Record<string, any>;

/** Small hosts and how many places each has: fewer than the clients want. */
const SMALL_HOSTS = 6;
const SMALL_PLACES = 3;
const LARGE_PLACES = 200;
const DAY_MS = 86_400_000;

/** UGO as its users start it, on a PostgreSQL of which anything may be killed. */
export class CrashWorld {
  ugo!: UgoProcess;

  private constructor(private readonly url: string, private readonly folder: string, readonly grounds: Grounds) {}

  /** A Loire of a few hosts, written by the application itself. */
  static async open(url: string): Promise<CrashWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'ugo-crash-'));
    writeFileSync(join(folder, 'audit-key'), Buffer.alloc(32, 7).toString('hex')); // the test application's own
    const now = new Date();
    const seeding = await startTestApplication({}, { database: await openDatabase({ url, folder, entities }), now: now.toISOString() });
    const loire = await Loire.empty(seeding);
    const large = await loire.unit('Grande', { places: LARGE_PLACES });
    const { establishmentId } = large;
    const small: string[] = [];
    for (let index = 0; index < SMALL_HOSTS; index += 1) small.push((await loire.unit(`Petite ${index}`, { places: SMALL_PLACES, establishmentId })).hostId);
    const [worker, staff] = [await loire.signedIn('enfanceWorker'), await loire.signedIn('hostStaff', '42', { establishmentId })];
    await seeding.close();
    const lastNight = new Date(now.getTime() + 2 * DAY_MS).toISOString().slice(0, 10);
    return new CrashWorld(url, folder, { url: `http://127.0.0.1:${await freePort()}`, worker, staff, smallHosts: small, largeHost: large.hostId, lastNight });
  }

  /** Starts the process and waits until it serves; again after it was killed, at the same address. */
  async start(): Promise<void> {
    this.ugo = await startUgo(this.env());
    await this.ugo.ready();
  }

  async kill(): Promise<void> {
    this.ugo.child.kill('SIGKILL');
    await this.ugo.ended;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A connection for each statement: the server dies in between. */
  readonly rows = async (sql: string, params: unknown[] = []): Promise<Json[]> => {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query(sql, params)).rows;
    } finally {
      await client.end();
    }
  };

  /** What is wrong with the rows now: nothing, whenever it is asked. */
  async wrong(acknowledged: readonly Acknowledged[]): Promise<Json> {
    const { lastNight } = this.grounds;
    const nights = [new Date(Date.parse(lastNight) - 3 * DAY_MS).toISOString().slice(0, 10), lastNight] as const;
    const lost: string[] = [];
    const keys = acknowledged.map(({ input }) => input['idempotencyKey'] as string);
    const kept = await this.rows('select key from unnest($1::text[]) key where not exists (select from idempotency_key k where k.key = key.key)', [keys]);
    lost.push(...kept.map(({ key }) => key as string));
    for (const [act, [idsOf, sql]] of Object.entries(EFFECTS)) {
      const ids = acknowledged.filter((one) => one.act === act).flatMap(idsOf);
      lost.push(...(await this.rows(`select id from unnest($1::uuid[]) id where not exists (${sql})`, [ids])).map(({ id }) => `${act} ${id}`));
    }
    return { lost, overbooked: await overbooked(this.rows, nights), cut: await cut(this.rows), uneven: await uneven(this.rows) };
  }

  /** Which of these keys the database knows. */
  async known(keys: readonly string[]): Promise<Set<string>> {
    return new Set((await this.rows('select key from idempotency_key where key = any ($1)', [keys])).map(({ key }) => key as string));
  }

  /** A referral runs out, as if its hour had passed, and the sweep that looks after such ones is asked for, as every minute. */
  async runOut(referralId: string): Promise<void> {
    await this.rows(`update referral set due_at = now() - interval '1 minute' where id = $1`, [referralId]);
    await this.rows(`insert into pgboss.job (name) values ('placement.expire')`);
  }

  /** Waits until a statement finds nothing more. @throws after half a minute */
  async none(what: string, sql: string, params: unknown[] = []): Promise<void> {
    const deadline = performance.now() + 30_000;
    while ((await this.rows(sql, params)).length > 0) {
      if (performance.now() > deadline) throw new Error(`still there after 30 s: ${what}`);
      await pause(100);
    }
  }

  /** What `ugo audit verify` prints. @throws when the chain is not whole */
  async verifyAudit(): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, ['apps/api/dist/cli.js', 'audit', 'verify'], { env: { ...process.env, NODE_OPTIONS: '', ...this.env() } });
    return stdout;
  }

  private env(): Record<string, string> {
    return { DATABASE_URL: this.url, UGO_DATA_DIR: this.folder, PORT: new URL(this.grounds.url).port, UGO_LOG_LEVEL: 'error', NODE_ENV: 'production' };
  }
}

const referralOf = ({ input }: Acknowledged): string[] => [input['referralId']];

/** What is in the rows when a mutation was acknowledged, whatever came after. */
const EFFECTS: Readonly<Record<string, readonly [idsOf: (one: Acknowledged) => string[], sql: string]>> = {
  requestPlacement: [({ answer }) => [answer['id']], 'select from placement_request r where r.id = id.id'],
  askHosts: [({ answer }) => answer['referrals'].map(({ id }: Json) => id), 'select from referral r where r.id = id.id'],
  answerReferral: [referralOf, 'select from referral r where r.id = id.id and r.answered_at is not null'],
  takeAnswer: [referralOf, 'select from referral r where r.id = id.id and r.taken_at is not null'],
  withdrawReferral: [referralOf, 'select from referral r where r.id = id.id and r.ended_at is not null'],
  closeRequest: [({ input }) => [input['requestId']], 'select from placement_request r where r.id = id.id and r.closed_at is not null'],
  admit: [({ answer }) => answer['stays'].map(({ id }: Json) => id), 'select from stay s where s.id = id.id'],
  recordExit: [({ input }) => [input['stayId']], 'select from stay s where s.id = id.id and s.exit_on is not null'],
};
