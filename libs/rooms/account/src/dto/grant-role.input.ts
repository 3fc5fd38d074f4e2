import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsDepartement } from '@ugo/access';
import { type Role, ROLES } from '@ugo/domain/kernel';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

/** A role, where it is exercised, and for what: at most one of the four ids. */
@InputType()
export class GrantRoleInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  accountId!: string;

  @Field(() => String, { description: ROLES.join(', ') })
  @IsIn(ROLES)
  role!: Role;

  @Field(() => String, { description: 'Département où le rôle s’exerce.' })
  @IsDepartement()
  departement!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional() @IsUUID()
  territoryId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional() @IsUUID()
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Pour un service de placement : l’établissement qui emploie les assistants familiaux.' })
  @IsOptional() @IsUUID()
  establishmentId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional() @IsUUID()
  hostId?: string | null;
}
