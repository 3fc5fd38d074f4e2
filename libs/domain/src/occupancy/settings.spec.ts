import { describe, expect, it } from '@jest/globals';
import { ABSENCE_KINDS } from '../placement/stay-codes.js';
import { checkOccupancySetting, DEFAULT_OCCUPANCY_SETTINGS, OCCUPANCY_SETTING_KEYS, OCCUPANCY_SETTING_TERMS, occupancySettingsOn, occupancySettingsOver } from './settings.js';

describe('settings of occupancy', () => {
  it('count authorised places and contracts, no day of exit and no intermittent place, where nothing is set', () => {
    expect(DEFAULT_OCCUPANCY_SETTINGS).toEqual({
      unitBase: 'authorised', fosterHomeBase: 'contracted', exitDayCounts: false, intermittentCounts: false,
      absenceNights: { runaway: 3, hospital: 3, weekendAtHome: 3, camp: 366, holiday: 0, school: 0, other: 0 },
    });
  });

  it('have a key for each kind of absence, French and English, and a default that they would take', () => {
    expect(OCCUPANCY_SETTING_KEYS).toHaveLength(4 + ABSENCE_KINDS.length);
    for (const [key, { value, label }] of Object.entries(OCCUPANCY_SETTING_TERMS)) {
      expect(checkOccupancySetting(key, value)).toBeNull();
      expect(label.fr).not.toBe(label.en);
    }
  });

  it.each([
    ['occupancy.unitBase', 'contracted', 'unknownCode'], ['occupancy.fosterHomeBase', 3, 'unknownCode'], ['occupancy.exitDayCounts', 1, 'unknownCode'],
    ['occupancy.absenceNights.camp', 1.5, 'notAWholeNumber'], ['occupancy.absenceNights.camp', '3', 'notAWholeNumber'], ['occupancy.absenceNights.camp', 367, 'outOfBounds'], ['occupancy.absenceNights.camp', -1, 'outOfBounds'],
    ['occupancy.absenceNights.unknown', 3, 'unknownSetting'], ['placement.relayDays', 15, 'unknownSetting'], ['toString', 1, 'unknownSetting'],
  ])('refuse %s = %p: %s', (key, value, code) => {
    expect(checkOccupancySetting(key, value)?.code).toBe(code);
  });

  const rows = [
    { key: 'occupancy.exitDayCounts', from: '2026-03-01', value: true }, { key: 'occupancy.exitDayCounts', from: '2026-06-01', value: false },
    { key: 'occupancy.unitBase', from: '2026-04-01', value: 'nonsense' }, { key: 'placement.relayDays', from: '2026-05-01', value: 20 },
  ];

  it('are those in force on the day', () => {
    expect(['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map((day) => occupancySettingsOn(rows, day).exitDayCounts)).toEqual([false, true, true, false]);
  });

  it('change over a window only where they change', () => {
    expect(occupancySettingsOver(rows, { first: '2026-01-01', last: null }).map(({ first, last, value }) => [first, last, value.exitDayCounts])).toEqual([
      ['2026-01-01', '2026-02-28', false], ['2026-03-01', '2026-05-31', true], ['2026-06-01', null, false],
    ]);
  });
});
