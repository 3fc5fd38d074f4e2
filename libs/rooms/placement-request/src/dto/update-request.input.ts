import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsClock, IsDay, IsInstant, IsPlainText } from '@ugo/access';
import { CARE_KINDS, type CareKind, HOST_KINDS, type HostKind, type Measure, MEASURES } from '@ugo/domain/kernel';
import type { SearchMode } from '@ugo/domain/matching';
import { RELATIVES_ASSESSED, type RelativesAssessed, URGENCIES, type Urgency } from '@ugo/domain/placement';
import { PairInput, PersonInput, PlaceInput, ZoneInput } from '@ugo/search';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { RequestInput } from './referral.input.js';

/** Absent = as it was; null is no value for these. */
const IfGiven = (): PropertyDecorator => ValidateIf((_input, value) => value !== undefined);

@InputType({ description: 'Modifier une demande qui attend : ce qui est absent reste tel quel, ce qui est vide (null) est effacé. Ce que les lieux sollicités ont lu ne change qu’une fois leurs sollicitations retirées.' })
export class UpdateRequestInput extends RequestInput {
  @Field(() => Int, { description: 'La version lue : refusé si la demande a changé depuis.' })
  @IsInt() @Min(1)
  version!: number;

  @Field(() => String, { nullable: true })
  @IfGiven() @IsPlainText() @MaxLength(40)
  reference?: string;

  @Field(() => String, { nullable: true, description: URGENCIES.join(', ') })
  @IfGiven() @IsIn(URGENCIES)
  urgency?: Urgency;

  @Field(() => String, { nullable: true, description: RELATIVES_ASSESSED.join(', ') })
  @IfGiven() @IsIn(RELATIVES_ASSESSED)
  relativesAssessed?: RelativesAssessed;

  @Field(() => String, { nullable: true, description: 'Début de la mesure (instant ISO).' })
  @IsOptional() @IsInstant()
  measureStart?: string | null;

  @Field(() => String, { nullable: true, description: 'Jour de la décision de placement.' })
  @IsOptional() @IsDay()
  decidedOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Lieu tenu secret par le juge (Code civil 375-7), tant que personne n’est arrivé.' })
  @IfGiven() @IsBoolean()
  secret?: boolean;

  @Field(() => [PersonInput], { nullable: true, description: 'Toutes les personnes ; celles qui sont déjà arrivées restent telles quelles.' })
  @IfGiven() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(8) @ValidateNested({ each: true }) @Type(() => PersonInput)
  people?: PersonInput[];

  @Field(() => String, { nullable: true, description: CARE_KINDS.join(', ') })
  @IfGiven() @IsIn(CARE_KINDS)
  care?: CareKind;

  @Field(() => String, { nullable: true, description: '« tonight » ou « planned » ; vide = selon le mode d’accueil.' })
  @IsOptional() @IsIn(['tonight', 'planned'])
  mode?: SearchMode | null;

  @Field(() => String, { nullable: true, description: MEASURES.join(', ') })
  @IfGiven() @IsIn(MEASURES)
  measure?: Measure;

  @Field(() => String, { nullable: true, description: 'Vide = cette nuit.' })
  @IsOptional() @IsDay()
  firstNight?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsDay()
  lastNight?: string | null;

  @Field(() => [Int], { nullable: true, description: 'Accueil séquentiel : soirs de la semaine, de 1 (lundi) à 7 (dimanche).' })
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(7) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(7, { each: true })
  weekdays?: number[] | null;

  @Field(() => String, { nullable: true, description: 'Heure d’arrivée, HH:MM.' })
  @IsOptional() @IsClock()
  arrivalTime?: string | null;

  @Field(() => PlaceInput, { nullable: true, description: 'Où sont les personnes maintenant.' })
  @IsOptional() @ValidateNested() @Type(() => PlaceInput)
  from?: PlaceInput | null;

  @Field(() => Int, { nullable: true })
  @IsOptional() @IsInt() @Min(1) @Max(1000)
  radiusKm?: number | null;

  @Field(() => [String], { nullable: true, description: HOST_KINDS.join(', ') })
  @IfGiven() @IsArray() @ArrayMaxSize(HOST_KINDS.length) @ArrayUnique() @IsIn(HOST_KINDS, { each: true })
  preferredKinds?: HostKind[];

  @Field(() => [PairInput], { nullable: true })
  @IfGiven() @IsArray() @ArrayMaxSize(28) @ValidateNested({ each: true }) @Type(() => PairInput)
  together?: PairInput[];

  @Field(() => [PairInput], { nullable: true })
  @IfGiven() @IsArray() @ArrayMaxSize(28) @ValidateNested({ each: true }) @Type(() => PairInput)
  apart?: PairInput[];

  @Field(() => [ZoneInput], { nullable: true })
  @IfGiven() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => ZoneInput)
  zones?: ZoneInput[];

  @Field(() => [ID], { nullable: true, description: 'Lieux d’accueil exclus.' })
  @IfGiven() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID('all', { each: true })
  excludedHostIds?: string[];
}
