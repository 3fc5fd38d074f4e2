import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsMonth, IsPlainText } from '@ugo/access';
import { CAPABILITIES, type Capability, PERSON_KINDS, type PersonKind, type Sex, SEXES } from '@ugo/domain/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { PlaceInput } from './place.input.js';

/** Open at the parent's home, mediated at a place of their own, or suspended. */
const VISIT_KINDS = ['open', 'mediated', 'suspended'] as const;

@InputType({ description: 'Les visites d’un parent : le trajet compte jusqu’au lieu où elles se passent ; suspendues, il ne compte pas.' })
export class VisitInput {
  @Field(() => String, { description: VISIT_KINDS.join(', ') })
  @IsIn(VISIT_KINDS)
  kind!: (typeof VISIT_KINDS)[number];

  @Field(() => PlaceInput, { nullable: true, description: 'Domicile du parent, ou lieu des visites médiatisées. Rien si suspendues.' })
  @IsOptional() @ValidateNested() @Type(() => PlaceInput)
  at?: PlaceInput | null;
}

/** One member of the request. No name, no nationality: a reference, an age, a sex, needs. */
@InputType({ description: 'Une personne à accueillir : référence, âge, sexe, besoins. Jamais de nom.' })
export class PersonInput {
  @Field(() => String, { description: 'Votre repère dans la demande, par exemple « A ». Pas un nom.' })
  @IsPlainText() @MaxLength(20)
  key!: string;

  @Field(() => String, { defaultValue: 'child', description: PERSON_KINDS.join(', ') })
  @IsIn(PERSON_KINDS)
  kind: PersonKind = 'child';

  @Field(() => String, { nullable: true, description: 'Mois de naissance, AAAA-MM. Ou bien completedYears.' })
  @IsOptional() @IsMonth()
  birthMonth?: string | null;

  @Field(() => Int, { nullable: true, description: 'Âge révolu le jour de l’arrivée. Ou bien birthMonth.' })
  @IsOptional() @IsInt() @Min(0) @Max(60)
  completedYears?: number | null;

  @Field(() => String, { description: SEXES.join(', ') })
  @IsIn(SEXES)
  sex!: Sex;

  @Field(() => [String], { defaultValue: [], description: `Indispensables : ${CAPABILITIES.join(', ')}` })
  @IsArray() @ArrayMaxSize(CAPABILITIES.length) @ArrayUnique() @IsIn(CAPABILITIES, { each: true })
  needs: Capability[] = [];

  @Field(() => [String], { defaultValue: [], description: 'Souhaitées, mêmes codes.' })
  @IsArray() @ArrayMaxSize(CAPABILITIES.length) @ArrayUnique() @IsIn(CAPABILITIES, { each: true })
  wished: Capability[] = [];

  @Field(() => [ID], { defaultValue: [], description: 'Lieux d’accueil que cette personne connaît déjà.' })
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID('all', { each: true })
  knownHostIds: string[] = [];

  @Field(() => [VisitInput], { defaultValue: [] })
  @IsArray() @ArrayMaxSize(4) @ValidateNested({ each: true }) @Type(() => VisitInput)
  visits: VisitInput[] = [];

  @Field(() => PlaceInput, { nullable: true })
  @IsOptional() @ValidateNested() @Type(() => PlaceInput)
  school?: PlaceInput | null;
}
