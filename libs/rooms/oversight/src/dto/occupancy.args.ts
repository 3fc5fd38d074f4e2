import { ArgsType, Field } from '@nestjs/graphql';
import { IsDay } from '@ugo/access';
import { PERIOD_STEPS, type PeriodStep } from '@ugo/domain/occupancy';
import { IsIn } from 'class-validator';
import { HeadingArgs } from './heading.args.js';

@ArgsType()
export class OccupancyArgs extends HeadingArgs {
  @Field(() => String, { description: PERIOD_STEPS.join(', ') })
  @IsIn(PERIOD_STEPS)
  step!: PeriodStep;

  @Field(() => String, { description: 'Première nuit.' })
  @IsDay()
  from!: string;

  @Field(() => String, { description: 'Dernière nuit, comprise ; au plus tard cette nuit.' })
  @IsDay()
  until!: string;
}
