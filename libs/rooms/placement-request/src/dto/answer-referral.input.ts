import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsDay, IsInstant, IsPlainText } from '@ugo/access';
import { NO_REASONS, type NoReason } from '@ugo/domain/placement';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, MaxLength, ValidateIf } from 'class-validator';

@InputType({ description: 'Réponse d’un lieu : oui (à tous ou à une partie), ou non avec un motif.' })
export class AnswerReferralInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  referralId!: string;

  @Field(() => Boolean, { description: 'Oui garde les places jusqu’à l’arrivée.' })
  @IsBoolean()
  yes!: boolean;

  @Field(() => [String], { nullable: true, description: 'Oui à une partie : repères acceptés ; vide = tous.' })
  @IsOptional() @IsArray() @ArrayMaxSize(8) @ArrayUnique() @IsPlainText({ each: true }) @MaxLength(20, { each: true })
  acceptedKeys?: string[] | null;

  @Field(() => String, { nullable: true, description: `Motif d’un non : ${NO_REASONS.join(', ')}` })
  @ValidateIf(({ yes, reason }: AnswerReferralInput) => !yes || reason != null) @IsIn(NO_REASONS)
  reason?: NoReason | null;

  @Field(() => String, { nullable: true, description: 'Arrivée convenue (instant ISO).' })
  @IsOptional() @IsInstant()
  arrivalAt?: string | null;

  @Field(() => String, { nullable: true, description: '« Pas de personnel jusqu’à lundi » : avec un non dont le motif tient au lieu, ferme toutes ses places jusqu’à cette nuit comprise.' })
  @IsOptional() @IsDay()
  closeUntil?: string | null;
}
