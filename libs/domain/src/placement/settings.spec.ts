import { describe, expect, it } from '@jest/globals';
import { SETTING_KEYS, SETTING_TERMS } from './setting-terms.js';
import { checkSetting, DEFAULT_SETTINGS, settingLabel, settingsOn } from './settings.js';

const row = (key: string, from: string, value: unknown) => ({ key, from, value });

describe('settings', () => {
  it('have defaults', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      optionMinutes: { tonight: 40, planned: 240 }, askedAtMost: { tonight: 3, planned: 1 }, holdMarginMinutes: 120, holdWarningMinutes: 30, holdWorkingDays: { least: 2, most: 5 },
      urgentHours: 24, undecidedReportDays: 30, relayDays: 15, relayRenewals: 1, noteHours: 72, linkMinutes: 40, quickAskAtMost: 5, standingSearchDays: 365,
      retentionMonths: 24, identityMonths: 24,
    });
  });

  it('each have a key, bounds around the default and a label', () => {
    for (const key of SETTING_KEYS) {
      expect([key, checkSetting(key, SETTING_TERMS[key].value)]).toEqual([key, null]);
      expect(settingLabel(key).fr.length).toBeGreaterThan(5);
    }
  });

  it('each reach the object: another value for a key changes what is read, at the path of the key', () => {
    for (const key of SETTING_KEYS) {
      const path = key.split('.').slice(1);
      const { value, least, most } = SETTING_TERMS[key];
      const other = value === least ? most : value < most ? value + 1 : value - 1;
      const at = (settings: unknown): unknown => path.reduce<any>((inner, name) => inner[name], settings);
      expect([key, at(DEFAULT_SETTINGS), at(settingsOn([row(key, '2026-01-01', other)], '2026-01-01'))]).toEqual([key, value, other]);
    }
  });

  it('count from their day, the newest that has come, in whatever order the rows stand', () => {
    const rows = [row('placement.urgentHours', '2026-06-01', 48), row('placement.urgentHours', '2026-01-01', 12), row('placement.urgentHours', '2028-02-29', 72)];
    const on = (day: string) => settingsOn(rows, day).urgentHours;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-05-31'), on('2026-06-01'), on('2028-02-28'), on('2028-02-29')]).toEqual([24, 12, 12, 48, 48, 72]);
    expect(settingsOn([...rows].reverse(), '2026-06-01').urgentHours).toBe(48);
  });

  it('leave out what the check refuses and what belongs to other rooms', () => {
    const rows = [row('placement.urgentHours', '2026-01-01', 12), row('placement.urgentHours', '2026-02-01', 'soon'), row('occupancy.base', '2026-01-01', 1)];
    expect(settingsOn(rows, '2026-03-01')).toEqual({ ...DEFAULT_SETTINGS, urgentHours: 12 });
  });

  it('never turn a pair round', () => {
    expect(settingsOn([row('placement.holdWorkingDays.least', '2026-01-01', 8)], '2026-03-01').holdWorkingDays).toEqual({ least: 8, most: 8 });
  });

  it.each<[string, unknown, unknown]>([
    ['placement.nothing', 1, { field: 'key', code: 'unknownSetting' }],
    ['toString', 1, { field: 'key', code: 'unknownSetting' }],
    ['placement.urgentHours', 1.5, { field: 'value', code: 'notAWholeNumber' }],
    ['placement.urgentHours', '24', { field: 'value', code: 'notAWholeNumber' }],
    ['placement.urgentHours', null, { field: 'value', code: 'notAWholeNumber' }],
    ['placement.urgentHours', 0, { field: 'value', code: 'outOfBounds' }],
    ['placement.retentionMonths', 25, { field: 'value', code: 'outOfBounds' }],
  ])('refuse %s = %p', (key, value, problem) => expect(checkSetting(key, value)).toMatchObject(problem as object));
});
