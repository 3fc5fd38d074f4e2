import { instantAt, isDay, wallTime } from '@ugo/domain/kernel';
import { zoneShown } from './zone.js';

const WALL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/;
const two = (count: number): string => String(count).padStart(2, '0');

/** A moment for a `datetime-local` field, in the zone of the reader's Département. */
export function toLocal(moment: Date): string {
  const { day, minute } = wallTime(moment, zoneShown());
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The instant that such a field says; empty when it says none. */
export function fromLocal(text: string): string {
  const [, day, hour, minute] = WALL.exec(text) ?? [];
  return isDay(day) ? new Date(instantAt(day, Number(hour) * 60 + Number(minute), zoneShown())).toISOString() : '';
}
