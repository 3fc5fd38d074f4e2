import { ArgsType, Field } from '@nestjs/graphql';
import { IsPlainText, PageArgs } from '@ugo/access';
import { IsOptional, MaxLength } from 'class-validator';

@ArgsType()
export class AccountsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Partie de l’adresse ou du nom.' })
  @IsOptional() @IsPlainText() @MaxLength(100)
  matching?: string | null;
}
