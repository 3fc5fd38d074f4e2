import type { PlacementSettings } from './settings.js';

/** Characters of the note for the hosts asked: what does not fit is said by telephone. */
export const NOTE_MOST = 600;

const MS_PER_HOUR = 3_600_000;

/** The instant from which a note written now is read by nobody. */
export function noteEnds({ now, settings }: { readonly now: Date; readonly settings: Pick<PlacementSettings, 'noteHours'> }): Date {
  return new Date(now.getTime() + settings.noteHours * MS_PER_HOUR);
}
