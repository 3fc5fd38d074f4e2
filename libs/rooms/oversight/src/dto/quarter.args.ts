import { ArgsType, Field } from '@nestjs/graphql';
import { IsDepartement, IsQuarter } from '@ugo/access';

@ArgsType()
export class QuarterArgs {
  @Field(() => String, { description: 'Code INSEE du Département.' })
  @IsDepartement()
  departement!: string;

  @Field(() => String, { description: 'Trimestre civil achevé, AAAA-Q1 à AAAA-Q4.' })
  @IsQuarter()
  quarter!: string;
}
