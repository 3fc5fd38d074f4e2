/** Happens when what was missed may be read again: a stream is back, or somebody asks. */
export const CAUGHT_UP = 'ugo:caught-up';

const listeners = new Set<() => void>();
/** Keys of what was read once, and could not be read again. */
const old = new Set<number>();

/** Whether a last reading failed, so that what is on the screen may be old. */
export const isBehind = (): boolean => old.size > 0;

export function setBehind(key: number, isOld: boolean): void {
  if (isOld) old.add(key);
  else old.delete(key);
  for (const listener of listeners) listener();
}

/** Another page is on the screen: nothing of it is old. */
export function forgetBehind(): void {
  old.clear();
  for (const listener of listeners) listener();
}

export function onBehind(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
