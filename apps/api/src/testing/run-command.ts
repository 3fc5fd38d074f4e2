import type { Database } from '@ugo/persistence';
import { CountedIds, FixedClock } from '@ugo/testing';
import type { Foundations } from '../app.module.js';
import { runCli } from '../cli/program.js';
import { readConfiguration } from '../configuration.js';

/** What a command said and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string[];
  readonly err: string[];
}

/** What commands run on in a test: its own database, clock and ids, given once so that ids never repeat. */
export function testFoundations(database: Database): Foundations {
  return {
    configuration: readConfiguration({ UGO_LOG_LEVEL: 'silent' }), database, clock: new FixedClock('2026-11-20T21:30:00Z'), ids: new CountedIds(), auditKey: Buffer.alloc(32, 7), sealKey: Buffer.alloc(32, 9),
  };
}

/** Runs a command line as `ugo` would, in this process. */
export async function run(foundations: Foundations, ...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    out: (line) => { out.push(line); }, err: (line) => { err.push(line); }, open: () => Promise.resolve(foundations), close: () => Promise.resolve(),
  });
  return { code, out, err };
}
