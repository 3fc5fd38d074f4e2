import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FiguresHead } from './common.types.js';

@ObjectType({ description: 'Un groupe de personnes. Sous 11 personnes rien n’est montré, ni ce dont on le déduirait ; un chiffre connu de moins de 11 personnes est tu aussi.' })
export class FairnessCell {
  @Field(() => String, { description: 'Tranche d’âge, sexe, besoin ou taille de la fratrie ; « all » : tout le monde ; « unknown » : inconnu.' })
  code!: string;

  @Field(() => Boolean)
  suppressed!: boolean;

  @Field(() => Int, { nullable: true })
  people!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes jusqu’au premier oui, médiane de ceux qui en ont eu un.' })
  yesMedianMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Neuvième décile.' })
  yesP90Minutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Refus rencontrés, médiane.' })
  refusalsMedian!: number | null;

  @Field(() => Int, { nullable: true, description: 'Neuvième décile.' })
  refusalsP90!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rang, dans la recherche, de la solution retenue ; médiane.' })
  rankMedian!: number | null;

  @Field(() => Int, { nullable: true, description: 'Distance médiane aux visites : à partir de tant de kilomètres.' })
  visitsFromKm!: number | null;
}

@ObjectType({ description: 'Si les enfants trouvent une place aussi vite les uns que les autres, par groupe ; jamais deux critères croisés.' })
export class Fairness extends FiguresHead {
  @Field(() => String)
  quarter!: string;

  @Field(() => FairnessCell)
  all!: FairnessCell;

  @Field(() => [FairnessCell])
  byAgeBand!: FairnessCell[];

  @Field(() => [FairnessCell])
  bySex!: FairnessCell[];

  @Field(() => [FairnessCell], { description: 'Une personne compte pour chacun de ses besoins.' })
  byNeed!: FairnessCell[];

  @Field(() => [FairnessCell], { description: 'Personnes de la demande : 1, 2, 3, ou 4 et plus.' })
  byGroupSize!: FairnessCell[];
}
