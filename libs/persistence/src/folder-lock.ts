import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseRefusal } from './refusal.js';

/** Held until closed, or until the process dies: the operating system releases it, even after `kill -9`. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process. PGlite opens a folder twice without an error and then corrupts it,
 * so we hold a lock of our own: SQLite's exclusive file lock, which needs no dependency and leaves nothing stale.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const file = new DatabaseSync(join(folder, 'lock'));
  try {
    file.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive'); // nothing is ever written: no journal to leave behind
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) throw DatabaseRefusal.folderHeld(folder);
    throw error;
  }
  return { release: () => file.close() };
}

const SQLITE_BUSY = 5;
