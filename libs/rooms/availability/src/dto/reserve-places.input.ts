import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, IsDay } from '@ugo/access';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { MOST_PLACES } from './published-terms.input.js';

@InputType({ description: 'Places d’urgence que le Département se réserve.' })
export class ReserveEmergencyPlacesInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => Int)
  @IsInt() @Min(1) @Max(MOST_PLACES)
  places!: number;

  @Field(() => String, { nullable: true, description: 'Première nuit ; cette nuit par défaut.' })
  @IsOptional() @IsDay()
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Dernière nuit ; vide = sans fin.' })
  @IsOptional() @IsDay()
  until?: string | null;

  @Field(() => Int, { nullable: true, description: 'Durée maximale d’un séjour, en jours ; vide = celle que le Département a réglée.' })
  @IsOptional() @IsInt() @Min(1) @Max(366)
  maxStayDays?: number | null;
}

@InputType()
export class ReleaseReservedPlacesInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  reservedPlacesId!: string;
}
