import { describe, expect, it } from '@jest/globals';
import { CHOICE_KIND_LABELS, CHOICE_KINDS, CHOICE_REASONS, choiceReasonLabel, isNight, sayChoiceReasons, splitsGroup, validateBy, validationStatus } from './choices.js';
import { DEFAULT_SETTINGS } from './settings.js';

const PARIS = 'Europe/Paris';
const at = (text: string): Date => new Date(text);

describe('choices that ask for a reason', () => {
  it('have words for every kind and code', () => {
    expect(Object.keys(CHOICE_KIND_LABELS)).toEqual([...CHOICE_KINDS]);
    for (const kind of CHOICE_KINDS) {
      expect(CHOICE_REASONS[kind].length).toBeGreaterThan(3);
      for (const code of CHOICE_REASONS[kind]) expect(choiceReasonLabel(kind, code).fr).not.toBe(code);
    }
    expect(sayChoiceReasons('split', 'fr')).toContain('judgeDecision (décision du juge), ');
    expect(choiceReasonLabel('split', 'gone')).toEqual({ fr: 'gone', en: 'gone' });
  });
});

describe('splitsGroup', () => {
  const group = ['A', 'B', 'C'];
  it.each([
    ['everybody goes there', { siteId: 's1', people: ['C', 'A', 'B'] }, [], false],
    ['one is left out', { siteId: 's1', people: ['A', 'B'] }, [], true],
    ['the other has a place on the same site', { siteId: 's1', people: ['A', 'B'] }, [{ siteId: 's1', people: ['C'] }], false],
    ['the other has a place on another site', { siteId: 's1', people: ['A', 'B'] }, [{ siteId: 's2', people: ['C'] }], true],
    ['two others on the site, one of them elsewhere', { siteId: 's1', people: ['A'] }, [{ siteId: 's1', people: ['B'] }, { siteId: 's2', people: ['C'] }], true],
  ])('%s', (_name, ask, elsewhere, expected) => expect(splitsGroup(group, ask, elsewhere)).toBe(expected));

  it('never splits one alone', () => expect(splitsGroup(['A'], { siteId: 's1', people: ['A'] }, [])).toBe(false));
});

describe('the night', () => {
  it.each([
    ['2026-11-20T18:59:00Z', false], ['2026-11-20T19:00:00Z', true], ['2026-11-21T06:59:00Z', true], ['2026-11-21T07:00:00Z', false], // 20 h and 8 h in winter
    ['2026-07-01T18:00:00Z', true], ['2026-07-01T17:59:00Z', false],
  ])('%s: %p', (instant, expected) => expect(isNight(at(instant), PARIS, DEFAULT_SETTINGS)).toBe(expected));

  it('may lie within one day, or be never', () => {
    const on = (from: number, to: number) => isNight(at('2026-11-20T13:00:00Z'), PARIS, { nightHours: { from, to } });
    expect([on(13, 15), on(15, 16), on(8, 8), on(14, 14)]).toEqual([true, false, false, false]);
  });

  it.each([
    ['a weekday evening: the end of the next day', '2026-11-23T22:00:00Z', '2026-11-24T23:00:00.000Z'],
    ['two in the morning: the end of the same day', '2026-11-24T01:00:00Z', '2026-11-24T23:00:00.000Z'],
    ['Friday evening: Monday', '2026-11-20T21:30:00Z', '2026-11-23T23:00:00.000Z'],
    ['Sunday morning: Monday', '2026-11-22T02:00:00Z', '2026-11-23T23:00:00.000Z'],
    ['the night of a holiday (1 May 2026, a Friday): Monday, in summer time', '2026-04-30T19:00:00Z', '2026-05-04T22:00:00.000Z'],
  ])('is validated by %s', (_name, chosen, due) => expect(validateBy(at(chosen), PARIS, DEFAULT_SETTINGS)?.toISOString()).toBe(due));

  it('asks nothing for a choice made by day', () => {
    expect(validateBy(at('2026-11-20T10:00:00Z'), PARIS, DEFAULT_SETTINGS)).toBeNull();
    expect(validateBy(at('2026-11-20T13:30:00Z'), PARIS, { ...DEFAULT_SETTINGS, nightHours: { from: 14, to: 16 } })?.toISOString()).toBe('2026-11-23T23:00:00.000Z');
  });

  it('warns before it runs out', () => {
    const choice = { chosenAt: at('2026-11-23T22:00:00Z'), validateBy: at('2026-11-24T23:00:00Z'), validatedAt: null };
    const status = (now: string, more = {}) => validationStatus({ ...choice, ...more }, at(now), DEFAULT_SETTINGS);
    expect([status('2026-11-24T08:00:00Z'), status('2026-11-24T17:00:00Z'), status('2026-11-24T23:00:00Z')]).toEqual(['running', 'soon', 'over']);
    expect([status('2026-11-25T08:00:00Z', { validatedAt: at('2026-11-24T09:00:00Z') }), status('2026-11-25T08:00:00Z', { validateBy: null })]).toEqual(['validated', null]);
  });
});
