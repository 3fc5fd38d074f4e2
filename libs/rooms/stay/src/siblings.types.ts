import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Un lieu, et les personnes de la fratrie qui y ont leur place.' })
export class SiblingsPlace {
  @Field(() => ID)
  hostId!: string;

  @Field(() => [String])
  personKeys!: string[];
}

@ObjectType({ description: 'Un lieu qui pourrait les accueillir tous, depuis qu’une place y a été publiée.' })
export class PossibleReunionView {
  @Field(() => ID)
  hostId!: string;

  @Field(() => String)
  since!: string;
}

@ObjectType({ description: 'Une fratrie dont les membres ont leur place sur des sites différents.' })
export class SiblingsApartView {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String, { description: 'La référence de la demande. Jamais un nom.' })
  reference!: string;

  @Field(() => [SiblingsPlace])
  places!: SiblingsPlace[];

  @Field(() => String, { nullable: true, description: 'Motif codé de la dernière séparation choisie.' })
  reason!: string | null;

  @Field(() => Boolean, { description: 'La séparation est demandée : rien ne cherche à les réunir.' })
  separationAsked!: boolean;

  @Field(() => String, { nullable: true, description: 'Depuis quand UGO cherche, à chaque place publiée, à les réunir ; vide : la veille n’a pas commencé, ou sa durée (réglage du Département) est passée.' })
  searchedSince!: string | null;

  @Field(() => [PossibleReunionView])
  couldReunite!: PossibleReunionView[];
}
