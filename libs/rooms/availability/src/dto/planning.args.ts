import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsDay, IsPlainText, PageArgs } from '@ugo/access';
import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';

/** Two months: what a team plans. */
const MOST_NIGHTS = 62;

@ArgsType()
export class PlanningArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Une partie du nom, sans égard aux accents ni à la casse.' })
  @IsOptional() @IsPlainText() @MaxLength(100)
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Première nuit ; vide, ou passée : cette nuit.' })
  @IsOptional() @IsDay()
  from?: string | null;

  @Field(() => Int, { defaultValue: 35, description: `Combien de nuits : 1 à ${MOST_NIGHTS}.` })
  @IsInt() @Min(1) @Max(MOST_NIGHTS)
  nights: number = 35;
}
