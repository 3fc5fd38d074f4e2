import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion } from '@ugo/access';

@ObjectType({ description: 'Un rôle, et ce pour quoi il est donné.' })
export class RoleGrant {
  @Field(() => ID, { description: 'À donner à revokeRole.' })
  id!: string;

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
export const AccountConnection = connectionOf(AccountView, 'Account');
export const AccountResult = resultUnion('AccountResult', AccountView);

@ObjectType({ description: 'Le rôle est retiré, dès la prochaine requête.' })
export class RoleRevoked {
  @Field(() => ID)
  roleId!: string;

  @Field(() => ID)
  accountId!: string;
}

export const RevokeRoleResult = resultUnion('RevokeRoleResult', RoleRevoked);

@ObjectType({ description: 'Lien pour choisir un mot de passe : 24 heures, une seule fois ; les précédents ne valent plus.' })
export class IssuedRecoveryLink {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String, { nullable: true, description: 'Montré une seule fois : absent quand la demande est rejouée.' })
  token!: string | null;

  @Field(() => String, { description: 'ISO 8601.' })
  expiresAt!: string;
}

export const IssueRecoveryLinkResult = resultUnion('IssueRecoveryLinkResult', IssuedRecoveryLink);

@ObjectType({ description: 'Le mot de passe est choisi ; toutes les sessions sont fermées : connectez-vous.' })
export class PasswordSet {
  @Field(() => ID)
  accountId!: string;
}

export const UseRecoveryLinkResult = resultUnion('UseRecoveryLinkResult', PasswordSet);

@ObjectType({ description: 'Le mot de passe est changé, toutes les sessions sont fermées, et celle-ci est ouverte à la place.' })
export class PasswordChanged {
  @Field(() => String, { nullable: true, description: 'Montré une seule fois.' })
  token!: string | null;

  @Field(() => String, { description: 'ISO 8601.' })
  expiresAt!: string;
}

export const ChangeOwnPasswordResult = resultUnion('ChangeOwnPasswordResult', PasswordChanged);

@ObjectType({ description: 'Une session ouverte du compte connecté.' })
export class SessionView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'ISO 8601.' })
  createdAt!: string;

  @Field(() => String, { description: 'ISO 8601, à la minute près.' })
  lastSeenAt!: string;

  @Field(() => String, { description: 'ISO 8601.' })
  expiresAt!: string;

  @Field(() => Boolean, { description: 'Celle qui pose la question.' })
  current!: boolean;
}

@ObjectType({ description: 'La session est fermée.' })
export class SessionEnded {
  @Field(() => ID)
  sessionId!: string;
}

export const EndOwnSessionResult = resultUnion('EndOwnSessionResult', SessionEnded);
