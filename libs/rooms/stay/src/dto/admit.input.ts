import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsDay, IsPlainText } from '@ugo/access';
import { STAY_KINDS, type StayKind } from '@ugo/domain/placement';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';

@InputType({ description: 'L’accueil que celui-ci suit, ou dont il prend le relais.' })
export class FormerStayInput {
  @Field(() => String)
  @IsPlainText() @MaxLength(40)
  personKey!: string;

  @Field(() => ID)
  @IsUUID('all')
  stayId!: string;
}

@InputType({ description: 'Une arrivée, par le lieu ou, au téléphone, par qui suit la demande.' })
export class AdmitInput extends CommandInput {
  @Field(() => ID, { description: 'La sollicitation dont l’accord a été retenu.' })
  @IsUUID('all')
  referralId!: string;

  @Field(() => [String], { nullable: true, description: 'Repères des personnes arrivées ; vide = toutes celles qui sont attendues.' })
  @IsOptional() @IsArray() @ArrayMaxSize(8) @ArrayUnique() @IsPlainText({ each: true }) @MaxLength(40, { each: true })
  personKeys?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Jour du premier soir ; vide = cette nuit.' })
  @IsOptional() @IsDay()
  admittedOn?: string | null;

  @Field(() => String, { nullable: true, description: `${STAY_KINDS.join(', ')} ; vide = d’après la demande.` })
  @IsOptional() @IsIn(STAY_KINDS)
  kind?: StayKind | null;

  @Field(() => String, { nullable: true, description: 'Jour de la sortie prévue ; vide = d’après la demande.' })
  @IsOptional() @IsDay()
  expectedExit?: string | null;

  @Field(() => [FormerStayInput], { defaultValue: [], description: 'Déplacement ou relais : l’accueil d’origine de chaque personne.' })
  @IsArray() @ArrayMaxSize(8) @ValidateNested({ each: true }) @Type(() => FormerStayInput)
  formerStays: FormerStayInput[] = [];

  @Field(() => String, { defaultValue: 'givenBack', description: 'La place d’origine : givenBack (rendue), kept (gardée, relais seulement).' })
  @IsIn(['givenBack', 'kept'])
  formerPlace: 'givenBack' | 'kept' = 'givenBack';

  @Field(() => Boolean, { defaultValue: false, description: 'Déplacement en urgence : le juge est informé sous 48 heures (CASF L.223-3).' })
  @IsBoolean()
  isEmergency: boolean = false;

  @Field(() => String, { nullable: true, description: 'Jour où le juge a été informé du déplacement.' })
  @IsOptional() @IsDay()
  judgeToldOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Jour où l’assistant familial a été consulté (CASF L.421-16).' })
  @IsOptional() @IsDay()
  familyConsultedOn?: string | null;
}
