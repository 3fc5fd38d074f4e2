import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, Problem, resultUnion } from '@ugo/access';
import type { HostKind } from '@ugo/domain/kernel';
import { TelephoneLineView } from './host.types.js';

@ObjectType({ description: 'WGS 84, en degrés.' })
export class GeoPoint {
  @Field(() => Float)
  lat!: number;

  @Field(() => Float)
  lon!: number;
}

@ObjectType('Organisation', { description: 'Personne morale qui gère des établissements ou un service de placement familial.' })
export class OrganisationView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Numéro FINESS de l’entité juridique.' })
  finessEj!: string | null;

  @Field(() => String, { nullable: true })
  siret!: string | null;

  @Field(() => Boolean)
  fictitious!: boolean;
}

@ObjectType('Establishment', { description: 'Un site légal, tel que la personne connectée peut le voir ; de genre « fosterHome » : un service de placement familial.' })
export class EstablishmentView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String, { nullable: true })
  finess!: string | null;

  @Field(() => String)
  kind!: HostKind;

  @Field(() => String)
  name!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String, { nullable: true, description: 'Null pour un établissement partagé par un Département voisin.' })
  organisationName!: string | null;

  @Field(() => String, { nullable: true })
  communeInsee!: string | null;

  @Field(() => String, { nullable: true })
  communeName!: string | null;

  @Field(() => ID, { nullable: true })
  territoryId!: string | null;

  @Field(() => String, { nullable: true, description: 'Null pour qui ne peut pas la voir.' })
  address!: string | null;

  @Field(() => String, { nullable: true })
  postcode!: string | null;

  @Field(() => String, { nullable: true })
  town!: string | null;

  @Field(() => GeoPoint, { nullable: true, description: 'Jamais celui d’une adresse confidentielle.' })
  point!: GeoPoint | null;

  @Field(() => [TelephoneLineView])
  telephones!: TelephoneLineView[];

  @Field(() => Boolean)
  confidentialAddress!: boolean;

  @Field(() => String, { nullable: true })
  openedOn!: string | null;

  @Field(() => String, { nullable: true })
  closedOn!: string | null;

  @Field(() => Boolean, { description: 'Données fictives : à marquer partout où elles sont montrées.' })
  fictitious!: boolean;
}

export const EstablishmentConnection = connectionOf(EstablishmentView, 'Establishment');
export const OrganisationConnection = connectionOf(OrganisationView, 'Organisation');

@ObjectType({ description: 'Un établissement changé, et ce qui reste à vérifier.' })
export class EstablishmentChanged {
  @Field(() => EstablishmentView)
  establishment!: EstablishmentView;

  @Field(() => [Problem])
  warnings!: Problem[];
}

export const EstablishmentResult = resultUnion('EstablishmentResult', EstablishmentChanged);
export const OrganisationResult = resultUnion('OrganisationResult', OrganisationView);
