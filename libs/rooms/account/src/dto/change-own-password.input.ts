import { Field, InputType } from '@nestjs/graphql';
import { CommandInput } from '@ugo/access';
import { IsString, MaxLength, MinLength } from 'class-validator';

@InputType()
export class ChangeOwnPasswordInput extends CommandInput {
  @Field(() => String)
  @IsString() @MinLength(1) @MaxLength(200)
  currentPassword!: string;

  @Field(() => String, { description: '12 caractères au moins.' })
  @IsString() @MaxLength(200)
  newPassword!: string;
}
