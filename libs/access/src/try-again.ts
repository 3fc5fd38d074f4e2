import { setTimeout as wait } from 'node:timers/promises';
import { refuse, type Refusal, Refused } from './refusal.js';

/** The database undid the whole transaction: serialization failure, deadlock, a lock waited for too long. */
const UNDONE = new Set(['40001', '40P01', '55P03']);
/** Undone too; the same work may pass once what it ran into is there to be read. */
const COLLIDED = new Set(['23P01', '23514']);
/** The server ends, crashes, starts or has no connection left, or the line to it was cut: whether the last commit went through is not known. */
const LOST = /^(?:57P0[1-3]|53300|08\w{3}|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/;
/** What node-postgres says without a code. */
const LOST_WORDS = /Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect/;
/** The trigger that counts a claim's nights (ADR 9). */
const CLAIM_FITS = 'claim_fits';

const TRIES = 4;
const FIRST_WAIT_MS = 20;
const RETRY_AFTER_SECONDS = 2;

interface DatabaseError { readonly code?: string; readonly constraint?: string; readonly message?: string; readonly errors?: readonly unknown[] }

/** The connection to the database was lost: the work may be done or not. */
export function isLost(error: unknown): boolean {
  const { code = '', message = '', errors = [] } = (error ?? {}) as DatabaseError;
  return LOST.test(code) || LOST_WORDS.test(message) || errors.some(isLost); // an AggregateError of connect() holds one per address
}

function isUndone(error: unknown): boolean {
  const { code = '', constraint } = (error ?? {}) as DatabaseError;
  return UNDONE.has(code) || (COLLIDED.has(code) && constraint !== CLAIM_FITS);
}

/** What another try may get past. */
export type Retried = 'undone' | 'undoneOrLost';

/** Between tries each waits a different while, so that those who collided do not collide again. */
export type Pause = (attempt: number) => Promise<void>;
const jittered: Pause = (attempt) => wait((0.5 + Math.random()) * FIRST_WAIT_MS * 2 ** (attempt - 1));

/** Tries the work a few times. Only what its idempotency key or its being a read makes harmless is done again after a lost connection. */
export async function withRetry<T>(retried: Retried, work: () => Promise<T>, pause: Pause = jittered): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= TRIES || !(isUndone(error) || (retried === 'undoneOrLost' && isLost(error)))) throw asRefused(error);
    }
    await pause(attempt);
  }
}

/** What the database says of too much at once, or of a place that is gone, as the refusal it means; anything else as it is. */
export function asRefused(error: unknown): unknown {
  const { code = '', constraint } = (error ?? {}) as DatabaseError;
  if (code === '23514' && constraint === CLAIM_FITS) return new Refused(noPlaceLeft());
  return UNDONE.has(code) || isLost(error) ? new Refused(tryAgain()) : error;
}

/** Nothing is wrong with the demand: the same one, with the same key, may pass in a moment. */
export const tryAgain = (): Refusal => refuse('TRY_AGAIN', [
  'Trop de demandes à la fois, ou la base redémarre : renvoyez la même demande dans un instant.',
  'Too much at once, or the database is restarting: send the same request again in a moment.',
], [], RETRY_AFTER_SECONDS);

/** Somebody was faster, or the places are closed by now. */
export const noPlaceLeft = (problems: Refusal['problems'] = []): Refusal => refuse('NO_PLACE_LEFT', [
  'Ces places viennent d’être prises ou fermées : choisissez une autre proposition.', 'These places were just taken or closed: choose another plan.',
], problems);
