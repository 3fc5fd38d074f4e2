import { after, capacityOf, capacityOn, EVERY_DAY, intersection, type CapacityRun, type HostCapacity } from '../availability/index.js';
import { addDays, within, type Day, type Nights } from '../kernel/day.js';
import type { ForecastCause, ForecastMovement } from './forecast.types.js';
import type { HostHistory } from './history.js';
import { closuresOf } from './nights-of-history.js';

/** Places that open or close by dated decisions, closures and leave, after the first night of the window. The weekly rhythm is no movement. */
export function capacityMovements(history: HostHistory, window: Nights): ForecastMovement[] {
  const exists = intersection(window, { first: history.exists.from ?? window.first, last: history.exists.until });
  const runs = exists ? capacityOf(plain(history), exists) : [];
  const edges = new Set(runs.flatMap((run) => [run.first, after(run) ?? run.first]));
  return [...edges].filter((night) => night > window.first && night <= window.last).sort().flatMap((night) => (
    changes(history, night, capacityOn(runs, addDays(night, -1)), capacityOn(runs, night))
      .map(([cause, places]): ForecastMovement => ({ on: night, places, cause, certainOn: night, weekdays: null }))));
}

function plain(history: HostHistory): HostCapacity {
  const closures = [...history.capacity.closures, ...closuresOf(history).map(({ first, last, places, reason }) => ({ from: first, until: last, places, reason, counted: false }))];
  return history.capacity.type === 'unit' ? { ...history.capacity, closures, openDays: EVERY_DAY } : { ...history.capacity, closures };
}

/** What changes between two nights, cause by cause; together it is the change of open places. */
function changes(history: HostHistory, night: Day, before: CapacityRun | undefined, now: CapacityRun | undefined): (readonly [ForecastCause, number])[] {
  const total = (now?.open ?? 0) - (before?.open ?? 0);
  if (total === 0) return [];
  const decided = decisionCause(history, night, total);
  if (!before || !now) return [[decided, total]];
  const derogated = now.derogated - before.derogated;
  const closed = before.closed - now.closed;
  const parts: (readonly [ForecastCause, number])[] = [
    [decisionCause(history, night, total - derogated - closed), total - derogated - closed],
    [derogated < 0 ? 'derogationEnds' : 'decisionBegins', derogated], [closureCause(history, night, closed), closed],
  ];
  return parts.filter(([, places]) => places !== 0);
}

function decisionCause({ capacity, exists }: HostHistory, night: Day, places: number): ForecastCause {
  if (exists.from === night) return 'hostOpens';
  if (exists.until === addDays(night, -1)) return 'hostCloses';
  if (capacity.type === 'fosterHome') {
    const suspended = (on: Day): boolean => capacity.suspensions.some(({ from, until }) => within(on, from, until));
    if (suspended(night) !== suspended(addDays(night, -1))) return suspended(night) ? 'suspensionBegins' : 'suspensionEnds';
  }
  return places > 0 ? 'decisionBegins' : capacity.type === 'unit' ? 'authorisationEnds' : 'approvalEnds';
}

function closureCause({ capacity }: HostHistory, night: Day, places: number): ForecastCause {
  const moves = capacity.type === 'fosterHome' && capacity.leave.some(({ from, until }) => from === night || until === addDays(night, -1));
  return moves ? 'leave' : places > 0 ? 'closureEnds' : 'closureBegins';
}
