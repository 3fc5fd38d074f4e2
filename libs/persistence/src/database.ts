import type { EntitySchema } from '@mikro-orm/core';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/sql';

/** Which of the two engines runs under the application. */
export type DatabaseKind = 'embedded' | 'server';

export interface DatabaseOptions {
  /** PostgreSQL connection address; absent = the embedded database in `folder`. */
  readonly url?: string | undefined;
  /** Address of the owner's connection, for migrations; absent = `url` migrates and the application takes the role `ugo_app`. */
  readonly adminUrl?: string | undefined;
  /** Data folder of the embedded database. */
  readonly folder: string;
  readonly entities: readonly EntitySchema[];
  /** Told what is being done, from the first second. */
  readonly progress?: (step: string) => void;
  /** Connections of the pool on PostgreSQL (default 10). */
  readonly poolSize?: number;
}

/** An open, migrated database; everything through it runs as the unprivileged role. */
export interface Database {
  readonly kind: DatabaseKind;
  readonly orm: MikroORM;
  /** Calls `heard` for each NOTIFY on the channel, reconnecting when the connection is lost; `resumed` then asks to catch up. */
  listen(channel: string, heard: (payload: string) => void, resumed?: () => void): Promise<() => Promise<void>>;
  /**
   * Statements outside of any unit of work, as the application's role, under no Département: for the queue of jobs alone. `begin; …; commit`
   * in one text, without parameters, is one transaction.
   */
  outside(sql: string, params?: unknown[]): Promise<Record<string, unknown>[]>;
  /** One transaction with the owner's rights, for backup and restore only. */
  asOwner<T>(work: (run: OwnerRun) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Runs one statement with the owner's rights and gives its rows. */
export type OwnerRun = (sql: string, params?: unknown[]) => Promise<Record<string, unknown>[]>;

export type Em = SqlEntityManager;
