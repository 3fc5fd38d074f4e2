import { mapRuns, type Run, type Runs, type Span } from '../availability/index.js';
import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';
import { problem, type Problem } from '../placement/problem.js';
import type { SettingRow } from '../placement/settings.js';
import { ABSENCE_KIND_LABELS, ABSENCE_KINDS, type AbsenceKind } from '../placement/stay-codes.js';
import { spansBetween } from './spans.js';

/** Which number of places a unit's capacity days are counted from. */
export const UNIT_BASES = ['authorised', 'financed', 'installed'] as const;
export type UnitBase = (typeof UNIT_BASES)[number];

/** The same of a foster home: the places of its contract, or those of its approval. */
export const FOSTER_HOME_BASES = ['contracted', 'approved'] as const;
export type FosterHomeBase = (typeof FOSTER_HOME_BASES)[number];

/** How a Département counts its days. */
export interface OccupancySettings {
  readonly unitBase: UnitBase;
  /** Where no contract is known, the approval counts. */
  readonly fosterHomeBase: FosterHomeBase;
  /** Whether the day of exit is a day realised. */
  readonly exitDayCounts: boolean;
  /** Whether intermittent places and stays count in a foster home's figures (CASF L.421-5 counts them apart). */
  readonly intermittentCounts: boolean;
  /** So many nights of one absence, the first ones, are days realised. */
  readonly absenceNights: Readonly<Record<AbsenceKind, number>>;
}

/** What a setting may be, its default and what people read. */
export type OccupancySettingTerms = { readonly label: Bilingual } & (
  | { readonly type: 'option'; readonly value: string; readonly options: readonly string[] }
  | { readonly type: 'flag'; readonly value: boolean }
  | { readonly type: 'number'; readonly value: number; readonly least: number; readonly most: number });

const A_YEAR = 366;

/**
 * Most Départements pay the days of a short absence, on which the place is kept and staff is there: three nights (72 hours) of a runaway,
 * a stay in hospital or a weekend at home. A camp is the host's own work and counts whole; on holidays, at boarding school and in other
 * absences somebody else cares for the child.
 */
const ABSENCE_NIGHTS: Readonly<Record<AbsenceKind, number>> = {
  runaway: 3, hospital: 3, weekendAtHome: 3, camp: A_YEAR, holiday: 0, school: 0, other: 0,
};

const absenceKey = (kind: AbsenceKind): string => `occupancy.absenceNights.${kind}`;

/** Every setting of this subject by its key in the table of dated settings. */
export const OCCUPANCY_SETTING_TERMS: Readonly<Record<string, OccupancySettingTerms>> = {
  'occupancy.unitBase': {
    type: 'option', value: 'authorised', options: UNIT_BASES,
    label: { fr: 'établissements : places retenues pour les journées théoriques', en: 'establishments: places that capacity days are counted from' },
  },
  'occupancy.fosterHomeBase': {
    type: 'option', value: 'contracted', options: FOSTER_HOME_BASES,
    label: { fr: 'familles d’accueil : places retenues pour les journées théoriques', en: 'foster homes: places that capacity days are counted from' },
  },
  'occupancy.exitDayCounts': {
    type: 'flag', value: false, label: { fr: 'le jour de sortie compte comme journée réalisée', en: 'the day of exit is a day realised' },
  },
  'occupancy.intermittentCounts': {
    type: 'flag', value: false,
    label: { fr: 'les places intermittentes et relais comptent dans les chiffres des familles d’accueil', en: 'intermittent and relay places count in the figures of foster homes' },
  },
  ...Object.fromEntries(ABSENCE_KINDS.map((kind): [string, OccupancySettingTerms] => [absenceKey(kind), {
    type: 'number', value: ABSENCE_NIGHTS[kind], least: 0, most: A_YEAR,
    label: { fr: `absence (${ABSENCE_KIND_LABELS[kind].fr}) : nuits comptées comme réalisées`, en: `absence (${ABSENCE_KIND_LABELS[kind].en}): nights counted as realised` },
  }])),
};

export const OCCUPANCY_SETTING_KEYS: readonly string[] = Object.keys(OCCUPANCY_SETTING_TERMS);

/** What is wrong with a value for a setting of this subject, or null. */
export function checkOccupancySetting(key: string, value: unknown): Problem | null {
  const terms = Object.hasOwn(OCCUPANCY_SETTING_TERMS, key) ? OCCUPANCY_SETTING_TERMS[key] : undefined;
  if (!terms) return problem('key', 'unknownSetting');
  if (terms.type === 'flag') return typeof value === 'boolean' ? null : problem('value', 'unknownCode');
  if (terms.type === 'option') return typeof value === 'string' && terms.options.includes(value) ? null : problem('value', 'unknownCode');
  if (!Number.isSafeInteger(value)) return problem('value', 'notAWholeNumber');
  return (value as number) < terms.least || (value as number) > terms.most ? problem('value', 'outOfBounds') : null;
}

/** The settings in force on a day; rows that {@link checkOccupancySetting} would refuse count for nothing. */
export function occupancySettingsOn(rows: readonly SettingRow[], day: Day): OccupancySettings {
  const value = (key: string): unknown => rows
    .filter((row) => row.key === key && row.from <= day && checkOccupancySetting(key, row.value) === null)
    .reduce<SettingRow>((newest, row) => (row.from >= newest.from ? row : newest), { key, from: '', value: OCCUPANCY_SETTING_TERMS[key]!.value })
    .value;
  return {
    unitBase: value('occupancy.unitBase') as UnitBase,
    fosterHomeBase: value('occupancy.fosterHomeBase') as FosterHomeBase,
    exitDayCounts: value('occupancy.exitDayCounts') as boolean,
    intermittentCounts: value('occupancy.intermittentCounts') as boolean,
    absenceNights: Object.fromEntries(ABSENCE_KINDS.map((kind) => [kind, value(absenceKey(kind))])) as Record<AbsenceKind, number>,
  };
}

const same = (a: OccupancySettings, b: OccupancySettings): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The settings by night over a window: each night is counted as the Département counted then. */
export function occupancySettingsOver(rows: readonly SettingRow[], window: Span): Runs<OccupancySettings> {
  const later = rows.filter(({ key, from }) => Object.hasOwn(OCCUPANCY_SETTING_TERMS, key) && from > window.first && (window.last === null || from <= window.last));
  return mapRuns(spansBetween(window, later.map(({ from }) => from)).map((span): Run<OccupancySettings> => ({ ...span, value: occupancySettingsOn(rows, span.first) })), (it) => it, same);
}

/** What counts where a Département has set nothing. */
export const DEFAULT_OCCUPANCY_SETTINGS: OccupancySettings = occupancySettingsOn([], '');
