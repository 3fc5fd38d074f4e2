import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, IDS, Work } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import { type ByteSource, type HostFacts, hostNames, lockHosts, readHostFacts } from '@ugo/directory';
import { addDays, type Clock, type DepartementCode, dayIn, type Ids, tonight, zoneOf } from '@ugo/domain/kernel';
import { retentionTerms } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { settingsOf } from '@ugo/placement-request';
import { changesOf, type ImportMoment, type KnownStay, type SettledStay, settleStays } from './import/settle-stays.js';
import { type ImportedStay, readStayLines } from './import/stays-list.js';
import { rowProblem, type StayDefectCode, type StayRowCode, type StayRowProblem } from './import/stays-problems.js';
import { Stay, type StayRow } from './stay.schema.js';

/** Whose stays, and whether to write them. */
export interface StaysImportOptions {
  readonly departement: DepartementCode;
  /** Writes nothing, says what would change. */
  readonly dryRun?: boolean | undefined;
}

/** What an import did, or would do. It says lines and columns, never a child's reference. */
export interface StaysImportReport {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Stays kept, by kind. */
  readonly byCategory: Readonly<Record<string, number>>;
  /** One entry per line passed over, with its first reason; `problems` has them all. */
  readonly passedOver: readonly { readonly line: number; readonly field: string; readonly reason: StayRowCode }[];
  readonly defects: readonly { readonly line: number; readonly defect: StayDefectCode }[];
  readonly problems: readonly StayRowProblem[];
}

/** Takes the transaction of a dry run back, with what it found. */
class DryRun extends Error {
  constructor(readonly report: StaysImportReport) {
    super('dry run');
  }
}

/**
 * Imports stays that another software keeps, as the system: everything in one transaction, or nothing. Reality is not refused (ADR 9): over
 * the number is imported, counted and said. The same file again changes nothing, a later one updates; what a file leaves out stays.
 */
