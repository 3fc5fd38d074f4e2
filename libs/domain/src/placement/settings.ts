import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';
import { problem, type Problem } from './problem.js';
import { SETTING_TERMS, type SettingKey } from './setting-terms.js';

/** What a Département sets for its placements. Every number is dated: figures of last year are read with last year's rules. */
export interface PlacementSettings {
  /** How long an option keeps places while the host decides. */
  readonly optionMinutes: { readonly tonight: number; readonly planned: number };
  /** How many establishments may be asked at once; foster homes are asked one at a time, whatever this says. */
  readonly askedAtMost: { readonly tonight: number; readonly planned: number };
  /** Kept beyond the agreed arrival. */
  readonly holdMarginMinutes: number;
  /** Who follows and the host are told so long before a hold ends. */
  readonly holdWarningMinutes: number;
  /** How long a hold lasts when a visit comes before the arrival: granted at least, extended at most. */
  readonly holdWorkingDays: { readonly least: number; readonly most: number };
  /** An urgent request is carried out within. */
  readonly urgentHours: number;
  /** "Decided, not carried out" is reported after. */
  readonly undecidedReportDays: number;
  readonly relayDays: number;
  readonly relayRenewals: number;
  /** How long the note for the hosts asked can be read. */
  readonly noteHours: number;
  /** How long a one-tap link answers. */
  readonly linkMinutes: number;
  /** How many hosts "Free right now?" asks at once. */
  readonly quickAskAtMost: number;
  /** How long siblings apart are watched for a common place before the search must be renewed. */
  readonly standingSearchDays: number;
  /** How far back an arrival may be recorded. */
  readonly admissionPastDays: number;
  /** Hours (0 to 23) between which on-call staff choose alone; the same twice = never. */
  readonly nightHours: { readonly from: number; readonly to: number };
  /** Within how many working days a cadre validates a choice of the night. */
  readonly validationWorkingDays: number;
  /** How long a child stays on a reserved emergency place at most, in days, where its quota does not say. */
  readonly reservedStayDays: number;
  /** After the last contact, requests and searches become anonymous (CNIL référentiel of 20 January 2022: two years). */
  readonly retentionMonths: number;
  /** After the end of a request, or the last night of a search without one, what only a search needed goes: points, distances, answers. */
  readonly searchDetailDays: number;
  /** After the last contact, identities are erased. */
  readonly identityMonths: number;
  /** After an anomaly on a record was reported, or last moved on, what somebody wrote of it is emptied. */
  readonly anomalyWordsMonths: number;
  /** A clock warns when this share of its delay is left, within these bounds. */
  readonly clockWarnings: { readonly sharePercent: number; readonly leastMinutes: number; readonly mostMinutes: number };
}

/** A row of the table of dated settings. */
export interface SettingRow {
  readonly key: string;
  /** First day on which the value counts. */
  readonly from: Day;
  readonly value: unknown;
}

const isKey = (key: string): key is SettingKey => Object.hasOwn(SETTING_TERMS, key);

/** What is wrong with a value for a setting, or null. */
export function checkSetting(key: string, value: unknown): Problem | null {
  if (!isKey(key)) return problem('key', 'unknownSetting');
  if (!Number.isSafeInteger(value)) return problem('value', 'notAWholeNumber');
  const { least, most } = SETTING_TERMS[key];
  return (value as number) < least || (value as number) > most ? problem('value', 'outOfBounds') : null;
}

/** What people read for a setting. */
export const settingLabel = (key: SettingKey): Bilingual => SETTING_TERMS[key].label;

/**
 * The settings in force on a day: of each key the row with the newest `from` that has come, else the default. Rows that
 * {@link checkSetting} would refuse, and keys of other rooms, count for nothing: a bad row must not stop a search at night.
 */
export function settingsOn(rows: readonly SettingRow[], day: Day): PlacementSettings {
  const value = (key: SettingKey): number => rows
    .filter((row) => row.key === key && row.from <= day && checkSetting(row.key, row.value) === null)
    .reduce<SettingRow>((newest, row) => (row.from >= newest.from ? row : newest), { key, from: '', value: SETTING_TERMS[key].value })
    .value as number;
  const least = value('placement.holdWorkingDays.least');
  const leastMinutes = value('placement.clockWarnings.leastMinutes');
  return {
    optionMinutes: { tonight: value('placement.optionMinutes.tonight'), planned: value('placement.optionMinutes.planned') },
    askedAtMost: { tonight: value('placement.askedAtMost.tonight'), planned: value('placement.askedAtMost.planned') },
    holdMarginMinutes: value('placement.holdMarginMinutes'),
    holdWarningMinutes: value('placement.holdWarningMinutes'),
    // Each key is checked alone: when a Département moves one end past the other, the longer hold is the safe one.
    holdWorkingDays: { least, most: Math.max(least, value('placement.holdWorkingDays.most')) },
    urgentHours: value('placement.urgentHours'),
    undecidedReportDays: value('placement.undecidedReportDays'),
    relayDays: value('placement.relayDays'),
    relayRenewals: value('placement.relayRenewals'),
    noteHours: value('placement.noteHours'),
    linkMinutes: value('placement.linkMinutes'),
    quickAskAtMost: value('placement.quickAskAtMost'),
    standingSearchDays: value('placement.standingSearchDays'),
    admissionPastDays: value('placement.admissionPastDays'),
    nightHours: { from: value('placement.nightHours.from'), to: value('placement.nightHours.to') },
    validationWorkingDays: value('placement.validationWorkingDays'),
    reservedStayDays: value('placement.reservedStayDays'),
    retentionMonths: value('placement.retentionMonths'),
    searchDetailDays: value('placement.searchDetailDays'),
    identityMonths: value('placement.identityMonths'),
    anomalyWordsMonths: value('placement.anomalyWordsMonths'),
    clockWarnings: {
      sharePercent: value('placement.clockWarnings.sharePercent'), leastMinutes,
      mostMinutes: Math.max(leastMinutes, value('placement.clockWarnings.mostMinutes')),
    },
  };
}

/** What counts where a Département has set nothing. */
export const DEFAULT_SETTINGS: PlacementSettings = settingsOn([], '');
