import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@ugo/access';

@ObjectType({ description: 'Un choix qui demandait un motif. Ni enfant, ni lieu.' })
export class RecordedChoiceView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'split, passedDefault, overNumber' })
  kind!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { description: 'Le motif, en français.' })
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String, { nullable: true, description: 'La règle de la recherche qui a été écartée.' })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: 'Référence de la décision qui le permet.' })
  decision!: string | null;

  @Field(() => Int, { description: 'Personnes concernées.' })
  people!: number;

  @Field(() => ID)
  chosenBy!: string;

  @Field(() => String, { nullable: true })
  chosenByName!: string | null;

  @Field(() => String)
  chosenAt!: string;

  @Field(() => String, { nullable: true, description: 'Choix fait seul, la nuit : un cadre le valide avant cet instant.' })
  validateBy!: string | null;

  @Field(() => String, { nullable: true })
  validatedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'running, soon, over, validated ; vide = rien à valider.' })
  status!: string | null;
}

@ObjectType({ description: 'Combien de choix, par nature, motif et mois.' })
export class ChoiceCount {
  @Field(() => String, { description: 'AAAA-MM' })
  month!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => String)
  kindLabelEn!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => Int)
  choices!: number;

  @Field(() => Int, { description: 'Demandes différentes ; un choix refait compte pour une seule.' })
  requests!: number;

  @Field(() => Int, { description: 'Faits seuls, la nuit.' })
  atNight!: number;

  @Field(() => Int, { description: 'Validation en attente.' })
  toValidate!: number;
}

export const RecordedChoiceResult = resultUnion('RecordedChoiceResult', RecordedChoiceView);
