import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { capacityOf, capacityOn } from '../availability/index.js';
import { addDays } from '../kernel/day.js';
import { forecastOf, horizonsOf } from './forecast.js';
import type { ForecastTotals } from './forecast.types.js';
import type { HostHistory } from './history.js';
import { aHistory } from './testing/arbitraries.js';
import { counts, home, shut, stay, unit } from './testing/occupancy-cases.js';

const TONIGHT = '2026-11-24';
const lives = (more: Parameters<typeof stay>[2]) => stay('2026-01-05', null, more);
const told = (host: HostHistory) => forecastOf(host, TONIGHT).movements.map(({ on, places, cause, certainOn }) => [on, places, cause, certainOn]);

describe('places that become free or vanish', () => {
  it.each<[string, HostHistory, unknown[]]>([
    ['nothing', unit(3, { stays: [lives({})] }), []],
    ['an expected exit frees the place from the night of its day on', unit(3, { stays: [lives({ expectedExit: '2026-12-01' })] }), [['2026-12-01', 1, 'expectedExit', null]]],
    ['the end of the claim is the exit expected', unit(3, { stays: [lives({ last: '2026-11-30' })] }), [['2026-12-01', 1, 'expectedExit', null]]],
    ['an exit of tonight is no movement to come', unit(3, { stays: [lives({ expectedExit: TONIGHT, last: '2026-11-23' })] }), []],
    ['a measure ends with its last day', unit(3, { stays: [lives({ measureEnds: '2026-12-15' })] }), [['2026-12-16', 1, 'measureEnds', '2026-12-16']]],
    ['an exit expected before the measure ends, which is certain', unit(3, { stays: [lives({ expectedExit: '2026-12-01', measureEnds: '2026-12-15' })] }), [['2026-12-01', 1, 'expectedExit', '2026-12-16']]],
    ['of age, and past the ages of the decision (0 to 17)', unit(3, { stays: [lives({ birthMonth: '2008-12' })] }), [['2026-12-31', 1, 'outgrownAge', '2026-12-31']]],
    ['past the ages of a decision for 6 to 12', unit([{ authorised: 3, ages: { min: 6, max: 12 } }], { stays: [lives({ birthMonth: '2014-01' })] }), [['2027-01-31', 1, 'outgrownAge', '2027-01-31']]],
    ['of age in a foster home, where a young adult may stay on, for certain until 21', home(2, { stays: [lives({ birthMonth: '2008-12' })] }), [['2026-12-31', 1, 'outgrownAge', '2029-12-31']]],
    ['at 21 nobody stays', home(2, { stays: [lives({ birthMonth: '2005-12' })] }), [['2026-12-31', 1, 'outgrownAge', '2026-12-31']]],
    ['who is past the ages already is no movement', unit(3, { stays: [lives({ birthMonth: '2005-01' })] }), []],
    ['an intermittent stay is counted apart', home(2, { stays: [lives({ intermittent: true, expectedExit: '2026-12-01' })] }), []],
    ['who left is gone', unit(3, { stays: [stay('2026-01-05', '2026-11-20', { measureEnds: '2026-12-15' })] }), []],
    ['a hold takes its place and gives it back', unit(3, { expected: [{ kind: 'hold', first: '2026-11-26', last: '2026-12-10' }] }), [['2026-11-26', -1, 'holdArrives', null], ['2026-12-11', 1, 'expectedExit', null]]],
    ['an option is no yes', unit(3, { expected: [{ kind: 'option', first: '2026-11-26', last: '2026-12-10' }] }), []],
    ['an authorisation ends', unit([{ authorised: 5, until: '2026-12-31' }]), [['2027-01-01', -5, 'authorisationEnds', '2027-01-01']]],
    ['and a smaller one follows', unit([{ authorised: 5, until: '2026-12-31' }, { authorised: 3, from: '2027-01-01' }]), [['2027-01-01', -2, 'authorisationEnds', '2027-01-01']]],
    ['or a larger one', unit([{ authorised: 5, until: '2026-12-31' }, { authorised: 8, from: '2027-01-01' }]), [['2027-01-01', 3, 'decisionBegins', '2027-01-01']]],
    ['an approval ends', home([{ places: 2, until: '2026-12-31' }]), [['2027-01-01', -2, 'approvalEnds', '2027-01-01']]],
    ['a derogation ends', home(3, { derogations: [{ from: '2026-06-01', until: '2026-11-30', places: 1 }] }), [['2026-12-01', -1, 'derogationEnds', '2026-12-01']]],
    ['a derogation ends with the authorisation on the same day', unit([{ authorised: 5, until: '2026-11-30' }, { authorised: 4, from: '2026-12-01' }], { derogations: [{ from: '2026-06-01', until: '2026-11-30', places: 2 }] }),
      [['2026-12-01', -1, 'authorisationEnds', '2026-12-01'], ['2026-12-01', -2, 'derogationEnds', '2026-12-01']]],
    ['works begin and end', unit(4, { closures: [shut('2026-12-01', '2026-12-10')] }), [['2026-12-01', -4, 'closureBegins', '2026-12-01'], ['2026-12-11', 4, 'closureEnds', '2026-12-11']]],
    ['two places are closed until a day', unit(4, { closures: [shut('2026-11-01', '2026-12-10', 2)] }), [['2026-12-11', 2, 'closureEnds', '2026-12-11']]],
    ['an authorisation that ends while all is closed changes nothing', unit([{ authorised: 5, until: '2026-12-31' }], { closures: [shut('2026-11-01', null)] }), []],
    ['leave of a foster carer', home(2, { leave: [{ from: '2026-12-20', until: '2026-12-26', kind: 'annualLeave' }] }), [['2026-12-20', -2, 'leave', '2026-12-20'], ['2026-12-27', 2, 'leave', '2026-12-27']]],
    ['a suspension ends', home(2, { suspensions: [{ from: '2026-11-01', until: '2026-11-30' }] }), [['2026-12-01', 2, 'suspensionEnds', '2026-12-01']]],
    ['a host closes for good', unit(4, { exists: { from: null, until: '2026-12-31' } }), [['2027-01-01', -4, 'hostCloses', '2027-01-01']]],
    ['a host opens', unit(4, { exists: { from: '2026-12-15', until: null } }), [['2026-12-15', 4, 'hostOpens', '2026-12-15']]],
    ['the weekly rhythm is no movement', unit(4, { openDays: [1, 2, 3, 4, 5] }), []],
    ['exits foretold by counts', unit(4, { statements: [counts('2026-11-20T09:00:00Z', 4, 4, { exits: ['2026-11-22', '2026-12-01', '2026-12-01'] })] }), [['2026-12-01', 2, 'expectedExit', null]]],
    ['less those of named children', unit(4, { stays: [lives({ expectedExit: '2026-12-01' })], statements: [counts('2026-11-20T09:00:00Z', 4, 4, { exits: ['2026-12-01', '2026-12-01'] })] }),
      [['2026-12-01', 1, 'expectedExit', null], ['2026-12-01', 1, 'expectedExit', null]]],
    ['counts that were taken back say nothing', unit(4, { statements: [counts('2026-11-20T09:00:00Z', 4, 4, { exits: ['2026-12-01'], supersededAt: '2026-11-23T09:00:00Z' })] }), []],
    ['beyond ninety nights nothing is told', unit(4, { stays: [lives({ expectedExit: '2027-02-23' })] }), []],
    ['on the ninetieth it is', unit(4, { stays: [lives({ expectedExit: '2027-02-22' })] }), [['2027-02-22', 1, 'expectedExit', null]]],
  ])('%s', (_title, host, movements) => {
    expect(told(host)).toEqual(movements);
  });

  it('turns 18 a day late who was born in a February of 29 days', () => {
    expect(forecastOf(unit(3, { stays: [stay('2026-01-05', null, { birthMonth: '2012-02' })] }), '2030-02-01').movements[0]?.on).toBe('2030-03-01');
  });
});

