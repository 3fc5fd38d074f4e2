import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsPlainText, PageArgs } from '@ugo/access';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID, MaxLength } from 'class-validator';

@ArgsType()
export class AccountsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Partie de l’adresse ou du nom.' })
  @IsOptional() @IsPlainText() @MaxLength(100)
  matching?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Ceux-là seulement.' })
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsUUID('all', { each: true })
  ids?: string[] | null;
}
