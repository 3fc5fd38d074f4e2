import { Field, ID, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@ugo/access';

@ObjectType({ description: 'Un rôle, et ce pour quoi il est donné.' })
export class RoleGrant {
  @Field(() => String)
  role!: string;

  @Field(() => String, { description: 'Code INSEE du Département.' })
  departement!: string;

  @Field(() => ID, { nullable: true })
  territoryId!: string | null;

  @Field(() => ID, { nullable: true })
  organisationId!: string | null;

  @Field(() => ID, { nullable: true })
  establishmentId!: string | null;

  @Field(() => ID, { nullable: true })
  hostId!: string | null;
}

@ObjectType({ description: 'Un compte, vu par lui-même ou par son administrateur.' })
export class AccountView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => Boolean)
  disabled!: boolean;

  @Field(() => [RoleGrant])
  roles!: RoleGrant[];
}

@ObjectType({ description: 'Session ouverte. Le jeton n’est montré qu’une fois : envoyez-le dans « Authorization: Bearer … ».' })
export class SignedInSession {
  @Field(() => String)
  token!: string;

  @Field(() => String, { description: 'ISO 8601.' })
  expiresAt!: string;

  @Field(() => AccountView)
  account!: AccountView;
}

export const SignInResult = resultUnion('SignInResult', SignedInSession);
