import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, IsDay } from '@ugo/access';
import { CLOSURE_REASONS } from '@ugo/domain/availability';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { MOST_PLACES } from './published-terms.input.js';

/** Reasons a person gives; closed days of the week come from the directory. */
export const GIVEN_REASONS = CLOSURE_REASONS.filter((reason) => reason !== 'openingDays');

@InputType({ description: '« Pas de personnel jusqu’à lundi. »' })
export class ClosePlacesInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => String, { nullable: true, description: 'Première nuit ; cette nuit par défaut.' })
  @IsOptional() @IsDay()
  firstNight?: string | null;

  @Field(() => String, { nullable: true, description: 'Dernière nuit ; vide = jusqu’à réouverture.' })
  @IsOptional() @IsDay()
  lastNight?: string | null;

  @Field(() => Int, { nullable: true, description: 'Vide = toutes les places.' })
  @IsOptional() @IsInt() @Min(1) @Max(MOST_PLACES)
  places?: number | null;

  @Field(() => String, { description: GIVEN_REASONS.join(', ') })
  @IsIn(GIVEN_REASONS)
  reason!: string;
}

@InputType()
export class ReopenPlacesInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  closureId!: string;
}
