import type { Em } from '@ugo/persistence';

/** A try that may be checked, or one that comes too soon. */
export interface Try {
  readonly allowed: boolean;
  /** Until when the next try is refused, or null. */
  readonly slowedUntil: Date | null;
}

/** Counts tries at an address, whether or not an account has it. Only in the system's units of work. */
export abstract class SignInTries {
  /** Counts a try before its password is checked, so that a thousand at once are not all checked; refused ones don't count. */
  abstract take(em: Em, address: string): Promise<Try>;
  /** Writes once more, and changes nothing: what a refused account's audit line costs, for an address that has no account. */
  abstract touch(em: Em, address: string): Promise<void>;
  /** A success: the address begins anew. */
  abstract clear(em: Em, address: string): Promise<void>;
}
