import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor } from '@ugo/access';
import { DepartementArgs } from './dto/siblings.args.js';
import { SiblingsApartView } from './siblings.types.js';
import { SiblingsApart } from './siblings-apart.use-case.js';

@Resolver()
export class SiblingsResolver {
  constructor(private readonly apart: SiblingsApart) {}

  @Can('placement.follow')
  @Query(() => [SiblingsApartView], { description: 'Les fratries dont les places sont sur des sites différents, et ce qui pourrait les réunir ; chaque lecture est tracée.' })
  siblingsApart(@CurrentActor() actor: Actor, @Args() { departement }: DepartementArgs): Promise<SiblingsApartView[]> {
    return this.apart.execute(actor, departement);
  }
}
