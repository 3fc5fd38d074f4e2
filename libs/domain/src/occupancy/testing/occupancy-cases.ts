import type { Approval, Authorisation, HostCapacity, OverOccupancyReason, Statement } from '../../availability/index.js';
import { MEASURES, SEXES } from '../../kernel/vocabulary.js';
import type { SettingRow } from '../../placement/settings.js';
import type { AbsenceKind } from '../../placement/stay-codes.js';
import type { ExpectedChild, HistoricClosure, HistoricStatement, HistoricStay, HostHistory } from '../history.js';
import type { FigureSums } from '../sums.js';

/** One line of the table: a host, a period from a night to a night, and sums worked out by hand. */
export interface OccupancyCase {
  readonly title: string;
  readonly host: HostHistory;
  readonly from: string;
  readonly to: string;
  readonly sums: Partial<FigureSums>;
  readonly settings?: readonly SettingRow[];
}

const NOBODY = { stays: [], expected: [], statements: [], closures: [], reserved: [], exists: { from: null, until: null }, zone: 'Europe/Paris' } as const;
type More = Partial<Omit<HostHistory, 'capacity'>>;

type UnitTerms = Partial<Authorisation> & { authorised: number };
const authorisation = (terms: UnitTerms): Authorisation => (
  { from: '2000-01-01', until: null, financed: null, installed: null, ages: { min: 0, max: 17 }, sexes: SEXES, measures: MEASURES, care: null, ...terms });

/** A unit of so many places, or of dated authorisations. */
export function unit(places: number | readonly UnitTerms[], more: More & { openDays?: readonly number[]; derogations?: HostCapacity['derogations'] } = {}): HostHistory {
  const { openDays = [1, 2, 3, 4, 5, 6, 7], derogations = [], ...rest } = more;
  const authorisations = (typeof places === 'number' ? [{ authorised: places }] : places).map(authorisation);
  return { ...NOBODY, capacity: { type: 'unit', authorisations, derogations, closures: [], openDays }, ...rest };
}

type HomeTerms = Partial<Approval> & { places: number };
type HomeCapacity = Extract<HostCapacity, { type: 'fosterHome' }>;

/** A foster home approved for so many children, or by dated approvals. */
export function home(places: number | readonly HomeTerms[], more: More & Partial<Pick<HomeCapacity, 'suspensions' | 'leave' | 'derogations'>> = {}): HostHistory {
  const { suspensions = [], leave = [], derogations = [], ...rest } = more;
  const approvals = (typeof places === 'number' ? [{ places }] : places).map((terms): Approval => ({ from: '2000-01-01', until: null, intermittent: 0, ...terms }));
  return { ...NOBODY, capacity: { type: 'fosterHome', approvals, derogations, suspensions, leave, closures: [] }, ...rest };
}

/** A child from an evening to the day of the exit; null = it lives there. */
export const stay = (from: string, exitOn: string | null, more: Partial<HistoricStay> = {}): HistoricStay => (
  { kind: 'ordinary', first: from, last: exitOn === null ? null : before(exitOn), exitOn, absences: [], ...more });

export const away = (kind: AbsenceKind, first: string, last: string | null): Pick<HistoricStay, 'absences'> => ({ absences: [{ kind, first, last }] });

/** "So many of so many", said at an instant until another. */
export const counts = (publishedAt: string, occupied: number, capacity: number, more: Partial<Omit<HistoricStatement, 'statement'>> & { from?: string; until?: string | null; exits?: readonly string[] } = {}): HistoricStatement => {
  const { from = publishedAt.slice(0, 10), until = null, exits = [], ...rest } = more;
  return word(publishedAt, { kind: 'counts', from, until, occupied, capacity, female: null, male: null, exits: exits.map((on) => ({ on, sex: null })), entries: [] }, rest);
};

/** "I can take so many." */
export const offers = (publishedAt: string, places: number, more: Partial<Omit<HistoricStatement, 'statement'>> & { until?: string | null } = {}): HistoricStatement => {
  const { until = null, ...rest } = more;
  return word(publishedAt, { kind: 'declaration', from: publishedAt.slice(0, 10), until, places, female: null, male: null }, rest);
};

