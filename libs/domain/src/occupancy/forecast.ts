import { after, capacityOf, capacityOn, type HostCapacity } from '../availability/index.js';
import { ageOn } from '../kernel/age.js';
import { addDays, within, type Day, type Month, type Nights } from '../kernel/day.js';
import { capacityMovements } from './forecast-capacity.js';
import { FORECAST_CAUSES, FORECAST_HORIZONS, type Forecast, type ForecastCause, type ForecastHorizon, type ForecastMovement, type ForecastTotals, type PlacesMoved } from './forecast.types.js';
import type { HistoricStay, HostHistory } from './history.js';
import { wordsOf } from './nights-of-history.js';

/** Of age (Code civil 388): a measure for children ends, a contract for young adults may follow. */
const MAJORITY = 18;
/** Nobody is hosted as a young adult from this birthday on (CASF L.222-5). */
const LAST_BIRTHDAY = 21;

/**
 * Which places of a host become free or vanish after tonight. Each place of a child who lives there is freed once, by what comes first.
 * A host above its number frees places only once it is below it: its movements are told all the same. Intermittent places are left out
 * (CASF L.421-5 counts them apart), as are options: nobody has said yes.
 */
export function forecastOf(history: HostHistory, from: Day, horizons: readonly number[] = FORECAST_HORIZONS): Forecast {
  const window = { first: from, last: addDays(from, Math.max(0, ...horizons)) };
  const living = history.stays.filter((it) => !it.intermittent && it.exitOn === null && within(from, it.first, it.last));
  const leaving = living.flatMap((stay) => leave(stay, oldestAge(history.capacity, from), window));
  const movements = [...capacityMovements(history, window), ...leaving, ...unnamedExits(history, leaving, window), ...arrivals(history, window)]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { from, movements, horizons: horizonsOf(movements, from, horizons) };
}

type End = readonly [ForecastCause, Day, 'certain' | 'expected'];

const oldestAge = (capacity: HostCapacity, night: Day): number | null => capacityOn(capacityOf(capacity, { first: night, last: night }), night)?.ages.max ?? null;

/** When a child leaves its place: the first of all ends, and from when on it is certain. */
function leave(stay: HistoricStay, oldest: number | null, { first, last }: Nights): ForecastMovement[] {
  const exit = stay.expectedExit ?? after(stay);
  const ends: End[] = [
    ...(stay.birthMonth ? birthdays(stay.birthMonth, oldest).map(([day, how]): End => ['outgrownAge', day, how]) : []),
    ...(stay.measureEnds ? [['measureEnds', addDays(stay.measureEnds, 1), 'certain'] satisfies End] : []),
    ...(exit === null ? [] : [['expectedExit', exit, 'expected'] satisfies End]),
  ];
  const coming = ends.filter(([, day]) => day > first).sort(([, a, howA], [, b, howB]) => (a < b ? -1 : a > b ? 1 : howA < howB ? -1 : 1));
  const next = coming[0];
  if (!next || next[1] > last) return [];
  return [{ on: next[1], places: 1, cause: next[0], certainOn: coming.find(([, , how]) => how === 'certain')?.[1] ?? null, weekdays: stay.weekdays?.length ? stay.weekdays : null }];
}

/** The birthdays after which a child has no place there: past the ages of the decision and at 21 for certain, at 18 unless it stays on as a young adult. */
function birthdays(birthMonth: Month, oldest: number | null): (readonly [Day, 'certain' | 'expected'])[] {
  const limit = Math.min(LAST_BIRTHDAY, oldest === null ? LAST_BIRTHDAY : oldest + 1);
  return [[birthday(birthMonth, limit), 'certain'], ...(limit > MAJORITY ? [[birthday(birthMonth, MAJORITY), 'expected'] as const] : [])];
}

/** The first day on which somebody born in this month is surely so old; the day of birth is not known. */
function birthday(birthMonth: Month, years: number): Day {
  const month = `${String(Number(birthMonth.slice(0, 4)) + years).padStart(4, '0')}${birthMonth.slice(4)}`;
  let day = `${month}-28`;
  while (ageOn({ birthMonth }, day).youngest < years) day = addDays(day, 1);
  return day;
}

/** Exits that the host's counts foretell, less those of named children on the same day. */
function unnamedExits(history: HostHistory, leaving: readonly ForecastMovement[], { first, last }: Nights): ForecastMovement[] {
  const said = wordsOf(history).filter((it) => !it.statement.intermittent && within(first, it.first, it.last) && within(first, it.statement.from, it.statement.until)).at(-1)?.statement;
  if (said?.kind !== 'counts') return [];
  const days = said.exits.map(({ on }) => on).filter((on) => on > first && on <= last && (said.until === null || on <= said.until));
  return [...new Set(days)].flatMap((on): ForecastMovement[] => {
    const places = days.filter((day) => day === on).length - leaving.filter((it) => it.on === on && it.cause === 'expectedExit').length;
    return places > 0 ? [{ on, places, cause: 'expectedExit', certainOn: null, weekdays: null }] : [];
  });
}

/** Children whom the host has said yes to: the place is taken from the night of the arrival, and freed after their last night. */
function arrivals({ expected }: HostHistory, { first, last }: Nights): ForecastMovement[] {
  return expected.filter((it) => it.kind === 'hold' && !it.intermittent).flatMap((it): ForecastMovement[] => {
    const common = { certainOn: null, weekdays: it.weekdays?.length ? it.weekdays : null };
    const leaves = after(it);
    return [
      ...(it.first > first && it.first <= last ? [{ on: it.first, places: -1, cause: 'holdArrives' as const, ...common }] : []),
      ...(leaves !== null && leaves > first && leaves <= last ? [{ on: leaves, places: 1, cause: 'expectedExit' as const, ...common }] : []),
    ];
  });
}

/** What is certain and what is expected up to each horizon, of the movements of one host or of several. */
export const horizonsOf = (movements: readonly ForecastMovement[], from: Day, horizons: readonly number[] = FORECAST_HORIZONS): ForecastHorizon[] => (
  horizons.map((nights) => horizon(movements, nights, addDays(from, nights))));

function horizon(movements: readonly ForecastMovement[], nights: number, until: Day): ForecastHorizon {
  const whole = movements.filter(({ on, weekdays }) => on <= until && weekdays === null);
  const isCertain = ({ certainOn }: ForecastMovement): boolean => certainOn !== null && certainOn <= until;
  return { nights, until, certain: totals(whole.filter(isCertain)), expected: totals(whole.filter((it) => !isCertain(it))) };
}

function totals(movements: readonly ForecastMovement[]): ForecastTotals {
  const byCause = Map.groupBy(movements, ({ cause }) => cause);
  return { ...moved(movements), causes: FORECAST_CAUSES.flatMap((cause) => (byCause.has(cause) ? [{ cause, ...moved(byCause.get(cause)!) }] : [])) };
}

const moved = (movements: readonly ForecastMovement[]): PlacesMoved => ({
  freed: movements.reduce((sum, { places }) => sum + Math.max(0, places), 0),
  lost: movements.reduce((sum, { places }) => sum + Math.max(0, -places), 0),
});
