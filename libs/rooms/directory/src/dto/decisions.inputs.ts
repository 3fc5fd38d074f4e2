import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, IsDay, IsDepartement, IsInsee, IsPlainText } from '@ugo/access';
import { LEAVE_KINDS, type LeaveKind } from '@ugo/domain/availability';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';

@InputType({ description: 'Décision séparée et datée, qui ajoute des places (CASF L.421-5).' })
export class AddDerogationInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => String)
  @IsDay()
  from!: string;

  @Field(() => String, { description: 'Dernier jour : une dérogation a une fin.' })
  @IsDay()
  until!: string;

  @Field(() => Int)
  @IsInt() @Min(1) @Max(5)
  extraPlaces!: number;

  @Field(() => String, { description: 'Référence de la décision.' })
  @IsPlainText() @MaxLength(120)
  decision!: string;
}

@InputType({ description: 'Aucun motif : il n’est conservé nulle part.' })
export class SuspendApprovalInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => String, { nullable: true, description: 'Absent : dès cette nuit.' })
  @IsOptional() @IsDay()
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Dernier jour ; absent : jusqu’à nouvelle décision.' })
  @IsOptional() @IsDay()
  until?: string | null;
}

@InputType()
export class EndSuspensionInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => String, { nullable: true, description: 'Premier jour où la famille peut de nouveau accueillir ; absent : dès cette nuit.' })
  @IsOptional() @IsDay()
  on?: string | null;
}

@InputType()
export class AddLeaveInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => String, { description: LEAVE_KINDS.join(', ') })
  @IsIn(LEAVE_KINDS)
  kind!: LeaveKind;

  @Field(() => String)
  @IsDay()
  firstNight!: string;

  @Field(() => String)
  @IsDay()
  lastNight!: string;
}

@InputType()
export class SetTerritoryInput extends CommandInput {
  @Field(() => ID, { nullable: true, description: 'Absent : un nouveau territoire.' })
  @IsOptional() @IsUUID()
  territoryId?: string | null;

  @Field(() => String, { description: 'Code INSEE du Département.' })
  @IsDepartement()
  departement!: string;

  @Field(() => String)
  @IsPlainText() @MaxLength(80)
  name!: string;

  @Field(() => [String], { description: 'Codes INSEE de ses communes.' })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(1000) @ArrayUnique() @IsInsee({ each: true })
  communes!: string[];
}

@InputType()
export class UnshareHostsInput extends CommandInput {
  @Field(() => String, { description: 'Code INSEE du Département voisin.' })
  @IsDepartement()
  neighbour!: string;

  @Field(() => [ID])
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @ArrayUnique() @IsUUID(undefined, { each: true })
  hostIds!: string[];
}

@InputType()
export class ShareHostsInput extends UnshareHostsInput {
  @Field(() => Boolean, { description: 'Vrai : le voisin peut aussi adresser une demande.' })
  @IsBoolean()
  mayAsk!: boolean;
}

@InputType()
export class DecideImportDefectInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  defectId!: string;
}