const word = (publishedAt: string, statement: Statement, rest: Partial<HistoricStatement>): HistoricStatement => ({ publishedAt, statement, supersededAt: null, over: null, ...rest });

export const shut = (from: string, until: string | null, places: number | 'all' = 'all', more: Partial<HistoricClosure> = {}): HistoricClosure => (
  { from, until, places, reason: 'works', madeAt: `${from}T10:00:00Z`, reopenedAt: null, ...more });

const hold = (first: string, last: string): ExpectedChild => ({ kind: 'hold', first, last });
const over = (places: number, reason: OverOccupancyReason) => ({ over: { places, reason } });
const set = (key: string, value: unknown, from = '2000-01-01'): SettingRow => ({ key: `occupancy.${key}`, from, value });
const before = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const one = (title: string, host: HostHistory, from: string, to: string, sums: Partial<FigureSums>, ...settings: SettingRow[]): OccupancyCase => ({ title, host, from, to, sums, settings });

const WEEK = [1, 2, 3, 4, 5];
const from2020 = stay('2020-01-01', null);

/** 2026-01-01 is a Thursday, 2026-03-01 a Sunday, 2024-02-29 a Thursday. Sums are days: places or people, times nights. */
export const OCCUPANCY_CASES: readonly OccupancyCase[] = [
  // The calendar
  one('February of a leap year has 29 nights', unit(10), '2024-02-01', '2024-02-29', { capacityDays: 290, open: 290, occupied: 0 }),
  one('February of an ordinary year has 28', unit(10), '2026-02-01', '2026-02-28', { capacityDays: 280 }),
  one('the night of 29 February is a night of its own', unit(10, { stays: [stay('2024-02-29', '2024-03-01')] }), '2024-02-28', '2024-03-01', { occupied: 1, realised: 1, capacityDays: 30 }),
  one('2100 is no leap year', unit(1), '2100-02-01', '2100-03-01', { capacityDays: 29 }),
  one('a whole year', unit(10, { stays: [from2020] }), '2026-01-01', '2026-12-31', { capacityDays: 3650, realised: 365 }),
  one('a whole leap year', unit(10, { stays: [from2020] }), '2024-01-01', '2024-12-31', { capacityDays: 3660, realised: 366 }),
  one('a stay over the end of a year, seen from the old one', unit(4, { stays: [stay('2025-12-30', '2026-01-03')] }), '2025-12-01', '2025-12-31', { realised: 2 }),
  one('the same stay, seen from the new one', unit(4, { stays: [stay('2025-12-30', '2026-01-03')] }), '2026-01-01', '2026-01-31', { realised: 2 }),
  one('the night on which summer time begins is one night', unit(3, { stays: [stay('2026-03-28', '2026-03-30')] }), '2026-03-28', '2026-03-29', { realised: 2, capacityDays: 6 }),
  one('the night on which it ends is one night', unit(3, { stays: [stay('2026-10-24', '2026-10-26')] }), '2026-10-24', '2026-10-25', { realised: 2, capacityDays: 6 }),
  one('counts of that very night, at half past two', unit(3, { statements: [counts('2026-03-29T01:30:00Z', 2, 3, { from: '2026-03-28' })] }), '2026-03-27', '2026-03-29', { occupied: 4 }),
  one('one night', unit(7, { stays: [from2020] }), '2026-06-01', '2026-06-01', { capacityDays: 7, realised: 1 }),

  // Decisions over time
  one('12 places, 10 from the 16th on', unit([{ authorised: 12, until: '2026-01-15' }, { authorised: 10, from: '2026-01-16' }]), '2026-01-01', '2026-01-31', { capacityDays: 12 * 15 + 10 * 16 }),
  one('of two decisions at once the later one counts', unit([{ authorised: 12 }, { authorised: 10, from: '2026-01-16' }]), '2026-01-01', '2026-01-31', { capacityDays: 340 }),
  one('nothing is authorised before the first decision', unit([{ authorised: 6, from: '2026-01-11' }]), '2026-01-01', '2026-01-31', { capacityDays: 6 * 21, nights: { stays: 0, counts: 0, mixed: 0, none: 21 } }),
  one('nor between two', unit([{ authorised: 6, until: '2026-01-10' }, { authorised: 6, from: '2026-01-21' }]), '2026-01-01', '2026-01-31', { capacityDays: 6 * 21 }),
  one('a host that opens on the 10th', unit(5, { exists: { from: '2026-01-10', until: null } }), '2026-01-01', '2026-01-31', { capacityDays: 5 * 22 }),
  one('a host that closes for good after the 20th', unit(5, { exists: { from: null, until: '2026-01-20' } }), '2026-01-01', '2026-01-31', { capacityDays: 5 * 20 }),
  one('a child still there after it has closed is over every number', unit(5, { exists: { from: null, until: '2026-01-20' }, stays: [from2020] }), '2026-01-21', '2026-01-25', { capacityDays: 0, realised: 5, over: 5, overBy: { none: 5 } }),
  one('a derogation for ten nights', unit(4, { derogations: [{ from: '2026-01-05', until: '2026-01-14', places: 2 }] }), '2026-01-01', '2026-01-31', { authorised: 4 * 31 + 20, capacityDays: 144, open: 144 }),
  one('financed less than authorised', unit([{ authorised: 12, financed: 10 }]), '2026-01-01', '2026-01-31', { authorised: 372, financed: 310, capacityDays: 372 }),
  one('the same where the financed places are the base', unit([{ authorised: 12, financed: 10 }]), '2026-01-01', '2026-01-31', { capacityDays: 310 }, set('unitBase', 'financed')),
  one('installed less than authorised opens no more', unit([{ authorised: 12, installed: 9 }]), '2026-01-01', '2026-01-31', { open: 279, installed: 279, capacityDays: 372 }),
  one('the same where the installed places are the base', unit([{ authorised: 12, installed: 9 }]), '2026-01-01', '2026-01-31', { capacityDays: 279 }, set('unitBase', 'installed')),
  one('installed more than authorised opens what is authorised', unit([{ authorised: 9, installed: 12 }]), '2026-01-01', '2026-01-10', { open: 90, installed: 120 }),

  // Closed
  one('closed for works for ten nights', unit(8, { closures: [shut('2026-01-10', '2026-01-19')] }), '2026-01-01', '2026-01-31', { capacityDays: 8 * 21, open: 8 * 21, closed: 80, authorised: 248 }),
  one('two places closed for ten nights: the theoretical days stay', unit(8, { closures: [shut('2026-01-10', '2026-01-19', 2)] }), '2026-01-01', '2026-01-31', { capacityDays: 248, open: 228, closed: 20 }),
  one('more places closed than there are', unit(3, { closures: [shut('2026-01-01', '2026-01-10', 5)] }), '2026-01-01', '2026-01-10', { open: 0, closed: 30, capacityDays: 30 }),
  one('closed until further notice, reopened on the 15th', unit(8, { closures: [shut('2026-01-10', null, 'all', { reopenedAt: '2026-01-15T09:00:00Z' })] }), '2026-01-01', '2026-01-31', { capacityDays: 8 * 26, closed: 40 }),
  one('a child stays while the unit is closed', unit(8, { closures: [shut('2026-01-10', '2026-01-19')], stays: [from2020] }), '2026-01-10', '2026-01-19', { capacityDays: 0, realised: 10, open: 0, over: 0 }),
  one('open Monday to Friday sleeps Monday to Thursday', unit(5, { openDays: WEEK }), '2026-01-01', '2026-01-31', { capacityDays: 5 * 17, open: 85 }),
  one('and so over 156 weeks from a Monday, and four days', unit(1, { openDays: WEEK }), '2024-01-01', '2026-12-31', { capacityDays: 156 * 4 + 4 }),
  one('leave of a foster carer', home(2, { leave: [{ from: '2026-01-10', until: '2026-01-16', kind: 'annualLeave' }] }), '2026-01-01', '2026-01-31', { capacityDays: 48, closed: 14, open: 48 }),
  one('a suspended approval is no place at all', home(2, { suspensions: [{ from: '2026-01-10', until: '2026-01-16' }] }), '2026-01-01', '2026-01-31', { capacityDays: 48, authorised: 48, closed: 0 }),
  one('and whoever is still there is above it', home(2, { suspensions: [{ from: '2026-01-10', until: null }], stays: [stay('2020-01-01', '2026-01-12')] }), '2026-01-01', '2026-01-31', { capacityDays: 18, realised: 11, over: 2 }),

  // Foster homes
  one('an approval for three', home(3, { stays: [from2020, from2020] }), '2026-01-01', '2026-01-31', { capacityDays: 93, realised: 62, contracted: 93 }),
  one('two places contracted of three approved', home([{ places: 3, contracted: 2 }], { stays: [from2020, from2020] }), '2026-01-01', '2026-01-31', { capacityDays: 62, realised: 62, authorised: 93, open: 93 }),
  one('the same where the approval is the base', home([{ places: 3, contracted: 2 }]), '2026-01-01', '2026-01-31', { capacityDays: 93, contracted: 62 }, set('fosterHomeBase', 'approved')),
  one('a contract for nobody yet', home([{ places: 2, contracted: 0 }]), '2026-01-01', '2026-01-31', { capacityDays: 0, authorised: 62 }),
  one('the contract changes on the 11th', home([{ places: 3, contracted: 1, until: '2026-01-10' }, { places: 3, contracted: 3, from: '2026-01-11' }]), '2026-01-01', '2026-01-31', { capacityDays: 10 + 63 }),
  one('a derogation for a fourth child, no contract known', home(3, { derogations: [{ from: '2026-01-01', until: '2026-01-10', places: 1 }] }), '2026-01-01', '2026-01-31', { capacityDays: 103 }),
  one('an intermittent child is counted apart', home([{ places: 1, intermittent: 1 }], { stays: [from2020, stay('2026-01-05', '2026-01-10', { kind: 'relay', intermittent: true })] }), '2026-01-01', '2026-01-31', { capacityDays: 31, realised: 31, over: 0 }),
  one('and with the others where the Département counts so', home([{ places: 1, intermittent: 1 }], { stays: [from2020, stay('2026-01-05', '2026-01-10', { kind: 'relay', intermittent: true })] }), '2026-01-01', '2026-01-31', { capacityDays: 62, realised: 36 }, set('intermittentCounts', true)),
  one('a relay on an ordinary place takes that place', unit(2, { stays: [stay('2026-01-05', '2026-01-10', { kind: 'relay' })] }), '2026-01-01', '2026-01-31', { realised: 5 }),

  // Entries and exits
  one('the day of exit is no night', unit(3, { stays: [stay('2026-01-05', '2026-01-10')] }), '2026-01-01', '2026-01-31', { occupied: 5, realised: 5 }),
  one('it is a day where the Département says so', unit(3, { stays: [stay('2026-01-05', '2026-01-10')] }), '2026-01-01', '2026-01-31', { occupied: 5, realised: 6 }, set('exitDayCounts', true)),
  one('an exit on the day of the entry', unit(3, { stays: [stay('2026-01-05', '2026-01-05')] }), '2026-01-01', '2026-01-31', { occupied: 0, realised: 0 }),
  one('the same where the day of exit counts', unit(3, { stays: [stay('2026-01-05', '2026-01-05')] }), '2026-01-01', '2026-01-31', { occupied: 0, realised: 1 }, set('exitDayCounts', true)),
  one('one leaves, another comes into the same place: that day is two', unit(1, { stays: [stay('2026-01-01', '2026-01-15'), stay('2026-01-15', null)] }), '2026-01-01', '2026-01-31', { occupied: 31, realised: 32, over: 0, capacityDays: 31 }, set('exitDayCounts', true)),
  one('an exit that is only expected is no day of exit', unit(1, { stays: [stay('2026-01-01', null, { last: '2026-01-14', expectedExit: '2026-01-15' })] }), '2026-01-01', '2026-01-31', { occupied: 14, realised: 14 }, set('exitDayCounts', true)),
  one('the exit on the first day of the period is of this period', unit(1, { stays: [stay('2025-12-20', '2026-01-01')] }), '2026-01-01', '2026-01-31', { occupied: 0, realised: 1 }, set('exitDayCounts', true)),

  // Sequential stays
  one('Monday and Tuesday evenings', unit(3, { stays: [stay('2026-01-01', null, { kind: 'sequential', weekdays: [1, 2] })] }), '2026-01-01', '2026-01-31', { occupied: 8, realised: 8 }),
  one('weekends', unit(3, { stays: [stay('2026-01-01', null, { kind: 'sequential', weekdays: [6, 7] })] }), '2026-01-01', '2026-01-31', { occupied: 9 }),
  one('two rhythms share one place', unit(1, { stays: [stay('2026-01-05', '2026-01-19', { kind: 'sequential', weekdays: [1, 2, 3, 4] }), stay('2026-01-05', '2026-01-19', { kind: 'sequential', weekdays: [5, 6, 7] })] }), '2026-01-05', '2026-01-18', { occupied: 14, over: 0 }),
  one('a rhythm over ten years', unit(1, { stays: [stay('2016-01-04', null, { kind: 'sequential', weekdays: [1] })] }), '2016-01-04', '2026-01-04', { occupied: 522 }),
  one('nights away between two rhythms count for nothing', unit(1, { stays: [stay('2026-01-05', '2026-01-19', { kind: 'sequential', weekdays: [1, 2], ...away('other', '2026-01-07', '2026-01-11') })] }), '2026-01-05', '2026-01-18', { realised: 4 }),

  // Absences
  one('a runaway: three nights count, the place stays its own', unit(1, { stays: [stay('2026-01-01', null, away('runaway', '2026-01-10', '2026-01-19'))] }), '2026-01-01', '2026-01-31', { occupied: 31, realised: 24 }),
  one('a runaway that is not over', unit(1, { stays: [stay('2026-01-01', null, away('runaway', '2026-01-10', null))] }), '2026-01-01', '2026-01-31', { occupied: 31, realised: 12 }),
  one('five nights in hospital', unit(1, { stays: [stay('2026-01-01', null, away('hospital', '2026-01-10', '2026-01-14'))] }), '2026-01-01', '2026-01-31', { realised: 29 }),
  one('a weekend at home', unit(1, { stays: [stay('2026-01-01', null, away('weekendAtHome', '2026-01-09', '2026-01-11'))] }), '2026-01-01', '2026-01-31', { realised: 31 }),
  one('a holiday does not count', unit(1, { stays: [stay('2026-01-01', null, away('holiday', '2026-01-10', '2026-01-19'))] }), '2026-01-01', '2026-01-31', { realised: 21 }),
  one('a camp counts whole', unit(1, { stays: [stay('2026-01-01', null, away('camp', '2026-01-10', '2026-01-19'))] }), '2026-01-01', '2026-01-31', { realised: 31 }),
  one('boarding school does not', unit(1, { stays: [stay('2026-01-01', null, away('school', '2026-01-05', '2026-01-08'))] }), '2026-01-01', '2026-01-31', { realised: 27 }),
  one('nor do other absences', unit(1, { stays: [stay('2026-01-01', null, away('other', '2026-01-05', '2026-01-05'))] }), '2026-01-01', '2026-01-31', { realised: 30 }),
  one('holidays as the Département counts them: 5 nights', unit(1, { stays: [stay('2026-01-01', null, away('holiday', '2026-01-10', '2026-01-19'))] }), '2026-01-01', '2026-01-31', { realised: 26 }, set('absenceNights.holiday', 5)),
  one('an absence over the end of a month is counted from its first night', unit(1, { stays: [stay('2026-01-01', null, away('runaway', '2026-01-30', '2026-02-04'))] }), '2026-02-01', '2026-02-28', { realised: 25 }),
  one('two absences have three nights each', unit(1, { stays: [stay('2026-01-01', null, { absences: [{ kind: 'runaway', first: '2026-01-05', last: '2026-01-09' }, { kind: 'runaway', first: '2026-01-20', last: '2026-01-24' }] })] }), '2026-01-01', '2026-01-31', { realised: 27 }),

  // Settings that change
  one('the base changes on the 16th', unit([{ authorised: 12, financed: 10 }]), '2026-01-01', '2026-01-31', { capacityDays: 12 * 15 + 160 }, set('unitBase', 'financed', '2026-01-16')),
  one('days of exit count from the 16th on', unit(3, { stays: [stay('2026-01-05', '2026-01-10'), stay('2026-01-15', '2026-01-20')] }), '2026-01-01', '2026-01-31', { occupied: 10, realised: 11 }, set('exitDayCounts', true, '2026-01-16')),
  one('absences are counted by the rule of each night', unit(1, { stays: [stay('2026-01-01', null, away('holiday', '2026-01-10', '2026-01-19'))] }), '2026-01-01', '2026-01-31', { realised: 21 + 2 }, set('absenceNights.holiday', 7, '2026-01-15')),
  one('a value that cannot be counts for nothing', unit(4), '2026-01-01', '2026-01-10', { capacityDays: 40 }, set('unitBase', 'dreamt of')),

  // What it is counted from
  one('nobody ever named, nothing said', unit(4), '2026-01-01', '2026-01-31', { nights: { stays: 0, counts: 0, mixed: 0, none: 31 } }),
  one('empty after its last child', unit(4, { stays: [stay('2026-01-05', '2026-01-10')] }), '2026-01-01', '2026-01-31', { nights: { stays: 27, counts: 0, mixed: 0, none: 4 } }),
  one('nine of ten by its own counts', unit(10, { statements: [counts('2026-01-01T09:00:00Z', 9, 10)] }), '2026-01-01', '2026-01-31', { occupied: 279, realised: 279, available: 31, nights: { stays: 0, counts: 31, mixed: 0, none: 0 } }),
  one('the counts change on the 11th', unit(10, { statements: [counts('2026-01-01T09:00:00Z', 9, 10, { supersededAt: '2026-01-11T09:00:00Z' }), counts('2026-01-11T09:00:00Z', 6, 10)] }), '2026-01-01', '2026-01-31', { occupied: 90 + 126, available: 10 + 84 }),
  one('an exit the counts foretell', unit(10, { statements: [counts('2026-01-01T09:00:00Z', 9, 10, { exits: ['2026-01-21'] })] }), '2026-01-01', '2026-01-31', { occupied: 9 * 20 + 8 * 11 }),
  one('named children are among those counted', unit(10, { stays: [from2020, from2020], statements: [counts('2026-01-01T09:00:00Z', 9, 10)] }), '2026-01-01', '2026-01-31', { occupied: 279, nights: { stays: 0, counts: 0, mixed: 31, none: 0 } }),
  one('whoever comes after the host has spoken is on top', unit(10, { stays: [from2020, stay('2026-01-11', null)], statements: [counts('2026-01-01T09:00:00Z', 8, 10)] }), '2026-01-01', '2026-01-31', { occupied: 8 * 10 + 9 * 21 }),
  one('until it speaks again', unit(10, { stays: [from2020, stay('2026-01-11', null)], statements: [counts('2026-01-01T09:00:00Z', 8, 10, { supersededAt: '2026-01-16T09:00:00Z' }), counts('2026-01-16T09:00:00Z', 9, 10)] }), '2026-01-01', '2026-01-31', { occupied: 80 + 9 * 21 }),
  one('counts below the named children: those who are named are there', unit(10, { stays: [from2020, from2020, from2020], statements: [counts('2026-01-01T09:00:00Z', 1, 10)] }), '2026-01-01', '2026-01-10', { occupied: 30 }),
  one('absences of named children among counted ones', unit(10, { stays: [stay('2020-01-01', null, away('holiday', '2026-01-10', '2026-01-19'))], statements: [counts('2026-01-01T09:00:00Z', 9, 10)] }), '2026-01-01', '2026-01-31', { occupied: 279, realised: 269 }),
  one('counts that ran out on the 10th', unit(10, { statements: [counts('2026-01-01T09:00:00Z', 9, 10, { until: '2026-01-10' })] }), '2026-01-01', '2026-01-31', { occupied: 90, nights: { stays: 0, counts: 10, mixed: 0, none: 21 } }),
  one('a declaration says nothing of who lives there', unit(10, { statements: [offers('2026-01-01T09:00:00Z', 2)] }), '2026-01-01', '2026-01-31', { occupied: 0, available: 62, nights: { stays: 0, counts: 0, mixed: 0, none: 31 } }),

  // Held and available
  one('empty but silent is not available', unit(4), '2026-01-01', '2026-01-10', { open: 40, available: 0 }),
  one('a hold takes a place that is offered', unit(4, { statements: [offers('2026-01-01T09:00:00Z', 2)], expected: [hold('2026-01-03', '2026-01-05')] }), '2026-01-01', '2026-01-10', { held: 3, available: 17, occupied: 0 }),
  one('closed places are not available', unit(4, { statements: [offers('2026-01-01T09:00:00Z', 2)], closures: [shut('2026-01-06', null)] }), '2026-01-01', '2026-01-10', { available: 10, closed: 20 }),
  one('a place closed before the host spoke is out of its words already', unit(4, { statements: [offers('2026-01-05T09:00:00Z', 2)], closures: [shut('2026-01-01', null, 1)] }), '2026-01-05', '2026-01-14', { available: 20 }),
  one('one closed since is taken off them', unit(4, { statements: [offers('2026-01-05T09:00:00Z', 2)], closures: [shut('2026-01-10', null, 1)] }), '2026-01-05', '2026-01-14', { available: 10 + 5 }),
  one('more is offered than is lawful', unit(4, { stays: [from2020, from2020, from2020], statements: [offers('2026-01-01T09:00:00Z', 3)] }), '2026-01-01', '2026-01-10', { available: 10 }),
  one('places that the Département reserves are available', unit(4, { reserved: [{ first: '2026-01-01', last: null, places: 1 }], statements: [offers('2026-01-01T09:00:00Z', 2)] }), '2026-01-01', '2026-01-10', { available: 20 }),

  // Over the number
  one('three children in two places, with a reason', unit(2, { stays: [from2020, from2020, from2020], statements: [offers('2026-01-01T09:00:00Z', 0, over(1, 'siblings'))] }), '2026-01-01', '2026-01-10', { occupied: 30, capacityDays: 20, over: 10, overBy: { siblings: 10 } }),
  one('and without one', unit(2, { stays: [from2020, from2020, from2020] }), '2026-01-01', '2026-01-10', { realised: 30, over: 10, overBy: { none: 10 } }),
  one('a reason given for too few places still explains', unit(1, { stays: [from2020, from2020, from2020], statements: [offers('2026-01-01T09:00:00Z', 0, over(1, 'judgeDecision'))] }), '2026-01-01', '2026-01-01', { over: 2, overBy: { judgeDecision: 2 } }),
  one('a derogation makes it lawful for a time', unit(2, { stays: [from2020, from2020, from2020], derogations: [{ from: '2026-01-01', until: '2026-01-05', places: 1 }] }), '2026-01-01', '2026-01-10', { over: 5, capacityDays: 25 }),

  // Zones: an instant is a night where the host is
  one('said at 04:30 UTC in Paris (05:30): of the night before', unit(3, { statements: [counts('2026-01-10T04:30:00Z', 3, 3, { from: '2026-01-09' })] }), '2026-01-08', '2026-01-10', { occupied: 6 }),
  one('said at 05:30 UTC in Paris (06:30): of this night', unit(3, { statements: [counts('2026-01-10T05:30:00Z', 3, 3, { from: '2026-01-09' })] }), '2026-01-08', '2026-01-10', { occupied: 3 }),
  one('said at 08:00 UTC in Guyane (05:00): of the night before', unit(3, { zone: 'America/Cayenne', statements: [counts('2026-01-10T08:00:00Z', 3, 3, { from: '2026-01-09' })] }), '2026-01-08', '2026-01-10', { occupied: 6 }),
  one('said at 21:00 UTC in La Réunion (01:00 the next day): of this night', unit(3, { zone: 'Indian/Reunion', statements: [counts('2026-01-10T21:00:00Z', 3, 3)] }), '2026-01-09', '2026-01-11', { occupied: 6 }),
  one('said at 03:00 UTC in La Réunion (07:00): of this night', unit(3, { zone: 'Indian/Reunion', statements: [counts('2026-01-10T03:00:00Z', 3, 3)] }), '2026-01-09', '2026-01-10', { occupied: 3 }),
];
