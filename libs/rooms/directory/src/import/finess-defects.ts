import type { Contours } from '../geography/contours.js';
import { CONTOUR_TOLERANCE_KM, OVERSEAS_BOXES } from '../geography/contours.js';
import { recoverWrongZone } from '../geography/projections.js';
import type { FinessRecord } from './finess-record.js';
import type { Sentence } from './refusal.js';

/** What a rule may consult beside the record. */
export interface DefectContext {
  /** Without it, no point is checked against the contours. */
  readonly contours: Contours | null;
}

interface RowRule {
  readonly code: string;
  readonly sentence: Sentence;
  readonly applies: (record: FinessRecord, context: DefectContext) => boolean;
  /** What the record becomes, when keeping the value would mislead. */
  readonly repair?: (record: FinessRecord) => FinessRecord;
}

interface GroupRule {
  readonly code: string;
  readonly sentence: Sentence;
  /** Records with the same key share the defect; `null` when the rule does not concern the record. */
  readonly key: (record: FinessRecord) => string | null;
}

const noPoint = (record: FinessRecord): FinessRecord => ({ ...record, lat: null, lon: null });

/** Whether a point lies in an overseas Département's box. */
function inOverseas(departement: string, lat: number, lon: number): boolean {
  const box = OVERSEAS_BOXES[departement];
  return box !== undefined && lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east;
}

/** Luhn's check, which FINESS numbers carry; Corsica's letters count as 1 and 2. */
export function isLuhnValid(number: string): boolean {
  const digits = number.replace('A', '1').replace('B', '2');
  if (!/^\d+$/.test(digits)) return false;
  let sum = 0;
  [...digits].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}

/** Whether a postcode belongs to another Département. Corsica shares 20; overseas CEDEX use heads (970, 978) that are nobody's. */
function isPostcodeElsewhere(postcode: string, departement: string): boolean {
  if (departement === '') return false;
  const overseas = postcode.startsWith('97');
  const head = postcode.slice(0, overseas ? 3 : 2);
  if (overseas && departement.startsWith('97')) return head in OVERSEAS_BOXES && head !== departement;
  return head !== (departement === '2A' || departement === '2B' ? '20' : departement);
}

/** The oldest house of the register opened in 1840; nothing before 1700 is believed. */
const OLDEST_OPENING = '1700-01-01';

const ROW_RULES = [
  {
    code: 'pointWrongZone',
    sentence: {
      fr: "Point d'outre-mer projeté avec la mauvaise zone : écarté, et recalculé par la bonne zone lorsque le résultat tombe dans le Département.",
      en: 'Overseas point projected with the wrong zone: dropped, and recomputed by the right one when the result falls in the Département.',
    },
    applies: ({ departement, lat, lon }) => lat !== null && lon !== null && departement in OVERSEAS_BOXES && !inOverseas(departement, lat, lon),
    repair: (record) => {
      const point = recoverWrongZone(record.departement, { lat: record.lat!, lon: record.lon! });
      return point && inOverseas(record.departement, point.lat, point.lon) ? { ...record, ...point } : noPoint(record);
    },
  },
  {
    code: 'pointOutsideDepartement',
    sentence: { fr: 'Le point est hors du Département : écarté.', en: 'The point lies outside the Département: dropped.' },
    applies: ({ departement, lat, lon }, { contours }) => contours !== null && lat !== null && lon !== null && !(departement in OVERSEAS_BOXES)
      && contours.departementAt(lat, lon) !== departement && (contours.distanceTo(departement, lat, lon) ?? 0) > CONTOUR_TOLERANCE_KM,
    repair: noPoint,
  },
  {
    code: 'pointMissing',
    sentence: { fr: 'Pas de coordonnées, ou dans une projection inconnue.', en: 'No coordinates, or in an unknown projection.' },
    applies: ({ lat }) => lat === null,
  },
  {
    code: 'openingDateImpossible',
    sentence: { fr: "Date d'ouverture impossible : écartée.", en: 'Impossible opening date: dropped.' },
    applies: ({ openedOn, raw }) => raw.openedOn !== '' && (openedOn === null || openedOn < OLDEST_OPENING),
    repair: (record) => ({ ...record, openedOn: null }),
  },
  {
    code: 'nameQuotesDoubled',
    sentence: { fr: 'Guillemets doublés ou coupés dans le nom : nettoyés.', en: 'Doubled or cut quotes in the name: cleaned.' },
    applies: ({ raw }) => raw.name.includes('""') || raw.name.startsWith('"'),
  },
  {
    code: 'townCedex',
    sentence: { fr: "La commune porte un CEDEX : retiré, l'adresse postale n'est pas toujours celle du lieu.", en: 'The town carries a CEDEX: removed; the postal address may not be where the place is.' },
    applies: ({ raw }) => /\bCEDEX\b/i.test(raw.town),
  },
  {
    code: 'townCedexCut',
    sentence: { fr: 'La commune porte un CEDEX coupé par le registre : retiré.', en: 'The town carries a CEDEX that the register cut: removed.' },
    applies: ({ raw }) => /\bCEDE?$/i.test(raw.town),
  },
  {
    code: 'postcodeOfNeighbour',
    sentence: { fr: "Le code postal est celui d'un autre Département : le numéro FINESS l'emporte.", en: "The postcode is another Département's: the FINESS number prevails." },
    applies: ({ postcode, departement }) => isPostcodeElsewhere(postcode, departement),
  },
  { code: 'siretMissing', sentence: { fr: 'Pas de SIRET.', en: 'No SIRET.' }, applies: ({ raw }) => raw.siret === '' },
  {
    code: 'siretInvalid',
    sentence: { fr: 'Le SIRET ne se lit pas : écarté.', en: 'The SIRET cannot be read: dropped.' },
    applies: ({ siret, raw }) => raw.siret !== '' && siret === null,
  },
  { code: 'telephoneMissing', sentence: { fr: 'Pas de téléphone.', en: 'No telephone.' }, applies: ({ raw }) => raw.telephone === '' },
  {
    code: 'telephoneInvalid',
    sentence: { fr: 'Le téléphone ne se lit pas : écarté.', en: 'The telephone cannot be read: dropped.' },
    applies: ({ telephone, raw }) => raw.telephone !== '' && telephone === null,
  },
  { code: 'addressMissing', sentence: { fr: "Pas d'adresse.", en: 'No address.' }, applies: ({ address }) => address === null },
  {
    code: 'numberChecksum',
    sentence: { fr: 'La clé du numéro FINESS est fausse.', en: 'The check digit of the FINESS number is wrong.' },
    applies: ({ finess }) => !isLuhnValid(finess),
  },
] as const satisfies readonly RowRule[];

