import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsDay, IsInstant, IsPlainText } from '@ugo/access';
import {
  OVER_NUMBER_REASONS, type OverNumberReason, PASSED_DEFAULT_REASONS, type PassedDefaultReason, SPLIT_REASONS, type SplitReason,
} from '@ugo/domain/placement';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ReferralInput } from './referral.input.js';

@InputType({ description: 'Un lieu, et pour qui.' })
export class PeopleAtHostInput {
  @Field(() => ID)
  @IsUUID('all')
  hostId!: string;

  @Field(() => [String], { description: 'Repères des personnes, tous ensemble dans ce lieu.' })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(8) @ArrayUnique() @IsPlainText({ each: true }) @MaxLength(20, { each: true })
  personKeys!: string[];

  @Field(() => String, { nullable: true, description: `Motif, quand ce lieu n’a pas ce que la demande exige : ${PASSED_DEFAULT_REASONS.join(', ')}` })
  @IsOptional() @IsIn(PASSED_DEFAULT_REASONS)
  passedReason?: PassedDefaultReason | null;
}

@InputType({ description: 'Un lieu à solliciter, et pour qui.' })
export class HostAskInput extends PeopleAtHostInput {
  @Field(() => Boolean, { defaultValue: false, description: 'Solliciter un lieu qui n’annonce pas assez de places : rien n’est gardé pendant qu’il décide.' })
  @IsBoolean()
  withoutOption: boolean = false;

  @Field(() => String, { nullable: true, description: 'Relais entre deux lieux : première nuit demandée à celui-ci ; vide = celle de la demande.' })
  @IsOptional() @IsDay()
  firstNight?: string | null;

  @Field(() => String, { nullable: true, description: 'Dernière nuit demandée à ce lieu ; vide = celle de la demande.' })
  @IsOptional() @IsDay()
  lastNight?: string | null;

  @Field(() => String, { nullable: true, description: `Motif, quand le lieu irait au-delà de son nombre : ${OVER_NUMBER_REASONS.join(', ')}` })
  @IsOptional() @IsIn(OVER_NUMBER_REASONS)
  overReason?: OverNumberReason | null;

  @Field(() => String, { nullable: true, description: 'Référence de la décision qui permet d’aller au-delà de l’autorisation ou de l’agrément.' })
  @IsOptional() @IsPlainText() @MaxLength(80)
  decision?: string | null;
}

const SPLIT = `Motif, quand la fratrie serait séparée (Code civil 375-7) : ${SPLIT_REASONS.join(', ')}`;

@InputType({ description: 'Solliciter des lieux : une option y garde les places pendant qu’ils décident.' })
export class AskHostsInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  requestId!: string;

  @Field(() => [HostAskInput])
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(8) @ValidateNested({ each: true }) @Type(() => HostAskInput)
  asks!: HostAskInput[];

  @Field(() => String, { nullable: true, description: SPLIT })
  @IsOptional() @IsIn(SPLIT_REASONS)
  splitReason?: SplitReason | null;

  @Field(() => String, { nullable: true, description: 'Arrivée envisagée (instant ISO).' })
  @IsOptional() @IsInstant()
  arrivalAt?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Une visite précède l’arrivée.' })
  @IsBoolean()
  visitPlanned: boolean = false;
}

@InputType({ description: 'Garder des places d’urgence que le Département se réserve : elles sont à lui, aucun accord n’est à attendre.' })
export class HoldReservedPlacesInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  requestId!: string;

  @Field(() => PeopleAtHostInput)
  @ValidateNested() @Type(() => PeopleAtHostInput)
  place!: PeopleAtHostInput;

  @Field(() => String, { nullable: true, description: SPLIT })
  @IsOptional() @IsIn(SPLIT_REASONS)
  splitReason?: SplitReason | null;

  @Field(() => String, { nullable: true, description: 'Arrivée convenue (instant ISO).' })
  @IsOptional() @IsInstant()
  arrivalAt?: string | null;
}

@InputType({ description: 'Retenir l’accord d’un lieu.' })
export class TakeAnswerInput extends ReferralInput {
  @Field(() => String, { nullable: true, description: SPLIT })
  @IsOptional() @IsIn(SPLIT_REASONS)
  splitReason?: SplitReason | null;
}
