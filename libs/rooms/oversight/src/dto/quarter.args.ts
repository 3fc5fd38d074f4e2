import { ArgsType, Field } from '@nestjs/graphql';
import { IsDepartement } from '@ugo/access';
import { Matches } from 'class-validator';

@ArgsType()
export class QuarterArgs {
  @Field(() => String, { description: 'Code INSEE du Département.' })
  @IsDepartement()
  departement!: string;

  @Field(() => String, { description: 'Trimestre civil achevé, AAAA-Q1 à AAAA-Q4.' })
  @Matches(/^(19|20|21)\d{2}-Q[1-4]$/)
  quarter!: string;
}
