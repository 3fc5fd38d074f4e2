import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsDay, IsDepartement, IsFiness, IsInsee, IsPlainText, IsPostcode, IsSiret } from '@ugo/access';
import { HOST_KINDS, type HostKind } from '@ugo/domain/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { IsGivenOrAbsent } from './given.js';
import { GeoPointInput, TelephoneLineInput } from './site.inputs.js';

const KINDS = `Genre : ${HOST_KINDS.join(', ')} ; « fosterHome » : un service de placement familial.`;

@InputType()
export class CreateOrganisationInput extends CommandInput {
  @Field(() => String, { description: 'Code INSEE du Département.' })
  @IsDepartement()
  departement!: string;

  @Field(() => String)
  @IsPlainText() @MaxLength(200)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Numéro FINESS de l’entité juridique.' })
  @IsOptional() @IsFiness()
  finessEj?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsSiret()
  siret?: string | null;
}

@InputType()
export class CreateEstablishmentInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsFiness()
  finess?: string | null;

  @Field(() => String, { description: KINDS })
  @IsIn(HOST_KINDS)
  kind!: HostKind;

  @Field(() => String)
  @IsPlainText() @MaxLength(200)
  name!: string;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsPlainText() @MaxLength(300)
  address?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsPostcode()
  postcode?: string | null;

  @Field(() => String, { description: 'Code INSEE de la commune.' })
  @IsInsee()
  communeInsee!: string;

  @Field(() => GeoPointInput, { nullable: true, description: 'Absent : le centre de la commune.' })
  @IsOptional() @ValidateNested() @Type(() => GeoPointInput)
  point?: GeoPointInput | null;

  @Field(() => [TelephoneLineInput], { defaultValue: [] })
  @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => TelephoneLineInput)
  telephones: TelephoneLineInput[] = [];

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  confidentialAddress: boolean = false;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsDay()
  openedOn?: string | null;
}

@InputType({ description: 'Ce qui est absent reste comme il est.' })
export class UpdateEstablishmentInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  establishmentId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsFiness()
  finess?: string | null;

  @Field(() => String, { nullable: true, description: KINDS })
  @IsGivenOrAbsent() @IsIn(HOST_KINDS)
  kind?: HostKind;

  @Field(() => String, { nullable: true })
  @IsGivenOrAbsent() @IsPlainText() @MaxLength(200)
  name?: string;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsPlainText() @MaxLength(300)
  address?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsPostcode()
  postcode?: string | null;

  @Field(() => String, { nullable: true })
  @IsGivenOrAbsent() @IsInsee()
  communeInsee?: string;

  @Field(() => GeoPointInput, { nullable: true })
  @IsOptional() @ValidateNested() @Type(() => GeoPointInput)
  point?: GeoPointInput | null;

  @Field(() => [TelephoneLineInput], { nullable: true })
  @IsGivenOrAbsent() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => TelephoneLineInput)
  telephones?: TelephoneLineInput[];

  @Field(() => Boolean, { nullable: true })
  @IsGivenOrAbsent() @IsBoolean()
  confidentialAddress?: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsDay()
  openedOn?: string | null;
}

@InputType()
export class CloseEstablishmentInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  establishmentId!: string;

  @Field(() => String, { description: 'Premier jour fermé ; ses unités ferment avec lui.' })
  @IsDay()
  closedOn!: string;
}
