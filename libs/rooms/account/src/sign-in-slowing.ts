/** Tries before sign-in slows down. */
export const FREE_TRIES = 4;
const LONGEST_SECONDS = 900;

/** Until when the next try is refused after so many without a success: 2 s, 4 s, 8 s ... a quarter of an hour at most. */
export function slowedUntilAfter(tries: number, now: Date): Date | null {
  if (tries <= FREE_TRIES) return null;
  const seconds = Math.min(2 ** (tries - FREE_TRIES), LONGEST_SECONDS);
  return new Date(now.getTime() + seconds * 1000);
}
