import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion } from '@ugo/access';
import type { HoldReason } from '@ugo/domain/placement';

@ObjectType({ description: 'Une demande conservée au-delà de son terme. Rien ici ne parle de l’enfant ni de son lieu d’accueil.' })
export class LegalHold {
  @Field(() => ID)
  requestId!: string;

  @Field(() => Boolean, { description: 'Faux = levée.' })
  held!: boolean;

  @Field(() => String, { nullable: true })
  reason!: HoldReason | null;

  @Field(() => String, { nullable: true, description: 'La raison, en français.' })
  label!: string | null;

  @Field(() => String, { nullable: true })
  labelEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Depuis (instant ISO).' })
  since!: string | null;

  @Field(() => ID, { nullable: true, description: 'Compte qui l’a posée.' })
  setBy!: string | null;
}

export const LegalHoldResult = resultUnion('LegalHoldResult', LegalHold);
export const LegalHoldConnection = connectionOf(LegalHold, 'LegalHold');