@Injectable()
export class ImportStays {
  constructor(
    private readonly work: Work, private readonly audit: AuditTrail, private readonly claims: PlaceClaims, @Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** @throws ImportFileRefusal when the file itself can't be read */
  async execute(source: ByteSource, { departement, dryRun = false }: StaysImportOptions): Promise<StaysImportReport> {
    const lines = await readStayLines(source);
    const rows = lines.flatMap((line) => (line.ok ? [line.row] : []));
    const unread = lines.flatMap((line) => (line.ok ? [] : line.problems));
    try {
      return await this.work.system(async (em) => {
        const report = await this.write(em, departement, rows, unread, lines.length);
        if (dryRun) throw new DryRun(report);
        return report;
      });
    } catch (error) {
      if (error instanceof DryRun) return error.report;
      throw error;
    }
  }

  private async write(em: Em, departement: DepartementCode, rows: readonly ImportedStay[], unread: readonly StayRowProblem[], read: number): Promise<StaysImportReport> {
    const find = await hostNames(em, departement);
    const found = rows.map((row) => ({ row, named: find(row.host) }));
    const placed = found.flatMap(({ row, named }) => (named.hostId === null ? [] : [{ row, hostId: named.hostId }]));
    const homeless = found.flatMap(({ row, named }) => (named.hostId === null ? [rowProblem(row.line, columnOf(row, named.why), named.why)] : []));
    // What is read next changes no more: an exit recorded meanwhile, another import.
    await lockHosts(em, [...new Set([...placed.map(({ hostId }) => hostId), ...await hostsOfImported(em, departement)])]);
    const stored = await em.find(Stay, { departement, sourceReference: { $ne: null } }, { orderBy: { id: 'asc' }, disableIdentityMap: true });
    const hosts = new Map((await readHostFacts(em, [...new Set(placed.map(({ hostId }) => hostId))])).map((one) => [one.hostId, one]));
    const moment = await this.moment(em, departement);
    const { kept, refused } = settleStays(placed, await this.knowns(em, departement, stored), moment);
    const changed = kept.filter((one) => one.known === null || changesOf(one).length > 0);
    await this.save(em, departement, changed, stored, hosts);
    const created = changed.filter(({ known }) => known === null).length;
    const updated = changed.length - created;
    if (changed.length > 0) await this.audit.write(em, { departement, actorId: null, action: 'importStays', subjectType: 'departement', subjectId: departement, details: { created, updated } });
    const problems = [...unread, ...homeless, ...refused].sort((a, b) => a.line - b.line);
    const over = await this.claims.overNumber(em, [departement], [...hosts.keys()], moment.night);
    return {
      read, created, updated, unchanged: kept.length - changed.length, byCategory: countBy(kept.map(({ content }) => content.kind)), problems,
      passedOver: problems.filter(({ line }, index) => problems.findIndex((one) => one.line === line) === index).map(({ line, field, code }) => ({ line, field, reason: code })),
      defects: kept.flatMap(({ row: { line }, content, defects }) => [
        ...defects, ...(over.has(content.hostId) && (content.exitOn === null || content.exitOn > moment.night) ? ['overNumber' as const] : []),
      ].map((defect) => ({ line, defect }))),
    };
  }

  private async moment(em: Em, departement: DepartementCode): Promise<ImportMoment> {
    const [now, zone] = [this.clock.now(), zoneOf(departement)];
    const today = dayIn(now, zone);
    const settings = await settingsOf(em, departement, today);
    return { today, night: tonight(now, zone), settings, forgottenBefore: retentionTerms({ now, zone, settings }).recordsBeforeDay };
  }

  /** What earlier imports brought. */
  private async knowns(em: Em, departement: DepartementCode, stored: readonly StayRow[]): Promise<KnownStay[]> {
    const claims = new Map((await this.claims.byIds(em, [departement], stored.map(({ id }) => id))).map((one) => [one.id, one]));
    return stored.map((stay): KnownStay => {
      const claim = claims.get(stay.id);
      const { id, hostId, kind, admittedOn, renewals, secret } = stay;
      return {
        id, key: stay.sourceReference!, child: childOf(stay.sourceReference!), hostId, sex: claim?.sex ?? 'female', birthMonth: claim?.birthMonth ?? null, kind, weekdays: claim?.weekdays ?? null, admittedOn,
        expectedExit: stay.expectedExit ?? null, exitOn: stay.exitOn ?? null, exitReason: stay.exitReason ?? null, renewals, secret,
      };
    });
  }

  /** A child has one id over all its stays, those of earlier imports included. */
  private async save(em: Em, departement: DepartementCode, changed: readonly SettledStay[], stored: readonly StayRow[], hosts: ReadonlyMap<string, HostFacts>): Promise<void> {
    if (changed.length === 0) return;
    const recordedAt = this.clock.now();
    const children = new Map(stored.map(({ sourceReference, childId }) => [childOf(sourceReference!), childId!]));
    const childId = (child: string): string => children.get(child) ?? children.set(child, this.ids.next()).get(child)!;
    const rows = changed.map(({ row, content, known }) => ({ id: known?.id ?? this.ids.next(), row, content, facts: hosts.get(content.hostId)! }));
    await this.claims.record(em, [departement], rows.map(({ id, content, facts }) => ({
      id, departement, hostId: content.hostId, kind: 'stay', firstNight: content.admittedOn, lastNight: lastNightOf(content, recordedAt, departement), weekdays: content.weekdays && [...content.weekdays], sex: content.sex,
      birthMonth: content.birthMonth, intermittent: isIntermittent(facts, content.kind), reserved: false, beyondDeclared: true, overReason: null, referralId: null, personId: null, expiresAt: null, endedAt: null,
      fictitious: facts.fictitious,
    })), changed.flatMap(({ known }) => known?.hostId ?? []));
    for (const { id, row, content: { sex: _, birthMonth: _month, weekdays: _days, ...content }, facts } of rows) {
      const fields = { ...content, childId: childId(row.child), territoryId: facts.territoryId, fictitious: facts.fictitious };
      const updated = await em.nativeUpdate(Stay, { id }, fields);
      if (updated > 0) continue;
      await em.insert(Stay, {
        id, departement, hostDepartement: departement, requestId: null, referralId: null, personId: null, formerId: null, familyConsultedOn: null, judgeToldOn: null, judgeToldBy: null, missedDuties: [],
        sourceReference: row.key, recordedAt, ...fields,
      });
    }
  }
}

/** Hosts of the stays that earlier imports brought. */
async function hostsOfImported(em: Em, departement: DepartementCode): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>('select distinct host_id as id from stay where departement = ? and source_reference is not null', [departement]);
  return rows.map(({ id }) => id);
}

const columnOf = ({ host }: ImportedStay, why: 'unknownHost' | 'severalUnits') => (why === 'severalUnits' ? 'unit' : host.reference === null ? 'finess' : 'host');

const childOf = (key: string): string => key.split('#', 1)[0]!;

/** A child whose expected exit is past and of whom no exit is told is still there. */
function lastNightOf({ exitOn, expectedExit }: SettledStay['content'], now: Date, departement: DepartementCode): string | null {
  if (exitOn !== null) return addDays(exitOn, -1);
  return expectedExit !== null && expectedExit > dayIn(now, zoneOf(departement)) ? addDays(expectedExit, -1) : null;
}

/** Relay and sequential care are on a foster home's intermittent places, where its approval has some (CASF L.421-5). */
const isIntermittent = ({ capacity }: HostFacts, kind: string): boolean => (
  capacity.type === 'fosterHome' && (kind === 'relay' || kind === 'sequential') && capacity.approvals.some(({ intermittent }) => intermittent > 0));

function countBy(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
