import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsDay, IsPlainText } from '@ugo/access';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { ReferralInput } from './referral.input.js';

@InputType({ description: 'L’identité d’une personne, pour le seul lieu dont l’accord est retenu.' })
export class EnterIdentityInput extends ReferralInput {
  @Field(() => String, { description: 'Repère de la personne dans la demande.' })
  @IsPlainText() @MaxLength(20)
  personKey!: string;

  @Field(() => String)
  @IsPlainText() @MaxLength(200)
  firstNames!: string;

  @Field(() => String)
  @IsPlainText() @MaxLength(200)
  lastName!: string;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsDay()
  bornOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Représentants légaux.' })
  @IsOptional() @IsPlainText() @MaxLength(400)
  legalGuardians?: string | null;
}

@ArgsType()
export class IdentitiesArgs {
  @Field(() => ID)
  @IsUUID('all')
  referralId!: string;
}
