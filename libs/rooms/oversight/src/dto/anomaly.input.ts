import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsDepartement, IsPlainText, PageArgs } from '@ugo/access';
import { ANOMALY_KINDS, ANOMALY_STATES, type AnomalyKind, type AnomalyState } from '@ugo/domain/occupancy';
import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';

const MOST_LETTERS = 300;
const FOLLOWED: readonly AnomalyState[] = ANOMALY_STATES.filter((state) => state !== 'open');

@InputType({ description: 'Une anomalie sur la fiche d’un lieu ou d’un établissement : l’un des deux.' })
export class ReportAnomalyInput extends CommandInput {
  @Field(() => ID, { nullable: true })
  @IsOptional() @IsUUID('all')
  hostId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional() @IsUUID('all')
  establishmentId?: string | null;

  @Field(() => String, { description: ANOMALY_KINDS.join(', ') })
  @IsIn(ANOMALY_KINDS)
  kind!: AnomalyKind;

  @Field(() => String, { nullable: true, description: 'Ce qui est faux et ce qui serait juste, en 300 caractères. Jamais un enfant, ni ce qui permettrait d’en reconnaître un : le lieu lit ces mots.' })
  @IsOptional() @IsPlainText() @MaxLength(MOST_LETTERS)
  text?: string | null;
}

@InputType()
export class FollowAnomalyInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  anomalyId!: string;

  @Field(() => String, { description: FOLLOWED.join(', ') })
  @IsIn(FOLLOWED)
  state!: AnomalyState;
}

@ArgsType()
export class AnomaliesArgs extends PageArgs {
  @Field(() => String)
  @IsDepartement()
  departement!: string;

  @Field(() => String, { nullable: true, description: ANOMALY_STATES.join(', ') })
  @IsOptional() @IsIn(ANOMALY_STATES)
  state?: AnomalyState | null;
}
