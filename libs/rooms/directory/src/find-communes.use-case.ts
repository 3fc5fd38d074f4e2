import { Injectable } from '@nestjs/common';
import { type Actor, Work } from '@ugo/access';
import type { CommunesArgs } from './dto/communes.args.js';
import type { CommuneView } from './reference.types.js';
import { searchCommunes } from './search-communes.js';

/** Communes for what a person types. Public reference data: any signed-in account may ask. */
@Injectable()
export class FindCommunes {
  constructor(private readonly work: Work) {}

  execute(actor: Actor, { search, first, departement }: CommunesArgs): Promise<CommuneView[]> {
    return this.work.read(actor, async (em) => (await searchCommunes(em, search, first, departement)).map((each) => ({ ...each, postcodes: [...each.postcodes] })));
  }
}