const GROUP_RULES = [
  {
    code: 'sameUnderTwoNumbers',
    sentence: { fr: 'Le même établissement (nom, adresse, code postal) sous plusieurs numéros FINESS.', en: 'The same establishment (name, address, postcode) under several FINESS numbers.' },
    key: ({ raw, address, postcode }) => (address === null ? null : `${raw.name}|${address}|${postcode}`),
  },
  {
    code: 'sharedPoint',
    sentence: { fr: "Plusieurs établissements au même point : il peut être celui de la commune ou de l'association.", en: "Several establishments at one point: it may be the commune's or the association's." },
    key: ({ lat, lon }) => (lat === null || lon === null ? null : `${lat}|${lon}`),
  },
] as const satisfies readonly GroupRule[];

const DUPLICATE: Sentence = { fr: 'Ligne en double : la première est gardée.', en: 'Duplicate row: the first one is kept.' };

/** The code of a defect. */
export type FinessDefectCode = (typeof ROW_RULES)[number]['code'] | (typeof GROUP_RULES)[number]['code'] | 'duplicateRow';

/** A defect met in the file; a group's is told once, on its first row, with the numbers of the others. */
export interface FinessDefect {
  readonly line: number;
  readonly finess: string;
  readonly defect: FinessDefectCode;
  readonly others?: readonly string[];
}

const SENTENCES: ReadonlyMap<string, Sentence> = new Map([
  ...[...ROW_RULES, ...GROUP_RULES].map(({ code, sentence }) => [code, sentence] as const), ['duplicateRow', DUPLICATE] as const,
]);

/** Every defect code, in the order of the rules. */
export const FINESS_DEFECT_CODES = [...SENTENCES.keys()] as readonly FinessDefectCode[];

/** The sentence of a defect, French first. */
export function defectSentence(defect: FinessDefectCode): Sentence {
  return SENTENCES.get(defect)!;
}

/** A record's own defects, and the record with what would mislead taken out or put right. */
export function examine(record: FinessRecord, context: DefectContext): { record: FinessRecord; defects: FinessDefectCode[] } {
  const rules: readonly (RowRule & { code: FinessDefectCode })[] = ROW_RULES;
  const hits = rules.filter(({ applies }) => applies(record, context));
  return { record: hits.reduce((repaired, { repair }) => repair?.(repaired) ?? repaired, record), defects: hits.map(({ code }) => code) };
}

/** Finds what only shows across rows, in one pass over keys; it holds a line and a number per row, no record. */
export class GroupDefects {
  readonly #groups = GROUP_RULES.map(({ code, key }) => ({ code, key: key as GroupRule['key'], rows: new Map<string, { line: number; finess: string }[]>() }));

  /** Points must be compared as the file gives them: add records before {@link examine} repairs them. */
  add(record: FinessRecord): void {
    for (const { key, rows } of this.#groups) {
      const value = key(record);
      if (value === null) continue;
      const group = rows.get(value);
      if (group) group.push({ line: record.line, finess: record.finess });
      else rows.set(value, [{ line: record.line, finess: record.finess }]);
    }
  }

  /** One defect per group of two numbers or more. */
  all(): FinessDefect[] {
    return this.#groups.flatMap(({ code, rows }) => [...rows.values()].flatMap((group) => {
      const [first, ...others] = [...group].sort((a, b) => a.line - b.line);
      return first && others.length > 0 ? [{ line: first.line, finess: first.finess, defect: code, others: others.map(({ finess }) => finess) }] : [];
    }));
  }
}
