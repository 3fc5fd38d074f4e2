import type { Capability, CareKind, Day, HostKind, Measure, Sex } from '@ugo/domain/kernel';
import { searchKey } from '../geography/commune-name.js';
import type { CommuneIndex } from '../geography/commune-index.js';
import type { Commune } from '../geography/communes.js';
import { isLuhnValid } from './finess-defects.js';
import { dayOf } from './finess-fields.js';
import { HOST_COLUMNS, HOST_FIELDS, type HostField, type HostRowType } from './hosts-columns.js';
import { problem, type HostProblem, type HostProblemCode } from './hosts-problems.js';
import { ALL, daysOf, WORDS } from './hosts-words.js';

interface Lists { sexes: Sex; careKinds: CareKind; measures: Measure; capabilities: Capability }

/** `0.25` of a day is `6:00`. */
function ofDay(fraction: number): string {
  const minutes = Math.round(fraction * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Reads the cells of one row and gathers every problem, so that a line is corrected once. */
export class CellReader {
  readonly problems: HostProblem[] = [];

  constructor(readonly line: number, readonly cells: Readonly<Partial<Record<HostField, string>>>, type: HostRowType) {
    for (const field of HOST_FIELDS) {
      const { required }: { readonly required: readonly HostRowType[] } = HOST_COLUMNS[field];
      if (required.includes(type) && !cells[field]) this.refuse(field, 'required');
    }
  }

  refuse(field: HostField, code: HostProblemCode): null {
    this.problems.push(problem(this.line, field, code));
    return null;
  }

  text(field: HostField): string | null {
    return this.cells[field] ?? null;
  }

  integer(field: HostField, least: number, most: number): number | null {
    const text = this.cells[field];
    if (text === undefined) return null;
    if (!/^\d{1,4}(?:[.,]0+)?$/.test(text)) return this.refuse(field, 'notANumber');
    const value = Number.parseInt(text, 10);
    return value < least || value > most ? this.refuse(field, 'outOfRange') : value;
  }

  day(field: HostField): Day | null {
    const text = this.cells[field];
    return text === undefined ? null : dayOf(text) ?? this.refuse(field, 'invalidDate');
  }

  /** `8h`, `08:30`, `24:00`; a spreadsheet's fraction of a day too. */
  hour(field: HostField): string | null {
    const typed = this.cells[field];
    if (typed === undefined) return null;
    const text = typed === '1' || /^0[.,]\d+$/.test(typed) ? ofDay(Number(typed.replace(',', '.'))) : typed;
    const [, hours = '', minutes = ''] = /^(?:\d{4}-\d\d-\d\dT)?(\d{1,2})\s*(?:[h:]\s*(\d{2})?(?::\d{2})?)?$/i.exec(text) ?? [];
    const total = hours === '' ? Number.NaN : Number(hours) * 60 + Number(minutes || 0);
    if (!(total <= 24 * 60) || Number(minutes || 0) > 59) return this.refuse(field, 'invalidHour');
    return `${hours.padStart(2, '0')}:${(minutes || '0').padStart(2, '0')}`;
  }

  /** A spreadsheet drops the leading zero of `010001295`: it is given back. */
  finess(field: HostField): string | null {
    const text = this.cells[field]?.replace(/\s/g, '').toUpperCase();
    if (text === undefined) return null;
    const number = /^\d{8}$/.test(text) ? `0${text}` : text;
    return /^(?:\d{9}|2[AB]\d{7})$/.test(number) && isLuhnValid(number) ? number : this.refuse(field, 'invalidFiness');
  }

  one(field: 'kind'): HostKind | null {
    const text = this.cells[field];
    return text === undefined ? null : WORDS.kind.get(searchKey(text)) ?? this.refuse(field, 'unknownValue');
  }

  /** Several codes or French words, separated by `,`, `/`, `|` or `+`; `tous` and, when empty, `whenEmpty`. */
  list<Field extends keyof Lists>(field: Field, whenEmpty: 'all' | 'none'): readonly Lists[Field][] {
    const text = this.cells[field];
    const all = ALL[field] as readonly string[] as readonly Lists[Field][];
    if (text === undefined) return whenEmpty === 'all' ? all : [];
    if (['TOUS', 'TOUTES', 'MIXTE', 'FM'].includes(searchKey(text))) return all;
    const words = WORDS[field] as ReadonlyMap<string, string> as ReadonlyMap<string, Lists[Field]>;
    const codes = text.split(/[,/|+]/).map((word) => word.trim()).filter((word) => word !== '').map((word) => words.get(searchKey(word)));
    if (codes.includes(undefined)) this.refuse(field, 'unknownValue');
    return all.filter((code) => codes.includes(code));
  }

  days(field: 'openingDays'): readonly number[] {
    return daysOf(this.cells[field] ?? '') ?? this.refuse(field, 'unknownValue') ?? [];
  }

  /** The commune, by name, by postcode, or by both when one does not say enough. */
  commune(communes: CommuneIndex): Commune | null {
    const { commune: name, postcode: typed } = this.cells;
    const postcode = typed?.replace(/\s/g, '').padStart(5, '0');
    if (name === undefined && postcode === undefined) return this.refuse('commune', 'required');
    if (name !== undefined && postcode !== undefined) {
      return communes.resolve(name, postcode) ?? this.refuse(communes.byPostcode(postcode).length === 0 ? 'postcode' : 'commune', 'unknownCommune');
    }
    const key = searchKey(name ?? '');
    const found = name === undefined
      ? communes.byPostcode(postcode!)
      : communes.search(name, 50).filter((each) => each.key === key || each.insee === key);
    const field = name === undefined ? 'postcode' : 'commune';
    if (found.length === 1) return found[0]!;
    return this.refuse(field, found.length === 0 ? 'unknownCommune' : 'ambiguousCommune');
  }
}
