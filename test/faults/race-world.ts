import pg from 'pg';
import { Loire } from '../../apps/api/src/testing/loire.js';
import { ANSWER, requestChange, TAKE, WITHDRAW } from '../../apps/api/src/testing/placement-operations.js';
import { startTestApplication, type TestApplication } from '../../apps/api/src/testing/test-application.js';
import { cut, overbooked } from './invariants.js';

type Json = Record<string, any>;

/** What one call answered: its code (`OK` or that of the refusal), how long it took, and the answer. */
export interface Outcome {
  readonly code: string;
  readonly ms: number;
  readonly answer: Json;
}

/** How many clients race, as the reliability page says. */
export const CLIENTS = 32;

/** Rounds of each proof: few in the gate, all of them with `npm run faults`. */
export const rounds = (short: number, whole: number): number => (process.env['UGO_FAULTS'] === 'whole' ? whole : short);

/** The real application over HTTP, with many clients at once. */
export class RaceWorld {
  #keys = 0;

  /** @param owner a connection that stays: one made for each look at the rows costs more than the look; null on the embedded database */
  private constructor(readonly ugo: TestApplication, readonly loire: Loire, readonly worker: string, private readonly owner: pg.Client | null) {}

  static async open(env: Record<string, string> = {}): Promise<RaceWorld> {
    const ugo = await startTestApplication(env);
    const loire = await Loire.empty(ugo);
    const { url } = ugo.database as { url?: string };
    const owner = url ? new pg.Client({ connectionString: url }) : null;
    await owner?.connect();
    return new RaceWorld(ugo, loire, await loire.signedIn('enfanceWorker'), owner);
  }

  /** One mutation; an error that is no typed refusal is an outcome of its own, which every proof refuses. */
  async send(query: string, input: Json, token = this.worker): Promise<Outcome> {
    const began = performance.now();
    const { data, errors } = await this.ugo.query(query, { input: { idempotencyKey: `race-${String(this.#keys += 1).padStart(7, '0')}`, ...input } }, token);
    const answer = (errors ? null : Object.values(data!)[0]) as Json | null;
    const code = errors ? `UNTYPED ${errors[0]!.extensions['code']}` : answer!['__typename'] === 'Refusal' ? answer!['code'] : 'OK';
    return { code, ms: performance.now() - began, answer: answer ?? {} };
  }

  /** A request for so many people, tonight. */
  async request(people: number, birthMonth = '2015-04'): Promise<string> {
    const { answer } = await this.send(requestChange('requestPlacement'), {
      departement: '42', reference: 'R', urgency: 'immediate', relativesAssessed: 'emergency', measure: 'prosecutorOpp', care: 'emergency', lastNight: '2026-11-22',
      people: Array.from({ length: people }, (_, index) => ({ key: `P${index}`, sex: index % 2 ? 'male' : 'female', birthMonth })),
    });
    return answer['id'] as string;
  }

  ask(requestId: string, ...asks: readonly { readonly hostId: string; readonly personKeys: readonly string[] }[]): Promise<Outcome> {
    return this.send(requestChange('askHosts'), { requestId, asks, splitReason: 'noPlaceTogether' }); // noted only where the group is split
  }

  answer(referralId: string, yes: boolean, token: string): Promise<Outcome> {
    return this.send(ANSWER, yes ? { referralId, yes } : { referralId, yes, reason: 'capacity' }, token);
  }

  take(referralId: string): Promise<Outcome> {
    return this.send(TAKE, { referralId, splitReason: 'noPlaceTogether' });
  }

  withdraw(referralId: string): Promise<Outcome> {
    return this.send(WITHDRAW, { referralId });
  }

  close(requestId: string): Promise<Outcome> {
    return this.send(requestChange('closeRequest'), { requestId, reason: 'error' });
  }

  /** Rows read as the system, whatever our code says of them. */
  async rows(sql: string, params: unknown[] = []): Promise<Json[]> {
    if (!this.owner) return this.ugo.database.asOwner((run) => run(sql, params));
    return (params.length > 0 ? await this.owner.query(sql, params) : await this.owner.query(sql)).rows;
  }

  async end(): Promise<void> {
    await this.owner?.end();
    await this.ugo.close();
  }

  overbooked(): Promise<Json[]> {
    return overbooked((sql, params) => this.rows(sql, params), ['2026-11-20', '2026-11-24']);
  }

  cut(): Promise<Json[]> {
    return cut((sql, params) => this.rows(sql, params));
  }
}

/** The value below which so many of the hundred lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
