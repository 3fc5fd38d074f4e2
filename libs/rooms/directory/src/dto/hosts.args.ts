import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsDepartement, IsInsee, IsPlainText, PageArgs } from '@ugo/access';
import { HOST_KINDS } from '@ugo/domain/kernel';
import { IsBoolean, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';

/** What lists of the directory may be narrowed to. */
@ArgsType()
export class EstablishmentsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Code INSEE du Département.' })
  @IsOptional() @IsDepartement()
  departement?: string | null;

  @Field(() => String, { nullable: true, description: `Genre : ${HOST_KINDS.join(', ')}.` })
  @IsOptional() @IsIn(HOST_KINDS)
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Code INSEE de la commune.' })
  @IsOptional() @IsInsee()
  communeInsee?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional() @IsUUID()
  territoryId?: string | null;

  @Field(() => String, { nullable: true, description: 'Mots du nom, de l’organisme ou de la commune, sans égard aux accents ni à la casse.' })
  @IsOptional() @IsPlainText() @MaxLength(100)
  search?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Montre aussi ce qui est fermé.' })
  @IsBoolean()
  closedToo: boolean = false;
}

@ArgsType()
export class HostsArgs extends EstablishmentsArgs {
  @Field(() => String, { nullable: true, description: 'unit ou fosterHome.' })
  @IsOptional() @IsIn(['unit', 'fosterHome'])
  type?: string | null;
}

@ArgsType()
export class IdArgs {
  @Field(() => ID)
  @IsUUID()
  id!: string;
}

@ArgsType()
export class HostIdArgs {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;
}
