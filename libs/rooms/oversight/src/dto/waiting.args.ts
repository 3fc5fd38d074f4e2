import { ArgsType, Field } from '@nestjs/graphql';
import { IsDepartement } from '@ugo/access';

@ArgsType()
export class WaitingArgs {
  @Field(() => String, { description: 'Code INSEE du Département.' })
  @IsDepartement()
  departement!: string;
}
