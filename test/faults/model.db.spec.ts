import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditSealer, VerifyAudit } from '@ugo/audit';
import { TESTED_ENGINE } from '@ugo/testing';
import fc from 'fast-check';
import { COMMANDS, type Model, type Real } from './model.js';
import { RaceWorld, rounds } from './race-world.js';

const onServer = TESTED_ENGINE === 'server' ? it : it.skip; // the other proofs of this folder run there too
const HOUR = 3_600_000;
const COMMANDS_A_RUN = 25;
const SEED = 20_261_124;

describe('the application beside a model of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ugo-model-'));
  let world: RaceWorld;
  beforeAll(async () => { world = await RaceWorld.open({ UGO_AUDIT_ANCHOR: join(folder, 'audit.jsonl') }); });
  afterAll(async () => {
    await world.end();
    rmSync(folder, { recursive: true });
  });

  it('starts a world of one host', async () => expect((await world.loire.unit('Témoin')).hostId).toHaveLength(36));

  onServer('does what the model does, command by command', async () => {
    const counts = new Map<string, number>();
    const started = world.ugo.clock.now().toISOString();
    const setup = async (): Promise<{ model: Model; real: Real }> => {
      world.ugo.clock.set(started);
      // What the run before left open would run out in this one.
      await world.rows(`with ended as (update referral set state = 'withdrawn', due_at = null where state in ('sent', 'yes', 'taken') and due_at is not null returning id)
        update claim set ended_at = '${started}' where ended_at is null and kind <> 'stay' and referral_id in (select id from ended)`);
      const hosts = await Promise.all([1, 3, 4].map(async (places, index) => {
        const { hostId, establishmentId } = await world.loire.unit(`Modèle ${index}`, { places });
        return { hostId, places, staff: await world.loire.signedIn('hostStaff', '42', { establishmentId }) };
      }));
      return { model: { requests: [], last: null, seen: null }, real: { world, hosts, counts } };
    };
    const run = fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: COMMANDS_A_RUN, size: 'max' }), async (commands) => {
      const made = await setup();
      await fc.asyncModelRun(() => made, commands);
    });
    await fc.assert(run, { seed: SEED, numRuns: rounds(10, 800), endOnFailure: true, includeErrorInReport: true }); // to shrink a run of real requests would take an hour
    expect([await world.overbooked(), await world.cut()]).toEqual([[], []]);

    const unsent = async (): Promise<number> => (await world.rows('select count(*)::int as count from outbox_event where sequence is null'))[0]!['count'] as number;
    while (await unsent() > 0) await new Promise((next) => { setImmediate(next); });
    const [events] = await world.rows('select count(*)::int as count, (max(sequence) - min(sequence) + 1)::int as span, count(distinct sequence)::int as different from outbox_event');
    expect(events).toEqual({ count: events!['count'], span: events!['count'], different: events!['count'] });
    await world.ugo.app.get(AuditSealer, { strict: false }).sealPending();
    expect(await world.ugo.app.get(VerifyAudit, { strict: false }).execute()).toMatchObject({ whole: true, faults: [], pending: 0 });

    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    process.stderr.write(`model: ${total} commands (${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}), ${events!['count']} events without a gap, audit chain whole, seed ${SEED}\n`);
  }, HOUR);
});
