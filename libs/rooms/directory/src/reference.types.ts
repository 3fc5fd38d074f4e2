import { Field, ID, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@ugo/access';
import { GeoPoint } from './establishment.types.js';

@ObjectType('Commune', { description: 'Une commune de France (La Poste).' })
export class CommuneView {
  @Field(() => String)
  insee!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => [String])
  postcodes!: string[];

  @Field(() => GeoPoint, { description: 'Son centre.' })
  point!: GeoPoint;
}

@ObjectType('Territory', { description: 'Une partie d’un Département, telle que « Forez ».' })
export class TerritoryView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [String], { description: 'Codes INSEE de ses communes.' })
  communes!: string[];
}

export const TerritoryResult = resultUnion('TerritoryResult', TerritoryView);
