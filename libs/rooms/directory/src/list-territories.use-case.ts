import { Injectable } from '@nestjs/common';
import { type Actor, Work } from '@ugo/access';
import type { TerritoriesArgs } from './dto/communes.args.js';
import type { TerritoryView } from './reference.types.js';

/** The parts into which the actor's Départements divide themselves, a few dozen at most. */
@Injectable()
export class ListTerritories {
  constructor(private readonly work: Work) {}

  execute(actor: Actor, { departement = null }: TerritoriesArgs): Promise<TerritoryView[]> {
    return this.work.read(actor, (em) => em.execute<TerritoryView[]>(
      'select id, departement, name, communes from territory where ?::text is null or departement = ? order by departement, name collate "C"', [departement, departement]));
  }
}
