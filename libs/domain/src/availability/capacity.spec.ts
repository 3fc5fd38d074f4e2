import { describe, expect, it } from '@jest/globals';
import type { Approval, Authorisation, Closure, FosterHomeCapacity, UnitCapacity } from './capacity.types.js';
import { capacityOf, capacityOn, isSuspended } from './capacity.js';
import { historyDefects } from './history.js';

const authorisation = (over: Partial<Authorisation> = {}): Authorisation => ({
  from: '2020-01-01', until: null, authorised: 10, financed: null, installed: null,
  ages: { min: 6, max: 17 }, sexes: ['female', 'male'], measures: ['judicialPlacement'], care: null, ...over,
});
const unit = (over: Partial<UnitCapacity> = {}): UnitCapacity => (
  { type: 'unit', authorisations: [authorisation()], derogations: [], closures: [], openDays: [1, 2, 3, 4, 5, 6, 7], ...over });
const approval = (over: Partial<Approval> = {}): Approval => ({ from: '2020-01-01', until: null, places: 3, intermittent: 1, ...over });
const home = (over: Partial<FosterHomeCapacity> = {}): FosterHomeCapacity => (
  { type: 'fosterHome', approvals: [approval()], derogations: [], suspensions: [], closures: [], leave: [], ...over });
const closure = (over: Partial<Closure> = {}): Closure => ({ from: '2026-05-01', until: '2026-05-10', places: 2, reason: 'works', counted: false, ...over });
const spring = { first: '2026-05-01', last: '2026-05-31' };
const open = (host: UnitCapacity | FosterHomeCapacity, window: { first: string; last: string | null } = spring): unknown => (
  capacityOf(host, window).map((run) => [run.first, run.last, run.open]));

describe('capacityOf a unit', () => {
  it('has a history: each decision from its day, nothing in a gap', () => {
    const host = unit({ authorisations: [
      authorisation({ from: '2026-05-01', until: '2026-05-10' }),
      authorisation({ from: '2026-05-15', until: null, authorised: 12 }),
    ] });
    expect(open(host)).toEqual([['2026-05-01', '2026-05-10', 10], ['2026-05-15', '2026-05-31', 12]]);
  });

  it('applies the decision that began last where two overlap, and the older one again afterwards', () => {
    const host = unit({ authorisations: [authorisation({ from: '2026-05-10', until: '2026-05-12', authorised: 8 }), authorisation()] });
    expect(open(host)).toEqual([['2026-05-01', '2026-05-09', 10], ['2026-05-10', '2026-05-12', 8], ['2026-05-13', '2026-05-31', 10]]);
  });

  it('fills no more than the places that exist', () => {
    const [run] = capacityOf(unit({ authorisations: [authorisation({ installed: 9, financed: 8 })] }), spring);
    expect(run).toMatchObject({ authorised: 10, financed: 8, installed: 9, open: 9 });
  });

  it('adds dated derogations and takes closed places out', () => {
    const host = unit({ derogations: [{ from: '2026-05-05', until: '2026-05-06', places: 1 }], closures: [closure()] });
    expect(open(host)).toEqual([
      ['2026-05-01', '2026-05-04', 8], ['2026-05-05', '2026-05-06', 9], ['2026-05-07', '2026-05-10', 8], ['2026-05-11', '2026-05-31', 10],
    ]);
  });

  it('adds up closures, with every reason, and never closes more than there is', () => {
    const host = unit({ closures: [closure({ places: 6 }), closure({ places: 7, reason: 'noStaff' })] });
    expect(capacityOn(capacityOf(host, spring), '2026-05-02')).toMatchObject({ closed: 10, open: 0, closures: [{ reason: 'works' }, { reason: 'noStaff' }] });
  });

  it('gives a derogation no place where no authorisation is in force', () => {
    expect(open(unit({ authorisations: [], derogations: [{ from: '2026-05-01', until: null, places: 2 }] }))).toEqual([]);
  });

  it('sleeps nobody on a night without an open evening and an open morning', () => {
    const week = { first: '2026-05-04', last: '2026-05-10' }; // Monday to Sunday
    expect(open(unit({ openDays: [1, 2, 3, 4, 5] }), week)).toEqual([['2026-05-04', '2026-05-07', 10], ['2026-05-08', '2026-05-10', 0]]);
    expect(open(unit({ openDays: [1, 2, 3, 4, 5, 7] }), week)).toEqual(
      [['2026-05-04', '2026-05-07', 10], ['2026-05-08', '2026-05-09', 0], ['2026-05-10', '2026-05-10', 10]]);
    expect(capacityOn(capacityOf(unit({ openDays: [1, 2, 3, 4, 5] }), week), '2026-05-08')?.closures).toEqual(
      [{ reason: 'openingDays', places: 'all', counted: false }]);
  });

  it('tells a weekly rhythm two years ahead and an every-day one without end', () => {
    expect(capacityOf(unit(), { first: '2026-05-01', last: null })).toHaveLength(1);
    expect(capacityOf(unit(), { first: '2026-05-01', last: null })[0]?.last).toBeNull();
    const weekly = capacityOf(unit({ openDays: [1, 2, 3, 4, 5] }), { first: '2026-05-04', last: null });
    expect(weekly.at(-1)).toMatchObject({ last: null, open: 0 });
    expect(capacityOn(weekly, '2028-05-02')?.open).toBe(10);
    expect(capacityOn(weekly, '2028-05-08')?.open).toBe(0);
  });
});

