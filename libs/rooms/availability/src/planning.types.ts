import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@ugo/access';
import { NightPlaces } from './availability.types.js';

@ObjectType({ description: 'Une nuit à venir d’un lieu, pour son équipe : ses places, et qui arrive ou part ce jour-là.' })
export class PlanningNight extends NightPlaces {
  @Field(() => Int, { description: 'Parmi les places gardées, celles d’une option : le lieu n’a pas encore répondu.' })
  optioned!: number;

  @Field(() => Int, { description: 'Arrivées attendues ce jour, sur une place accordée.' })
  arriving!: number;

  @Field(() => Int, { description: 'Départs attendus ce jour.' })
  leaving!: number;

  @Field(() => Boolean, { description: 'Le lieu accueille à toute heure.' })
  onCall!: boolean;

  @Field(() => Boolean, { description: 'Vacances scolaires, d’après les réglages du Département.' })
  schoolHoliday!: boolean;
}

@ObjectType({ description: 'Les nuits à venir d’un lieu d’accueil, l’une après l’autre.' })
export class HostPlanning {
  @Field(() => ID)
  hostId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => Boolean, { description: 'Données fictives.' })
  fictitious!: boolean;

  @Field(() => [PlanningNight])
  nights!: PlanningNight[];
}

export const HostPlanningConnection = connectionOf(HostPlanning, 'HostPlanning');
