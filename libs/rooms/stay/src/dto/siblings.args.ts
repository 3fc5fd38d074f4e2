import { ArgsType, Field } from '@nestjs/graphql';
import { IsDepartement } from '@ugo/access';

@ArgsType()
export class DepartementArgs {
  @Field(() => String)
  @IsDepartement()
  departement!: string;
}
