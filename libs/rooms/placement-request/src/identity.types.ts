import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@ugo/access';

@ObjectType({ description: 'L’identité d’une personne : chaque lecture est tracée.' })
export class IdentityView {
  @Field(() => String)
  personKey!: string;

  @Field(() => String)
  firstNames!: string;

  @Field(() => String)
  lastName!: string;

  @Field(() => String, { nullable: true })
  bornOn!: string | null;

  @Field(() => String, { nullable: true })
  legalGuardians!: string | null;
}

@ObjectType({ description: 'Les identités saisies pour un accord retenu.' })
export class Identities {
  @Field(() => [IdentityView])
  people!: IdentityView[];
}

@ObjectType()
export class IdentityEntered {
  @Field(() => String, { description: 'Repère de la personne.' })
  personKey!: string;
}

export const IdentityEnteredResult = resultUnion('IdentityEnteredResult', IdentityEntered);
export const IdentitiesResult = resultUnion('IdentitiesResult', Identities);
