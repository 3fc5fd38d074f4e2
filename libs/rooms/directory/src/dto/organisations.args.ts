import { ArgsType, Field } from '@nestjs/graphql';
import { IsDepartement, IsPlainText, PageArgs } from '@ugo/access';
import { IsOptional, MaxLength } from 'class-validator';

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Code INSEE du Département.' })
  @IsOptional() @IsDepartement()
  departement?: string | null;

  @Field(() => String, { nullable: true, description: 'Mots du nom, sans égard aux accents ni à la casse.' })
  @IsOptional() @IsPlainText() @MaxLength(100)
  search?: string | null;
}
