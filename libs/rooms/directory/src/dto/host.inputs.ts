import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, IsDay, IsDepartement, IsInsee, IsPlainText, IsTelephone, IsWallTime } from '@ugo/access';
import { CAPABILITIES, HOST_KINDS, type HostKind } from '@ugo/domain/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsGivenOrAbsent } from './given.js';
import { ApprovalTermsInput, AuthorisationTermsInput } from './terms.inputs.js';

const NIGHTS = [1, 2, 3, 4, 5, 6, 7];

/** What an administrator may say of any host; absent = unchanged, or the default of a new one. */
@InputType({ isAbstract: true })
abstract class HostFieldsInput extends CommandInput {
  @Field(() => [String], { nullable: true, description: CAPABILITIES.join(', ') })
  @IsGivenOrAbsent() @IsArray() @ArrayMaxSize(CAPABILITIES.length) @ArrayUnique() @IsIn(CAPABILITIES, { each: true })
  capabilities?: string[];

  @Field(() => Int, { nullable: true, description: 'Frères et sœurs accueillis ensemble, au plus.' })
  @IsOptional() @IsInt() @Min(1) @Max(20)
  siblingsAtMost?: number | null;
}

@InputType({ isAbstract: true })
abstract class UnitFieldsInput extends HostFieldsInput {
  @Field(() => String, { nullable: true, description: 'HH:MM ; les deux absentes : à toute heure.' })
  @IsOptional() @IsWallTime()
  admissionFrom?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsWallTime()
  admissionTo?: string | null;

  @Field(() => [Int], { nullable: true, description: 'Jours dont la nuit est ouverte, 1 = lundi.' })
  @IsGivenOrAbsent() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(7) @ArrayUnique() @IsIn(NIGHTS, { each: true })
  openNights?: number[];
}

@InputType()
export class CreateUnitInput extends UnitFieldsInput {
  @Field(() => ID)
  @IsUUID()
  establishmentId!: string;

  @Field(() => String)
  @IsPlainText() @MaxLength(120)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Absent : le genre de l’établissement.' })
  @IsOptional() @IsIn(HOST_KINDS.filter((kind) => kind !== 'fosterHome'))
  kind?: HostKind | null;

  @Field(() => AuthorisationTermsInput)
  @ValidateNested() @Type(() => AuthorisationTermsInput)
  authorisation!: AuthorisationTermsInput;
}

@InputType({ description: 'Ce qui est absent reste comme il est.' })
export class UpdateUnitInput extends UnitFieldsInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => String, { nullable: true })
  @IsGivenOrAbsent() @IsPlainText() @MaxLength(120)
  name?: string;

  @Field(() => String, { nullable: true })
  @IsGivenOrAbsent() @IsIn(HOST_KINDS.filter((kind) => kind !== 'fosterHome'))
  kind?: HostKind;

  @Field(() => String, { nullable: true, description: 'Premier jour fermé.' })
  @IsOptional() @IsDay()
  closedOn?: string | null;
}

@InputType()
export class CreateFosterHomeInput extends HostFieldsInput {
  @Field(() => String, { description: 'Code INSEE du Département.' })
  @IsDepartement()
  departement!: string;

  @Field(() => String, { description: 'Référence du Département : jamais un nom de famille.' })
  @IsPlainText() @MaxLength(60) @Matches(/[\p{L}\p{N}]/u)
  reference!: string;

  @Field(() => String, { description: 'Code INSEE de la commune.' })
  @IsInsee()
  communeInsee!: string;

  @Field(() => ID, { nullable: true, description: 'Service de placement familial ; absent : employé par le Département.' })
  @IsOptional() @IsUUID()
  serviceId?: string | null;

  @Field(() => ApprovalTermsInput)
  @ValidateNested() @Type(() => ApprovalTermsInput)
  approval!: ApprovalTermsInput;

  @Field(() => String, { nullable: true, description: 'Rangée à part, servie à son titulaire seul.' })
  @IsOptional() @IsPlainText() @MaxLength(300)
  address?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsTelephone()
  telephone?: string | null;
}

@InputType({ description: 'Ce qui est absent reste comme il est.' })
export class UpdateFosterHomeInput extends HostFieldsInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => String, { nullable: true })
  @IsGivenOrAbsent() @IsInsee()
  communeInsee?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional() @IsUUID()
  serviceId?: string | null;

  @Field(() => String, { nullable: true })
  @IsGivenOrAbsent() @IsPlainText() @MaxLength(300)
  address?: string;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsTelephone()
  telephone?: string | null;

  @Field(() => String, { nullable: true, description: 'Premier jour fermé.' })
  @IsOptional() @IsDay()
  closedOn?: string | null;
}
