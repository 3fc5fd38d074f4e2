import { isDay, isDepartementCode, type Day, type DepartementCode } from '@ugo/domain/kernel';
import { properName, withoutCedex } from '../geography/commune-name.js';
import type { CommuneIndex } from '../geography/commune-index.js';
import type { FinessRecord } from './finess-record.js';
import { readableName, unquotedName } from './readable-name.js';

/** What readers may be given. */
export interface FinessReadOptions {
  /** With it, a record of the CSV form gets its commune (the stock form gives it itself). */
  readonly communes?: CommuneIndex;
}

/** Overseas Départements as FINESS writes them: in the stock form's own field, and at the head of its numbers. */
const STOCK_DEPARTEMENTS: Readonly<Record<string, DepartementCode>> = { '9A': '971', '9B': '972', '9C': '973', '9D': '974', '9F': '976' };
const NUMBER_HEADS: Readonly<Record<string, DepartementCode>> = { 9701: '971', 9702: '972', 9703: '973', 9704: '974', 9805: '976' };

/** The Département of a FINESS number: the register numbers sites by the Département they are in. Empty when it names none of the 101. */
export function departementOfFiness(finess: string): DepartementCode {
  const code = NUMBER_HEADS[finess.slice(0, 4)] ?? finess.slice(0, 2);
  return isDepartementCode(code) ? code : '';
}

/** The Département of the stock form's field (`42`, `2A`, `9D`), else of the number. */
export function departementOfStock(field: string, finess: string): DepartementCode {
  const code = STOCK_DEPARTEMENTS[field] ?? field.padStart(2, '0');
  return isDepartementCode(code) ? code : departementOfFiness(finess);
}

/** `1979-02-13` or `13/02/1979`, a real day of the calendar; else `null`. */
export function dayOf(text: string): Day | null {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const day = french ? `${french[3]}-${french[2]}-${french[1]}` : text;
  return isDay(day) ? day : null;
}

/** Ten digits starting with 0, the leading 0 given back to nine digits that lost it; else `null`. */
export function telephoneOf(text: string): string | null {
  const digits = text.replace(/^\+33|[\s.\-()]/g, '').replace(/^(?=[1-9]\d{8}$)/, '0');
  return /^0[1-9]\d{8}$/.test(digits) ? digits : null;
}

function siretOf(text: string): string | null {
  return /^\d{14}$/.test(text) ? text : null;
}

/** The fields of a record as either file spells them. */
export interface FinessTexts {
  readonly finess: string;
  readonly finessEj: string;
  readonly siret: string;
  readonly name: string;
  readonly category: string;
  readonly categoryLabel: string;
  readonly address: string;
  readonly postcode: string;
  readonly town: string;
  readonly telephone: string;
  readonly openedOn: string;
  readonly updatedOn: string;
}

/** One record from the register's texts: cleaned, never completed with what the file does not say. */
export function finessRecord(
  line: number, texts: FinessTexts, departement: DepartementCode, communeInsee: string | null, lat: number | null, lon: number | null,
): FinessRecord {
  return {
    line, finess: texts.finess, finessEj: texts.finessEj, siret: siretOf(texts.siret),
    name: readableName(unquotedName(texts.name)), nameRaw: texts.name,
    category: texts.category, categoryLabel: texts.categoryLabel,
    address: texts.address === '' ? null : texts.address.replace(/\s+/g, ' '),
    postcode: texts.postcode, town: properName(withoutCedex(texts.town)), communeInsee, departement,
    telephone: telephoneOf(texts.telephone), openedOn: dayOf(texts.openedOn), updatedOn: dayOf(texts.updatedOn),
    lat, lon,
    raw: { name: texts.name, town: texts.town, openedOn: texts.openedOn, telephone: texts.telephone, siret: texts.siret },
  };
}
