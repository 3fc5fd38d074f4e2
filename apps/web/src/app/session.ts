import type { Session } from '../ui/session.types.js';
import { showZoneOf } from '../ui/zone.js';

export type { Session };

const KEY = 'ugo.session';
const listeners = new Set<() => void>();
let current: Session | null = read();
showZoneOf(current?.account.departement ?? null);

/** The session of this tab, or null. */
export const session = (): Session | null => current;

/** Begins a session, or ends it (null): whatever this tab had stored goes with it. */
export function setSession(next: Session | null): void {
  current = next;
  showZoneOf(next?.account.departement ?? null);
  if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
  else sessionStorage.clear();
  for (const listener of listeners) listener();
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Session | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null;
  } catch {
    return null;
  }
}
