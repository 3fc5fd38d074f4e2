import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal } from '@ugo/access';
import { HeadingArgs } from './dto/heading.args.js';
import { type ForecastFigures, ForecastResult } from './forecast.types.js';
import { ReadForecast } from './read-forecast.use-case.js';

@Resolver()
export class ForecastResolver {
  constructor(private readonly reading: ReadForecast) {}

  @Can('oversight.read')
  @Query(() => ForecastResult, { description: 'Les places qui se libèrent ou disparaissent d’ici 1, 7, 30 et 90 nuits, dans mon Département ou mon territoire.' })
  forecast(@CurrentActor() actor: Actor, @Args() args: HeadingArgs): Promise<ForecastFigures | Refusal> {
    return this.reading.execute(actor, 'oversight.read', args);
  }

  @Can('oversight.own')
  @Query(() => ForecastResult, { description: 'La même, de mes propres lieux.' })
  ownForecast(@CurrentActor() actor: Actor, @Args() args: HeadingArgs): Promise<ForecastFigures | Refusal> {
    return this.reading.execute(actor, 'oversight.own', args);
  }
}
