import { OLDEST_AGE } from '@ugo/domain/kernel';
import type { Capability, CareKind, Day, HostKind, Measure, Sex } from '@ugo/domain/kernel';
import { searchKey } from '../geography/commune-name.js';
import type { CommuneIndex } from '../geography/commune-index.js';
import { CellReader } from './hosts-cells.js';
import { problem, type HostDefectCode, type HostProblem } from './hosts-problems.js';
import { readHostCells, type HostCells } from './hosts-rows.js';
import { isHotel } from './hosts-words.js';
import type { ByteSource } from './text-lines.js';

/** What units and foster homes have in common. */
interface HostRowBase {
  readonly line: number;
  /** Names the host from one import to the next. */
  readonly key: string;
  readonly ages: { readonly from: number; readonly to: number } | null;
  readonly sexes: readonly Sex[];
  readonly careKinds: readonly CareKind[];
  readonly capabilities: readonly Capability[];
  readonly siblingsAtMost: number | null;
  readonly childrenHosted: number | null;
}

/** A unit of an establishment. */
export interface UnitRow extends HostRowBase {
  readonly type: 'unit';
  readonly finess: string;
  readonly name: string;
  /** `null`: the kind of its establishment. */
  readonly kind: HostKind | null;
  readonly capacity: { readonly authorised: number; readonly financed: number | null; readonly installed: number | null };
  readonly ages: { readonly from: number; readonly to: number };
  readonly measures: readonly Measure[];
  /** Hours at which it admits, `HH:MM`; `null`: at any hour. Until may be before from: over midnight. */
  readonly admission: { readonly from: string; readonly until: string } | null;
  /** 1 = Monday. */
  readonly openingDays: readonly number[];
}

/** A foster home. `address` is to be stored apart and served to nobody but its owner. */
export interface FosterHomeRow extends HostRowBase {
  readonly type: 'fosterHome';
  readonly reference: string;
  readonly communeInsee: string;
  readonly departement: string;
  /** `null`: employed by the Département itself. */
  readonly serviceFiness: string | null;
  readonly approval: { readonly places: number; readonly from: Day; readonly until: Day | null };
  readonly intermittentPlaces: number;
  readonly derogation: { readonly extra: number; readonly until: Day | null; readonly decision: string | null } | null;
  readonly address: string | null;
}

/** A row of a Département's list. */
export type HostRow = UnitRow | FosterHomeRow;

/** A line read: a host with what someone must decide about it, or the problems that keep it out. */
export type HostLine =
  | { readonly ok: true; readonly line: number; readonly row: HostRow; readonly defects: readonly HostDefectCode[] }
  | { readonly ok: false; readonly line: number; readonly finess: string; readonly problems: readonly HostProblem[] };

/** What reading a list needs. */
export interface HostListOptions {
  readonly communes: CommuneIndex;
  /** The day of the import: expiries are judged on it. */
  readonly today: Day;
}

const TYPES: Readonly<Record<string, HostRow['type']>> = {
  UNITE: 'unit', 'UNITE DE VIE': 'unit', UNIT: 'unit', 'FAMILLE D ACCUEIL': 'fosterHome', 'ASSISTANT FAMILIAL': 'fosterHome', FAMILLE: 'fosterHome', FOSTERHOME: 'fosterHome',
};

function ages(cells: CellReader): { from: number; to: number } | null {
  const from = cells.integer('ageFrom', 0, OLDEST_AGE);
  const to = cells.integer('ageTo', 0, OLDEST_AGE);
  if (from !== null && to !== null && to < from) cells.refuse('ageTo', 'agesReversed');
  return from === null && to === null ? null : { from: from ?? 0, to: to ?? 21 };
}

function common(cells: CellReader) {
  return {
    ages: ages(cells),
    sexes: cells.list('sexes', 'all'), careKinds: cells.list('careKinds', 'none'), capabilities: cells.list('capabilities', 'none'),
    siblingsAtMost: cells.integer('siblingsAtMost', 1, 20), childrenHosted: cells.integer('childrenHosted', 0, 500),
  };
}

function unit(cells: CellReader): Omit<UnitRow, 'key' | 'line'> {
  const [authorised, financed, installed] = [cells.integer('authorised', 1, 500), cells.integer('financed', 0, 500), cells.integer('installed', 0, 500)];
  if (authorised !== null && financed !== null && financed > authorised) cells.refuse('financed', 'financedAboveAuthorised');
  const [from, until] = [cells.hour('admissionFrom'), cells.hour('admissionUntil')];
  const shared = common(cells);
  return {
    type: 'unit', finess: cells.finess('finess') ?? '', name: cells.text('name') ?? '', kind: cells.one('kind'), ...shared,
    ages: shared.ages ?? { from: 0, to: 21 }, capacity: { authorised: authorised ?? 0, financed, installed }, measures: cells.list('measures', 'none'),
    admission: from === null && until === null ? null : { from: from ?? '00:00', until: until ?? '24:00' }, openingDays: cells.days('openingDays'),
  };
}