describe('horizons', () => {
  const host = unit([{ authorised: 5, until: '2026-12-20' }], {
    stays: [lives({ expectedExit: '2026-11-25' }), lives({ expectedExit: '2026-12-01', measureEnds: '2026-12-15' }), lives({ measureEnds: '2026-11-24' }), lives({ kind: 'sequential', weekdays: [1], expectedExit: '2026-11-25' })],
    expected: [{ kind: 'hold', first: '2026-11-27', last: null }],
  });

  it('tell what is certain and what is expected apart, each place once', () => {
    const shown = ({ freed, lost, causes }: ForecastTotals) => [freed, lost, causes.map(({ cause, ...places }) => `${cause} ${places.freed - places.lost}`).join(', ')];
    expect(forecastOf(host, TONIGHT).horizons.map(({ nights, until, certain, expected }) => [nights, until, shown(certain), shown(expected)])).toEqual([
      [1, '2026-11-25', [1, 0, 'measureEnds 1'], [1, 0, 'expectedExit 1']],
      [7, '2026-12-01', [1, 0, 'measureEnds 1'], [2, 1, 'expectedExit 2, holdArrives -1']],
      [30, '2026-12-24', [2, 5, 'expectedExit 1, measureEnds 1, authorisationEnds -5'], [1, 1, 'expectedExit 1, holdArrives -1']],
      [90, '2027-02-22', [2, 5, 'expectedExit 1, measureEnds 1, authorisationEnds -5'], [1, 1, 'expectedExit 1, holdArrives -1']],
    ]);
  });

  it('lists the evenings of a sequential stay, in no total', () => {
    expect(forecastOf(host, TONIGHT).movements.filter(({ weekdays }) => weekdays)).toEqual([{ on: '2026-11-25', places: 1, cause: 'expectedExit', certainOn: null, weekdays: [1] }]);
  });
});

