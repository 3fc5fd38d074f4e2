import { Field, ID, InputType } from '@nestjs/graphql';
import { IsInstant } from '@ugo/access';
import { CLOCK_CODES, type ClockCode } from '@ugo/domain/measures';
import { CLOSE_REASONS, type CloseReason, SLEEPS_AT, type SleepsAt } from '@ugo/domain/placement';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { RequestInput } from './referral.input.js';

@InputType({ description: 'Où les personnes dorment ce soir, tant qu’elles attendent.' })
export class RecordSleepsAtInput extends RequestInput {
  @Field(() => String, { description: SLEEPS_AT.join(', ') })
  @IsIn(SLEEPS_AT)
  sleepsAt!: SleepsAt;
}

@InputType({ description: 'Un acte de la mesure a eu lieu : son délai s’arrête, le suivant court de là.' })
export class RecordActInput extends RequestInput {
  @Field(() => String, { description: CLOCK_CODES.join(', ') })
  @IsIn(CLOCK_CODES)
  act!: ClockCode;

  @Field(() => String, { description: 'Instant ISO.' })
  @IsInstant()
  at!: string;
}

@InputType({ description: 'Confier la demande à l’astreinte, ou la lui reprendre.' })
export class HandOverRequestInput extends RequestInput {
  @Field(() => ID, { nullable: true, description: 'Compte d’astreinte ; vide = reprise par qui la suit.' })
  @IsOptional() @IsUUID('all')
  accountId?: string | null;
}

@InputType({ description: 'Ajouter une personne à la liste d’une demande tenue secrète, ou l’en retirer.' })
export class NameConfidantInput extends RequestInput {
  @Field(() => ID)
  @IsUUID('all')
  accountId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Vrai = retirer de la liste.' })
  @IsBoolean()
  remove: boolean = false;
}

@InputType({ description: 'Clôturer une demande, avec son motif ; les lieux sollicités sont prévenus, les places rendues.' })
export class CloseRequestInput extends RequestInput {
  @Field(() => String, { description: CLOSE_REASONS.join(', ') })
  @IsIn(CLOSE_REASONS)
  reason!: CloseReason;
}
