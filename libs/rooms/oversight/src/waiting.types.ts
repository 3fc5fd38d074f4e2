import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Labelled } from './common.types.js';

@ObjectType({ description: 'Des personnes : les enfants, et les autres à part (jeunes majeurs, femmes enceintes, parents avec un bébé).' })
export class PeopleCount {
  @Field(() => Int)
  children!: number;

  @Field(() => Int)
  others!: number;
}

@ObjectType({ description: 'Celles et ceux qui attendent depuis tant d’heures.' })
export class WaitingBandView extends PeopleCount {
  @Field(() => Int)
  fromHours!: number;

  @Field(() => Int, { nullable: true, description: 'Non compris ; rien = et plus.' })
  toHours!: number | null;
}

@ObjectType({ description: 'Celles et ceux qui attendent, par urgence.' })
export class WaitingUrgency extends PeopleCount {
  @Field(() => String)
  urgency!: string;
}

@ObjectType({ description: 'Un délai : pour combien de personnes il court, avertit, est dépassé.' })
export class WaitingClockView extends Labelled {
  @Field(() => String)
  code!: string;

  @Field(() => Int)
  running!: number;

  @Field(() => Int)
  soon!: number;

  @Field(() => Int)
  over!: number;
}

@ObjectType({ description: 'Qui attend une place maintenant : les personnes, non les demandes. Les demandes tenues secrètes comptent.' })
export class WaitingNow extends PeopleCount {
  @Field(() => String)
  computedAt!: string;

  @Field(() => Boolean, { description: 'Vrai : tout le Département ; faux : vos territoires.' })
  wholeDepartement!: boolean;

  @Field(() => Int, { description: 'Demandes dont les chiffres sont tirés.' })
  requests!: number;

  @Field(() => [WaitingBandView], { description: 'Depuis le dépôt de la demande.' })
  bands!: WaitingBandView[];

  @Field(() => [WaitingUrgency])
  byUrgency!: WaitingUrgency[];

  @Field(() => [WaitingClockView])
  clocks!: WaitingClockView[];
}
