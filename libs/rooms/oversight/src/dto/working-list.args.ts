import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsQuarter } from '@ugo/access';
import { IsIn, IsUUID } from 'class-validator';
import { WORKING_LIST_KEYS, type WorkingListKey } from '../tables/working-lists.js';
import { OverseenArgs } from './departement.args.js';

@ArgsType()
export class WorkingListArgs extends OverseenArgs {
  @Field(() => String, { description: WORKING_LIST_KEYS.join(', ') })
  @IsIn(WORKING_LIST_KEYS)
  list!: WorkingListKey;
}

@ArgsType()
export class QuarterlySheetArgs {
  @Field(() => ID, { description: 'Un établissement, ou un service de placement familial.' })
  @IsUUID('all')
  establishmentId!: string;

  @Field(() => String, { description: 'Un trimestre : 2026-Q4.' })
  @IsQuarter()
  quarter!: string;
}
