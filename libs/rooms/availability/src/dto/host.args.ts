import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsDepartement } from '@ugo/access';
import { IsUUID } from 'class-validator';

@ArgsType()
export class HostArgs {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;
}

@ArgsType()
export class DepartementArgs {
  @Field(() => String, { description: 'Code INSEE du Département.' })
  @IsDepartement()
  departement!: string;
}
