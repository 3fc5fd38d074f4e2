import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '@ugo/access';
import { IsUUID } from 'class-validator';

/** The account to act on. */
@InputType()
export class AccountInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  accountId!: string;
}
