import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Celles et ceux qui attendent depuis tant de jours.' })
export class DecidedBandView {
  @Field(() => Int)
  fromDays!: number;

  @Field(() => Int, { nullable: true, description: 'Non compris ; rien = et plus.' })
  toDays!: number | null;

  @Field(() => Int)
  children!: number;

  @Field(() => Int, { description: 'Jeunes majeurs, femmes enceintes, parents avec un bébé.' })
  others!: number;

  @Field(() => Boolean, { description: 'Vrai si une attente aussi longue est à signaler.' })
  reported!: boolean;
}

@ObjectType({ description: 'Décidé, non exécuté : les personnes, non les demandes.' })
export class DecidedNotCarriedOut {
  @Field(() => String)
  countedAt!: string;

  @Field(() => Int)
  children!: number;

  @Field(() => Int)
  others!: number;

  @Field(() => [DecidedBandView], { description: 'Depuis quand, l’attente la plus courte d’abord.' })
  bands!: DecidedBandView[];
}