describe('capacityOf a foster home', () => {
  it('never counts more than three permanent places without a derogation (CASF L.421-5), intermittent ones apart', () => {
    expect(capacityOf(home({ approvals: [approval({ places: 5 })] }), spring)).toMatchObject([{ authorised: 3, open: 3, openIntermittent: 1, ages: { min: 0, max: 20 } }]);
    expect(capacityOf(home({ derogations: [{ from: '2026-05-01', until: null, places: 1 }] }), spring)).toMatchObject([{ authorised: 3, derogated: 1, open: 4 }]);
  });

  it('takes no measure of the juvenile justice', () => {
    expect(capacityOf(home(), spring)[0]?.measures).not.toContain('juvenileJustice');
    expect(capacityOf(home(), spring)[0]?.measures).toContain('prosecutorOpp');
  });

  it('vanishes while the approval is suspended, derogations included', () => {
    const host = home({ suspensions: [{ from: '2026-05-10', until: null }], derogations: [{ from: '2026-05-01', until: null, places: 1 }] });
    expect(open(host)).toEqual([['2026-05-01', '2026-05-09', 4]]);
    expect(isSuspended(host, { first: '2026-05-10', last: '2026-05-10' })).toBe(true);
    expect(isSuspended(host, { first: '2026-05-01', last: '2026-05-09' })).toBe(false);
  });

  it('closes both accounts on leave and on weekends of rest', () => {
    const host = home({ leave: [{ from: '2026-05-08', until: '2026-05-10', kind: 'restWeekend' }] });
    const night = capacityOn(capacityOf(host, spring), '2026-05-09');
    expect(night).toMatchObject({ open: 0, openIntermittent: 0, closures: [{ reason: 'restWeekend', places: 'all' }] });
    expect(capacityOn(capacityOf(host, spring), '2026-05-11')?.open).toBe(3);
  });
});

describe('historyDefects', () => {
  it('finds a contiguous history clean', () => {
    expect(historyDefects(unit({ authorisations: [authorisation({ until: '2025-12-31' }), authorisation({ from: '2026-01-01' })] }))).toEqual([]);
  });

  it('names overlap, gap, reversal, empty decisions and homes above three', () => {
    const host = unit({ authorisations: [
      authorisation({ from: '2020-01-01', until: '2020-12-31' }), authorisation({ from: '2020-12-31', until: '2021-06-30' }),
      authorisation({ from: '2021-08-01', until: '2021-07-01' }), authorisation({ from: '2021-09-01', until: null, authorised: 0 }),
    ] });
    expect(historyDefects(host)).toEqual([
      { code: 'overlap', on: '2020-12-31' }, { code: 'gap', on: '2021-07-01' }, { code: 'reversed', on: '2021-08-01' }, { code: 'noPlace', on: '2021-09-01' },
    ]);
    expect(historyDefects(home({ approvals: [approval({ places: 4 })] }))).toEqual([{ code: 'aboveThree', on: '2020-01-01' }]);
    expect(historyDefects(unit({ authorisations: [authorisation(), authorisation({ from: '2026-01-01' })] }))).toEqual([{ code: 'overlap', on: '2026-01-01' }]);
  });
});
