import { addDays, type CareKind, type Day, nextWorkingDay, type Nights } from '@ugo/domain/kernel';

/** How many nights an open-ended request asks, by kind of care. Emergencies ask until the next working day instead. */
export const HORIZON_NIGHTS: Readonly<Record<Exclude<CareKind, 'emergency'>, number>> = {
  relay: 15, // 15 days, renewable once
  planned: 90,
  sequential: 90,
  parentWithChild: 90,
  youngAdult: 90,
};

/** Farthest night that can be searched, from tonight: a measure runs up to two years, what is published does not. */
export const FARTHEST_NIGHTS = 365;

/** The nights asked, with the end that the kind of care gives when the worker gives none. */
export function nightsAsked(care: CareKind, first: Day, last: Day | null | undefined): Nights {
  if (last) return { first, last };
  if (care === 'emergency') return { first, last: addDays(nextWorkingDay(first), -1) };
  return { first, last: addDays(first, HORIZON_NIGHTS[care] - 1) };
}
