import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, IsClock, IsDay, IsDepartement, IsPlainText } from '@ugo/access';
import { CARE_KINDS, type CareKind, HOST_KINDS, type HostKind, type Measure, MEASURES } from '@ugo/domain/kernel';
import type { SearchMode } from '@ugo/domain/matching';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { PersonInput } from './person.input.js';
import { PlaceInput } from './place.input.js';

@InputType({ description: 'Deux personnes de la demande, par leurs repères.' })
export class PairInput {
  @Field(() => String)
  @IsPlainText() @MaxLength(20)
  one!: string;

  @Field(() => String)
  @IsPlainText() @MaxLength(20)
  other!: string;
}

@InputType({ description: 'Zone protégée : jamais à moins de tant de kilomètres de ce lieu.' })
export class ZoneInput {
  @Field(() => PlaceInput)
  @ValidateNested() @Type(() => PlaceInput)
  around!: PlaceInput;

  @Field(() => Int)
  @IsInt() @Min(1) @Max(500)
  km!: number;
}

@InputType({ description: 'Une recherche pour une à huit personnes.' })
export class SearchInput extends CommandInput {
  @Field(() => String, { description: 'Département qui demande (code INSEE) : sa politique de classement s’applique.' })
  @IsDepartement()
  departement!: string;

  @Field(() => String, { nullable: true, description: '« tonight » ou « planned » ; par défaut selon le mode d’accueil.' })
  @IsOptional() @IsIn(['tonight', 'planned'])
  mode?: SearchMode | null;

  @Field(() => [PersonInput])
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(8) @ValidateNested({ each: true }) @Type(() => PersonInput)
  people!: PersonInput[];

  @Field(() => String, { defaultValue: 'emergency', description: CARE_KINDS.join(', ') })
  @IsIn(CARE_KINDS)
  care: CareKind = 'emergency';

  @Field(() => String, { description: MEASURES.join(', ') })
  @IsIn(MEASURES)
  measure!: Measure;

  @Field(() => String, { nullable: true, description: 'Première nuit (jour de son soir) ; par défaut cette nuit.' })
  @IsOptional() @IsDay()
  firstNight?: string | null;

  @Field(() => String, { nullable: true, description: 'Dernière nuit ; par défaut jusqu’au prochain jour ouvré (urgence) ou l’horizon du mode d’accueil.' })
  @IsOptional() @IsDay()
  lastNight?: string | null;

  @Field(() => [Int], { nullable: true, description: 'Accueil séquentiel : soirs de la semaine demandés, de 1 (lundi) à 7 (dimanche) ; vide = toutes les nuits.' })
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(7) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(7, { each: true })
  weekdays?: number[] | null;

  @Field(() => String, { nullable: true, description: 'Heure d’arrivée, HH:MM ; en urgence, par défaut maintenant.' })
  @IsOptional() @IsClock()
  arrivalTime?: string | null;

  @Field(() => PlaceInput, { nullable: true, description: 'Où sont les personnes maintenant : centre de la recherche.' })
  @IsOptional() @ValidateNested() @Type(() => PlaceInput)
  from?: PlaceInput | null;

  @Field(() => Int, { nullable: true, description: 'Rayon autour de « from », en kilomètres.' })
  @IsOptional() @IsInt() @Min(1) @Max(1000)
  radiusKm?: number | null;

  @Field(() => [String], { defaultValue: [], description: HOST_KINDS.join(', ') })
  @IsArray() @ArrayMaxSize(HOST_KINDS.length) @ArrayUnique() @IsIn(HOST_KINDS, { each: true })
  preferredKinds: HostKind[] = [];

  @Field(() => [PairInput], { defaultValue: [] })
  @IsArray() @ArrayMaxSize(28) @ValidateNested({ each: true }) @Type(() => PairInput)
  together: PairInput[] = [];

  @Field(() => [PairInput], { defaultValue: [] })
  @IsArray() @ArrayMaxSize(28) @ValidateNested({ each: true }) @Type(() => PairInput)
  apart: PairInput[] = [];

  @Field(() => [ZoneInput], { defaultValue: [] })
  @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => ZoneInput)
  zones: ZoneInput[] = [];

  @Field(() => [ID], { defaultValue: [], description: 'Lieux d’accueil exclus (contact interdit, rupture antérieure).' })
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID('all', { each: true })
  excludedHostIds: string[] = [];
}
