import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, IsDay, IsPlainText } from '@ugo/access';
import { CARE_KINDS, MEASURES, OLDEST_AGE, SEXES } from '@ugo/domain/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';

/** Above any establishment of the register: a typing error. */
const MOST_PLACES = 500;

@InputType({ isAbstract: true })
abstract class DatedTermsInput {
  @Field(() => String)
  @IsDay()
  from!: string;

  @Field(() => String, { nullable: true, description: 'Dernier jour ; absent : sans fin.' })
  @IsOptional() @IsDay()
  until?: string | null;
}

@InputType({ description: 'Autorisation et habilitation d’une unité, datées (CASF L.313-1, L.313-10).' })
export class AuthorisationTermsInput extends DatedTermsInput {
  @Field(() => Int)
  @IsInt() @Min(0) @Max(MOST_PLACES)
  authorised!: number;

  @Field(() => Int, { nullable: true, description: 'Absent : autant que d’autorisées.' })
  @IsOptional() @IsInt() @Min(0) @Max(MOST_PLACES)
  financed?: number | null;

  @Field(() => Int, { nullable: true, description: 'Absent : autant que d’autorisées.' })
  @IsOptional() @IsInt() @Min(0) @Max(MOST_PLACES)
  installed?: number | null;

  @Field(() => Int)
  @IsInt() @Min(0) @Max(OLDEST_AGE)
  minAge!: number;

  @Field(() => Int)
  @IsInt() @Min(0) @Max(OLDEST_AGE)
  maxAge!: number;

  @Field(() => [String], { description: SEXES.join(', ') })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(SEXES.length) @ArrayUnique() @IsIn(SEXES, { each: true })
  sexes!: string[];

  @Field(() => [String], { description: MEASURES.join(', ') })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MEASURES.length) @ArrayUnique() @IsIn(MEASURES, { each: true })
  measures!: string[];

  @Field(() => [String], { defaultValue: [], description: `${CARE_KINDS.join(', ')} ; vide : la décision n’en limite aucun.` })
  @IsArray() @ArrayMaxSize(CARE_KINDS.length) @ArrayUnique() @IsIn(CARE_KINDS, { each: true })
  careKinds: string[] = [];

  @Field(() => String, { nullable: true, description: 'Référence de la décision.' })
  @IsOptional() @IsPlainText() @MaxLength(120)
  decision?: string | null;
}

@InputType({ description: 'Agrément d’un assistant familial, daté : 1 à 3 enfants (CASF L.421-5).' })
export class ApprovalTermsInput extends DatedTermsInput {
  @Field(() => Int, { description: '1 à 3 ; au-delà, c’est une dérogation.' })
  @IsInt() @Min(1) @Max(3)
  places!: number;

  @Field(() => Int, { defaultValue: 0, description: 'Accueil intermittent et relais, comptés à part.' })
  @IsInt() @Min(0) @Max(3)
  intermittentPlaces: number = 0;

  @Field(() => Int, { nullable: true, description: 'Places prévues au contrat avec l’employeur, pour les taux d’occupation ; absent : inconnu, l’agrément compte.' })
  @IsOptional() @IsInt() @Min(0) @Max(3)
  contracted?: number | null;

  @Field(() => Int, { defaultValue: 0 })
  @IsInt() @Min(0) @Max(OLDEST_AGE)
  minAge: number = 0;

  @Field(() => Int, { defaultValue: 20 })
  @IsInt() @Min(0) @Max(OLDEST_AGE)
  maxAge: number = 20;

  @Field(() => [String], { defaultValue: [], description: CARE_KINDS.join(', ') })
  @IsArray() @ArrayMaxSize(CARE_KINDS.length) @ArrayUnique() @IsIn(CARE_KINDS, { each: true })
  careKinds: string[] = [];
}

@InputType()
export class SetAuthorisationInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => AuthorisationTermsInput)
  @ValidateNested() @Type(() => AuthorisationTermsInput)
  authorisation!: AuthorisationTermsInput;
}

@InputType()
export class SetApprovalInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => ApprovalTermsInput)
  @ValidateNested() @Type(() => ApprovalTermsInput)
  approval!: ApprovalTermsInput;
}
