import { capacityOf, isSchoolHoliday, planningNights } from '@ugo/domain/availability';
import { addDays, type Day, tonight, within, zoneOf } from '@ugo/domain/kernel';
import type { SettingRow } from '@ugo/domain/placement';
import type { HostFacts } from '@ugo/directory';
import { capacityFacts, freePlacesInput, type HostRows } from './host-rows.js';
import type { HostPlanning } from './planning.types.js';

/** What is asked: the first night, which is never one that is over, and how many. */
export interface NightsAsked {
  readonly from: Day | null;
  readonly nights: number;
}

/** The nights to come of a host, for its own people. */
export function planningView(facts: HostFacts, rows: HostRows, settings: readonly SettingRow[], now: Date, { from, nights }: NightsAsked): HostPlanning {
  const night = tonight(now, zoneOf(facts.departement));
  const first = from && from > night ? from : night;
  const asked = { first, last: addDays(first, nights - 1) };
  const window = { first, last: addDays(asked.last, 1) };
  // From the day it closes a host has no places.
  const open = facts.closedOn && facts.closedOn <= window.last ? { first, last: addDays(facts.closedOn, -1) } : window;
  const capacity = open.last < open.first ? [] : capacityOf(capacityFacts(facts, rows, 'permanent'), open);
  return {
    hostId: facts.hostId, name: facts.name, kind: facts.kind, fictitious: facts.fictitious,
    nights: planningNights(freePlacesInput(facts, rows, capacity, window, 'permanent'), asked).map(({ closedFor, ...states }) => ({
      ...states, closedFor: [...closedFor],
      onCall: rows.onCall.some(({ firstNight, lastNight }) => within(states.night, firstNight, lastNight)),
      schoolHoliday: isSchoolHoliday(settings, states.night),
    })),
  };
}
