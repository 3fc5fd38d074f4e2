import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsDay, IsDepartement, IsPlainText, PageArgs } from '@ugo/access';
import { REQUEST_STATES, type RequestState, URGENCIES, type Urgency } from '@ugo/domain/placement';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';

@InputType()
export class ReferralInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  referralId!: string;
}

@InputType()
export class RequestInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  requestId!: string;
}

@ArgsType()
export class RequestArgs {
  @Field(() => ID)
  @IsUUID('all')
  id!: string;
}

@ArgsType()
export class DepartementArgs {
  @Field(() => String)
  @IsDepartement()
  departement!: string;
}

@ArgsType()
export class RequestsArgs extends PageArgs {
  @Field(() => String)
  @IsDepartement()
  departement!: string;

  @Field(() => [String], { nullable: true, description: `${REQUEST_STATES.join(', ')} ; vide = toutes celles qui ne sont pas clôturées.` })
  @IsOptional() @IsArray() @ArrayMaxSize(REQUEST_STATES.length) @ArrayUnique() @IsIn(REQUEST_STATES, { each: true })
  states?: RequestState[] | null;

  @Field(() => [String], { nullable: true, description: URGENCIES.join(', ') })
  @IsOptional() @IsArray() @ArrayMaxSize(URGENCIES.length) @ArrayUnique() @IsIn(URGENCIES, { each: true })
  urgencies?: Urgency[] | null;

  @Field(() => ID, { nullable: true, description: 'Compte qui la suit, ou qui en est d’astreinte.' })
  @IsOptional() @IsUUID('all')
  followedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'Le début de leur référence, sans égard à la casse.' })
  @IsOptional() @IsPlainText() @MaxLength(100)
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'Écrites ce jour ou après.' })
  @IsOptional() @IsDay()
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Écrites ce jour ou avant.' })
  @IsOptional() @IsDay()
  until?: string | null;
}
