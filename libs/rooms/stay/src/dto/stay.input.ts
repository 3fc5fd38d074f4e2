import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsDay, IsDepartement, IsPlainText, PageArgs } from '@ugo/access';
import { ABSENCE_KINDS, type AbsenceKind, EXIT_REASONS, type ExitReason, OVER_NUMBER_REASONS, type OverNumberReason } from '@ugo/domain/placement';
import { IsBoolean, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';

@InputType({ isAbstract: true })
abstract class StayCommandInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  stayId!: string;
}

@InputType()
export class RecordExitInput extends StayCommandInput {
  @Field(() => String, { description: 'Jour de la sortie ; sa nuit n’est pas comptée.' })
  @IsDay()
  exitOn!: string;

  @Field(() => String, { description: EXIT_REASONS.join(', ') })
  @IsIn(EXIT_REASONS)
  reason!: ExitReason;
}

@InputType()
export class CorrectExitInput extends StayCommandInput {
  @Field(() => String, { nullable: true, description: 'Le bon jour ; vide = la sortie n’a pas eu lieu.' })
  @IsOptional() @IsDay()
  exitOn?: string | null;

  @Field(() => String, { nullable: true, description: EXIT_REASONS.join(', ') })
  @IsOptional() @IsIn(EXIT_REASONS)
  reason?: ExitReason | null;

  @Field(() => String, { nullable: true, description: `Au-delà du nombre : ${OVER_NUMBER_REASONS.join(', ')}` })
  @IsOptional() @IsIn(OVER_NUMBER_REASONS)
  overReason?: OverNumberReason | null;

  @Field(() => String, { nullable: true, description: 'Référence de la décision qui le permet ; exigée au-delà d’un agrément (CASF L.421-5).' })
  @IsOptional() @IsPlainText() @MaxLength(80)
  decision?: string | null;
}

@InputType()
export class PlanExitInput extends StayCommandInput {
  @Field(() => String, { description: 'Jour de la sortie prévue : plus tôt rend les nuits, plus tard en prend.' })
  @IsDay()
  expectedExit!: string;

  @Field(() => String, { nullable: true, description: `Au-delà du nombre : ${OVER_NUMBER_REASONS.join(', ')}` })
  @IsOptional() @IsIn(OVER_NUMBER_REASONS)
  overReason?: OverNumberReason | null;

  @Field(() => String, { nullable: true, description: 'Référence de la décision qui le permet ; exigée au-delà d’un agrément (CASF L.421-5).' })
  @IsOptional() @IsPlainText() @MaxLength(80)
  decision?: string | null;
}

@InputType()
export class RenewRelayInput extends StayCommandInput {}

@InputType()
export class RecordNoticeInput extends StayCommandInput {
  @Field(() => String, { nullable: true, description: 'Jour où le juge a été informé du déplacement.' })
  @IsOptional() @IsDay()
  judgeToldOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Jour où l’assistant familial a été consulté.' })
  @IsOptional() @IsDay()
  familyConsultedOn?: string | null;
}

@InputType()
export class RecordAbsenceInput extends StayCommandInput {
  @Field(() => String, { description: ABSENCE_KINDS.join(', ') })
  @IsIn(ABSENCE_KINDS)
  kind!: AbsenceKind;

  @Field(() => String)
  @IsDay()
  firstNight!: string;

  @Field(() => String, { nullable: true, description: 'Dernière nuit d’absence ; vide = pas encore connue.' })
  @IsOptional() @IsDay()
  lastNight?: string | null;
}

@InputType()
export class EndAbsenceInput extends StayCommandInput {
  @Field(() => ID)
  @IsUUID('all')
  absenceId!: string;

  @Field(() => String, { description: 'Dernière nuit d’absence.' })
  @IsDay()
  lastNight!: string;
}

@ArgsType()
export class StayArgs {
  @Field(() => ID)
  @IsUUID('all')
  id!: string;
}

@ArgsType()
export class HostStaysArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID('all')
  hostId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Vrai : ceux qui durent encore ; faux : ceux qui ont pris fin ; vide : tous.' })
  @IsOptional() @IsBoolean()
  goingOn?: boolean | null;
}

@ArgsType()
export class RequestStaysArgs {
  @Field(() => ID)
  @IsUUID('all')
  requestId!: string;
}

@ArgsType()
export class StaysArgs extends PageArgs {
  @Field(() => String)
  @IsDepartement()
  departement!: string;
}
