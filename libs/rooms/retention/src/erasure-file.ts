import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ERASURES_FILE } from '@ugo/access';

/** What an erasing was about: ids, which after it lead to nobody. */
export interface Erasure {
  readonly at: string;
  readonly departement: string;
  readonly requestIds: readonly string[];
  readonly personIds: readonly string[];
  readonly stayIds: readonly string[];
  /** Written before the database did it: without a second line that says it is done, a death came between. */
  readonly intended?: boolean;
}

/** Which children were erased, outside the database: a backup made before still holds them, and is made to forget them when it is restored. */
@Injectable()
export class ErasureFile {
  constructor(@Inject(ERASURES_FILE) private readonly file: string) {}

  /** Adds one and waits until the disk has it. */
  async append(erasure: Erasure): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    const handle = await open(this.file, 'a', 0o600);
    try {
      await handle.appendFile(`${JSON.stringify(erasure)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** All of them, oldest first; a line that was cut by a power failure is passed over. */
  async all(): Promise<Erasure[]> {
    const text = await readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap((line) => {
      try {
        return line ? [JSON.parse(line) as Erasure] : [];
      } catch {
        return [];
      }
    });
  }
}