describe('of random hosts', () => {
  it('several hosts together are the sum of each, cause by cause, and causes add up to the whole', () => {
    fc.assert(fc.property(fc.array(aHistory, { maxLength: 4 }), (hosts) => {
      const each = hosts.map((host) => forecastOf(host, '2024-03-10'));
      const together = horizonsOf(each.flatMap(({ movements }) => movements), '2024-03-10');
      together.forEach(({ certain, expected }, index) => {
        for (const [of, all] of [['certain', certain], ['expected', expected]] as const) {
          for (const way of ['freed', 'lost'] as const) {
            expect(all[way]).toBe(each.reduce((sum, { horizons }) => sum + horizons[index]![of][way], 0));
            expect(all[way]).toBe(all.causes.reduce((sum, part) => sum + part[way], 0));
          }
        }
      });
    }), { seed: 2026, numRuns: 100 });
  });

  const PEOPLE = ['expectedExit', 'outgrownAge', 'measureEnds', 'holdArrives'];

  it('movements of decisions and closures add up to the change of open places', () => {
    fc.assert(fc.property(aHistory, fc.nat(60), (random, ahead) => {
      const from = '2024-03-10';
      const until = addDays(from, ahead);
      const history: HostHistory = { ...random, closures: [], exists: { from: null, until: null }, capacity: random.capacity.type === 'unit' ? { ...random.capacity, openDays: [1, 2, 3, 4, 5, 6, 7] } : random.capacity };
      const open = (night: string) => capacityOn(capacityOf(history.capacity, { first: night, last: night }), night)?.open ?? 0;
      const moved = forecastOf(history, from, [ahead]).movements.filter(({ cause }) => !PEOPLE.includes(cause)).reduce((sum, { places }) => sum + places, 0);
      expect(moved).toBe(open(until) - open(from));
    }), { seed: 2026, numRuns: 500 });
  });
});
