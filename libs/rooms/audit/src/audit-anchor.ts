import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_ANCHOR, CLOCK } from '@ugo/access';
import type { Anchor } from '@ugo/domain/audit';
import type { Clock } from '@ugo/domain/kernel';

/** One line of the file. */
interface AnchorLine extends Anchor {
  readonly at: string;
  /** Why the chain begins anew from here, such as a restored backup; absent on every other line. */
  readonly restart?: string;
}

/** The last lines are enough to know the head; earlier ones stay for who investigates. */
const TAIL_BYTES = 65_536;

/**
 * The head of the chain, outside the database: a file of JSON lines that is only ever added to. Whoever cuts the tail in the
 * database would have to come here too. Put it on another disk, or send its lines elsewhere.
 */
@Injectable()
export class AuditAnchor {
  constructor(@Inject(AUDIT_ANCHOR) private readonly file: string, @Inject(CLOCK) private readonly clock: Clock) {}

  /** The furthest head kept, or null when none was. */
  async last(): Promise<Anchor | null> {
    const handle = await openIfThere(this.file);
    if (!handle) return null;
    try {
      const { size } = await handle.stat();
      const start = Math.max(0, size - TAIL_BYTES);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
      return buffer.toString('utf8', 0, bytesRead).split('\n').map(parse).reduce(furthest, null);
    } finally {
      await handle.close();
    }
  }

  /** Adds a head and waits until the disk has it. */
  async append({ number, hash }: Anchor, restart?: string): Promise<void> {
    const line: AnchorLine = { number, hash, at: this.clock.now().toISOString(), ...(restart === undefined ? {} : { restart }) };
    await mkdir(dirname(this.file), { recursive: true });
    const handle = await open(this.file, 'a+', 0o600);
    try {
      const { size } = await handle.stat();
      const last = size === 0 ? '\n' : (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString();
      // A line that was cut by a power failure stays as it is, and does not spoil the next one.
      await handle.appendFile(`${last === '\n' ? '' : '\n'}${JSON.stringify(line)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** Two processes may write their lines in either order: the higher head counts, until a restart. */
function furthest(best: AnchorLine | null, line: AnchorLine | null): AnchorLine | null {
  return line && (!best || line.restart !== undefined || line.number >= best.number) ? line : best;
}

/** A torn or strange line is no anchor. */
function parse(text: string): AnchorLine | null {
  try {
    const line = JSON.parse(text) as Partial<AnchorLine> | null;
    return line && Number.isSafeInteger(line.number) && typeof line.hash === 'string' ? line as AnchorLine : null;
  } catch {
    return null;
  }
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
