import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsDay, IsDepartement, PageArgs } from '@ugo/access';
import { PERIOD_STEPS, type PeriodStep } from '@ugo/domain/occupancy';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

/** Under which headings hosts are counted together. */
export const HEADINGS = ['establishment', 'host', 'kind', 'organisation', 'territory', 'departement'] as const;
export type Heading = (typeof HEADINGS)[number];

@ArgsType()
export class OccupancyArgs extends PageArgs {
  @Field(() => String, { description: 'Code INSEE du Département.' })
  @IsDepartement()
  departement!: string;

  @Field(() => String, { description: HEADINGS.join(', ') })
  @IsIn(HEADINGS)
  by!: Heading;

  @Field(() => String, { description: PERIOD_STEPS.join(', ') })
  @IsIn(PERIOD_STEPS)
  step!: PeriodStep;

  @Field(() => String, { description: 'Première nuit.' })
  @IsDay()
  from!: string;

  @Field(() => String, { description: 'Dernière nuit, comprise ; au plus tard cette nuit.' })
  @IsDay()
  until!: string;

  @Field(() => ID, { nullable: true, description: 'D’un seul lieu.' })
  @IsOptional() @IsUUID()
  hostId?: string | null;
}
