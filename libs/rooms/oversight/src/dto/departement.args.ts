import { ArgsType, Field } from '@nestjs/graphql';
import { IsDepartement } from '@ugo/access';

@ArgsType()
export class OverseenArgs {
  @Field(() => String)
  @IsDepartement()
  departement!: string;
}
