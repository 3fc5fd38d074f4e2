import { describe, expect, it } from '@jest/globals';
import { importHosts, type HostContent, type HostsImportPort } from './import-hosts.js';
import type { FosterHomeRow, HostLine, UnitRow } from './hosts-list.js';
import { problem } from './hosts-problems.js';
import type { ExistingItem, ImportItem } from './store.js';

class InMemoryHosts implements HostsImportPort {
  readonly rows = new Map<string, { hash: string; content: HostContent & Record<string, unknown> }>();

  findEstablishments(finess: readonly string[]) {
    const known = { 420009458: { kind: 'mecs', role: 'establishment' }, 420014664: { kind: 'lieuDeVie', role: 'establishment' }, 420099988: { kind: 'fosterHome', role: 'placementService' } } as const;
    return Promise.resolve(new Map(Object.entries(known).filter(([number]) => finess.includes(number))));
  }

  findByKey(keys: readonly string[]): Promise<ReadonlyMap<string, ExistingItem>> {
    return Promise.resolve(new Map([...this.rows].filter(([key]) => keys.includes(key))));
  }

  save(batch: readonly ImportItem<HostContent>[]): Promise<void> {
    for (const { key, hash, content } of batch) this.rows.set(key, { hash, content: { ...content } });
    return Promise.resolve();
  }
}

const shared = { sexes: ['female', 'male'], careKinds: [], capabilities: [], siblingsAtMost: null, childrenHosted: null } as const;
const unit = (line: number, over: Partial<UnitRow> = {}): HostLine => ({
  ok: true, line, defects: [], row: {
    ...shared, line, type: 'unit', key: `unit:420009458:${line}`, finess: '420009458', name: `U${line}`, kind: null, capacity: { authorised: 12, financed: null, installed: null },
    ages: { from: 6, to: 12 }, measures: [], admission: null, openingDays: [1, 2, 3, 4, 5, 6, 7], ...over,
  },
});
const home = (line: number, over: Partial<FosterHomeRow> = {}): HostLine => ({
  ok: true, line, defects: line === 9 ? ['overApprovalWithoutDerogation'] : [], row: {
    ...shared, line, type: 'fosterHome', key: `fosterHome:42:${line}`, reference: `AF-${line}`, communeInsee: '42218', departement: '42', serviceFiness: null,
    approval: { places: 3, from: '2023-09-01', until: null }, intermittentPlaces: 0, derogation: null, address: null, ages: null, ...over,
  },
});

async function* list(...lines: HostLine[]): AsyncGenerator<HostLine> { yield* lines; }

describe("import of a Département's list", () => {
  it('creates, then finds everything unchanged, then updates', async () => {
    const port = new InMemoryHosts();
    const first = await importHosts(list(unit(2), home(9)), {}, port);
    expect(first).toMatchObject({ read: 2, created: 2, updated: 0, unchanged: 0, byCategory: { mecs: 1, fosterHome: 1 }, passedOver: [], problems: [] });
    expect(first.defects).toEqual([{ line: 9, finess: '', defect: 'overApprovalWithoutDerogation', key: 'fosterHome:42:9' }]);
    expect(port.rows.get('unit:420009458:2')!.content).toMatchObject({ kind: 'mecs' });
    expect(await importHosts(list(unit(2), home(9)), {}, port)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const dry = await importHosts(list(unit(2, { siblingsAtMost: 4 })), { dryRun: true }, port);
    expect(dry.changes).toEqual([{ key: 'unit:420009458:2', change: 'updated', fields: [{ field: 'siblingsAtMost', from: null, to: 4 }] }]);
    expect(port.rows.get('unit:420009458:2')!.content.siblingsAtMost).toBeNull();
  });

  it('passes over what the directory does not know, in the order of lines', async () => {
    const lines = [unit(2, { finess: '420011967' }), home(3, { serviceFiness: '420009458' }), home(4, { serviceFiness: '420099988' }), { ok: false as const, line: 1, finess: '', problems: [problem(1, 'ageTo', 'agesReversed'), problem(1, 'name', 'required')] }];
    const report = await importHosts(list(...lines), {}, new InMemoryHosts());
    expect(report.passedOver).toEqual([
      { line: 1, finess: '', reason: 'agesReversed' }, { line: 2, finess: '420011967', reason: 'unknownEstablishment' }, { line: 3, finess: '420009458', reason: 'notAPlacementService' },
    ]);
    expect(report.problems.map(({ line, code }) => [line, code])).toEqual([[1, 'agesReversed'], [1, 'required'], [2, 'unknownEstablishment'], [3, 'notAPlacementService']]);
    expect(report.created).toBe(1);
    expect(report.created + report.passedOver.length).toBe(report.read);
  });

  it("shows no address of a foster home in a dry run", async () => {
    const report = await importHosts(list(home(2, { address: '1 rue Cachée' })), { dryRun: true }, new InMemoryHosts());
    expect(JSON.stringify(report)).not.toContain('Cachée');
    expect(report.changes![0]!.fields).toContainEqual({ field: 'address', from: null, to: '•••' });
  });

  it("judges a unit by its establishment's kind when it names none", async () => {
    const report = await importHosts(list(unit(2, { finess: '420014664' })), {}, new InMemoryHosts());
    expect(report.byCategory).toEqual({ lieuDeVie: 1 });
    expect(report.defects).toMatchObject([{ defect: 'lieuDeVieCapacity' }]);
  });
});
