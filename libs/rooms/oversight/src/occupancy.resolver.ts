import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal } from '@ugo/access';
import { OccupancyArgs } from './dto/occupancy.args.js';
import { type OccupancyFigures, OccupancyResult } from './occupancy.types.js';
import { ReadOccupancy } from './read-occupancy.use-case.js';

@Resolver()
export class OccupancyResolver {
  constructor(private readonly reading: ReadOccupancy) {}

  @Can('oversight.read')
  @Query(() => OccupancyResult, { description: 'L’occupation de mon Département ou de mon territoire : les trois taux, par rubrique et par période.' })
  occupancy(@CurrentActor() actor: Actor, @Args() args: OccupancyArgs): Promise<OccupancyFigures | Refusal> {
    return this.reading.execute(actor, 'oversight.read', args);
  }

  @Can('oversight.own')
  @Query(() => OccupancyResult, { description: 'La même, de mes propres lieux.' })
  ownOccupancy(@CurrentActor() actor: Actor, @Args() args: OccupancyArgs): Promise<OccupancyFigures | Refusal> {
    return this.reading.execute(actor, 'oversight.own', args);
  }
}
