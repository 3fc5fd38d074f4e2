import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsDepartement, PageArgs } from '@ugo/access';
import { HOLD_REASONS, type HoldReason, LIFT_REASONS, type LiftReason } from '@ugo/domain/placement';
import { IsIn } from 'class-validator';
import { RequestInput } from './referral.input.js';

@InputType({ description: 'Conserver une demande au-delà de son terme : elle n’est ni purgée ni effacée tant que la raison dure.' })
export class SetLegalHoldInput extends RequestInput {
  @Field(() => String, { description: HOLD_REASONS.join(', ') })
  @IsIn(HOLD_REASONS)
  reason!: HoldReason;
}

@InputType({ description: 'La raison de conserver une demande a pris fin.' })
export class LiftLegalHoldInput extends RequestInput {
  @Field(() => String, { description: LIFT_REASONS.join(', ') })
  @IsIn(LIFT_REASONS)
  reason!: LiftReason;
}

@ArgsType()
export class LegalHoldsArgs extends PageArgs {
  @Field(() => String)
  @IsDepartement()
  departement!: string;
}
