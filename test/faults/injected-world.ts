import { openDatabase } from '@ugo/persistence';
import { newServerDatabase } from '@ugo/testing';
import pg from 'pg';
import { entities } from '../../apps/api/src/entities.js';
import { Loire } from '../../apps/api/src/testing/loire.js';
import { Placing } from '../../apps/api/src/testing/placing.js';
import { startTestApplication, type TestApplication } from '../../apps/api/src/testing/test-application.js';
import { type Ready, Subjects } from './mutations.js';
import { type Injection, WireProxy } from './wire-proxy.js';

type Json = Record<string, any>;

/** Of each table how many rows it has, and a sum over all that is in them. */
export type Tables = Readonly<Record<string, string>>;

/** The application with a proxy between it and its PostgreSQL. Its clock stands still and nothing runs by itself but the outbox. */
export class InjectedWorld {
  #keys = 0;
  #tablesSql = '';

  private constructor(readonly proxy: WireProxy, readonly subjects: Subjects, private readonly ugo: TestApplication, private readonly direct: pg.Pool, private readonly drop: () => Promise<void>) {}

  static async open(): Promise<InjectedWorld> {
    const { url, drop } = await newServerDatabase();
    const direct = new pg.Pool({ connectionString: url, max: 1 });
    const proxy = await WireProxy.open(url);
    const ugo = await startTestApplication({}, { database: await openDatabase({ url: proxy.url, folder: '', entities }) });
    const loire = await Loire.empty(ugo);
    const placing = new Placing(ugo, loire);
    placing.worker = await loire.signedIn('enfanceWorker');
    const world = new InjectedWorld(proxy, await Subjects.open(placing, loire), ugo, direct, drop);
    const tables = await world.rows(`select schemaname || '.' || tablename as name from pg_tables where schemaname = 'public' or (schemaname = 'pgboss' and tablename = 'job')`);
    // The relay numbers events when it likes: of the outbox only how many there are.
    world.#tablesSql = tables.map(({ name }) => `select '${name}' as name, count(*) || ' ' || ${name === 'public.outbox_event' ? '0' : `coalesce(sum(hashtextextended(t::text, 0)), 0)`} as held from ${name} t`).join(' union all ');
    return world;
  }

  async close(): Promise<void> {
    await this.ugo.close();
    await this.proxy.close();
    await this.direct.end();
    await this.drop();
  }

  /** Rows as the owner sees them, past the proxy. */
  async rows(sql: string): Promise<Json[]> {
    return (await this.direct.query(sql)).rows;
  }

  async tables(): Promise<Tables> {
    return Object.fromEntries((await this.rows(this.#tablesSql)).map(({ name, held }) => [name, held]));
  }

  changed(before: Tables, after: Tables): boolean {
    return Object.keys(before).some((name) => before[name] !== after[name]);
  }

  /** How many rows more each table has, where any. */
  added(before: Tables, after: Tables): Tables {
    const count = (held: string): number => Number(held.split(' ')[0]);
    return Object.fromEntries(Object.keys(before).map((name) => [name, String(count(after[name]!) - count(before[name]!))]).filter(([, more]) => more !== '0'));
  }

  /** The mutation as it is when nothing fails: how many statements it makes, and what it writes. */
  async undisturbed(ready: Ready): Promise<{ statements: number; written: Tables }> {
    const before = await this.tables();
    const { code } = await this.send(ready, null);
    if (code !== 'done') throw new Error(`undisturbed it is ${code}`);
    return { statements: this.proxy.statements.length, written: this.added(before, await this.tables()) };
  }

  /** Sends it, with a key of its own unless it has one. */
  async send({ query, input, token = this.subjects.placing.worker }: Ready, injection: Injection | null): Promise<{ code: string; answer: Json | null; input: Json }> {
    const keyed = { idempotencyKey: `injected-${String(this.#keys += 1).padStart(7, '0')}`, ...input };
    this.proxy.arm(keyed['idempotencyKey'], injection);
    const { data, errors } = await this.ugo.query(query, { input: keyed }, token);
    this.proxy.disarm();
    const answer = (errors ? null : Object.values(data!)[0]) as Json | null;
    return { code: errors ? errors[0]!.extensions['code'] : answer!['__typename'] === 'Refusal' ? answer!['code'] : 'done', answer, input: keyed };
  }
}