function fosterHome(cells: CellReader, communes: CommuneIndex): Omit<FosterHomeRow, 'key' | 'line'> {
  const commune = cells.commune(communes);
  const places = cells.integer('approvalPlaces', 0, 99);
  if (places !== null && (places < 1 || places > 3)) cells.refuse('approvalPlaces', 'approvalOutside');
  const [from, until] = [cells.day('approvedFrom'), cells.day('approvedUntil')];
  if (from !== null && until !== null && until < from) cells.refuse('approvedUntil', 'datesReversed');
  const extra = cells.integer('derogationExtra', 0, 5);
  const [derogationUntil, decision] = [cells.day('derogationUntil'), cells.text('derogationDecision')];
  return {
    type: 'fosterHome', reference: cells.text('reference') ?? '', communeInsee: commune?.insee ?? '', departement: commune?.departement ?? '',
    serviceFiness: cells.finess('serviceFiness'), approval: { places: places ?? 0, from: from ?? '', until }, intermittentPlaces: cells.integer('intermittent', 0, 3) ?? 0,
    derogation: extra ? { extra, until: derogationUntil, decision } : null, address: cells.text('address'), ...common(cells),
  };
}

/** What is true of a unit and needs a decision: never a reason to leave it out. */
export function unitDefects({ capacity: { authorised, installed }, childrenHosted, kind }: UnitRow): HostDefectCode[] {
  const defects: HostDefectCode[] = [];
  if (installed !== null && installed > authorised) defects.push('installedAboveAuthorised');
  if (childrenHosted !== null && childrenHosted > authorised) defects.push('hostedAboveAuthorised');
  if (kind === 'lieuDeVie' && (authorised < 3 || authorised > 10)) defects.push('lieuDeVieCapacity');
  return defects;
}

/** What is true of a foster home and needs a decision: never a reason to leave it out. */
export function fosterHomeDefects({ approval, derogation, childrenHosted }: FosterHomeRow, today: Day): HostDefectCode[] {
  const defects: HostDefectCode[] = [];
  const inForce = derogation && (derogation.until === null || derogation.until >= today) ? derogation.extra : 0;
  if (childrenHosted !== null && childrenHosted > approval.places + inForce) defects.push('overApprovalWithoutDerogation');
  if (derogation && (derogation.until === null || derogation.decision === null)) defects.push('derogationWithoutDecision');
  if (approval.until !== null && approval.until < today) defects.push('approvalExpired');
  return defects;
}

/** Names a unit from one import to the next. */
export const unitKey = (finess: string, name: string): string => `unit:${finess}:${searchKey(name)}`;

/** Names a foster home from one import to the next, within its Département, even when the family moves. */
export const fosterHomeKey = (reference: string): string => `fosterHome:${searchKey(reference)}`;

function hostLine({ line, cells: texts }: HostCells, { communes, today }: HostListOptions): HostLine {
  const finess = texts.finess ?? texts.serviceFiness ?? '';
  const hotel = (['type', 'kind', 'name'] as const).find((field) => isHotel(texts[field] ?? ''));
  if (hotel) return { ok: false, line, finess, problems: [problem(line, hotel, 'hotelForbidden')] };
  const type = TYPES[searchKey(texts.type ?? '')];
  if (!type) return { ok: false, line, finess, problems: [problem(line, 'type', texts.type ? 'unknownValue' : 'required')] };
  const cells = new CellReader(line, texts, type);
  const row = type === 'unit' ? unit(cells) : fosterHome(cells, communes);
  if (cells.problems.length > 0) return { ok: false, line, finess, problems: cells.problems };
  const key = row.type === 'unit' ? unitKey(row.finess, row.name) : fosterHomeKey(row.reference);
  const complete = { ...row, line, key } as HostRow;
  return { ok: true, line, row: complete, defects: complete.type === 'unit' ? unitDefects(complete) : fosterHomeDefects(complete, today) };
}

/** Reads a Département's list, CSV or XLSX, one line at a time. A host described twice is a problem on its second line. */
export async function* readHosts(source: ByteSource, options: HostListOptions): AsyncGenerator<HostLine> {
  const seen = new Set<string>();
  for await (const cells of readHostCells(source)) {
    const read = hostLine(cells, options);
    if (read.ok && seen.has(read.row.key)) {
      const { line, row } = read;
      const [field, finess] = row.type === 'unit' ? ['name', row.finess] as const : ['reference', row.serviceFiness ?? ''] as const;
      yield { ok: false, line, finess, problems: [problem(line, field, 'duplicateRow')] };
      continue;
    }
    if (read.ok) seen.add(read.row.key);
    yield read;
  }
}
