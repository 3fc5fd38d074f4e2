import { type ByteSource, dayOf, daysOf, readTable, searchKey, type TableRow } from '@ugo/directory';
import { type Day, isMonth, type Month, type Sex } from '@ugo/domain/kernel';
import { EXIT_REASON_LABELS, EXIT_REASONS, type ExitReason, STAY_KINDS, type StayKind } from '@ugo/domain/placement';
import { type StayField, STAYS_TABLE } from './stays-columns.js';
import { rowProblem, type StayRowCode, type StayRowProblem } from './stays-problems.js';

/** A stay as a row tells it. What a row leaves empty says nothing: it takes nothing away from what is known. */
export interface ImportedStay {
  readonly line: number;
  /** Names the stay from one import to the next: the child's reference, then the stay's, or the day of its entry. */
  readonly key: string;
  readonly child: string;
  readonly host: { readonly reference: string | null; readonly finess: string | null; readonly unit: string | null };
  readonly sex: Sex;
  readonly birthMonth: Month;
  readonly kind: StayKind;
  readonly weekdays: readonly number[] | null;
  readonly admittedOn: Day;
  readonly expectedExit: Day | null;
  readonly exitOn: Day | null;
  readonly exitReason: ExitReason | null;
  readonly renewals: number;
  /** Null = not said. */
  readonly secret: boolean | null;
}

/** A line read: a stay, or what keeps it out. */
export type StayLine = { readonly ok: true; readonly row: ImportedStay } | { readonly ok: false; readonly line: number; readonly problems: readonly StayRowProblem[] };

const words = <Code extends string>(codes: Readonly<Record<Code, readonly string[]>>): ReadonlyMap<string, Code> => (
  new Map(Object.entries<readonly string[]>(codes).flatMap(([code, all]) => [code, ...all].map((word) => [searchKey(word), code as Code] as const))));

const SEXES = words<Sex>({ female: ['f', 'fille', 'féminin'], male: ['m', 'g', 'garçon', 'masculin'] });
const KINDS = words<StayKind>({
  ordinary: ['ordinaire', 'accueil', 'durable'], relay: ['relais', 'accueil relais'], sequential: ['séquentiel', 'accueil séquentiel'], emergency: ['urgence', 'accueil d’urgence'],
} satisfies Record<(typeof STAY_KINDS)[number], string[]>);
const REASONS: ReadonlyMap<string, ExitReason> = new Map(EXIT_REASONS.flatMap((code) => [code, EXIT_REASON_LABELS[code].fr].map((word) => [searchKey(word), code] as const)));
const YES = words({ yes: ['oui', 'o', 'x', 'vrai'], no: ['non', 'n', 'faux'] });
/** What can't be a name with its first name: no space, no comma. */
const REFERENCE = /^[\p{L}\p{N}._/-]{1,40}$/u;

/** Reads the cells of a row and gathers every problem, so that a line is corrected once. */
class Cells {
  readonly problems: StayRowProblem[] = [];

  constructor(private readonly row: TableRow<StayField>) {}

  refuse(field: StayField, code: StayRowCode): null {
    this.problems.push(rowProblem(this.row.line, field, code));
    return null;
  }

  text(field: StayField): string | null {
    return this.row.cells[field] ?? null;
  }

  needed<T>(field: StayField, read: (field: StayField) => T | null): T | null {
    return this.text(field) === null ? this.refuse(field, 'required') : read(field);
  }

  reference(field: StayField): string | null {
    const text = this.text(field);
    return text === null ? null : REFERENCE.test(text) ? text.toUpperCase() : this.refuse(field, 'invalidReference');
  }

  day(field: StayField): Day | null {
    const text = this.text(field);
    return text === null ? null : dayOf(text) ?? this.refuse(field, 'invalidDate');
  }

  /** `04/2015`, `2015-04`; of a whole date the month alone is kept. */
  month(field: StayField): Month | null {
    const text = this.text(field);
    if (text === null) return null;
    const french = /^(\d{2})\/(\d{4})$/.exec(text);
    const month = french ? `${french[2]}-${french[1]}` : (dayOf(text) ?? text).slice(0, dayOf(text) ? 7 : undefined);
    return isMonth(month) ? month : this.refuse(field, 'invalidMonth');
  }

  word<Code>(field: StayField, known: ReadonlyMap<string, Code>): Code | null {
    const text = this.text(field);
    return text === null ? null : known.get(searchKey(text)) ?? this.refuse(field, 'unknownValue');
  }

  number(field: StayField): number {
    const text = this.text(field) ?? '0';
    return /^\d{1,2}$/.test(text) ? Number(text) : this.refuse(field, 'notAWholeNumber') ?? 0;
  }
}

function stayLine(row: TableRow<StayField>): StayLine {
  const { line } = row;
  const cells = new Cells(row);
  const [reference, finess, unit] = [cells.text('host'), cells.text('finess'), cells.text('unit')];
  if (reference === null && finess === null) cells.refuse('host', 'required');
  const child = cells.needed('child', (field) => cells.reference(field));
  const [sex, birthMonth] = [cells.needed('sex', (field) => cells.word(field, SEXES)), cells.needed('born', (field) => cells.month(field))];
  const admittedOn = cells.needed('entry', (field) => cells.day(field));
  const kind = cells.word('kind', KINDS) ?? 'ordinary';
  const days = cells.text('days');
  const weekdays = days === null ? null : daysOf(days) ?? cells.refuse('days', 'unknownValue');
  const [exitOn, exitReason] = [cells.day('exit'), cells.word('exitReason', REASONS)];
  if (exitReason !== null && cells.text('exit') === null) cells.refuse('exit', 'exitWithoutDay');
  const stay = cells.reference('stay');
  const [expectedExit, renewals] = [cells.day('expectedExit'), cells.number('renewals')];
  const secret = cells.word('secret', YES);
  if (birthMonth !== null && admittedOn !== null && birthMonth > admittedOn.slice(0, 7)) cells.refuse('born', 'birthAfterEntry');
  if (cells.problems.length > 0) return { ok: false, line, problems: cells.problems };
  return {
    ok: true, row: {
      line, key: `${child!}#${stay ?? admittedOn!}`, child: child!, host: { reference, finess: finess?.replaceAll(/\s/g, '') ?? null, unit }, sex: sex!, birthMonth: birthMonth!, kind, weekdays, admittedOn: admittedOn!,
      expectedExit, exitOn, exitReason: exitOn === null ? null : exitReason ?? 'other', renewals, secret: secret === null ? null : secret === 'yes',
    },
  };
}

/** Reads a list of stays, CSV or XLSX. A stay described twice is a problem on its second line. */
export async function readStayLines(source: ByteSource): Promise<StayLine[]> {
  const seen = new Set<string>();
  const lines: StayLine[] = [];
  for await (const row of readTable(source, STAYS_TABLE)) {
    const line = stayLine(row);
    if (line.ok && seen.has(line.row.key)) lines.push({ ok: false, line: row.line, problems: [rowProblem(row.line, row.cells.stay ? 'stay' : 'entry', 'duplicateRow')] });
    else lines.push(line);
    if (line.ok) seen.add(line.row.key);
  }
  return lines;
}
