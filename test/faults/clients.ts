import { setTimeout as pause } from 'node:timers/promises';
import { Draw } from '../../apps/api/src/demo/draw.js';
import { ANSWER, requestChange, TAKE, WITHDRAW } from '../../apps/api/src/testing/placement-operations.js';
import { ADMIT, stayChange } from '../../apps/api/src/testing/stay-operations.js';

type Json = Record<string, any>;

/** One mutation, until it is answered. */
export interface Sent {
  readonly act: string;
  readonly query: string;
  readonly input: Json;
  readonly token: string;
}

/** One that went through, and what was answered. */
export interface Acknowledged extends Sent {
  readonly answer: Json;
}

/** What clients need to know of the world. */
export interface Grounds {
  readonly url: string;
  readonly worker: string;
  readonly staff: string;
  /** A few places for everybody. */
  readonly smallHosts: readonly string[];
  readonly largeHost: string;
  readonly lastNight: string;
}

/** Longer is a hang, whatever is answered afterwards. */
const ANSWER_MS = 20_000;
/** Within so long every mutation gets its answer, by repeating its key. */
const PATIENCE_MS = 90_000;
const BETWEEN_TRIES_MS = 200;

/** Clients that place children without a pause, and repeat with the same key whatever got no answer, as a good client does. */
export class Clients {
  readonly acknowledged: Acknowledged[] = [];
  /** Sent, and not answered yet. */
  readonly waiting = new Set<Sent>();
  /** How often each thing was answered. */
  readonly told = new Map<string, number>();
  /** What nobody may be told: an untyped error, no answer at all. */
  readonly faults: string[] = [];
  #keys = 0;
  #stopped = false;
  #abandoned = false;
  #running: Promise<void>[] = [];

  /** @param dies what is killed: only while the process itself is, a cut connection is a fair answer */
  constructor(private readonly grounds: Grounds, private readonly dies: 'process' | 'database') {}

  start(count: number): void {
    this.#running = Array.from({ length: count }, async (_, index) => {
      const draw = new Draw(index + 1);
      while (!this.#stopped && this.faults.length === 0) await this.journey(draw).catch((error: unknown) => { this.faults.push(String(error)); });
    });
  }

  /** Ends after the journeys under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#running);
  }

  /** Ends at once: a test has failed. */
  abandon(): Promise<void> {
    this.#abandoned = true;
    return this.stop();
  }

  /** From the request to the stay, or to somebody's change of mind. */
  private async journey(draw: Draw): Promise<void> {
    const { worker, staff, smallHosts, largeHost, lastNight } = this.grounds;
    const personKeys = ['A', 'B', 'C'].slice(0, draw.int(1, 3));
    const { id: requestId } = await this.send('requestPlacement', requestChange('requestPlacement'), {
      departement: '42', reference: 'R', urgency: 'immediate', relativesAssessed: 'emergency', measure: 'prosecutorOpp', care: 'emergency', lastNight,
      people: personKeys.map((key) => ({ key, sex: 'female', birthMonth: '2015-04' })),
    }, worker);
    const hosts = draw.percent(30) ? [largeHost] : draw.some(smallHosts, draw.int(1, 2));
    const asked = await this.send('askHosts', requestChange('askHosts'), { requestId, asks: hosts.map((hostId) => ({ hostId, personKeys })) }, worker);
    let yes: string | null = null;
    for (const { id: referralId } of asked['referrals'] ?? []) {
      const answer = draw.percent(70) ? { yes: true } : { yes: false, reason: 'profile' };
      if ((await this.send('answerReferral', ANSWER, { referralId, ...answer }, staff))['state'] === 'yes') yes = referralId;
    }
    if (yes && draw.percent(20)) await this.send('withdrawReferral', WITHDRAW, { referralId: yes }, worker);
    else if (yes && (await this.send('takeAnswer', TAKE, { referralId: yes }, worker))['id'] && draw.percent(50)) return this.arrival(yes, staff);
    await this.send('closeRequest', requestChange('closeRequest'), { requestId, reason: 'error' }, worker);
  }

  private async arrival(referralId: string, staff: string): Promise<void> {
    const { stays = [] } = await this.send('admit', ADMIT, { referralId }, staff);
    for (const { id: stayId, admittedOn } of stays) await this.send('recordExit', stayChange('recordExit'), { stayId, exitOn: admittedOn, reason: 'returnHome' }, staff);
  }

  /** Sends one mutation until it is answered, always with the same key. Gives a refusal as it is. */
  async send(act: string, query: string, input: Json, token: string): Promise<Json> {
    const sent: Sent = { act, query, token, input: { idempotencyKey: `${this.dies}-${String(this.#keys += 1).padStart(7, '0')}`, ...input } };
    this.waiting.add(sent);
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const { code, answer } = await this.post(sent);
      this.told.set(code, (this.told.get(code) ?? 0) + 1);
      if (answer) {
        this.waiting.delete(sent);
        if (code === 'done') this.acknowledged.push({ ...sent, answer });
        return answer;
      }
      if (this.#abandoned || performance.now() > deadline) throw new Error(`${act}: no answer in ${PATIENCE_MS} ms, lastly ${code}`);
      await pause(BETWEEN_TRIES_MS);
    }
  }

  /** One try: an answer, or why there is none yet. @throws when it is neither */
  async post({ act, query, input, token }: Sent): Promise<{ code: string; answer: Json | null }> {
    let response: Response;
    let body: Json;
    try {
      response = await fetch(`${this.grounds.url}/graphql`, {
        method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables: { input } }), signal: AbortSignal.timeout(ANSWER_MS),
      });
      body = await response.json() as Json;
    } catch (error) {
      if (this.dies === 'process' && (error as Error).name !== 'TimeoutError') return { code: 'connection cut', answer: null };
      throw new Error(`${act}: ${(error as Error).name} ${(error as Error).cause ?? ''}`);
    }
    if (response.status === 503 && body['status'] === 'starting') return { code: '503 starting', answer: null };
    const [error] = body['errors'] ?? [];
    if (error?.extensions.code === 'TRY_AGAIN') return { code: `${response.status} TRY_AGAIN`, answer: null };
    const answer = body['data'] && Object.values(body['data'])[0] as Json;
    if (error || !answer) throw new Error(`${act}: ${response.status} ${error?.extensions.code ?? 'without an answer'}`);
    if (answer['code'] === 'TRY_AGAIN') return { code: 'refused: TRY_AGAIN', answer: null };
    return { code: answer['__typename'] === 'Refusal' ? `refused: ${answer['code']}` : 'done', answer };
  }
}
