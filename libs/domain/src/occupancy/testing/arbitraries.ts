import fc from 'fast-check';
import { CLOSURE_REASONS, LEAVE_KINDS, OVER_OCCUPANCY_REASONS, type HostCapacity, type Statement } from '../../availability/index.js';
import { MEASURES, SEXES } from '../../kernel/vocabulary.js';
import { addDays, type Day } from '../../kernel/day.js';
import type { SettingRow } from '../../placement/settings.js';
import { ABSENCE_KINDS } from '../../placement/stay-codes.js';
import type { ExpectedChild, HistoricClosure, HistoricStatement, HistoricStay, HostHistory } from '../history.js';

/** Random histories lie around a leap day, a change to summer time and one back are within reach. */
export const WINDOW = { first: '2024-02-01', last: '2024-06-15' } as const;
const START = '2024-01-15';

const day: fc.Arbitrary<Day> = fc.nat(160).map((offset) => addDays(START, offset));
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });
const length = fc.nat(70);
const until = (from: Day): fc.Arbitrary<Day | null> => orNull(length.map((nights) => addDays(from, nights)));
const period = day.chain((from) => until(from).map((last) => ({ from, until: last })));
const few = <T>(value: fc.Arbitrary<T>, most = 3): fc.Arbitrary<T[]> => fc.array(value, { maxLength: most });
/** An hour before dawn belongs to the night before. */
const instant = fc.tuple(day, fc.constantFrom('02:00', '12:00', '21:30')).map(([on, hour]) => `${on}T${hour}:00.000Z`);
const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

const ages = { min: 0, max: 20 };
const derogation = fc.tuple(period, fc.integer({ min: 1, max: 2 })).map(([span, places]) => ({ ...span, places }));

const unit: fc.Arbitrary<HostCapacity> = fc.record({
  type: fc.constant('unit' as const), derogations: few(derogation, 2), closures: fc.constant([]), openDays: fc.oneof(fc.constant([1, 2, 3, 4, 5, 6, 7]), weekdays),
  authorisations: few(fc.tuple(period, fc.integer({ min: 0, max: 5 }), orNull(fc.integer({ min: 0, max: 6 })), orNull(fc.integer({ min: 0, max: 6 })))
    .map(([span, authorised, financed, installed]) => ({ ...span, authorised, financed, installed, ages, sexes: SEXES, measures: MEASURES, care: null }))),
});

const home: fc.Arbitrary<HostCapacity> = fc.record({
  type: fc.constant('fosterHome' as const), derogations: few(derogation, 2), closures: fc.constant([]), suspensions: few(period, 1),
  approvals: few(fc.tuple(period, fc.integer({ min: 1, max: 3 }), fc.nat(2), orNull(fc.nat(3))).map(([span, places, intermittent, contracted]) => ({ ...span, places, intermittent, contracted }))),
  leave: few(fc.tuple(period, fc.constantFrom(...LEAVE_KINDS)).map(([span, kind]) => ({ ...span, kind })), 2),
});

const closure: fc.Arbitrary<HistoricClosure> = fc.record({
  span: period, places: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 3 })), reason: fc.constantFrom(...CLOSURE_REASONS), madeAt: instant, reopenedAt: orNull(instant),
}).map(({ span, ...rest }) => ({ ...span, ...rest }));

const movements = few(day.map((on) => ({ on, sex: null })), 2);
const statement: fc.Arbitrary<Statement> = fc.record({
  span: period, counts: fc.boolean(), places: fc.nat(4), occupied: fc.nat(5), exits: movements, entries: movements, intermittent: fc.boolean(),
}).map(({ span, counts, places, occupied, exits, entries, intermittent }): Statement => (counts
  ? { kind: 'counts', ...span, capacity: places, occupied, exits, entries, female: null, male: null, intermittent }
  : { kind: 'declaration', ...span, places, female: null, male: null, intermittent }));

const statements: fc.Arbitrary<HistoricStatement[]> = few(fc.record({
  statement, publishedAt: instant, supersededAt: orNull(instant), over: orNull(fc.record({ places: fc.integer({ min: 1, max: 2 }), reason: fc.constantFrom(...OVER_OCCUPANCY_REASONS) })),
}), 4).map((words) => words.sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1)));

const stay: fc.Arbitrary<HistoricStay> = fc.record({
  first: day, nights: length, exit: fc.constantFrom('none', 'expected', 'recorded'), weekdays: orNull(weekdays), intermittent: fc.boolean(), reserved: fc.boolean(),
  absences: few(fc.record({ kind: fc.constantFrom(...ABSENCE_KINDS), after: fc.nat(20), nights: orNull(fc.nat(12)) }), 2),
}).map(({ first, nights, exit, absences, ...rest }): HistoricStay => ({
  ...rest, first, kind: rest.weekdays ? 'sequential' : 'ordinary',
  last: exit === 'none' ? null : addDays(first, nights - 1), exitOn: exit === 'recorded' ? addDays(first, nights) : null,
  absences: absences.map(({ kind, after, nights: away }) => ({ kind, first: addDays(first, after), last: away === null ? null : addDays(first, after + away) })),
}));

const expected: fc.Arbitrary<ExpectedChild> = fc.record({
  kind: fc.constantFrom('option', 'hold'), first: day, nights: length, weekdays: orNull(weekdays), intermittent: fc.boolean(), reserved: fc.boolean(),
}).map(({ nights, ...rest }) => ({ ...rest, last: addDays(rest.first, nights) }));

/** The history of one host, with all that may happen to it, likely or not. */
export const aHistory: fc.Arbitrary<HostHistory> = fc.record({
  zone: fc.constant('Europe/Paris'), capacity: fc.oneof(unit, home), exists: fc.record({ from: orNull(day), until: orNull(day) }),
  closures: few(closure), statements, stays: few(stay, 6), expected: few(expected, 2),
  reserved: few(fc.tuple(period, fc.integer({ min: 1, max: 2 })).map(([span, places]) => ({ first: span.from, last: span.until, places })), 1),
});

/** Dated settings, changed here and there. */
export const someSettings: fc.Arbitrary<SettingRow[]> = few(fc.tuple(day, fc.oneof(
  fc.constantFrom('authorised', 'financed', 'installed').map((value) => ['occupancy.unitBase', value] as const),
  fc.constantFrom('contracted', 'approved').map((value) => ['occupancy.fosterHomeBase', value] as const),
  fc.boolean().map((value) => ['occupancy.exitDayCounts', value] as const),
  fc.boolean().map((value) => ['occupancy.intermittentCounts', value] as const),
  fc.tuple(fc.constantFrom(...ABSENCE_KINDS), fc.nat(8)).map(([kind, value]) => [`occupancy.absenceNights.${kind}`, value] as const),
)).map(([from, [key, value]]) => ({ key, from, value })), 6);
