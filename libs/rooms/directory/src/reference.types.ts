import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
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

@ObjectType({ description: 'Un lieu trouvé pour un texte.' })
export class FoundPlace {
  @Field(() => Float)
  lat!: number;

  @Field(() => Float)
  lon!: number;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true })
  communeInsee!: string | null;

  @Field(() => String, { description: 'address, street ou commune : ce que vaut le point.' })
  precision!: string;

  @Field(() => String, { description: 'communes (sans réseau) ou geoplateforme.' })
  source!: string;
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
