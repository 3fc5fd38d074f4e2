import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsDepartement, PageArgs } from '@ugo/access';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

/** Under which headings hosts are counted together. */
export const HEADINGS = ['establishment', 'host', 'kind', 'organisation', 'territory', 'departement'] as const;
export type Heading = (typeof HEADINGS)[number];

/** Figures of hosts under a heading, by pages. */
@ArgsType()
export class HeadingArgs extends PageArgs {
  @Field(() => String, { description: 'Code INSEE du Département.' })
  @IsDepartement()
  departement!: string;

  @Field(() => String, { description: HEADINGS.join(', ') })
  @IsIn(HEADINGS)
  by!: Heading;

  @Field(() => ID, { nullable: true, description: 'D’un seul lieu.' })
  @IsOptional() @IsUUID()
  hostId?: string | null;
}
