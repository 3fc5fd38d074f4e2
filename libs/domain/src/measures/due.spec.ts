import { describe, expect, it } from '@jest/globals';
import { MEASURES, type Measure } from '../kernel/vocabulary.js';
import { dueDates, lastNight, measureEnds, noticeDay } from './due.js';
import { MEASURE_TERMS } from './measures.js';

const PARIS = 'Europe/Paris';
const days = (measure: Measure, start: string, acts = {}): unknown => dueDates(measure, start, PARIS, acts).map(({ code, day, estimated }) => [code, day, estimated]);

describe('dueDates', () => {
  const START = '2026-03-20T22:00:00+01:00'; // a Friday evening, nine days before the change to summer time

  it.each<[Measure, unknown]>([
    ['runawayShelter72h', [['end', '2026-03-23', false]]],
    ['provisionalShelter5d', [['seizeCourt', '2026-03-25', false]]],
    ['prosecutorOpp', [['seizeJudge', '2026-03-28', false], ['hearingAfterSeizure', '2026-04-12', true]]],
    ['judgeOpp', [['hearing', '2026-04-04', false], ['decision', '2026-09-20', false]]],
    ['judicialPlacement', [['end', '2028-03-20', false]]],
    ['administrativePlacement', [['end', '2027-03-20', false]]],
    ['wardOfState', []],
    ['youngAdultContract', []],
    ['parentChildAccommodation', [['end', '2027-03-20', false]]],
    ['juvenileJustice', [['end', '2031-03-20', false]]],
  ])('%s', (measure, expected) => expect(days(measure, START)).toEqual(expected));

  it('runs the hearing from the day the judge was really seized', () => {
    expect(days('prosecutorOpp', START, { seizeJudge: '2026-03-24T09:00:00+01:00' })).toEqual(
      [['seizeJudge', '2026-03-28', false], ['hearingAfterSeizure', '2026-04-08', false]]);
  });

  it('gives the instant after which it is late: midnight of the summer clock', () => {
    expect(dueDates('prosecutorOpp', '2026-03-22T02:00:00+01:00', PARIS)[0]).toMatchObject(
      { day: '2026-03-30', instant: '2026-03-30T22:00:00.000Z', article: 'Code civil 375-5 al. 2' });
  });

  it('ends a measure begun on the last of August at the end of February', () => {
    expect(days('judgeOpp', '2026-08-31T10:00:00+02:00')).toEqual([['hearing', '2026-09-15', false], ['decision', '2027-02-28', false]]);
  });
});

describe('terms', () => {
  it('cover every measure, in both languages, each with its article', () => {
    for (const measure of MEASURES) {
      const { label, article, clocks } = MEASURE_TERMS[measure];
      for (const text of [label.fr, label.en, article, ...clocks.flatMap((it) => [it.label.fr, it.label.en, it.article])]) expect(text.length).toBeGreaterThan(5);
    }
  });

  it('ask the habilitation justice of the juvenile justice alone', () => {
    expect(MEASURES.filter((measure) => MEASURE_TERMS[measure].habilitation === 'justice')).toEqual(['juvenileJustice']);
  });

  it('know the last night a measure allows', () => {
    expect(lastNight('provisionalShelter5d', '2026-10-23T22:00:00+02:00', PARIS)).toBe('2026-10-27');
    expect(lastNight('youngAdultContract', '2026-10-23T22:00:00+02:00', PARIS)).toBeNull();
  });

  it('know the end of a measure as it runs, until a judge has been asked for what comes next', () => {
    const start = '2026-11-20T22:00:00+01:00';
    expect(measureEnds('prosecutorOpp', start, PARIS)).toBe('2026-11-27');
    expect(measureEnds('prosecutorOpp', start, PARIS, { seizeJudge: '2026-11-24T09:00:00+01:00' })).toBeNull();
    expect(measureEnds('judgeOpp', start, PARIS, { hearing: '2026-12-01T09:00:00+01:00' })).toBe('2027-05-19');
    expect(measureEnds('judgeOpp', start, PARIS, { hearing: '2026-12-01T09:00:00+01:00', decision: '2027-02-01T09:00:00+01:00' })).toBeNull();
    expect(measureEnds('wardOfState', start, PARIS)).toBeNull();
  });

  it('ask a month\'s notice before a change of place, at the end of February too', () => {
    expect(noticeDay('2026-03-31')).toBe('2026-02-28');
    expect(noticeDay('2026-10-15')).toBe('2026-09-15');
  });
});
