import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@ugo/access';

@ObjectType({ description: 'Une valeur qu’un Département a donnée à un réglage.' })
export class SettingValueView {
  @Field(() => String, { description: 'Premier jour où elle compte.' })
  from!: string;

  @Field(() => String)
  value!: string;

  @Field(() => Boolean, { description: 'Faux si elle sort des bornes : elle ne compte pas.' })
  counts!: boolean;
}

@ObjectType({ description: 'Un réglage daté d’un Département : les chiffres de l’an dernier se lisent avec les règles de l’an dernier.' })
export class SettingView {
  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'number, flag, option' })
  type!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => Int, { nullable: true, description: 'Plus petite valeur d’un nombre.' })
  least!: number | null;

  @Field(() => Int, { nullable: true })
  most!: number | null;

  @Field(() => [String], { description: 'Les codes d’une option.' })
  options!: string[];

  @Field(() => String, { description: 'Ce qui compte où le Département n’a rien réglé.' })
  defaultValue!: string;

  @Field(() => String, { description: 'Ce qui compte aujourd’hui.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'Depuis quel jour ; vide = la valeur par défaut.' })
  since!: string | null;

  @Field(() => [SettingValueView], { description: 'Toutes ses valeurs, la plus récente d’abord, celles à venir comprises.' })
  history!: SettingValueView[];
}

export const SettingResult = resultUnion('SettingResult', SettingView);
