import { expect } from '@jest/globals';
import fc from 'fast-check';
import { ExpireReferrals } from '@ugo/placement-request';
import { hostChange, requestChange, TAKE } from '../../apps/api/src/testing/placement-operations.js';
import { ADMIT, stayChange } from '../../apps/api/src/testing/stay-operations.js';
import type { Outcome, RaceWorld } from './race-world.js';

/** Minutes an option is kept tonight, by default. */
const OPTION_MINUTES = 40;
const MS_PER_MINUTE = 60_000;
const TONIGHT = '2026-11-20';

interface Referral { readonly id: string; readonly host: number; stage: 'sent' | 'yes' | 'taken' | 'admitted' | 'over'; dueAt: number; stays: string[] }
interface Request { readonly id: string; readonly size: number; isWaiting: boolean; readonly referrals: Referral[] }

/** What the world should be, in memory. */
export interface Model {
  readonly requests: Request[];
  /** The last mutation that went through, as it was sent and answered. */
  last: { readonly query: string; readonly input: Record<string, unknown>; readonly token: string | undefined; readonly answer: unknown } | null;
  /** What the rows said after the last command. */
  seen: Record<string, unknown> | null;
}

/** The real application: three units of a run's own, with their staff. */
export interface Real {
  readonly world: RaceWorld;
  readonly hosts: readonly { readonly hostId: string; readonly places: number; readonly staff: string }[];
  /** Commands done so far, over all runs, by what came of them. */
  readonly counts: Map<string, number>;
}

const isOpen = ({ stage }: Referral): boolean => stage === 'sent' || stage === 'yes' || stage === 'taken';
const all = ({ requests }: Model): [Request, Referral][] => requests.flatMap((request) => request.referrals.map((one): [Request, Referral] => [request, one]));
const at = (...stages: Referral['stage'][]) => (model: Model): [Request, Referral][] => all(model).filter(([, { stage }]) => stages.includes(stage));
/** Places of a host that people have, by the model. */
const taken = (model: Model, host: number): number => (
  all(model).filter(([, one]) => one.host === host).reduce((sum, [{ size }, one]) => sum + (isOpen(one) ? size : one.stays.length), 0));
const over = (one: Referral): void => { one.stage = 'over'; };

/** One command: on what it may be done, and what is done and expected. Gives whether it changed something. */
interface Kind<T> {
  readonly on: (model: Model) => readonly T[];
  readonly run: (model: Model, real: Real, target: T) => Promise<boolean>;
}
const kind = <T>(it: Kind<T>): Kind<unknown> => it as unknown as Kind<unknown>;

let keys = 0;
/** Sends a mutation, which must end as the model says. */
async function must(model: Model, { world }: Real, query: string, input: Record<string, unknown>, code: string | RegExp = 'OK', token?: string): Promise<Outcome> {
  const sent = { idempotencyKey: `model-${String(keys += 1).padStart(7, '0')}`, ...input };
  const outcome = await world.send(query, sent, token);
  expect([outcome.code, sent, outcome.answer]).toEqual([expect.stringMatching(code), sent, outcome.answer]);
  if (outcome.code === 'OK') model.last = { query, input: sent, token, answer: outcome.answer };
  return outcome;
}

/** An act on one referral that must go through, and what the model makes of it. */
const onReferral = (stages: Referral['stage'][], query: string, more: Record<string, unknown>, asStaff: boolean, then: (one: Referral, request: Request, answer: Record<string, any>) => void): Kind<unknown> => kind({
  on: at(...stages),
  run: async (model, real, [request, one]) => {
    const { answer } = await must(model, real, query, { referralId: one.id, ...more }, 'OK', asStaff ? real.hosts[one.host]!.staff : undefined);
    then(one, request, answer);
    return true;
  },
});

