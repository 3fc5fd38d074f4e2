import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsDay, PageArgs } from '@ugo/access';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Two months: what a team plans. */
const MOST_NIGHTS = 62;

@ArgsType()
export class PlanningArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Première nuit ; vide, ou passée : cette nuit.' })
  @IsOptional() @IsDay()
  from?: string | null;

  @Field(() => Int, { defaultValue: 35, description: `Combien de nuits : 1 à ${MOST_NIGHTS}.` })
  @IsInt() @Min(1) @Max(MOST_NIGHTS)
  nights: number = 35;
}
