import { Field, InputType } from '@nestjs/graphql';
import { CommandInput, IsDepartement, IsPlainText } from '@ugo/access';
import { IsEmail, MaxLength } from 'class-validator';

@InputType()
export class CreateAccountInput extends CommandInput {
  @Field(() => String, { description: 'Code INSEE du Département qui administre le compte.' })
  @IsDepartement()
  departement!: string;

  @Field(() => String)
  @IsEmail() @IsPlainText() @MaxLength(254)
  email!: string;

  @Field(() => String)
  @IsPlainText() @MaxLength(120)
  displayName!: string;
}
