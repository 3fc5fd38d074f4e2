import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsDepartement, PageArgs } from '@ugo/access';
import { IsUUID } from 'class-validator';

@InputType()
export class ReferralInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  referralId!: string;
}

@InputType()
export class RequestInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  requestId!: string;
}

@ArgsType()
export class RequestArgs {
  @Field(() => ID)
  @IsUUID('all')
  id!: string;
}

@ArgsType()
export class RequestsArgs extends PageArgs {
  @Field(() => String)
  @IsDepartement()
  departement!: string;
}
