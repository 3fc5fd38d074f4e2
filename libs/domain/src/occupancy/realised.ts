import { claimNights, intersection, layer, stack, subtract, type Counts, type Run, type Span } from '../availability/index.js';
import { addDays } from '../kernel/day.js';
import type { HistoricStay } from './history.js';
import type { OccupancySettings } from './settings.js';

/**
 * Days realised less people who live there, by night: days of exit where they count, less nights away that do not. Of one absence the
 * first nights count, as many as the settings of each night say. A sequential stay has one day of exit, its last.
 */
export function realisedBeside(stays: readonly HistoricStay[], span: Span, settings: OccupancySettings): Counts {
  const exits = settings.exitDayCounts ? stays.flatMap(({ exitOn }): Run<number>[] => (exitOn !== null && intersection({ first: exitOn, last: exitOn }, span) ? [{ first: exitOn, last: exitOn, value: 1 }] : [])) : [];
  return subtract(stack(exits), stack(stays.flatMap((stay) => nightsAway(stay, span, settings))));
}

function nightsAway(stay: HistoricStay, span: Span, settings: OccupancySettings): readonly Run<number>[] {
  if (stay.absences.length === 0) return [];
  const lived = intersection(stay, span);
  if (!lived) return [];
  return layer(stay.absences.flatMap(({ kind, first, last }) => {
    const away = intersection(lived, { first: addDays(first, settings.absenceNights[kind]), last });
    return away ? claimNights({ ...away, kind: 'stay', sex: 'female', counted: false, ...(stay.weekdays ? { weekdays: stay.weekdays } : {}) }) : [];
  }));
}
