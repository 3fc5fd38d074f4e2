import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AUDIT_KEY, AuditTrail } from '@ugo/access';
import { type AuditReport, AuditSealer, AuditSealingJob, describeFault, RestartAuditAnchor, VerifyAudit } from '@ugo/audit';
import type { Clock, Ids } from '@ugo/domain/kernel';
import { type Em, inTerritory } from '@ugo/persistence';
import { idOf } from './testing/directory-world.js';
import { ENTRIES_TO_FORGE, sealAllOf } from './testing/forge-seals.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

describe('the audit', () => {
  let ugo: TestApplication;
  const folder = mkdtempSync(join(tmpdir(), 'ugo-audit-'));
  const anchor = join(folder, 'anchors', 'audit.jsonl');
  beforeAll(async () => {
    ugo = await startTestApplication({ UGO_AUDIT_ANCHOR: anchor });
    await system((em) => em.execute(`insert into departement (code, name, zone) values ('42', 'Loire', 'Europe/Paris'), ('69', 'Rhône', 'Europe/Paris')`));
  });
  afterAll(async () => {
    await ugo.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await owner('truncate audit_entry, audit_pending, audit_seal');
    rmSync(anchor, { force: true });
  });

  const system = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(ugo.database.orm.em as Em, 'system', work);
  const owner = (sql: string, params: unknown[] = []) => ugo.database.asOwner((run) => run(sql, params));
  const get = <T>(token: abstract new (...args: any[]) => T): T => ugo.app.get<T>(token as never, { strict: false });
  const write = async (count: number, more: object = {}): Promise<void> => {
    const trail = get(AuditTrail);
    for (let index = 0; index < count; index += 1) {
      ugo.clock.advance(1);
      await system((em) => trail.write(em, { departement: index % 2 ? '69' : '42', actorId: idOf('worker'), action: `action${index}`, subjectType: 'test', subjectId: null, details: { count: index, of: ['é', 0.1] }, ...more }));
    }
  };
  const sealed = async (count: number): Promise<string[]> => {
    await write(count);
    expect(await get(AuditSealer).sealPending()).toBe(count);
    return (await owner('select entry_id from audit_seal order by sequence')).map((row) => row['entry_id'] as string);
  };
  const verify = (): Promise<AuditReport> => get(VerifyAudit).execute();
  const faults = async () => (await verify()).faults.map(({ kind, number, with: other, entryId }) => [kind, number, other, entryId]);
  const anchors = () => readFileSync(anchor, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));

  it('is sealed in id order after the writes, and anchored outside the database', async () => {
    const ids = await sealed(7);
    expect(ids).toEqual([...ids].sort());
    const report = await verify();
    expect(report).toMatchObject({ whole: true, faults: [], links: 7, pending: 0, anchored: 7, head: { number: 7 } });
    expect(anchors()).toEqual([{ ...report.head, at: ugo.clock.now().toISOString() }]);
    expect(statSync(anchor).mode & 0o777).toBe(0o600);
    await write(2);
    expect(await verify()).toMatchObject({ whole: true, links: 7, pending: 2 });
    expect(await get(AuditSealer).sealPending()).toBe(2);
    expect(await get(AuditSealer).sealPending()).toBe(0);
    expect(anchors().map(({ number }) => number)).toEqual([7, 9]);
  });

  it('is empty and whole before anything happened', async () => {
    expect(await verify()).toMatchObject({ whole: true, links: 0, pending: 0, anchored: null });
  });

  it('is sealed once by several sealers at once', async () => {
    await write(40);
    const counts = await Promise.all(Array.from({ length: 4 }, () => get(AuditSealer).sealPending()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(40);
    expect(await verify()).toMatchObject({ whole: true, links: 40 });
  });

  it('takes an entry that commits late, with an id older than those sealed, into a later link', async () => {
    const ids = await sealed(3);
    const late = ids[0]!.replace(/.{12}$/, '000000000000');
    const Trail = get(AuditTrail).constructor as new (clock: Clock, ids: Ids, key: Buffer) => AuditTrail;
    const slow = new Trail(ugo.clock, { next: () => late }, ugo.app.get<Buffer>(AUDIT_KEY, { strict: false }));
    await system((em) => slow.write(em, { departement: '42', actorId: null, action: 'slow', subjectType: 'test', subjectId: null }));
    expect(await verify()).toMatchObject({ whole: true, links: 3, pending: 1 });
    await write(1);
    expect(await get(AuditSealer).sealPending()).toBe(2);
    const links = await owner('select entry_id as id from audit_seal order by sequence');
    expect(links.map(({ id }) => id)).toEqual([...ids, late, expect.any(String)]);
    expect(await verify()).toMatchObject({ whole: true, links: 5, pending: 0 });
  });

  it('is verified over several batches, and a swap between two of them is named', async () => {
    const trail = get(AuditTrail);
    await system(async (em) => {
      for (let index = 0; index < 1203; index += 1) await trail.write(em, { departement: '42', actorId: null, action: 'many', subjectType: 'test', subjectId: String(index) });
    });
    expect(await get(AuditSealer).sealPending()).toBe(1203);
    expect(await verify()).toMatchObject({ whole: true, links: 1203, anchored: 1203 });
    const [fifth] = await owner('select entry_id from audit_seal where sequence = 5');
    await owner('update audit_entry set subject_id = case subject_id when $1 then $2 else $1 end where subject_id in ($1, $2)', ['4', '1099']);
    expect((await faults())[0]).toEqual(['swapped', 5, 1100, fifth!['entry_id']]);
  });

  describe('names what the owner of the database did', () => {
    it.each([
      ['its action', `action = 'other'`], ['its author', 'actor_id = null'], ['its instant, by a microsecond', `at = at + interval '1 microsecond'`], ['its Département', `departement = '69'`],
      ['its details', `details = '{"count": 99}'`], ['its details, beyond what can be read', `details = '{"count": 1e999}'`],
    ])('an entry edited in %s', async (_what, set) => {
      const ids = await sealed(5);
      await owner(`update audit_entry set ${set} where id = $1`, [ids[2]]);
      expect(await faults()).toEqual([['edited', 3, null, ids[2]]]);
    });

    it('a link edited', async () => {
      const ids = await sealed(5);
      await owner(`update audit_seal set hash = 'x' where sequence = 2`);
      expect(await faults()).toEqual([['edited', 2, null, ids[1]]]);
    });

    it('an entry deleted, with its link or without, sealed or not yet', async () => {
      const ids = await sealed(6);
      await owner('delete from audit_entry where id = $1', [ids[1]]);
      expect(await faults()).toEqual([['deleted', 2, null, ids[1]]]);
      await owner('delete from audit_seal where sequence = 2');
      expect(await faults()).toEqual([['deleted', 2, null, null]]);
      await write(1);
      const [waiting] = await owner('select entry_id from audit_pending');
      await owner('delete from audit_entry where id = $1', [waiting!['entry_id']]);
      expect(await faults()).toContainEqual(['deleted', null, null, waiting!['entry_id']]);
    });

    it('a link deleted, its entry left behind', async () => {
      const ids = await sealed(5);
      await owner('delete from audit_seal where sequence = 3');
      expect(await faults()).toEqual([['deleted', 3, null, ids[2]]]);
    });

    it.each([['and put in the queue', true], ['', false]])('an entry inserted %s: it is never sealed, and never taken for one that waits', async (_how, queued) => {
      await sealed(3);
      const id = idOf('inserted');
      await owner(`insert into audit_entry (id, departement, at, action, subject_type, details, mac) values ($1, '42', now(), 'x', 'x', '{}', 'x')`, [id]);
      if (queued) await owner(`insert into audit_pending (entry_id, departement) values ($1, '42')`, [id]);
      expect(await faults()).toEqual([['inserted', null, null, id]]);
      expect(await get(AuditSealer).sealPending()).toBe(0);
      expect(await verify()).toMatchObject({ whole: false, links: 3, pending: 0, faults: [{ kind: 'inserted', entryId: id }] });
    });

    it('an entry inserted with the code of another', async () => {
      const ids = await sealed(3);
      const id = idOf('copied');
      await owner(`insert into audit_entry (id, departement, at, actor_id, action, subject_type, details, mac) select $1, departement, at, actor_id, action, subject_type, details, mac from audit_entry where id = $2`, [id, ids[0]]);
      await owner(`insert into audit_pending (entry_id, departement) values ($1, '42')`, [id]);
      await get(AuditSealer).sealPending();
      expect(await faults()).toEqual([['inserted', null, null, id]]);
    });

    it('two entries swapped', async () => {
      const ids = await sealed(5);
      await owner(`update audit_entry e set action = o.action, at = o.at, departement = o.departement, details = o.details, mac = o.mac
        from audit_entry o where (e.id = $1 and o.id = $2) or (e.id = $2 and o.id = $1)`, [ids[1], ids[3]]);
      expect(await faults()).toEqual([['swapped', 2, 4, ids[1]]]);
    });

    it('the tail cut, entries and links, also down to the first', async () => {
      await sealed(8);
      await owner('delete from audit_entry where id in (select entry_id from audit_seal where sequence > 5)');
      await owner('delete from audit_seal where sequence > 5');
      expect(await faults()).toEqual([['cut', 6, 8, null]]);
      await owner('truncate audit_entry, audit_seal');
      expect(await faults()).toEqual([['cut', 1, 8, null]]);
    });

    it('a cut tail is not sealed over: entries wait until somebody has looked', async () => {
      await sealed(8);
      await owner('delete from audit_entry where id in (select entry_id from audit_seal where sequence > 5)');
      await owner('delete from audit_seal where sequence > 5');
      await write(10);
      await expect(get(AuditSealer).sealPending()).rejects.toMatchObject({ name: 'AuditChainBroken' });
      expect(await faults()).toEqual([['cut', 6, 8, null]]);
      // A restored backup: the chain is taken as it stands, and the file says so.
      await get(RestartAuditAnchor).execute('restored');
      expect(await get(AuditSealer).sealPending()).toBe(10);
      expect(await verify()).toMatchObject({ whole: true, links: 15, anchored: 15 });
      expect(anchors()).toMatchObject([{ number: 8 }, { number: 5, restart: 'restored' }, { number: 15 }]);
    });

    it('everything sealed again, with the anchor rewritten too: the codes tell', async () => {
      const ids = await sealed(4);
      await owner(`update audit_entry set action = 'nothing' where id = $1`, [ids[1]]);
      await owner('truncate audit_seal');
      rmSync(anchor);
      const seals = sealAllOf(await owner(ENTRIES_TO_FORGE) as never);
      for (const { number, entryId, previous, hash } of seals) await owner(`insert into audit_seal (sequence, departement, entry_id, previous_hash, hash) values ($1, '42', $2, $3, $4)`, [number, entryId, previous, hash]);
      appendFileSync(anchor, `${JSON.stringify({ number: seals.length, hash: seals.at(-1)!.hash })}\n`);
      expect(await faults()).toEqual([['forged', 2, null, ids[1]]]);
    });

    it('everything written with another key, in one line', async () => {
      await sealed(6);
      const key = ugo.app.get<Buffer>(AUDIT_KEY, { strict: false });
      const right = Buffer.from(key);
      key.fill(9);
      expect(await faults()).toEqual([['forged', 1, 6, null]]);
      key.set(right);
      expect(await faults()).toEqual([]);
    });

    it('the anchor taken away', async () => {
      await sealed(2);
      rmSync(anchor);
      expect(await faults()).toEqual([['unanchored', null, null, null]]);
    });
  });

  it('is anchored after a line that a power failure cut, and after a stop between seal and anchor', async () => {
    await sealed(2);
    appendFileSync(anchor, '{"number":99,"ha');
    await write(2);
    await get(AuditSealer).sealPending();
    expect(await verify()).toMatchObject({ whole: true, anchored: 4 });
    const kept = readFileSync(anchor, 'utf8').split('\n')[0];
    rmSync(anchor);
    appendFileSync(anchor, `${kept}\n`);
    expect(await get(AuditSealer).sealPending()).toBe(0);
    expect(anchors().map(({ number }) => number)).toEqual([2, 4]);
  });

  it('is sealed a last time when the service stops', async () => {
    const job = new AuditSealingJob(get(AuditSealer));
    job.start(3600);
    await write(3);
    await job.onModuleDestroy();
    expect(await verify()).toMatchObject({ whole: true, links: 3, pending: 0 });
  });

  it('says each fault in a sentence', async () => {
    const ids = await sealed(3);
    await owner('delete from audit_entry where id = $1', [ids[1]]);
    const [fault] = (await verify()).faults;
    expect(describeFault(fault!)).toEqual([`entrée 2 (${ids[1]}) : supprimée`, `entry 2 (${ids[1]}): deleted`]);
  });

  it.each([
    `update audit_entry set action = 'x'`, 'delete from audit_entry', 'truncate audit_entry', `update audit_seal set hash = 'x'`, 'delete from audit_seal', 'truncate audit_seal', 'update audit_pending set entry_id = entry_id',
  ])('can\'t be changed by the application: %s', async (sql) => {
    await sealed(2);
    await expect(system((em) => em.execute(sql))).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps what a database can\'t, rather than make the change fail', async () => {
    await write(1, { subjectId: 'a\u0000b\ud800', details: { text: '\u0000', nothing: undefined, number: -0 } });
    expect(await get(AuditSealer).sealPending()).toBe(1);
    expect(await verify()).toMatchObject({ whole: true });
  });
});