const answer = hostChange('answerReferral');
const KINDS: Readonly<Record<string, Kind<unknown>>> = {
  request: kind({
    on: ({ requests }) => (requests.filter(({ isWaiting }) => isWaiting).length < 4 ? [1, 2, 3] : []),
    run: async (model, { world }, size) => {
      model.requests.push({ id: await world.request(size), size, isWaiting: true, referrals: [] });
      return true;
    },
  }),
  ask: kind({
    on: (model) => model.requests.filter((one) => one.isWaiting && !one.referrals.some(({ stage }) => stage === 'taken'))
      .flatMap((request) => [0, 1, 2].filter((host) => !request.referrals.some((one) => one.host === host && isOpen(one))).map((host) => ({ request, host }))),
    run: async (model, real, { request, host }) => {
      const { hostId, places } = real.hosts[host]!;
      const fits = taken(model, host) + request.size <= places;
      const made = await must(model, real, requestChange('askHosts'), { requestId: request.id, asks: [{ hostId, personKeys: Array.from({ length: request.size }, (_, index) => `P${index}`) }] }, fits ? 'OK' : /NO_PLACE_LEFT|INVALID_INPUT/);
      if (!fits) return false;
      const { id } = made.answer['referrals'].find((one: { hostId: string; state: string }) => one.hostId === hostId && one.state === 'sent');
      request.referrals.push({ id, host, stage: 'sent', dueAt: real.world.ugo.clock.now().getTime() + OPTION_MINUTES * MS_PER_MINUTE, stays: [] });
      return true;
    },
  }),
  yes: onReferral(['sent'], answer, { yes: true }, true, (one, _request, { dueAt }) => { one.stage = 'yes'; one.dueAt = Date.parse(dueAt); }),
  no: onReferral(['sent'], answer, { yes: false, reason: 'capacity' }, true, over),
  take: onReferral(['yes'], TAKE, {}, false, (one, request) => {
    request.referrals.filter((other) => other !== one && (other.stage === 'sent' || other.stage === 'yes')).forEach(over);
    one.stage = 'taken';
  }),
  withdraw: onReferral(['sent', 'yes', 'taken'], requestChange('withdrawReferral', 'ReferralInput'), {}, false, over),
  release: onReferral(['yes', 'taken'], hostChange('releaseHold'), { reason: 'staff' }, true, over),
  admit: onReferral(['taken'], ADMIT, {}, true, (one, request, { stays }) => {
    [one.stage, one.stays, request.isWaiting] = ['admitted', stays.map(({ id }: { id: string }) => id), false];
  }),
  exit: kind({
    on: (model) => at('admitted')(model).filter(([, { stays }]) => stays.length > 0),
    run: async (model, real, [, one]) => {
      await must(model, real, stayChange('recordExit'), { stayId: one.stays.pop(), exitOn: TONIGHT, reason: 'returnHome' }, 'OK', real.hosts[one.host]!.staff);
      return true;
    },
  }),
  close: kind({
    on: ({ requests }) => requests.filter(({ isWaiting }) => isWaiting),
    run: async (model, real, request) => {
      await must(model, real, requestChange('closeRequest'), { requestId: request.id, reason: 'error' });
      request.isWaiting = false;
      request.referrals.filter(isOpen).forEach(over);
      return true;
    },
  }),
  /** An answer to what is over changes nothing. */
  late: kind({
    on: at('over'),
    run: async (model, real, [, one]) => {
      await must(model, real, answer, { referralId: one.id, yes: true }, /REFERRAL_OVER|INVALID_INPUT|NOT_POSSIBLE_NOW/, real.hosts[one.host]!.staff);
      return false;
    },
  }),
  /** Time goes by, and the job comes that ends what has run out. */
  wait: kind({
    on: () => [5, 10, 15],
    run: async (model, { world }, minutes) => {
      world.ugo.clock.advance(minutes);
      await world.rows('update session set last_seen_at = $1', [world.ugo.clock.now()]); // nobody of these went to sleep
      const due = all(model).filter(([, one]) => isOpen(one) && one.dueAt <= world.ugo.clock.now().getTime());
      await world.ugo.app.get(ExpireReferrals, { strict: false }).run();
      due.forEach(([, one]) => over(one));
      return due.length > 0;
    },
  }),
  /** The same again, with the same key: the same answer, and nothing more. */
  replay: kind({
    on: ({ last }) => (last ? [last] : []),
    run: async (_model, { world }, { query, input, token, answer: before }) => {
      expect((await world.send(query, input, token)).answer).toEqual(before);
      return false;
    },
  }),
};

/** What the rows say of a run's hosts. */
async function look({ world, hosts }: Real): Promise<Record<string, unknown>> {
  const [row] = await world.rows(`with own as (select unnest($1::uuid[]) as host_id) select
    (select json_agg((select count(*) from claim c where c.host_id = own.host_id and ended_at is null and first_night <= '${TONIGHT}' and (last_night is null or last_night >= '${TONIGHT}'))) from own) as taken,
    (select count(*)::int from outbox_event) as events,
    (select coalesce(md5(string_agg(c::text, '|' order by c.id)), '') from claim c join own using (host_id)) as claims,
    (select coalesce(md5(string_agg(r::text, '|' order by r.id)), '') from referral r join own using (host_id)) as referrals,
    (select count(*)::int from referral r join own using (host_id) where (select count(*) from claim c where c.referral_id = r.id and c.ended_at is null)
      <> case when r.state = 'sent' then cardinality(r.person_ids) when r.state in ('yes', 'taken') then cardinality(r.accepted_ids) else 0 end) as cut`, [hosts.map(({ hostId }) => hostId)]);
  return row!;
}

/** In the proportions of a night: more asks than anything. */
const WEIGHTS: Readonly<Record<string, number>> = { request: 3, ask: 5, yes: 3, take: 3, admit: 3, wait: 2, replay: 2 };
const NAMES = Object.keys(KINDS).flatMap((name) => Array.from({ length: WEIGHTS[name] ?? 1 }, () => name));

/** One of what can be done where the run stands, and on which of its targets. */
class Command implements fc.AsyncCommand<Model, Real> {
  private name = '?';

  constructor(private readonly which: number, private readonly pick: number) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const possible = NAMES.filter((name) => KINDS[name]!.on(model).length > 0);
    this.name = possible[this.which % possible.length]!;
    const { on, run } = KINDS[this.name]!;
    const targets = on(model);
    const before = model.seen ?? await look(real);
    const changed = await run(model, real, targets[this.pick % targets.length]);
    const after = await look(real);
    model.seen = after;
    expect(after).toMatchObject({ taken: real.hosts.map((_, host) => taken(model, host)), cut: 0 });
    real.hosts.forEach(({ places }, host) => expect(taken(model, host)).toBeLessThanOrEqual(places));
    if (!changed) expect(after).toEqual(before);
    else if (this.name !== 'request') expect(after['events']).toBeGreaterThan(before['events'] as number);
    real.counts.set(this.name, (real.counts.get(this.name) ?? 0) + 1);
  }

  toString(): string {
    return `${this.name}(${this.pick})`;
  }
}

export const COMMANDS = [fc.tuple(fc.nat(1000), fc.nat(100)).map(([which, pick]) => new Command(which, pick))];
