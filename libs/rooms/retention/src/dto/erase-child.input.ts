import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsPlainText } from '@ugo/access';
import { ERASE_REASONS, type EraseReason } from '@ugo/domain/placement';
import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';

@InputType({ description: 'Effacer une personne avant le terme (RGPD art. 17) : par sa demande et son repère, ou par un de ses accueils.' })
export class EraseChildInput extends CommandInput {
  @Field(() => ID, { nullable: true, description: 'Une demande terminée où elle figure.' })
  @IsOptional() @IsUUID('all')
  requestId?: string | null;

  @Field(() => String, { nullable: true, description: 'Son repère dans cette demande ; vide = toutes les personnes de la demande.' })
  @IsOptional() @IsPlainText() @MaxLength(20)
  personKey?: string | null;

  @Field(() => ID, { nullable: true, description: 'Un de ses accueils, terminé : pour un accueil sans demande.' })
  @IsOptional() @IsUUID('all')
  stayId?: string | null;

  @Field(() => String, { description: ERASE_REASONS.join(', ') })
  @IsIn(ERASE_REASONS)
  reason!: EraseReason;
}
