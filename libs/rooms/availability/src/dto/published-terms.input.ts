import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, IsDay } from '@ugo/access';
import { OVER_OCCUPANCY_REASONS } from '@ugo/domain/availability';
import { CAPABILITIES, CARE_KINDS, OLDEST_AGE, SEXES } from '@ugo/domain/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';

/** More children than any host of the register could take: a typing error. */
export const MOST_PLACES = 500;

@InputType({ description: 'Âges révolus, bornes comprises : « 6 à 12 » accueille jusqu’à la veille des 13 ans.' })
export class AcceptedAgesInput {
  @Field(() => Int)
  @IsInt() @Min(0) @Max(OLDEST_AGE)
  min!: number;

  @Field(() => Int)
  @IsInt() @Min(0) @Max(OLDEST_AGE)
  max!: number;
}

@InputType({ description: '« Un enfant de moins de 3 ans au plus » : âges révolus, bornes comprises.' })
export class AgePlacesInput extends AcceptedAgesInput {
  @Field(() => Int)
  @IsInt() @Min(0) @Max(MOST_PLACES)
  places!: number;
}

@InputType({ description: 'Places au-delà du nombre autorisé, avec leur motif.' })
export class OverOccupancyInput {
  @Field(() => Int)
  @IsInt() @Min(1) @Max(20)
  places!: number;

  @Field(() => String, { description: OVER_OCCUPANCY_REASONS.join(', ') })
  @IsIn(OVER_OCCUPANCY_REASONS)
  reason!: string;
}

/** What goes with a number of places, however it is told. */
@InputType({ isAbstract: true })
export abstract class PublishedTerms extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => String, { nullable: true, description: 'Première nuit (AAAA-MM-JJ) ; cette nuit par défaut.' })
  @IsOptional() @IsDay()
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Dernière nuit ; vide = jusqu’à nouvel ordre.' })
  @IsOptional() @IsDay()
  until?: string | null;

  @Field(() => AcceptedAgesInput, { nullable: true })
  @IsOptional() @ValidateNested() @Type(() => AcceptedAgesInput)
  ages?: AcceptedAgesInput | null;

  @Field(() => [String], { nullable: true, description: SEXES.join(', ') })
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(2) @ArrayUnique() @IsIn(SEXES, { each: true })
  sexes?: string[] | null;

  @Field(() => [String], { description: CARE_KINDS.join(', ') })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(CARE_KINDS.length) @ArrayUnique() @IsIn(CARE_KINDS, { each: true })
  careKinds!: string[];

  @Field(() => [String], { nullable: true, description: `Celles de l’annuaire par défaut : ${CAPABILITIES.join(', ')}` })
  @IsOptional() @IsArray() @ArrayMaxSize(CAPABILITIES.length) @ArrayUnique() @IsIn(CAPABILITIES, { each: true })
  capabilities?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Frères et sœurs accueillis ensemble, au plus.' })
  @IsOptional() @IsInt() @Min(1) @Max(20)
  siblingsAtMost?: number | null;

  @Field(() => OverOccupancyInput, { nullable: true })
  @IsOptional() @ValidateNested() @Type(() => OverOccupancyInput)
  overOccupancy?: OverOccupancyInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Pour les places d’accueil intermittent d’une famille, comptées à part.' })
  @IsOptional() @IsBoolean()
  intermittent?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Des places libres, au plus tant pour des filles.' })
  @IsOptional() @IsInt() @Min(0) @Max(MOST_PLACES)
  female?: number | null;

  @Field(() => Int, { nullable: true, description: 'Des places libres, au plus tant pour des garçons.' })
  @IsOptional() @IsInt() @Min(0) @Max(MOST_PLACES)
  male?: number | null;

  @Field(() => [AgePlacesInput], { nullable: true, description: 'Des places libres, au plus tant pour certains âges.' })
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => AgePlacesInput)
  agePlaces?: AgePlacesInput[] | null;
}
