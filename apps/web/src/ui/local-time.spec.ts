import { afterEach, expect, test } from '@jest/globals';
import { clockText, dayOf } from './dates.js';
import { fromLocal, toLocal } from './local-time.js';
import { showZoneOf } from './zone.js';

afterEach(() => showZoneOf(null));

test.each([
  ['42', '2026-07-14T20:30:00.000Z', '2026-07-14T22:30', '22:30', '2026-07-14'],
  ['42', '2026-12-31T23:15:00.000Z', '2027-01-01T00:15', '00:15', '2027-01-01'],
  ['974', '2026-12-31T20:15:00.000Z', '2027-01-01T00:15', '00:15', '2027-01-01'],
  ['971', '2026-12-31T23:15:00.000Z', '2026-12-31T19:15', '19:15', '2026-12-31'],
])('in Département %s, %s is typed as %s, shown as %s, and falls on %s', (departement, instant, typed, shown, day) => {
  showZoneOf(departement);
  expect(toLocal(new Date(instant))).toBe(typed);
  expect(fromLocal(typed)).toBe(instant);
  expect(clockText(instant, 'fr')).toBe(shown);
  expect(dayOf(instant)).toBe(day);
});

test('a field that says no moment gives none', () => {
  for (const text of ['', '2026-02-30T10:00', 'demain']) expect(fromLocal(text)).toBe('');
});
