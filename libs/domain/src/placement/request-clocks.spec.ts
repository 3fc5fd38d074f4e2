import { describe, expect, it } from '@jest/globals';
import { requestClocks, type RequestClocksInput } from './request-clocks.js';
import { DEFAULT_SETTINGS } from './settings.js';

const PARIS = 'Europe/Paris';
const at = (text: string): Date => new Date(text);
const clocks = (over: Partial<RequestClocksInput> = {}) => requestClocks({
  measure: 'prosecutorOpp', measureStart: at('2026-03-20T22:00:00+01:00'), acts: {}, urgency: 'immediate', submittedAt: at('2026-03-20T23:00:00+01:00'),
  state: 'searching', now: at('2026-03-20T23:00:00+01:00'), zone: PARIS, settings: DEFAULT_SETTINGS, ...over });
const short = (over: Partial<RequestClocksInput> = {}) => clocks(over).map(({ code, day, status, estimated }) => [code, day, status, estimated]);
const statusOf = (code: string, now: string, over: Partial<RequestClocksInput> = {}) => clocks({ ...over, now: at(now) }).find((it) => it.code === code)?.status;

describe('requestClocks', () => {
  it('names the clocks of the law and of the Département, the most pressing first, each with its source', () => {
    expect(clocks().map(({ code, source, due }) => [code, source, due.toISOString()])).toEqual([
      ['carryOut', 'placement.urgentHours', '2026-03-21T22:00:00.000Z'],
      ['seizeJudge', 'Code civil 375-5 al. 2', '2026-03-28T23:00:00.000Z'],
      ['hearingAfterSeizure', 'CPC 1184 al. 3', '2026-04-12T22:00:00.000Z'],
      ['reportNotCarriedOut', 'placement.undecidedReportDays', '2026-04-19T21:00:00.000Z'],
    ]);
  });

  it('tells what is estimated, and stops a clock once its act is recorded', () => {
    expect(short()).toContainEqual(['hearingAfterSeizure', '2026-04-12', 'running', true]);
    const seized = short({ acts: { seizeJudge: '2026-03-24T09:00:00+01:00' } });
    expect(seized).toContainEqual(['hearingAfterSeizure', '2026-04-08', 'running', false]);
    expect(seized.map(([code]) => code)).not.toContain('seizeJudge');
  });

  it('warns when a quarter of the delay is left, and is over at the very instant', () => {
    expect(statusOf('carryOut', '2026-03-21T16:59:59+01:00')).toBe('running');
    expect(statusOf('carryOut', '2026-03-21T17:00:00+01:00')).toBe('soon');
    expect(statusOf('carryOut', '2026-03-21T22:59:59+01:00')).toBe('soon');
    expect(statusOf('carryOut', '2026-03-21T23:00:00+01:00')).toBe('over');
  });

  it('never warns later than the least nor earlier than the most that is set', () => {
    const settings = { ...DEFAULT_SETTINGS, clockWarnings: { sharePercent: 25, leastMinutes: 600, mostMinutes: 1440 } };
    expect(clocks({ settings }).map(({ code, due, soonFrom }) => [code, (due.getTime() - soonFrom.getTime()) / 60_000])).toEqual(
      [['carryOut', 600], ['seizeJudge', 1440], ['hearingAfterSeizure', 1440], ['reportNotCarriedOut', 1440]]);
  });

  it('counts 72 hours and the 24 of an urgent request as elapsed time over the change of clocks', () => {
    const over = { measure: 'runawayShelter72h' as const, measureStart: at('2026-03-28T20:00:00+01:00'), submittedAt: at('2026-03-28T20:00:00+01:00'), now: at('2026-03-28T20:00:00+01:00') };
    expect(clocks(over).slice(0, 2).map(({ code, due }) => [code, due])).toEqual([['carryOut', at('2026-03-29T21:00:00+02:00')], ['end', at('2026-03-31T21:00:00+02:00')]]);
  });

  it('counts days to midnight of the Département', () => {
    const over = { measure: 'provisionalShelter5d' as const, measureStart: at('2028-02-24T21:00:00Z'), urgency: 'planned' as const };
    expect(clocks({ ...over, zone: 'Indian/Reunion' })[0]).toMatchObject({ day: '2028-03-01', due: at('2028-03-02T00:00:00+04:00') });
    expect(clocks({ ...over, zone: 'America/Guadeloupe' })[0]).toMatchObject({ day: '2028-02-29', due: at('2028-03-01T00:00:00-04:00') });
  });

  it('stops the Département’s clocks at the arrival, the judge’s not, and all of them at the closing', () => {
    expect(short({ state: 'admitted' }).map(([code]) => code)).toEqual(['seizeJudge', 'hearingAfterSeizure']);
    expect(short({ state: 'closed' })).toEqual([]);
  });

  it('has no delay to carry out what is planned, not submitted or not decided', () => {
    expect(short({ urgency: 'planned' }).map(([code]) => code)).not.toContain('carryOut');
    expect(short({ submittedAt: null, state: 'draft' }).map(([code]) => code)).not.toContain('carryOut');
    expect(short({ measureStart: null }).map(([code]) => code)).toEqual(['carryOut']);
    expect(short({ measure: null }).map(([code]) => code)).toEqual(['carryOut', 'reportNotCarriedOut']);
  });
});
