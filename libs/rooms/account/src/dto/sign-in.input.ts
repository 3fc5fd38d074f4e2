import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';

@InputType()
export class SignInInput {
  @Field(() => String)
  @IsEmail() @MaxLength(254)
  email!: string;

  @Field(() => String)
  @IsString() @MinLength(1) @MaxLength(200)
  password!: string;
}
