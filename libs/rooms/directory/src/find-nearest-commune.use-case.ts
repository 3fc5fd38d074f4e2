import { Injectable } from '@nestjs/common';
import { type Actor, Work } from '@ugo/access';
import type { CommuneAtArgs } from './dto/communes.args.js';
import type { CommuneView } from './reference.types.js';
import { nearestCommune } from './search-communes.js';

/** The commune that somebody points at on a map: its centre, so that nobody's address is told. Public reference data: any signed-in account may ask. */
@Injectable()
export class FindNearestCommune {
  constructor(private readonly work: Work) {}

  execute(actor: Actor, { lat, lon }: CommuneAtArgs): Promise<CommuneView | null> {
    return this.work.read(actor, async (em) => {
      const found = await nearestCommune(em, { lat, lon });
      return found && { ...found, postcodes: [...found.postcodes] };
    });
  }
}
