import { Injectable } from '@nestjs/common';
import { Work } from '@ugo/access';
import { CommuneIndex } from './geography/index.js';
import type { ByteSource } from './import/index.js';
import { loadCommunes, loadDepartements } from './load-communes.js';
import { COMMUNES_FILE, streamOf } from './reference-data.js';

/** What loading the communes did. */
export interface CommunesReport {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Loads the Départements and the communes of the La Poste file: public reference data, written by the system alone. */
@Injectable()
export class LoadCommunes {
  constructor(private readonly work: Work) {}

  /** Loads the delivered file into a database that has no commune; null when it has. */
  async whenEmpty(): Promise<CommunesReport | null> {
    const [row] = await this.work.system((em) => em.execute<{ found: boolean }[]>('select exists (select 1 from commune) as found'));
    return row!.found ? null : this.execute(streamOf(COMMUNES_FILE));
  }

  /** Safe to run twice. The whole file is read before anything is written. */
  async execute(source: ByteSource): Promise<CommunesReport> {
    const communes = await CommuneIndex.load(source);
    const { created, updated } = await this.work.system(async (em) => {
      await loadDepartements(em);
      return loadCommunes(em, communes);
    });
    return { read: communes.size, created, updated, unchanged: communes.size - created - updated };
  }
}
