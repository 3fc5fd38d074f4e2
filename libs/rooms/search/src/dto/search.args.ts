import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

@ArgsType()
export class SearchArgs {
  @Field(() => ID)
  @IsUUID()
  id!: string;
}

@ArgsType()
export class ExplainHostArgs {
  @Field(() => ID)
  @IsUUID()
  searchId!: string;

  @Field(() => ID)
  @IsUUID()
  hostId!: string;
}
